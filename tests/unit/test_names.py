"""Names: what is seen stays, what is not seen is refused, in every name that a request can hold."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from blockyard.app.api import create_app
from blockyard.app.openapi import api_routes
from blockyard.web.names import clean_name, mend_name
from tests.databases import settings_for

APP = create_app(settings_for("postgresql://nobody@localhost/none", "none", Path("unused")))
NAME_LIKE = re.compile(r"(^|_)(name|title|label)$")

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


def names_in_bodies() -> Iterator[tuple[str, FieldInfo]]:
    """Every field of a request's body that holds a name, by model and field."""
    seen: set[type[BaseModel]] = set()
    waiting = [route.body_field.field_info.annotation for route in api_routes(APP) if route.body_field is not None]
    while waiting:
        kind: Any = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in seen:
            seen.add(kind)
            for name, field in kind.model_fields.items():
                waiting.append(field.annotation)
                if NAME_LIKE.search(name):
                    yield f"{kind.__name__}.{name}", field


NAMES = dict(names_in_bodies())


def test_the_names_are_found() -> None:
    assert {"Registration.full_name", "EnvironmentCreate.name", "ApiKeyCreate.name"} < set(NAMES)


@pytest.mark.parametrize("where", NAMES)
def test_every_name_of_a_request_is_clean(where: str) -> None:
    """Add CLEAN of web/names.py to the type of a field that fails."""
    field = NAMES[where]
    annotation: Any = Annotated[field.annotation, "as in the model", *field.metadata]
    kind: TypeAdapter[Any] = TypeAdapter(annotation)
    assert kind.validate_python("Springfield 7") == "Springfield 7"
    for name in UNSOUND[:12]:
        with pytest.raises(ValidationError):
            kind.validate_python(f"Springfield {name}")
    assert kind.validate_python("Team 👩🏽‍🚀") == "Team 👩🏽‍🚀"


def texts_in_billing_bodies() -> Iterator[tuple[str, FieldInfo]]:
    """Every field of a request's body to billing that takes text."""
    for route in api_routes(APP):
        kind: Any = route.body_field and route.body_field.field_info.annotation
        if "/payments" in str(route.path) and isinstance(kind, type) and issubclass(kind, BaseModel):
            for name, field in kind.model_fields.items():
                yield f"{kind.__name__}.{name}", field


TEXTS = dict(texts_in_billing_bodies())


def test_the_texts_are_found() -> None:
    assert {"PaymentCreate.description", "RefundRequestCreate.reason", "BillingDetailsWrite.name"} < set(TEXTS)


@pytest.mark.parametrize("where", TEXTS)
@pytest.mark.parametrize("letter", ["\0", "\x07", "\ud800"], ids=ascii)
def test_no_text_to_billing_holds_what_cannot_be_kept(where: str, letter: str) -> None:
    """Stripe takes what the database then refuses."""
    field = TEXTS[where]
    annotation: Any = Annotated[field.annotation, "as in the model", *field.metadata]
    kind: TypeAdapter[Any] = TypeAdapter(annotation)
    with pytest.raises(ValidationError):
        kind.validate_python(f"ab{letter}cd")
