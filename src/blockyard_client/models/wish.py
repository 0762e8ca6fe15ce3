from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.size_word import SizeWord, check_size_word
from ..types import UNSET, Unset

T = TypeVar("T", bound="Wish")


@_attrs_define
class Wish:
    """So many of one thing, alike.

    Attributes:
        id (str): w1, w2, ... in the order of the description
        thing (None | str): A name in the catalogue. None: it has nothing like it
        label (str): What the teacher called one of them: `red rover`
        count (int | Unset): How many of them Default: 1.
        each (None | str | Unset): Id of another wish: `count` is for each one of it
        color (None | str | Unset): A name of the palette
        material (None | str | Unset): A Roblox material
        size (SizeWord | Unset): More words may come: treat one that you do not know as none of these.
        text (None | str | Unset): Words to write on it
    """

    id: str
    thing: None | str
    label: str
    count: int | Unset = 1
    each: None | str | Unset = UNSET
    color: None | str | Unset = UNSET
    material: None | str | Unset = UNSET
    size: SizeWord | Unset = UNSET
    text: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        thing: None | str
        thing = self.thing

        label = self.label

        count = self.count

        each: None | str | Unset
        if isinstance(self.each, Unset):
            each = UNSET
        else:
            each = self.each

        color: None | str | Unset
        if isinstance(self.color, Unset):
            color = UNSET
        else:
            color = self.color

        material: None | str | Unset
        if isinstance(self.material, Unset):
            material = UNSET
        else:
            material = self.material

        size: str | Unset = UNSET
        if not isinstance(self.size, Unset):
            size = self.size

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "thing": thing,
                "label": label,
            }
        )
        if count is not UNSET:
            field_dict["count"] = count
        if each is not UNSET:
            field_dict["each"] = each
        if color is not UNSET:
            field_dict["color"] = color
        if material is not UNSET:
            field_dict["material"] = material
        if size is not UNSET:
            field_dict["size"] = size
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        def _parse_thing(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        thing = _parse_thing(d.pop("thing"))

        label = d.pop("label")

        count = d.pop("count", UNSET)

        def _parse_each(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        each = _parse_each(d.pop("each", UNSET))

        def _parse_color(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        color = _parse_color(d.pop("color", UNSET))

        def _parse_material(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        material = _parse_material(d.pop("material", UNSET))

        _size = d.pop("size", UNSET)
        size: SizeWord | Unset
        if isinstance(_size, Unset):
            size = UNSET
        else:
            size = check_size_word(_size)

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        wish = cls(
            id=id,
            thing=thing,
            label=label,
            count=count,
            each=each,
            color=color,
            material=material,
            size=size,
            text=text,
        )

        wish.additional_properties = d
        return wish

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
