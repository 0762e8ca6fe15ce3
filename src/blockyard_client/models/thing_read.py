from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.size_word import SizeWord, check_size_word
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.place_read import PlaceRead


T = TypeVar("T", bound="ThingRead")


@_attrs_define
class ThingRead:
    """
    Attributes:
        id (str): Unique in the plan
        noun (str): Singular, as the teacher says it: `night stand`, `red rover` is `rover`
        count (int | Unset): How many; for each one of `each`, if that is set Default: 1.
        each (None | str | Unset): A thing or zone: so many for every single one of it
        rows (int | None | Unset): They stand in so many rows, one behind the other
        choice (None | str | Unset): A name of the catalogue that the teacher chose for it
        color (None | str | Unset): A name of the palette
        material (None | str | Unset): A Roblox material
        size (SizeWord | Unset): More words may come: treat one that you do not know as none of these.
        texts (list[str] | Unset): What is written on the copies, in turns
        names (list[str] | Unset): Of the copies: Mercury, Venus, Earth
        places (list[PlaceRead] | Unset): Where it stands; none: where it fits
    """

    id: str
    noun: str
    count: int | Unset = 1
    each: None | str | Unset = UNSET
    rows: int | None | Unset = UNSET
    choice: None | str | Unset = UNSET
    color: None | str | Unset = UNSET
    material: None | str | Unset = UNSET
    size: SizeWord | Unset = UNSET
    texts: list[str] | Unset = UNSET
    names: list[str] | Unset = UNSET
    places: list[PlaceRead] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        noun = self.noun

        count = self.count

        each: None | str | Unset
        if isinstance(self.each, Unset):
            each = UNSET
        else:
            each = self.each

        rows: int | None | Unset
        if isinstance(self.rows, Unset):
            rows = UNSET
        else:
            rows = self.rows

        choice: None | str | Unset
        if isinstance(self.choice, Unset):
            choice = UNSET
        else:
            choice = self.choice

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

        texts: list[str] | Unset = UNSET
        if not isinstance(self.texts, Unset):
            texts = self.texts

        names: list[str] | Unset = UNSET
        if not isinstance(self.names, Unset):
            names = self.names

        places: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.places, Unset):
            places = []
            for places_item_data in self.places:
                places_item = places_item_data.to_dict()
                places.append(places_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "noun": noun,
            }
        )
        if count is not UNSET:
            field_dict["count"] = count
        if each is not UNSET:
            field_dict["each"] = each
        if rows is not UNSET:
            field_dict["rows"] = rows
        if choice is not UNSET:
            field_dict["choice"] = choice
        if color is not UNSET:
            field_dict["color"] = color
        if material is not UNSET:
            field_dict["material"] = material
        if size is not UNSET:
            field_dict["size"] = size
        if texts is not UNSET:
            field_dict["texts"] = texts
        if names is not UNSET:
            field_dict["names"] = names
        if places is not UNSET:
            field_dict["places"] = places

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.place_read import PlaceRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        noun = d.pop("noun")

        count = d.pop("count", UNSET)

        def _parse_each(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        each = _parse_each(d.pop("each", UNSET))

        def _parse_rows(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        rows = _parse_rows(d.pop("rows", UNSET))

        def _parse_choice(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        choice = _parse_choice(d.pop("choice", UNSET))

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

        texts = cast(list[str], d.pop("texts", UNSET))

        names = cast(list[str], d.pop("names", UNSET))

        _places = d.pop("places", UNSET)
        places: list[PlaceRead] | Unset = UNSET
        if _places is not UNSET:
            places = []
            for places_item_data in _places:
                places_item = PlaceRead.from_dict(places_item_data)

                places.append(places_item)

        thing_read = cls(
            id=id,
            noun=noun,
            count=count,
            each=each,
            rows=rows,
            choice=choice,
            color=color,
            material=material,
            size=size,
            texts=texts,
            names=names,
            places=places,
        )

        thing_read.additional_properties = d
        return thing_read

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
