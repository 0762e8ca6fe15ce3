from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lesson_source_read import LessonSourceRead
    from ..models.match_pair_read import MatchPairRead


T = TypeVar("T", bound="SortQuestionRead")


@_attrs_define
class SortQuestionRead:
    """
    Attributes:
        id (str): Unique in the lesson
        source (LessonSourceRead):
        prompt (str): What is asked
        kind (Literal['sort']): How it is asked
        pairs (list[MatchPairRead]): What is sorted, and into what
        fact (None | str | Unset): The fact that answers it, which players meet before
    """

    id: str
    source: LessonSourceRead
    prompt: str
    kind: Literal["sort"]
    pairs: list[MatchPairRead]
    fact: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

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
        field_dict.update(self.additional_properties)
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
        from ..models.lesson_source_read import LessonSourceRead  # noqa: PLC0415
        from ..models.match_pair_read import MatchPairRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        source = LessonSourceRead.from_dict(d.pop("source"))

        prompt = d.pop("prompt")

        kind = cast(Literal["sort"], d.pop("kind"))
        if kind != "sort":
            raise ValueError(f"kind must match const 'sort', got '{kind}'")

        pairs = []
        _pairs = d.pop("pairs")
        for pairs_item_data in _pairs:
            pairs_item = MatchPairRead.from_dict(pairs_item_data)

            pairs.append(pairs_item)

        def _parse_fact(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        fact = _parse_fact(d.pop("fact", UNSET))

        sort_question_read = cls(
            id=id,
            source=source,
            prompt=prompt,
            kind=kind,
            pairs=pairs,
            fact=fact,
        )

        sort_question_read.additional_properties = d
        return sort_question_read

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
