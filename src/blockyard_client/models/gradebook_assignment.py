from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.shown_state import ShownState, check_shown_state

T = TypeVar("T", bound="GradebookAssignment")


@_attrs_define
class GradebookAssignment:
    """
    Attributes:
        id (UUID): Its id here. Ids sort by the time they were made
        title (str): What students read first
        max_score (float): What a result is worth in which all is right
        published_at (datetime.datetime): When it was published
        due_at (datetime.datetime | None): Who has not finished then is late; null: nobody is
        state (ShownState): What is told of it: one that opens later is `scheduled`, one whose time is over is `closed`.
            More words may come: treat one that you do not know as none of these.
    """

    id: UUID
    title: str
    max_score: float
    published_at: datetime.datetime
    due_at: datetime.datetime | None
    state: ShownState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        max_score = self.max_score

        published_at = self.published_at.isoformat()

        due_at: None | str
        if isinstance(self.due_at, datetime.datetime):
            due_at = self.due_at.isoformat()
        else:
            due_at = self.due_at

        state: str = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "title": title,
                "max_score": max_score,
                "published_at": published_at,
                "due_at": due_at,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        max_score = d.pop("max_score")

        published_at = datetime.datetime.fromisoformat(d.pop("published_at"))

        def _parse_due_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_at_type_0 = datetime.datetime.fromisoformat(data)

                return due_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        due_at = _parse_due_at(d.pop("due_at"))

        state = check_shown_state(d.pop("state"))

        gradebook_assignment = cls(
            id=id,
            title=title,
            max_score=max_score,
            published_at=published_at,
            due_at=due_at,
            state=state,
        )

        gradebook_assignment.additional_properties = d
        return gradebook_assignment

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
