"""Good files with bytes that were changed, cut or doubled: each ends as an answer or a refusal."""

import random
from pathlib import Path

import pytest

from blockyard.uploads.reading.refused import UploadRefused
from blockyard.uploads.reading_child import read_in_child
from tests.uploads.animals import Animal
from tests.uploads.test_zoo import with_readers
from tests.uploads.zoo import ZOO

GOOD = [animal for animal in ZOO if animal.code is None and len(animal.make()) < 200_000]
ROUNDS = 30
SEED = 20_261_130
__all__ = ["with_readers"]


def changed(content: bytes, chance: random.Random) -> bytes:
    """One of five ways to break a file."""
    out = bytearray(content)
    match chance.randrange(5):
        case 0:
            return bytes(out[: chance.randrange(len(out) + 1)])
        case 1:
            for _ in range(chance.randrange(1, 9)):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        case 2:
            for _ in range(chance.randrange(1, 5)):
                out[chance.randrange(len(out))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        case 3:
            begin, end = sorted(chance.randrange(len(out) + 1) for _ in range(2))
            out[begin:end] = b""
        case 4:
            begin, end = sorted(chance.randrange(len(out) + 1) for _ in range(2))
            out[end:end] = out[begin:end]
    return bytes(out)


@pytest.mark.slow
@pytest.mark.usefixtures("with_readers")
@pytest.mark.parametrize("animal", GOOD, ids=str)
async def test_broken_files_end_as_an_answer_or_a_refusal(animal: Animal, tmp_path: Path) -> None:
    content, chance = animal.make(), random.Random(SEED)
    for number in range(ROUNDS):
        await check(animal, changed(content, chance), tmp_path / str(number))


async def check(animal: Animal, content: bytes, folder: Path) -> None:
    source, made = laid(folder, content)
    try:
        found = await read_in_child(source, made, animal.name, animal.purpose)
    except UploadRefused:
        return
    assert found.type


def laid(folder: Path, content: bytes) -> tuple[Path, Path]:
    made = folder / "made"
    made.mkdir(parents=True)
    (folder / "sent").write_bytes(content)
    return folder / "sent", made
