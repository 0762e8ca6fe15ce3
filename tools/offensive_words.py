"""A word for the list that shows none: `python -m tools.offensive_words`, then type words, one a line.

Think first whether somebody is called so.
"""

import sys
from pathlib import Path
from typing import Final

from blockyard.students.offensive_words import known_prefixes, prefix_of, words_in

FILE: Final = Path(__file__).parents[1] / "src" / "blockyard" / "classes" / "offensive_words.txt"


def main() -> None:
    added = {prefix_of(next(words_in(line))) for line in sys.stdin if line.strip()}
    FILE.write_text("".join(f"{prefix}\n" for prefix in sorted(known_prefixes() | added)), encoding="ascii")


if __name__ == "__main__":
    main()
