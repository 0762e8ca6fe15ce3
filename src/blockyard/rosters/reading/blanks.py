"""Words that stand in a cell for nothing: people type them, and programs write them where they know nothing."""

import re
from typing import Final

BLANK: Final = frozenset({
    "n/a", "#n/a", "na", "n.a.", "n.a", "n. a.", "none", "null", "(null)", "nil", "\\n", "-", "--", "---", "–", "—", ".",
    "?", "not available", "not applicable", "no id", "unknown", "tbd", "undefined", "nan", "#ref!", "#value!", "#name?",
    "k.a.", "k. a.", "keine", "keine angabe", "unbekannt", "s/n", "sin dato", "ninguno", "ninguna", "aucun", "aucune", "n/d",
})  # fmt: skip
ZEROS: Final = re.compile(r"[0.]+")
NO_NAME: Final = frozenset(
    {"n/a", "#n/a", "n.a.", "n. a.", "(null)", "\\n", "-", "--", "---", "–", "—", ".", "?", "#ref!"}
)
"""Fewer, for people are called Null, None and Na."""


def is_blank(said: str) -> bool:
    """Of a date, or another value."""
    return said.casefold() in BLANK


def is_no_id(said: str) -> bool:
    """Of an id that people type, and of what a class is called."""
    return is_blank(said) or ZEROS.fullmatch(said) is not None


def is_no_name(said: str) -> bool:
    """Of a person."""
    return said.casefold() in NO_NAME
