from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.mechanic import Mechanic, check_mechanic
from ..types import UNSET, Unset

T = TypeVar("T", bound="Activity")


@_attrs_define
class Activity:
    """
    Attributes:
        id (str): Unique in the plan
        mechanic (Mechanic): More words may come: treat one that you do not know as none of these.
        title (None | str | Unset): What it is called, or what is asked
        things (list[str] | Unset): Things of the plan where it is done
        goals (list[str] | Unset): Things or zones that it is done to
        questions (list[str] | Unset): Questions of the lesson that it asks
        lines (list[str] | Unset): What is said, shown or chosen from
        seconds (int | None | Unset): For how long, if time is short
        needs (list[str] | Unset): Activities that are done before it begins
    """

    id: str
    mechanic: Mechanic
    title: None | str | Unset = UNSET
    things: list[str] | Unset = UNSET
    goals: list[str] | Unset = UNSET
    questions: list[str] | Unset = UNSET
    lines: list[str] | Unset = UNSET
    seconds: int | None | Unset = UNSET
    needs: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        mechanic: str = self.mechanic

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        things: list[str] | Unset = UNSET
        if not isinstance(self.things, Unset):
            things = self.things

        goals: list[str] | Unset = UNSET
        if not isinstance(self.goals, Unset):
            goals = self.goals

        questions: list[str] | Unset = UNSET
        if not isinstance(self.questions, Unset):
            questions = self.questions

        lines: list[str] | Unset = UNSET
        if not isinstance(self.lines, Unset):
            lines = self.lines

        seconds: int | None | Unset
        if isinstance(self.seconds, Unset):
            seconds = UNSET
        else:
            seconds = self.seconds

        needs: list[str] | Unset = UNSET
        if not isinstance(self.needs, Unset):
            needs = self.needs

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "mechanic": mechanic,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if things is not UNSET:
            field_dict["things"] = things
        if goals is not UNSET:
            field_dict["goals"] = goals
        if questions is not UNSET:
            field_dict["questions"] = questions
        if lines is not UNSET:
            field_dict["lines"] = lines
        if seconds is not UNSET:
            field_dict["seconds"] = seconds
        if needs is not UNSET:
            field_dict["needs"] = needs

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        mechanic = check_mechanic(d.pop("mechanic"))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        things = cast(list[str], d.pop("things", UNSET))

        goals = cast(list[str], d.pop("goals", UNSET))

        questions = cast(list[str], d.pop("questions", UNSET))

        lines = cast(list[str], d.pop("lines", UNSET))

        def _parse_seconds(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        seconds = _parse_seconds(d.pop("seconds", UNSET))

        needs = cast(list[str], d.pop("needs", UNSET))

        activity = cls(
            id=id,
            mechanic=mechanic,
            title=title,
            things=things,
            goals=goals,
            questions=questions,
            lines=lines,
            seconds=seconds,
            needs=needs,
        )

        return activity
