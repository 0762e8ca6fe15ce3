"""Good files with bytes that were changed, cut or doubled: each ends as an answer or a refusal."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading_child import read_in_child
from tests.uploads import fuzzing
from tests.uploads.animals import Animal
from tests.uploads.fuzzing import changed
from tests.uploads.test_zoo import with_readers
from tests.uploads.zoo import GOOD

__all__ = ["with_readers"]

ROUNDS, ROUNDS_IN_CHILD = 300, 4
SEED = 20_261_130
ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(GOOD)), ids=[animal.called for animal in GOOD])
def test_a_broken_file_is_read_or_refused(number: int) -> None:
    command = (sys.executable, "-I", fuzzing.__file__, str(ROOT), str(number), str(ROUNDS), str(SEED))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
@pytest.mark.usefixtures("with_readers")
@pytest.mark.parametrize("animal", GOOD, ids=str)
async def test_who_asks_for_a_broken_file_gets_an_answer_or_a_refusal(animal: Animal, tmp_path: Path) -> None:
    content, chance = animal.make(), random.Random(SEED)
    for number in range(ROUNDS_IN_CHILD):
        source, made = laid(tmp_path / str(number), changed(content, chance))
        try:
            found = await read_in_child(source, made, animal.name, animal.purpose)
        except UploadRefused:
            continue
        assert found.type


def laid(folder: Path, content: bytes) -> tuple[Path, Path]:
    made = folder / "made"
    made.mkdir(parents=True)
    (folder / "sent").write_bytes(content)
    return folder / "sent", made
