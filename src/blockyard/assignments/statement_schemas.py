"""What happened, as xAPI 1.0.3 has it. What a statement does not have it does not name: xAPI knows no null."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from blockyard.web.schemas import ResponseModel


class StatementAccount(ResponseModel):
    home_page: str = Field(serialization_alias="homePage", description="Where the name is known: this service")
    name: str = Field(description="The student's id. No name of a person is in a statement")


class StatementActor(ResponseModel):
    object_type: str = Field(default="Agent", serialization_alias="objectType", description="`Agent`")
    account: StatementAccount = Field(description="Who did it")


class StatementVerb(ResponseModel):
    id: str = Field(description="An IRI of the ADL's vocabulary")
    display: dict[str, str] = Field(description="The verb, by language")


class StatementDefinition(ResponseModel):
    type: str = Field(description="An IRI that says what kind of thing it is")
    name: dict[str, str] = Field(description="What it is called, by language; `und` where nobody said which")


class StatementObject(ResponseModel):
    object_type: str = Field(default="Activity", serialization_alias="objectType", description="`Activity`")
    id: str = Field(description="An IRI of this service")
    definition: StatementDefinition = Field(description="What it is")


class StatementScore(ResponseModel):
    scaled: float = Field(description="0 to 1: of all questions, those whose first answer was right")
    raw: float = Field(description="The same in the assignment's points, as they are now")
    min: float = Field(description="0")
    max: float = Field(description="What the assignment is worth")


class StatementResult(ResponseModel):
    score: StatementScore | None = Field(default=None, description="What the attempt came to")
    success: bool | None = Field(default=None, description="Whether an answer is right")
    completion: bool | None = Field(default=None, description="Whether it is done")
    response: str | None = Field(default=None, description="The answer")
    duration: str | None = Field(
        default=None, description="How long was played, without the pauses, as ISO 8601 has it"
    )
    extensions: dict[str, bool] | None = Field(
        default=None, description="`.../xapi/counts`: whether an answer is the first to its question, which counts"
    )


class StatementParents(ResponseModel):
    parent: list[StatementObject] = Field(description="The assignment")


class StatementContext(ResponseModel):
    registration: UUID = Field(description="The attempt's id")
    context_activities: StatementParents | None = Field(
        default=None,
        serialization_alias="contextActivities",
        description="What it is a part of; nothing where the object is the assignment",
    )


class StatementRead(ResponseModel):
    id: UUID = Field(description="The statement's id")
    actor: StatementActor = Field(description="Who did it")
    verb: StatementVerb = Field(description="What was done")
    object: StatementObject = Field(description="To what")
    result: StatementResult | None = Field(default=None, description="What came of it")
    context: StatementContext = Field(description="In which attempt, of which assignment")
    timestamp: datetime = Field(description="When it happened")
    stored: datetime = Field(description="When we heard of it")
    version: str = Field(default="1.0.0", description="Of the statement's form, as xAPI 1.0.3 asks")
