from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.file_type import FileType, check_file_type

if TYPE_CHECKING:
    from ..models.upload_image import UploadImage
    from ..models.upload_reading_level import UploadReadingLevel
    from ..models.upload_scan import UploadScan


T = TypeVar("T", bound="UploadContentRead")


@_attrs_define
class UploadContentRead:
    """What is in a file.

    Attributes:
        type_ (FileType): What a file is by its bytes, whatever it is called. More words may come: treat one that you do
            not know as none of these.
        size_bytes (int): Of the file as it is kept
        sha256 (str): Of the bytes as they were sent, in hexadecimal digits
        pages (int | None): How many pages or slides with text; null: it is no document
        words (int | None): How many words; null: it is no document
        language (None | str): ISO 639, such as `en`; null: there is too little text to tell
        reading_level (None | UploadReadingLevel): How hard it is to read; null: not English, or too short
        looks_scanned (bool): Its pages are pictures: there is no text to read
        image (None | UploadImage): Of a picture; null: it is none
        place (Any | None): What stands in a place or a model of Roblox; null: it is none
        scan (UploadScan): What a scanner for viruses says of the file.
        has_thumbnail (bool): Whether there is a small picture of it
    """

    type_: FileType
    size_bytes: int
    sha256: str
    pages: int | None
    words: int | None
    language: None | str
    reading_level: None | UploadReadingLevel
    looks_scanned: bool
    image: None | UploadImage
    place: Any | None
    scan: UploadScan
    has_thumbnail: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.upload_image import UploadImage  # noqa: PLC0415
        from ..models.upload_reading_level import UploadReadingLevel  # noqa: PLC0415

        type_: str = self.type_

        size_bytes = self.size_bytes

        sha256 = self.sha256

        pages: int | None
        pages = self.pages

        words: int | None
        words = self.words

        language: None | str
        language = self.language

        reading_level: dict[str, Any] | None
        if isinstance(self.reading_level, UploadReadingLevel):
            reading_level = self.reading_level.to_dict()
        else:
            reading_level = self.reading_level

        looks_scanned = self.looks_scanned

        image: dict[str, Any] | None
        if isinstance(self.image, UploadImage):
            image = self.image.to_dict()
        else:
            image = self.image

        place: Any | None
        place = self.place

        scan = self.scan.to_dict()

        has_thumbnail = self.has_thumbnail

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "size_bytes": size_bytes,
                "sha256": sha256,
                "pages": pages,
                "words": words,
                "language": language,
                "reading_level": reading_level,
                "looks_scanned": looks_scanned,
                "image": image,
                "place": place,
                "scan": scan,
                "has_thumbnail": has_thumbnail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.upload_image import UploadImage  # noqa: PLC0415
        from ..models.upload_reading_level import UploadReadingLevel  # noqa: PLC0415
        from ..models.upload_scan import UploadScan  # noqa: PLC0415

        d = dict(src_dict)
        type_ = check_file_type(d.pop("type"))

        size_bytes = d.pop("size_bytes")

        sha256 = d.pop("sha256")

        def _parse_pages(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        pages = _parse_pages(d.pop("pages"))

        def _parse_words(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        words = _parse_words(d.pop("words"))

        def _parse_language(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        language = _parse_language(d.pop("language"))

        def _parse_reading_level(data: object) -> None | UploadReadingLevel:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reading_level_type_0 = UploadReadingLevel.from_dict(data)

                return reading_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UploadReadingLevel, data)

        reading_level = _parse_reading_level(d.pop("reading_level"))

        looks_scanned = d.pop("looks_scanned")

        def _parse_image(data: object) -> None | UploadImage:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                image_type_0 = UploadImage.from_dict(data)

                return image_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UploadImage, data)

        image = _parse_image(d.pop("image"))

        def _parse_place(data: object) -> Any | None:
            if data is None:
                return data
            return cast(Any | None, data)

        place = _parse_place(d.pop("place"))

        scan = UploadScan.from_dict(d.pop("scan"))

        has_thumbnail = d.pop("has_thumbnail")

        upload_content_read = cls(
            type_=type_,
            size_bytes=size_bytes,
            sha256=sha256,
            pages=pages,
            words=words,
            language=language,
            reading_level=reading_level,
            looks_scanned=looks_scanned,
            image=image,
            place=place,
            scan=scan,
            has_thumbnail=has_thumbnail,
        )

        upload_content_read.additional_properties = d
        return upload_content_read

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
