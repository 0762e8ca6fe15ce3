"""Requests are taken as they are written, whatever kinds of values a new one has."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

import pytest
from pydantic import AwareDatetime, ValidationError

from blockyard.web.schemas import RequestModel, ResponseModel


class Word(StrEnum):
    ONE = "one"


class Inner(RequestModel):
    type: int = 1


class Everything(RequestModel):
    number: int | None = None
    share: float = 0.0
    flag: bool = False
    id: UUID | None = None
    day: date | None = None
    moment: datetime | None = None
    aware: AwareDatetime | None = None
    word: Word | None = None
    literal: Literal["a", "b"] = "a"
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    numbers: dict[str, list[int]] | None = None


SOUND: dict[str, Any] = {
    "number": 20,
    "share": 1,
    "flag": True,
    "id": "0190a5a0-0000-7000-8000-000000000000",
    "day": "2026-01-31",
    "moment": "2026-01-31T12:00:00Z",
    "aware": "2026-01-31T12:00:00+01:00",
    "word": "one",
    "literal": "b",
    "inner": {"type": 2},
    "inners": [{"type": 3}],
    "numbers": {"a": [1]},
}


def test_what_json_writes_as_it_should_is_taken() -> None:
    taken = Everything.model_validate(SOUND)
    assert (taken.id, taken.day, taken.word) == (UUID(SOUND["id"]), date(2026, 1, 31), Word.ONE)
    assert taken.inner == Inner(type=2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", "20"),
        ("number", True),
        ("number", 1.5),
        ("share", "0.5"),
        ("share", False),
        ("flag", 1),
        ("flag", "true"),
        ("id", 1),
        ("day", 0),
        ("day", "0"),
        ("day", 0.5),
        ("moment", 0.5),
        ("moment", "0.5"),
        ("moment", "1767225600"),
        ("aware", 1767225600),
        ("aware", "2026-01-31T12:00:00"),
        ("word", "two"),
        ("word", 1),
        ("literal", "c"),
        ("inner", {"type": "2"}),
        ("inner", {"type": 2, "more": 1}),
        ("inners", [{"type": True}]),
        ("numbers", {"a": ["1"]}),
        ("unknown", 1),
    ],
)
def test_anything_else_is_refused(field: str, value: Any) -> None:
    with pytest.raises(ValidationError):
        Everything.model_validate(SOUND | {field: value})


def test_an_answer_may_have_more_than_is_known() -> None:
    class Answer(ResponseModel):
        number: int

    assert Answer.model_validate({"number": 1, "more": 2}) == Answer(number=1)
    assert "additionalProperties" not in Answer.model_json_schema()
