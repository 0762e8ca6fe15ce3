"""The names of columns in docs/rosters.md are those that are understood."""

from pathlib import Path

from blockyard.rosters.reading.column_names import NAMES

DOCUMENT = Path(__file__).parents[2] / "docs" / "rosters.md"


def test_each_name_is_documented() -> None:
    lines = DOCUMENT.read_text().splitlines()
    begin = lines.index("| what | names |") + 2
    told = [line.strip("| ").split(" | ") for line in lines[begin : begin + len(NAMES)]]
    assert told == [[field, "; ".join(names)] for field, names in NAMES.items()]
    assert not lines[begin + len(NAMES)].startswith("|"), "and no other one"
