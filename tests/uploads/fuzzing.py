"""Reads broken files one after the other: `python -I fuzzing.py ROOT NUMBER ROUNDS SEED`, NUMBER of a good file of the zoo.

In a process of its own: what is written in C may end it. It says what was raised that is no refusal.
"""

import random
import sys
import tempfile
from pathlib import Path


def changed(content: bytes, chance: random.Random) -> bytes:
    """Cut, with bits or bytes turned, with a piece left out or doubled."""
    out = bytearray(content)
    begin, end = sorted(chance.randrange(len(out) + 1) for _ in range(2))
    match chance.randrange(5):
        case 0:
            del out[begin:]
        case 1:
            for _ in range(chance.randrange(1, 9)):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        case 2:
            for _ in range(chance.randrange(1, 5)):
                out[chance.randrange(len(out))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF))
        case 3:
            del out[begin:end]
        case 4:
            out[end:end] = out[begin:end]
    return bytes(out)


def main(number: int, rounds: int, seed: int) -> None:
    from blockyard.uploads.reading.read import read
    from blockyard.uploads.reading.refused import UploadRefused
    from tests.uploads import measured
    from tests.uploads.zoo import GOOD

    measured.stand_in()
    animal, chance = GOOD[number], random.Random(seed)
    content = animal.make()
    with tempfile.TemporaryDirectory() as name:
        source, folder = Path(name) / "sent", Path(name) / "made"
        folder.mkdir()
        for _ in range(rounds):
            source.write_bytes(changed(content, chance))
            try:
                read(source, folder, animal.name, animal.purpose)
            except UploadRefused:
                continue


if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    main(*map(int, sys.argv[2:]))
