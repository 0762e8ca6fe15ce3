"""Names: what is seen stays, what is not seen is refused, in every name that a request can hold."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from blockyard.app.openapi import api_routes
from blockyard.web.names import clean_name, mend_name
from tests.unserved import APP

NAME_LIKE = re.compile(r"[._](name|title|label)$")

SOUND = {
    "Springfield School": "plain",
    "Écolé n° 7, «Победа» ½": "accents, Cyrillic, quotes",
    "مدرسة الحرية": "Arabic",
    "می\u200cخواهم": "Persian, with a non-joiner",
    "क्\u200dष": "Hindi, with a joiner after a virama",
    "ශ්\u200dරී ලංකා": "Sinhala",
    "Team 👩‍👩‍👧‍👦": "a family",
    "Team 👩🏽‍🚀": "an astronaut, with a colour of skin",
    "Team 🏳️‍🌈 ❤️": "selectors",
    "Team 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f": "Scotland",
    "葛\U000e0100飾": "a variant of a Han letter",
    "Tiếng Việt": "marks",
    "東京　中学校".replace("　", " "): "Japanese",
}
UNSOUND = [
    "a\u202eb",  # turns the text around
    "a\u2066b",
    "a\u200fb",
    "a\u061cb",
    "a\u200bb",  # not seen
    "a\u200db",
    "a\u200cb",
    "👩\u200d",
    "a\u2060b",
    "\ufeffa",
    "a\u00adb",
    "a\u034fb",
    "a\u3164",
    "a\u2800",
    "a\ufe0f\ufe0f",
    "a\U000e0067\U000e0062",  # tags without a flag
    "a\x07b",
    "a\x9bb",
    "a\nb",
    "a\u2028b",
    "a\ud800b",
    "a\ue000b",
    "a\ufffeb",
    "e" + "\u0302\u0303\u0304\u0305\u0306\u0307\u0308",  # a tower of marks
]


@pytest.mark.parametrize("name", SOUND, ids=SOUND.values())
def test_what_is_seen_stays(name: str) -> None:
    assert clean_name(name) == name


@pytest.mark.parametrize("name", UNSOUND, ids=ascii)
def test_what_is_not_seen_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"such as U\+[0-9A-F]{4}"):
        clean_name(name)


def test_the_same_letters_are_the_same_name() -> None:
    assert clean_name("e\u0301cole\u00a0\u3000A") == "\u00e9cole  A"


@pytest.mark.parametrize(
    ("name", "mended"), [("Hand\nmade ", "Hand made"), ("\0", ""), (" Team 👩🏽‍🚀\u202e", "Team 👩🏽‍🚀")]
)
def test_a_name_that_was_given_elsewhere_is_mended(name: str, mended: str) -> None:
    assert mend_name(name) == mended


def fields_in_bodies(path: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field of the bodies that requests to such paths have, at every depth, by model and field."""
    routes = [route for route in api_routes(APP) if route.body_field is not None and path in str(route.path)]
    seen: set[type[BaseModel]] = set()
    waiting = [route.body_field.field_info.annotation for route in routes]
    while waiting:
        kind: Any = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
            seen.add(kind)
            for name, field in kind.model_fields.items():
                waiting.append(field.annotation)
                yield f"{kind.__name__}.{name}", field


FIELDS = dict(fields_in_bodies())
QUOTED = (
    "Zone.title",
    "SetZone.title",
    "Activity.title",
    "Lesson.title",
    "SetLesson.title",
    "LessonSource.name",
    "TextSource.name",
)
"""Words of a description, which a reader takes as they stand."""
OF_LETTERS = ("JoinCreate.display_name",)
"""Names that pupils type themselves, and others read."""
NAMES = [where for where in FIELDS if NAME_LIKE.search(where) and where not in QUOTED]
OF_BILLING = dict(fields_in_bodies("/payments"))


def type_of(field: FieldInfo) -> TypeAdapter[Any]:
    annotation: Any = Annotated[field.annotation, "as in the model", *field.metadata]
    return TypeAdapter(annotation)


def test_the_fields_are_found() -> None:
    assert {"Registration.full_name", "EnvironmentCreate.name", "ApiKeyCreate.name"} < set(NAMES)
    assert {"AgentInstanceCreate.configuration", "QuizQuestion.choices", "PasskeyAssertion.userHandle"} < set(FIELDS)
    assert {"PaymentCreate.description", "Address.line1", "BillingDetailsWrite.contacts"} < set(OF_BILLING)


@pytest.mark.parametrize("where", NAMES)
def test_every_name_of_a_request_is_clean(where: str) -> None:
    """Add CLEAN of web/names.py to the type of a field that fails."""
    kind = type_of(FIELDS[where])
    assert kind.validate_python("Springfield 7") == "Springfield 7"
    for name in UNSOUND[:12]:
        with pytest.raises(ValidationError):
            kind.validate_python(f"Springfield {name}")
    if where not in OF_LETTERS:
        assert kind.validate_python("Team 👩🏽‍🚀") == "Team 👩🏽‍🚀"


LETTERS = ["\0", "\ud800"]
SHAPES: list[Callable[[str], Any]] = [
    lambda text: text,
    lambda text: [text],
    lambda text: {"a": text},
    lambda text: {text: "a"},
    lambda text: {"a": [{"b": text}]},
]
"""What may hold a text: each field is sent all of them, so it need not be said which one it takes."""


@pytest.mark.parametrize("where", FIELDS)
@pytest.mark.parametrize("letter", LETTERS, ids=ascii)
def test_no_text_of_a_request_holds_what_cannot_be_stored(where: str, letter: str) -> None:
    """Add KEEPABLE of web/schemas.py to the type of a field that fails: else the answer does not say which field it is."""
    kind = type_of(FIELDS[where])
    for shape in SHAPES:
        with pytest.raises(ValidationError):
            kind.validate_python(shape(f"ab{letter}cd"))


@pytest.mark.parametrize("where", OF_BILLING)
def test_no_text_to_billing_holds_what_is_not_seen(where: str) -> None:
    """Stripe shows it on invoices."""
    kind = type_of(FIELDS[where])
    for shape in SHAPES:
        with pytest.raises(ValidationError):
            kind.validate_python(shape("ab\x07cd"))
