from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.mark_read import MarkRead
    from ..models.move_question import MoveQuestion
    from ..models.put_fact import PutFact
    from ..models.put_question import PutQuestion
    from ..models.put_term import PutTerm
    from ..models.remove_from_lesson import RemoveFromLesson
    from ..models.set_lesson import SetLesson


T = TypeVar("T", bound="LessonEdits")


@_attrs_define
class LessonEdits:
    """
    Attributes:
        edits (list[MarkRead | MoveQuestion | PutFact | PutQuestion | PutTerm | RemoveFromLesson | SetLesson]): Done one
            after the other, all or none
    """

    edits: list[MarkRead | MoveQuestion | PutFact | PutQuestion | PutTerm | RemoveFromLesson | SetLesson]

    def to_dict(self) -> dict[str, Any]:
        from ..models.move_question import MoveQuestion  # noqa: PLC0415
        from ..models.put_fact import PutFact  # noqa: PLC0415
        from ..models.put_question import PutQuestion  # noqa: PLC0415
        from ..models.put_term import PutTerm  # noqa: PLC0415
        from ..models.remove_from_lesson import RemoveFromLesson  # noqa: PLC0415
        from ..models.set_lesson import SetLesson  # noqa: PLC0415

        edits = []
        for edits_item_data in self.edits:
            edits_item: dict[str, Any]
            if isinstance(edits_item_data, SetLesson):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, PutFact):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, PutTerm):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, PutQuestion):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, MoveQuestion):
                edits_item = edits_item_data.to_dict()
            elif isinstance(edits_item_data, RemoveFromLesson):
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
        from ..models.mark_read import MarkRead  # noqa: PLC0415
        from ..models.move_question import MoveQuestion  # noqa: PLC0415
        from ..models.put_fact import PutFact  # noqa: PLC0415
        from ..models.put_question import PutQuestion  # noqa: PLC0415
        from ..models.put_term import PutTerm  # noqa: PLC0415
        from ..models.remove_from_lesson import RemoveFromLesson  # noqa: PLC0415
        from ..models.set_lesson import SetLesson  # noqa: PLC0415

        d = dict(src_dict)
        edits = []
        _edits = d.pop("edits")
        for edits_item_data in _edits:

            def _parse_edits_item(
                data: object,
            ) -> MarkRead | MoveQuestion | PutFact | PutQuestion | PutTerm | RemoveFromLesson | SetLesson:
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_0 = SetLesson.from_dict(data)

                    return edits_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_1 = PutFact.from_dict(data)

                    return edits_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_2 = PutTerm.from_dict(data)

                    return edits_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_3 = PutQuestion.from_dict(data)

                    return edits_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_4 = MoveQuestion.from_dict(data)

                    return edits_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    edits_item_type_5 = RemoveFromLesson.from_dict(data)

                    return edits_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                edits_item_type_6 = MarkRead.from_dict(data)

                return edits_item_type_6

            edits_item = _parse_edits_item(edits_item_data)

            edits.append(edits_item)

        lesson_edits = cls(
            edits=edits,
        )

        return lesson_edits
