from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.environment_read import EnvironmentRead
    from ..models.execution_read import ExecutionRead
    from ..models.upload_lesson_read_links import UploadLessonReadLinks


T = TypeVar("T", bound="UploadLessonRead")


@_attrs_define
class UploadLessonRead:
    """
    Attributes:
        environment (EnvironmentRead | None): The world that is built now; null: none was asked for
        execution (ExecutionRead | None): The quiz that is made now; null: none was asked for
        links (UploadLessonReadLinks): Where to see how far they are: `environment`, `execution`
    """

    environment: EnvironmentRead | None
    execution: ExecutionRead | None
    links: UploadLessonReadLinks
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.environment_read import EnvironmentRead  # noqa: PLC0415
        from ..models.execution_read import ExecutionRead  # noqa: PLC0415

        environment: dict[str, Any] | None
        if isinstance(self.environment, EnvironmentRead):
            environment = self.environment.to_dict()
        else:
            environment = self.environment

        execution: dict[str, Any] | None
        if isinstance(self.execution, ExecutionRead):
            execution = self.execution.to_dict()
        else:
            execution = self.execution

        links = self.links.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "environment": environment,
                "execution": execution,
                "links": links,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.environment_read import EnvironmentRead  # noqa: PLC0415
        from ..models.execution_read import ExecutionRead  # noqa: PLC0415
        from ..models.upload_lesson_read_links import UploadLessonReadLinks  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_environment(data: object) -> EnvironmentRead | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                environment_type_0 = EnvironmentRead.from_dict(data)

                return environment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EnvironmentRead | None, data)

        environment = _parse_environment(d.pop("environment"))

        def _parse_execution(data: object) -> ExecutionRead | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                execution_type_0 = ExecutionRead.from_dict(data)

                return execution_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ExecutionRead | None, data)

        execution = _parse_execution(d.pop("execution"))

        links = UploadLessonReadLinks.from_dict(d.pop("links"))

        upload_lesson_read = cls(
            environment=environment,
            execution=execution,
            links=links,
        )

        upload_lesson_read.additional_properties = d
        return upload_lesson_read

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
