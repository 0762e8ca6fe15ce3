"""A moderate run of the model, and that it notices a defect at all; mutants.py tries each."""

from pathlib import Path
from typing import Final

import pytest

from tests.model.defects import DEFECTS
from tests.model.mutants import notice
from tests.model.run import run
from tests.model.world import open_world

pytestmark = pytest.mark.slow

SEED: Final = 10
STEPS: Final = 100


def test_chance_finds_nothing(tmp_path: Path) -> None:
    with open_world(tmp_path) as world:
        report = run(world, STEPS, SEED)
    print(report.summary())
    assert report.failure is None, report.summary()
    assert report.steps.total() >= STEPS
    assert all(report.checked.values())


def test_a_defect_is_noticed() -> None:
    steps, why = notice(DEFECTS["an upgrade for nothing"], by_chance=False)
    assert (steps, "district is given, and teacher is paid" in why) == (2, True), why
