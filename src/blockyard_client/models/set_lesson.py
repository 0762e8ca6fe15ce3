from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.band import Band, check_band
from ..types import UNSET, Unset

T = TypeVar("T", bound="SetLesson")


@_attrs_define
class SetLesson:
    """
    Attributes:
        op (Literal['set_lesson']): Change what the lesson says of itself; null: nothing
        title (None | str | Unset): What it is about
        goal (None | str | Unset): What pupils can do afterwards
        band (Band | None | Unset): Grades that it is for
    """

    op: Literal["set_lesson"]
    title: None | str | Unset = UNSET
    goal: None | str | Unset = UNSET
    band: Band | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        goal: None | str | Unset
        if isinstance(self.goal, Unset):
            goal = UNSET
        else:
            goal = self.goal

        band: None | str | Unset
        if isinstance(self.band, Unset):
            band = UNSET
        elif isinstance(self.band, str):
            band = self.band
        else:
            band = self.band

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if goal is not UNSET:
            field_dict["goal"] = goal
        if band is not UNSET:
            field_dict["band"] = band

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        op = cast(Literal["set_lesson"], d.pop("op"))
        if op != "set_lesson":
            raise ValueError(f"op must match const 'set_lesson', got '{op}'")

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_goal(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        goal = _parse_goal(d.pop("goal", UNSET))

        def _parse_band(data: object) -> Band | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                band_type_0 = check_band(data)

                return band_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Band | None | Unset, data)

        band = _parse_band(d.pop("band", UNSET))

        set_lesson = cls(
            op=op,
            title=title,
            goal=goal,
            band=band,
        )

        return set_lesson
