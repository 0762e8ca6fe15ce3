"""The lessons room over HTTP."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from blockyard.agents.schemas import AgentId, ExecutionRead
from blockyard.environments.names import NewName
from blockyard.environments.schemas import EnvironmentRead
from blockyard.uploads.selection import WHICH, PageSelection
from blockyard.web.schemas import KEEPABLE, RequestModel, ResponseModel
from worlds.request import MAX_DESCRIPTION

Made = Literal["quiz", "world"]


class UploadLessonCreate(RequestModel):
    make: Annotated[
        list[Made], Field(min_length=1, max_length=2, description="What to make of it", examples=[["quiz", "world"]])
    ]
    name: Annotated[
        NewName | None, Field(description="Of the world; left out or null: what the upload is called, or nearly so")
    ] = None
    description: Annotated[
        Annotated[str, Field(min_length=1, max_length=MAX_DESCRIPTION), KEEPABLE] | None,
        Field(
            description="How the world shall be, in a teacher's words; left out or null: a place for the lesson alone"
        ),
    ] = None
    agent_id: Annotated[
        AgentId | None,
        Field(
            description="Who makes the quiz; left out or null: the oldest quiz_generator that takes work, or a new one"
        ),
    ] = None
    pages: Annotated[PageSelection | None, Field(description=WHICH)] = None
    question_count: Annotated[int, Field(ge=1, le=20, description="Of the quiz")] = 10


class UploadLessonRead(ResponseModel):
    environment: EnvironmentRead | None = Field(description="The world that is built now; null: none was asked for")
    execution: ExecutionRead | None = Field(description="The quiz that is made now; null: none was asked for")
    links: dict[str, str] = Field(description="Where to see how far they are: `environment`, `execution`")


class UploadUseRead(ResponseModel):
    """What an upload was used for."""

    id: UUID
    environment_id: UUID | None = Field(description="A world that teaches it; null: it was used for something else")
    execution_id: UUID | None = Field(description="An agent's work on it; null: it was used for something else")
    roster_import_id: UUID | None = Field(description="An import that read it; null: it was used for something else")
    pages: list[int] | None = Field(description="Which of its pages; null: all of it")
    links: dict[str, str] = Field(description="Where these are: `environment`, `execution`, `roster_import`")
    created_by_id: UUID
    created_at: datetime
