"""What each type of event says: the payloads in the OpenAPI document. sql/functions.sql (data_of) writes them."""

from dataclasses import dataclass
from typing import Any, Final, Literal
from uuid import UUID

from pydantic import Field, create_model

from blockyard.identity.models import Role
from blockyard.web.schemas import ResponseModel
from blockyard.webhooks.schemas import WebhookMessage
from blockyard.webhooks.states import TEST, EventType

NAME: Final[Any] = Field(description="The environment's name")
VERSION: Final[Any] = Field(description="The version's number")
CODE: Final[Any] = Field(description="Why, stable, for programs")
PLACE_ID: Final[Any] = Field(description="The place at Roblox")


class EventData(ResponseModel):
    """What an event is about."""

    id: UUID = Field(description="The id of what it is about")
    created_by_id: UUID = Field(description="The user who did it, or in whose name it was done")


class EnvironmentDeletedData(EventData):
    object: Literal["environment"] = Field(description="What kind of thing it is about")
    name: str = NAME


class EnvironmentReadyData(EnvironmentDeletedData):
    version: int = VERSION
    parts: int = Field(description="Of how many parts the world is made")


class EnvironmentFailedData(EnvironmentDeletedData):
    version: int = VERSION
    code: str = CODE


class ExecutionFinishedData(EventData):
    object: Literal["agent_execution"] = Field(description="What kind of thing it is about")
    agent_id: str = Field(description="The agent instance's id")


class ExecutionFailedData(ExecutionFinishedData):
    code: str = CODE


class PublicationData(EventData):
    object: Literal["publication"] = Field(description="What kind of thing it is about")
    name: str = NAME
    version: int = VERSION
    place_id: int = PLACE_ID


class PublicationFinishedData(PublicationData):
    place_version: int = Field(description="The place's version at Roblox")
    code: str | None = Field(
        default=None, description="What Roblox refused after it had taken the version, if anything"
    )


class PublicationFailedData(PublicationData):
    code: str = CODE


class MembershipData(EventData):
    object: Literal["membership"] = Field(description="What kind of thing it is about")
    user_id: UUID


class MemberData(MembershipData):
    role: Role = Field(description="Theirs then")


class MemberRoleChangedData(MembershipData):
    before: Role = Field(alias="from", description="The role before")
    after: Role = Field(alias="to", description="The role from now on")


class PlanChangedData(EventData):
    object: Literal["organization"] = Field(description="What kind of thing it is about")
    before: str = Field(alias="from", description="The plan before")
    after: str = Field(alias="to", description="The plan from now on")


class UploadData(EventData):
    object: Literal["upload"] = Field(description="What kind of thing it is about")
    purpose: str = Field(description="What it was sent for")


class UploadReadyData(UploadData):
    type: str = Field(description="What it is, by its bytes")


class UploadRefusedData(UploadData):
    code: str = CODE


class EndpointTestData(EventData):
    object: Literal["webhook_endpoint"] = Field(description="What kind of thing it is about")


@dataclass(frozen=True, slots=True)
class Event:
    when: str
    data: type[EventData]


EVENTS: Final[dict[str, Event]] = {
    EventType.ENVIRONMENT_READY: Event("a version is built and shown", EnvironmentReadyData),
    EventType.ENVIRONMENT_FAILED: Event("a version could not be built", EnvironmentFailedData),
    EventType.ENVIRONMENT_DELETED: Event("an environment was deleted", EnvironmentDeletedData),
    EventType.EXECUTION_FINISHED: Event("an agent has done its work", ExecutionFinishedData),
    EventType.EXECUTION_FAILED: Event("an agent could not do its work", ExecutionFailedData),
    EventType.PUBLICATION_FINISHED: Event("Roblox has taken a version", PublicationFinishedData),
    EventType.PUBLICATION_FAILED: Event("Roblox refused a version, or was not reached", PublicationFailedData),
    EventType.MEMBER_ADDED: Event("an invitation was accepted", MemberData),
    EventType.MEMBER_REMOVED: Event("a member left or was removed", MemberData),
    EventType.MEMBER_ROLE_CHANGED: Event("a member has another role", MemberRoleChangedData),
    EventType.BILLING_PLAN_CHANGED: Event("a subscription gives another plan, or none any more", PlanChangedData),
    EventType.UPLOAD_READY: Event("a file was looked at, and can be used", UploadReadyData),
    EventType.UPLOAD_REFUSED: Event("a file that had come was refused, or given up", UploadRefusedData),
    TEST: Event("you asked for it: `POST /api/v1/webhooks/endpoints/{id}/test`", EndpointTestData),
}
"""By type."""


def one_word(word: str) -> Any:
    """The type of a string that is always this."""
    return Literal[str(word)]


def message_of_type(type_: str) -> type[WebhookMessage]:
    """The body of its requests: `EnvironmentReadyEvent`."""
    name = "".join(word.capitalize() for word in type_.replace(".", "_").split("_"))
    return create_model(
        f"{name}Event",
        __base__=WebhookMessage,
        __doc__=f"Sent when {EVENTS[type_].when}.",
        type=(one_word(type_), Field(description="What happened")),
        data=(EVENTS[type_].data, Field(description="What it is about, by ids and public facts")),
    )
