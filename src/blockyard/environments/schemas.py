"""The environments room over HTTP. What is asked for is in request.py."""

from datetime import datetime
from typing import Annotated, Any, ClassVar, Final
from uuid import UUID

from pydantic import Field, field_validator

from blockyard.environments.states import FileKind, PublicationStatus, VersionStatus
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel
from worlds.brief.brief import Brief
from worlds.request import MAX_DESCRIPTION, DesignRequest, DesignSettings

Name = Annotated[
    str,
    Field(
        pattern=r"^[^\W_][^/\\\x00-\x1f\x7f\u2028\u2029]{0,79}$",
        description="Unique within the organization; begins with a letter or digit and holds no slashes.",
        examples=["Mars Base"],
    ),
    CLEAN,
]


RESERVED: Final = frozenset({"create", "list", "preview", "rojo", "status"})


class EnvironmentCreate(DesignRequest):
    tells_what_is_left_out: ClassVar = True

    name: Name

    @field_validator("name")
    @classmethod
    def is_not_reserved(cls, name: str) -> str:
        if name in RESERVED:
            raise ValueError(f"{name} is a word of the addresses here; choose another name")
        return name


class EnvironmentUpdate(ApiModel):
    """What is left out stays as it is, also within the settings; null puts it back to its default. Each change makes a
    new version."""

    tells_what_is_left_out: ClassVar = True

    description: Annotated[str, Field(min_length=1, max_length=MAX_DESCRIPTION)] | None = None
    grade_level: Annotated[str, Field(max_length=40)] | None = None
    subject: Annotated[str, Field(max_length=80)] | None = None
    max_players: Annotated[int, Field(ge=1, le=200)] | None = None
    settings: DesignSettings | None = None

    @field_validator("description")
    @classmethod
    def has_no_default(cls, description: str | None) -> str:
        if description is None:
            raise ValueError("leave the description out to keep it; it has no default to be put back to")
        return description


class NoticeRead(ApiModel):
    """`code` is stable, `detail` says what was not taken as it was said, and what to do."""

    code: str
    detail: str


class VersionError(ApiModel):
    code: str
    detail: str


class FileRead(ApiModel):
    kind: FileKind
    size_bytes: int
    sha256: str


class VersionRead(ApiModel):
    number: int
    status: VersionStatus
    progress: int = Field(description="0 to 100")
    designer: str | None = Field(description="`parser`, or the model that proposed the brief")
    notices: list[NoticeRead]
    component_count: int | None
    part_count: int | None
    max_players: int | None = Field(description="As the request or its description says")
    error: VersionError | None
    description: str
    files: list[FileRead]
    created_by_id: UUID
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class EnvironmentRead(Editable):
    changes_by_itself: ClassVar = frozenset({"links", "progress", "ready_version", "status", "updated_at"})

    id: UUID
    name: str
    description: str
    grade_level: str | None
    subject: str | None
    max_players: int
    settings: DesignSettings
    ready_version: int | None = Field(description="What is shown and downloaded; null until the first is ready")
    latest_version: int
    status: VersionStatus = Field(description="Of the latest version")
    progress: int
    links: dict[str, str] = Field(description="Where its files and its status are")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class StatusRead(ApiModel):
    name: str
    version: int
    status: VersionStatus
    progress: int = Field(description="0 to 100")
    error: VersionError | None
    notices: list[NoticeRead]
    ready_version: int | None


class ComponentRead(ApiModel):
    id: str
    thing: str
    label: str
    x: float
    y: float
    z: float
    yaw: int
    width: float
    height: float
    depth: float
    parent: str | None
    held: str | None


class PreviewRead(ApiModel):
    """What a description would become. Nothing is kept."""

    brief: Brief
    designer: str
    theme: str
    terrain: str
    time_of_day: float
    weather: str
    max_players: int
    width: float
    depth: float
    components: list[ComponentRead]
    part_count: int
    question_count: int
    relations: list[dict[str, Any]]
    notices: list[NoticeRead]
    picture: str = Field(description="A data: link to the picture, SVG")


class OpenCloudKeyWrite(ApiModel):
    key: Annotated[
        str,
        Field(min_length=20, max_length=4000, pattern=r"^[\x21-\x7e]+$", examples=["the-key-that-Roblox-showed-you"]),
    ]


class OpenCloudKeyRead(ApiModel):
    hint: str = Field(description="The last four characters")
    updated_at: datetime


class PublicationCreate(ApiModel):
    universe_id: Annotated[int, Field(ge=1, lt=2**53)]
    place_id: Annotated[int, Field(ge=1, lt=2**53)]
    live: Annotated[bool, Field(description="False: saved in Roblox, players do not see it yet")] = False


class PublicationRead(ApiModel):
    id: UUID
    version: int
    universe_id: int
    place_id: int
    live: bool
    status: PublicationStatus
    place_version: int | None = Field(description="Roblox's number of it")
    error: VersionError | None = Field(description="What Roblox refused; of a published one, what was left undone")
    created_by_id: UUID
    created_at: datetime
    finished_at: datetime | None


class RojoCheck(ApiModel):
    name: Name
