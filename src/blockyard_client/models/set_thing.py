from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..models.size_word import SizeWord, check_size_word
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.place import Place


T = TypeVar("T", bound="SetThing")


@_attrs_define
class SetThing:
    """
    Attributes:
        op (Literal['set_thing']): Change a thing
        id (str): Of the thing
        noun (None | str | Unset): Another noun is resolved anew, unless `choice` is given
        count (int | None | Unset): How many; for each one of `each`, if that is set
        each (None | str | Unset): A thing or zone: so many for every single one of it
        rows (int | None | Unset): They stand in so many rows, one behind the other
        choice (None | str | Unset): A name of the catalogue
        color (None | str | Unset): A name of the palette
        material (None | str | Unset): A Roblox material
        size (None | SizeWord | Unset): Beside others of its kind
        texts (list[str] | None | Unset): What is written on the copies, in turns
        names (list[str] | None | Unset): Of the copies
        places (list[Place] | None | Unset): Where it stands; all of them are replaced
    """

    op: Literal["set_thing"]
    id: str
    noun: None | str | Unset = UNSET
    count: int | None | Unset = UNSET
    each: None | str | Unset = UNSET
    rows: int | None | Unset = UNSET
    choice: None | str | Unset = UNSET
    color: None | str | Unset = UNSET
    material: None | str | Unset = UNSET
    size: None | SizeWord | Unset = UNSET
    texts: list[str] | None | Unset = UNSET
    names: list[str] | None | Unset = UNSET
    places: list[Place] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        op = self.op

        id = self.id

        noun: None | str | Unset
        if isinstance(self.noun, Unset):
            noun = UNSET
        else:
            noun = self.noun

        count: int | None | Unset
        if isinstance(self.count, Unset):
            count = UNSET
        else:
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

        size: None | str | Unset
        if isinstance(self.size, Unset):
            size = UNSET
        elif isinstance(self.size, str):
            size = self.size
        else:
            size = self.size

        texts: list[str] | None | Unset
        if isinstance(self.texts, Unset):
            texts = UNSET
        elif isinstance(self.texts, list):
            texts = self.texts

        else:
            texts = self.texts

        names: list[str] | None | Unset
        if isinstance(self.names, Unset):
            names = UNSET
        elif isinstance(self.names, list):
            names = self.names

        else:
            names = self.names

        places: list[dict[str, Any]] | None | Unset
        if isinstance(self.places, Unset):
            places = UNSET
        elif isinstance(self.places, list):
            places = []
            for places_type_0_item_data in self.places:
                places_type_0_item = places_type_0_item_data.to_dict()
                places.append(places_type_0_item)

        else:
            places = self.places

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "op": op,
                "id": id,
            }
        )
        if noun is not UNSET:
            field_dict["noun"] = noun
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
        from ..models.place import Place  # noqa: PLC0415

        d = dict(src_dict)
        op = cast(Literal["set_thing"], d.pop("op"))
        if op != "set_thing":
            raise ValueError(f"op must match const 'set_thing', got '{op}'")

        id = d.pop("id")

        def _parse_noun(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        noun = _parse_noun(d.pop("noun", UNSET))

        def _parse_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        count = _parse_count(d.pop("count", UNSET))

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

        def _parse_size(data: object) -> None | SizeWord | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                size_type_0 = check_size_word(data)

                return size_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SizeWord | Unset, data)

        size = _parse_size(d.pop("size", UNSET))

        def _parse_texts(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                texts_type_0 = cast(list[str], data)

                return texts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        texts = _parse_texts(d.pop("texts", UNSET))

        def _parse_names(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                names_type_0 = cast(list[str], data)

                return names_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        names = _parse_names(d.pop("names", UNSET))

        def _parse_places(data: object) -> list[Place] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                places_type_0 = []
                _places_type_0 = data
                for places_type_0_item_data in _places_type_0:
                    places_type_0_item = Place.from_dict(places_type_0_item_data)

                    places_type_0.append(places_type_0_item)

                return places_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Place] | None | Unset, data)

        places = _parse_places(d.pop("places", UNSET))

        set_thing = cls(
            op=op,
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

        return set_thing
