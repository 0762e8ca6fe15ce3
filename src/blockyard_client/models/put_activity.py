from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.activity import Activity


T = TypeVar("T", bound="PutActivity")


@_attrs_define
class PutActivity:
    """
    Attributes:
        op (Literal['put_activity']): Add something to do, or put it in place of the one with its id
        activity (Activity):
    """

    op: Literal["put_activity"]
    activity: Activity

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        activity = self.activity.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "activity": activity,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity import Activity  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["put_activity"], d.pop("op"))
        if op != "put_activity":
            raise ValueError(f"op must match const 'put_activity', got '{op}'")

        activity = Activity.from_dict(d.pop("activity"))

        put_activity = cls(
            op=op,
            activity=activity,
        )

        return put_activity
