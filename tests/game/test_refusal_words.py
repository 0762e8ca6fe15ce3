"""Each code of a refusal is said in words, in one place, and docs/game.md says the same."""

import re
from pathlib import Path

from blockyard.assignments.states import Refusal
from blockyard.game.refusal_words import CLAIM_CODE_UNKNOWN, WORDS

PAGE = Path(__file__).parents[2] / "docs/game.md"


def test_each_code_has_words() -> None:
    assert set(WORDS) == {*Refusal, CLAIM_CODE_UNKNOWN}


def test_the_page_says_them() -> None:
    """Write what is said here into the table of docs/game.md."""
    rows = re.findall(
        r"^\| `(\w+)` \| (.+) \| (.+) \|$", PAGE.read_text().partition("## What is refused")[2], re.MULTILINE
    )
    assert rows == [(code, words.meaning, words.advice) for code, words in WORDS.items()]
