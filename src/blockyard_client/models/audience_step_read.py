from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.audience_certainty import AudienceCertainty, check_audience_certainty
from ..models.audience_doer import AudienceDoer, check_audience_doer

if TYPE_CHECKING:
    from ..models.audience_source_read import AudienceSourceRead


T = TypeVar("T", bound="AudienceStepRead")


@_attrs_define
class AudienceStepRead:
    """
    Attributes:
        id (str): Stable, for programs
        what (str): What is to be done
        who (AudienceDoer): More words may come: treat one that you do not know as none of these.
        optional (bool): Whether one can play without it
        done (bool | None): Whether it is done; null: it cannot be seen from here
        certainty (AudienceCertainty): More words may come: treat one that you do not know as none of these.
        source (AudienceSourceRead):
    """

    id: str
    what: str
    who: AudienceDoer
    optional: bool
    done: bool | None
    certainty: AudienceCertainty
    source: AudienceSourceRead
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        what = self.what

        who: str = self.who

        optional = self.optional

        done: bool | None
        done = self.done

        certainty: str = self.certainty

        source = self.source.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "what": what,
                "who": who,
                "optional": optional,
                "done": done,
                "certainty": certainty,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audience_source_read import AudienceSourceRead  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        what = d.pop("what")

        who = check_audience_doer(d.pop("who"))

        optional = d.pop("optional")

        def _parse_done(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        done = _parse_done(d.pop("done"))

        certainty = check_audience_certainty(d.pop("certainty"))

        source = AudienceSourceRead.from_dict(d.pop("source"))

        audience_step_read = cls(
            id=id,
            what=what,
            who=who,
            optional=optional,
            done=done,
            certainty=certainty,
            source=source,
        )

        audience_step_read.additional_properties = d
        return audience_step_read

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
