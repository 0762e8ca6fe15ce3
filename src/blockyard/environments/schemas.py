"""The environments room over HTTP. What is asked for of a world is in worlds/request.py."""

from datetime import datetime
from typing import Annotated, ClassVar, Final, Self
from uuid import UUID

from pydantic import ConfigDict, Field, model_validator

from blockyard.environments.audience_schemas import PublicationAudienceRead
from blockyard.environments.names import HOW, KnownName, NewName
from blockyard.environments.notice_schemas import NoticeRead
from blockyard.environments.states import FileKind, PublicationStatus, VersionStatus
from blockyard.uploads.selection import WHICH, PageSelection
from blockyard.web.etags import Editable
from blockyard.web.left_out import NEVER_NULL
from blockyard.web.schemas import RequestModel, ResponseModel, open_words
from worlds.lesson.lesson import Lesson
from worlds.plan.plan import Plan
from worlds.reading.question import QuestionId
from worlds.request import (
    MAX_ANSWERS,
    MAX_DESCRIPTION,
    MAX_TEXT,
    Choice,
    DesignRequest,
    DesignSettings,
    QuizQuestion,
)
from worlds.storable import STORABLE
from worlds.text_source import TextSource

Progress = Annotated[int, Field(description="0 to 100")]


OF_AN_UPLOAD: Final = "An upload whose text is taught, in place of `text`: a lesson that is `ready`"
EITHER: Final = "send an upload_id or a text, and not both"
NO_PAGES_OF_NOTHING: Final = "upload_pages chooses pages of an upload: send its upload_id, too"


class EnvironmentCreate(DesignRequest):
    tells_what_is_left_out: ClassVar = True

    name: NewName
    upload_id: Annotated[UUID | None, Field(strict=False, description=OF_AN_UPLOAD)] = None
    upload_pages: Annotated[PageSelection | None, Field(description=WHICH)] = None

    def has_content(self) -> bool:
        return self.upload_id is not None or super().has_content()

    @model_validator(mode="after")
    def has_one_text(self) -> Self:
        if self.upload_id is not None and (self.text is not None or self.text_source is not None):
            raise ValueError(EITHER)
        if self.upload_id is None and self.upload_pages is not None:
            raise ValueError(NO_PAGES_OF_NOTHING)
        return self


class EnvironmentUpdate(RequestModel):
    """What is left out stays as it is, also within the settings; null puts it back to its default, where it has one.
    Each change makes a new version."""

    tells_what_is_left_out: ClassVar = True

    name: Annotated[NewName | None, NEVER_NULL] = Field(
        default=None,
        description=f"Another name, unique within the organization. {HOW} The one before finds nothing then",
    )
    description: Annotated[
        Annotated[str, Field(min_length=1, max_length=MAX_DESCRIPTION), STORABLE] | None, NEVER_NULL
    ] = Field(
        default=None, description="The world in a teacher's words. Where it is another one, a plan is given up for it"
    )
    plan: Plan | None = Field(
        default=None, description="The world as data, all of it, in place of the words; null: as the description says"
    )
    text: Annotated[str, Field(min_length=1, max_length=MAX_TEXT), STORABLE] | None = Field(
        default=None,
        description="A text that is taught. Where it is another one, a plan and a lesson are given up for it; null: none",
    )
    text_source: TextSource | None = Field(
        default=None, description="Of what the `text` is; null: it stands for itself. It changes with its text"
    )
    upload_id: UUID | None = Field(default=None, description=f"{OF_AN_UPLOAD}; null: none is taught any more")
    upload_pages: PageSelection | None = Field(
        default=None, description="Which pages of the upload: of this one, or else of the one that is taught already"
    )
    lesson: Lesson | None = Field(
        default=None, description="What the world teaches, all of it; null: as the words and the subject say"
    )
    answers: Annotated[dict[QuestionId, Choice], Field(max_length=MAX_ANSWERS)] | None = Field(
        default=None, description="Of the preview's `questions_back`: the id of each to the choice; null: none"
    )
    grade_level: Annotated[str, Field(max_length=40), STORABLE] | None = Field(
        default=None, description="Whom it is for"
    )
    subject: Annotated[str, Field(max_length=80), STORABLE] | None = Field(default=None, description="What is taught")
    max_players: Annotated[int, Field(ge=1, le=200)] | None = Field(
        default=None, description="How many play at once; null: as the description says"
    )
    settings: DesignSettings | None = Field(default=None, description="What the description shall not decide")

    @model_validator(mode="after")
    def has_one_text(self) -> Self:
        is_of_upload = bool({"upload_id", "upload_pages"} & self.model_fields_set)
        if is_of_upload and {"text", "text_source"} & self.model_fields_set:
            raise ValueError(EITHER)
        if "text_source" in self.model_fields_set and "text" not in self.model_fields_set:
            raise ValueError("text_source says of what a text is: send the text with it")
        return self


class TextSourceRead(TextSource):
    model_config = ConfigDict(extra="ignore")


class QuestionRead(QuizQuestion):
    model_config = ConfigDict(extra="ignore")


class SettingsRead(DesignSettings):
    """What the teacher has fixed herself; null: the description decides."""

    model_config = ConfigDict(extra="ignore")

    questions: list[QuestionRead] = Field(default=[], description="Of the quiz boards")  # type: ignore[assignment]  # lists are invariant


