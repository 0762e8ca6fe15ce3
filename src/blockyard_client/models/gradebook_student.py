from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.gradebook_cell import GradebookCell


T = TypeVar("T", bound="GradebookStudent")


@_attrs_define
class GradebookStudent:
    """
    Attributes:
        student_id (UUID): The student's id
        display_name (str): What the student is called
        cells (list[GradebookCell]): One for each assignment that is given to her, in their order
    """

    student_id: UUID
    display_name: str
    cells: list[GradebookCell]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        student_id = str(self.student_id)

        display_name = self.display_name

        cells = []
        for cells_item_data in self.cells:
            cells_item = cells_item_data.to_dict()
            cells.append(cells_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "student_id": student_id,
                "display_name": display_name,
                "cells": cells,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.gradebook_cell import GradebookCell  # noqa: PLC0415

        d = dict(src_dict)
        student_id = UUID(d.pop("student_id"))

        display_name = d.pop("display_name")

        cells = []
        _cells = d.pop("cells")
        for cells_item_data in _cells:
            cells_item = GradebookCell.from_dict(cells_item_data)

            cells.append(cells_item)

        gradebook_student = cls(
            student_id=student_id,
            display_name=display_name,
            cells=cells,
        )

        gradebook_student.additional_properties = d
        return gradebook_student

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
