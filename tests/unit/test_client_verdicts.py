"""What the judge of clients makes of their outcomes."""

import re
from pathlib import Path

import pytest
from judges.clients.generators import generators
from judges.clients.python.flow import STEPS, Flow
from judges.clients.verdicts import ALL, faults_of, table_of

GOOD: dict[str, str | None] = dict.fromkeys(ALL)
HERE = Path("judges/clients")


@pytest.mark.parametrize(
    ("outcome", "waivers", "faults"),
    [
        (GOOD, {}, []),
        (GOOD | {"pay": "402"}, {}, ["one: pay: 402"]),
        (GOOD | {"pay": "402"}, {("one", "pay"): "It has no money."}, []),
        (GOOD | {"pay": "402"}, {("two", "pay"): "It has no money."}, ["one: pay: 402"]),
        (GOOD, {("one", "pay"): "It has no money."}, ["one: pay goes well"]),
        ({step: None for step in ALL if step != "refund"}, {}, ["one: refund: was not tried"]),
        (GOOD, {("one", "sing"): "It has no voice."}, ["one: sing is waived, and is no step"]),
    ],
)
def test_faults(outcome: dict[str, str | None], waivers: dict[tuple[str, str], str], faults: list[str]) -> None:
    found = list(faults_of({"one": outcome}, waivers))
    assert len(found) == len(faults)
    assert all(one.startswith(fault) for one, fault in zip(found, faults, strict=True)), found


def test_the_table_has_a_line_for_each_step() -> None:
    header, *lines = table_of({"one": GOOD, "other": GOOD | {"pay": "402"}})
    assert header.split() == ["one", "other"]
    assert [line.split()[0] for line in lines] == list(ALL)
    assert [line.split()[1:] for line in lines if line.split()[1:] != ["good", "good"]] == [["good", "NO"]]


def test_both_languages_take_the_same_steps() -> None:
    told = re.findall(r"^    (\w+): async \(client\)", (HERE / "typescript/flow.ts").read_text(), re.MULTILINE)
    assert tuple(told) == STEPS
    assert all(callable(getattr(Flow, step)) for step in STEPS)


def test_each_generator_has_its_adapter_and_none_is_without() -> None:
    known = generators("http://127.0.0.1:1", {"image/png"})
    endings = {"python": "py", "typescript": "ts"}
    named = {HERE / one.language / "adapters" / f"{one.adapter}.{endings[one.language]}" for one in known}
    assert named == {path for path in HERE.glob("*/adapters/*.*") if path.name != "__init__.py"}