ErrorCode = Annotated[
    str,
    open_words(
        "gave_up",
        "member_removed",
        "payload_too_large",
        "place_too_large",
        "plan_limit_reached",
        "publishing_refused",
        "roblox_busy",
        "roblox_unavailable",
        "storage_unavailable",
        "superseded",
        "time_limit",
        "world_refused",
    ),
]


class VersionError(ResponseModel):
    """Why nothing came of it."""

    code: ErrorCode = Field(description="Stable, for programs")
    detail: str


class FileRead(ResponseModel):
    kind: FileKind = Field(description="Which of the files of a version")
    size_bytes: int = Field(description="How large it is")
    sha256: str = Field(description="Of its bytes, in hexadecimal; also its ETag")


class VersionRead(ResponseModel):
    number: int = Field(description="1 for the first; send it as `version` to get its files")
    status: VersionStatus = Field(description="How far it is")
    progress: Progress
    designer: str | None = Field(
        description="`parser`, `plan` where one was given, or the model that proposed the plan"
    )
    notices: list[NoticeRead] = Field(description="What the teacher should know of it")
    component_count: int | None = Field(description="How many things stand in it; null until it is ready")
    part_count: int | None = Field(description="Of how many parts of Roblox's; null until it is ready")
    max_players: int | None = Field(description="As the request or its description says; null until it is ready")
    error: VersionError | None = Field(description="Why nothing came of it")
    description: str = Field(description="The words it was made from; empty: from a plan alone")
    text_source: TextSourceRead | None = Field(
        default=None, description="Of what the text is that it was made from; null: of none, or it stands for itself"
    )
    files: list[FileRead] = Field(description="What can be downloaded of it")
    created_by_id: UUID
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class EnvironmentRead(Editable):
    """A school's world, as it was asked for last."""

    changes_by_itself: ClassVar = frozenset(
        {"effective_max_players", "links", "progress", "ready_version", "status", "updated_at"}
    )

    id: UUID
    name: str = Field(description="Unique within the organization; it stands in the addresses, where the id does, too")
    description: str = Field(description="The world in a teacher's words; empty: a plan alone says it")
    answers: dict[str, str] = Field(
        default={}, description="What was answered to `questions_back`, by id of a question"
    )
    text_source: TextSourceRead | None = Field(
        default=None, description="Of what the text is that it teaches; null: of none, or of one that stands for itself"
    )
    grade_level: str | None = Field(description="Whom it is for")
    subject: str | None = Field(description="What is taught")
    max_players: int | None = Field(description="As it was given; null: the description decides")
    effective_max_players: int | None = Field(
        default=None,
        description="In the latest version: as given, or as its description says. Null until that is known",
    )
    settings: SettingsRead = Field(description="What the description does not decide")
    ready_version: int | None = Field(description="What is shown and downloaded; null until the first is ready")
    latest_version: int = Field(description="What was asked for last")
    status: VersionStatus = Field(description="Of the latest version")
    progress: Progress
    links: dict[str, str] = Field(description="Where its files and its status are")
    created_by_id: UUID
    created_at: datetime
    updated_at: datetime


class StatusRead(ResponseModel):
    name: str = Field(description="Of the environment")
    version: int = Field(description="The latest one, which the rest is about")
    status: VersionStatus = Field(description="How far it is")
    progress: Progress
    error: VersionError | None = Field(description="Why nothing came of it")
    notices: list[NoticeRead] = Field(description="What the teacher should know of it")
    ready_version: int | None = Field(description="What is shown and downloaded meanwhile; null: none is ready yet")


class StreamTicketRead(ResponseModel):
    ticket: str = Field(description="Opens one stream")
    url: str = Field(description="The path of the stream with the ticket, for EventSource")
    opens_until: datetime = Field(description="It opens the stream within 60 seconds")
    ends_at: datetime = Field(description="A client that has seen an event goes on until then")


class OpenCloudKeyWrite(RequestModel):
    key: Annotated[
        str,
        Field(
            min_length=20,
            max_length=4000,
            pattern="^[!-~]+$",
            description="As Roblox showed it. It is kept sealed, and never shown again",
            examples=["the-key-that-Roblox-showed-you"],
        ),
    ]


class OpenCloudKeyRead(ResponseModel):
    hint: str = Field(description="The last four characters")
    updated_at: datetime


LIVE: Final = "False: saved in Roblox, players do not see it yet. True: those see it whom Roblox lets in (`/audience`)"


class PublicationCreate(RequestModel):
    universe_id: Annotated[int, Field(ge=1, lt=2**53, description="Roblox's id of the experience")]
    place_id: Annotated[int, Field(ge=1, lt=2**53, description="Roblox's id of the place in it")]
    live: Annotated[bool, Field(description=LIVE)] = False


class PublicationRead(ResponseModel):
    id: UUID
    version: int = Field(description="Of the environment: the one that was ready")
    universe_id: int = Field(description="Roblox's id of the experience")
    place_id: int = Field(description="Roblox's id of the place in it")
    live: bool = Field(description=LIVE)
    status: PublicationStatus = Field(description="What became of it")
    place_version: int | None = Field(description="Roblox's number of it")
    error: VersionError | None = Field(description="What Roblox refused; of a published one, what was left undone")
    audience: PublicationAudienceRead | None = Field(
        description="What publishing does not promise of who can play; null: it is not `live`, or failed"
    )
    created_by_id: UUID
    created_at: datetime
    finished_at: datetime | None


class RojoCheck(RequestModel):
    name: KnownName
