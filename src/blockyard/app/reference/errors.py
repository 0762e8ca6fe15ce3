"""The page of errors: every code, what it means and what to do. `type` of a problem is its address there."""

from collections.abc import Iterator
from typing import Final

from blockyard.app.reference.sections import Section
from blockyard.app.reference.words.assignments import ASSIGNMENTS
from blockyard.app.reference.words.children import CHILDREN
from blockyard.app.reference.words.classes import CLASSES
from blockyard.app.reference.words.game import GAME
from blockyard.app.reference.words.lessons import LESSONS
from blockyard.app.reference.words.money import MONEY
from blockyard.app.reference.words.people import PEOPLE
from blockyard.app.reference.words.requests import REQUESTS
from blockyard.app.reference.words.rosters import ROSTERS
from blockyard.app.reference.words.uploads import UPLOADS
from blockyard.app.reference.words.webhooks import WEBHOOKS
from blockyard.app.reference.words.worlds import OUTCOMES, WORLDS

TITLE: Final = "Errors"
WORDS: Final = (
    "Every refusal is a problem document (RFC 9457, `application/problem+json`), but for what is no HTTP, such as a method"
    " that HTTP does not know: that is 400 in plain text. Programs read `code`, which stays; people read `detail`, whose"
    " words may change. More codes may come: treat one that you do not know by its `status`."
)


def all_words() -> dict[int, dict[str, tuple[str, str]]]:
    """By status and code, both in order."""
    joined: dict[int, dict[str, tuple[str, str]]] = {}
    for words in (
        REQUESTS,
        PEOPLE,
        CLASSES,
        ROSTERS,
        UPLOADS,
        LESSONS,
        ASSIGNMENTS,
        GAME,
        CHILDREN,
        MONEY,
        WORLDS,
        WEBHOOKS,
    ):
        for status, codes in words.items():
            joined.setdefault(status, {}).update(codes)
    return {status: dict(sorted(joined[status].items())) for status in sorted(joined)}


def all_codes() -> list[str]:
    """Of answers, in order. Those of work that failed later are not among them."""
    return sorted(code for codes in all_words().values() for code in codes)


def error_sections() -> Iterator[Section]:
    for status, codes in all_words().items():
        yield Section(f"Status {status}", f"status-{status}")
        yield from sections_of(codes)
    yield Section("Work that failed later", "outcomes")
    yield from sections_of(OUTCOMES)


def sections_of(codes: dict[str, tuple[str, str]]) -> Iterator[Section]:
    for code, (means, remedy) in codes.items():
        yield Section(code, code, 3, (means, f"What to do: {remedy}"))
