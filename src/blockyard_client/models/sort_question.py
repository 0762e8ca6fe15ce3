from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source import LessonSource
    from ..models.match_pair import MatchPair


T = TypeVar("T", bound="SortQuestion")


@_attrs_define
class SortQuestion:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSource):
        prompt (str): What is asked
        kind (Literal['sort']): How it is asked
        pairs (list[MatchPair]): What is sorted, and into what: two to eight that come again
        fact (None | str | Unset): The fact that answers it, which players meet before
    """

    id: str
    source: LessonSource
    prompt: str
    kind: Literal["sort"]
    pairs: list[MatchPair]
    fact: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        source = self.source.to_dict()

        prompt = self.prompt

        kind = self.kind

        pairs = []
        for pairs_item_data in self.pairs:
            pairs_item = pairs_item_data.to_dict()
            pairs.append(pairs_item)

        fact: None | str | Unset
        if isinstance(self.fact, Unset):
            fact = UNSET
        else:
            fact = self.fact

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "source": source,
                "prompt": prompt,
                "kind": kind,
                "pairs": pairs,
            }
        )
        if fact is not UNSET:
            field_dict["fact"] = fact

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_source import LessonSource  # noqa: PLC0415
        from ..models.match_pair import MatchPair  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSource.from_dict(d.pop("source"))

        prompt = d.pop("prompt")

        kind = cast(Literal["sort"], d.pop("kind"))
        if kind != "sort":
            raise ValueError(f"kind must match const 'sort', got '{kind}'")

        pairs = []
        _pairs = d.pop("pairs")
        for pairs_item_data in _pairs:
            pairs_item = MatchPair.from_dict(pairs_item_data)

            pairs.append(pairs_item)

        def _parse_fact(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        fact = _parse_fact(d.pop("fact", UNSET))

        sort_question = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            pairs=pairs,
            fact=fact,
        )

        return sort_question
