"""How the table of nouns is made of WordNet's files, on ten synsets written here in its format."""

from pathlib import Path
from typing import Final

import pytest
from tools.lexicon import licence, table

LICENCE: Final = ("  1 Do as you like,  ", "  2   ", "  3 but keep this notice.  ")
SYNSETS: Final = (
    "00000001 03 n 01 entity 0 001 ~ 00000002 n 0000 | all there is",
    "00000002 03 n 01 animal 0 001 @ 00000001 n 0000 | it moves; word | bar",
    "00000003 05 n 02 Wolf 0 Canis_lupus 0 002 @ 00000002 n 0000 #m 00000004 n 0000 | it howls",
    "00000004 14 n 02 genus_Canis 0 biological_group 0 000 | Latin",
    "00000005 20 n 02 tree 0 Canis_arbor 1 001 @ 00000001 n 0000 | it grows",
    "00000006 25 n 01 tree 0 001 @ 00000001 n 0000 | drawn",
    "00000007 10 n 01 family_tree 0 001 @ 00000008 n 0000 | of kin",
    "00000008 10 n 02 talk 0 chatter 0 001 @ 00000001 n 0000 | words",
    "00000009 10 n 01 small_talk 0 001 @ 00000008 n 0000 | of weather",
    "00000010 18 n 01 Einstein 0 001 @i 00000001 n 0000 | he",
)
INDEX: Final = (
    "animal n 1 2 @ ~ 1 0 00000002",
    "biological_group n 1 0 1 0 00000004",
    "canis_arbor n 1 1 @ 1 0 00000005",
    "canis_lupus n 1 1 @ 1 0 00000003",
    "chatter n 1 1 @ 1 0 00000008",
    "einstein n 1 1 @ 1 0 00000010",
    "entity n 1 1 ~ 1 0 00000001",
    "family_tree n 1 1 @ 1 0 00000007",
    "genus_canis n 1 0 1 0 00000004",
    "small_talk n 1 1 @ 1 0 00000009",
    "talk n 1 1 @ 1 1 00000008",
    "tree n 2 1 @ 2 1 00000005 00000006",
    "wolf n 1 2 @ #m 1 1 00000003",
)
SENSES: Final = ("talk%1:10:00:: 00000008 1 4", "talk%2:32:00:: 00000008 1 9", "tree%1:20:00:: 00000005 1 107")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data.noun").write_text("\n".join([*LICENCE, *SYNSETS]) + "\n")
    (tmp_path / "index.noun").write_text("\n".join([*LICENCE, *INDEX]) + "\n")
    (tmp_path / "index.sense").write_text("\n".join(SENSES) + "\n")
    return tmp_path


def test_a_line_tells_a_word_and_its_senses(folder: Path) -> None:
    assert [*table(folder)] == [
        "animal\ta<entity",
        "chatter\tk=talk",
        "entity\t?",
        "family tree\tk<talk",
        "talk\tk4<entity",
        "tree\tv107<entity\th<entity",
        "wolf\ta<animal",
    ]


def test_the_licence_goes_with_it(folder: Path) -> None:
    assert [*licence(folder / "data.noun")] == ["Do as you like,", "", "but keep this notice."]
