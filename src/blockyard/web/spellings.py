"""Faults of how a value is written in an address, in its path or its query."""

from collections.abc import Iterable, Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from blockyard.base.texts import check_keepable
from blockyard.web.strict import SPELLINGS, Spelling


def spelling_faults(part: str, name: str, text: str, spellings: Iterable[Spelling]) -> Iterator[dict[str, Any]]:
    """As pydantic writes them. `part`: path or query."""
    try:
        check_keepable(text)
    except ValueError as error:
        yield fault_at(part, name, "value_error", str(error))
        return
    for spelling in spellings:
        if spelling.pattern.fullmatch(text) is None:
            yield fault_at(part, name, f"{spelling.kind}_parsing", spelling.words)


def spellings_of(annotation: Any) -> list[Spelling]:
    """Of the kinds in it that have one: `int` of `Annotated[int | None, ...]`."""
    if get_origin(annotation) is Annotated:
        return spellings_of(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return [found for one in get_args(annotation) for found in spellings_of(one)]
    return [SPELLINGS[annotation]] if annotation in SPELLINGS else []


def fault_at(part: str, name: str, kind: str, words: str) -> dict[str, Any]:
    return {"type": kind, "loc": (part, name), "msg": words, "input": None}
