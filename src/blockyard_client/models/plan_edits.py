from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.add_link import AddLink
    from ..models.add_thing import AddThing
    from ..models.add_zone import AddZone
    from ..models.move import Move
    from ..models.put_activity import PutActivity
    from ..models.remove import Remove
    from ..models.set_mood import SetMood
    from ..models.set_thing import SetThing
    from ..models.set_zone import SetZone


T = TypeVar("T", bound="PlanEdits")


@_attrs_define
class PlanEdits:
    """
    Attributes:
        edits (list[AddLink | AddThing | AddZone | Move | PutActivity | Remove | SetMood | SetThing | SetZone]): Done
            one after the other, all or none
    """

    edits: list[AddLink | AddThing | AddZone | Move | PutActivity | Remove | SetMood | SetThing | SetZone]

    def to_dict(self) -> dict[str, Any]:
        from ..models.add_link import AddLink  # noqa: PLC0415
        from ..models.add_thing import AddThing  # noqa: PLC0415
        from ..models.add_zone import AddZone  # noqa: PLC0415
        from ..models.put_activity import PutActivity  # noqa: PLC0415
        from ..models.remove import Remove  # noqa: PLC0415
        from ..models.set_mood import SetMood  # noqa: PLC0415
        from ..models.set_thing import SetThing  # noqa: PLC0415
        from ..models.set_zone import SetZone  # noqa: PLC0415

        edits = []
        for edits_item_data in self.edits:
            edits_item: dict[str, Any]
            if isinstance(edits_item_data, SetThing):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, SetZone):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, SetMood):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, AddThing):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, AddZone):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, AddLink):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, PutActivity):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, Remove):
                edits_item = edits_item_data.to_dict()
            else:
                edits_item = edits_item_data.to_dict()

            edits.append(edits_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "edits": edits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.add_link import AddLink  # noqa: PLC0415
        from ..models.add_thing import AddThing  # noqa: PLC0415
        from ..models.add_zone import AddZone  # noqa: PLC0415
        from ..models.move import Move  # noqa: PLC0415
        from ..models.put_activity import PutActivity  # noqa: PLC0415
        from ..models.remove import Remove  # noqa: PLC0415
        from ..models.set_mood import SetMood  # noqa: PLC0415
        from ..models.set_thing import SetThing  # noqa: PLC0415
        from ..models.set_zone import SetZone  # noqa: PLC0415

        d = dict(src_dict)
        edits = []
        _edits = d.pop("edits")
        for edits_item_data in _edits:

            def _parse_edits_item(
                data: object,
            ) -> AddLink | AddThing | AddZone | Move | PutActivity | Remove | SetMood | SetThing | SetZone:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_0 = SetThing.from_dict(data)

                    return edits_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_1 = SetZone.from_dict(data)

                    return edits_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_2 = SetMood.from_dict(data)

                    return edits_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_3 = AddThing.from_dict(data)

                    return edits_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_4 = AddZone.from_dict(data)

                    return edits_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_5 = AddLink.from_dict(data)

                    return edits_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_6 = PutActivity.from_dict(data)

                    return edits_item_type_6
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_7 = Remove.from_dict(data)

                    return edits_item_type_7
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                edits_item_type_8 = Move.from_dict(data)

                return edits_item_type_8

            edits_item = _parse_edits_item(edits_item_data)

            edits.append(edits_item)

        plan_edits = cls(
            edits=edits,
        )

        return plan_edits
