"""How an error is answered, as the OpenAPI document describes it. The document itself is made in base/errors.py."""

from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict
from pydantic.json_schema import models_json_schema


class Fault(BaseModel):
    """One thing about a request that does not validate."""

    model_config = ConfigDict(extra="allow")

    where: str = Field(description="The place: `body.settings.terrain`, `query.limit`", examples=["body.name"])
    what: str = Field(description="In words")
    type: str = Field(description="Of the fault, for programs", examples=["missing"])


class OwnedOrganization(BaseModel):
    model_config = ConfigDict(extra="allow")

    id: UUID = Field(description="Of the organization")
    name: str = Field(description="Of the organization")


class Leaving(BaseModel):
    model_config = ConfigDict(extra="allow")

    leaving: int = Field(description="How many rows would leave")
    here: int = Field(description="Of how many")


EXAMPLE: Final[JsonDict] = {
    "type": "/errors#validation_failed",
    "title": "Unprocessable Entity",
    "status": 422,
    "code": "validation_failed",
    "detail": "body.max_players: Input should be less than or equal to 200.",
    "errors": [
        {
            "where": "body.max_players",
            "what": "Input should be less than or equal to 200",
            "type": "less_than_equal",
        }
    ],
}


class LineFault(BaseModel):
    model_config = ConfigDict(extra="allow")

    line: int = Field(description="From 1; empty lines count")
    says: str = Field(description="How the line begins")
    detail: str = Field(description="What to do")


class ProblemDocument(BaseModel):
    """RFC 9457. `code` is stable and for programs, `detail` says in words what to do next. More members may come."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"examples": [EXAMPLE]})

    type: str = Field(
        description="The address of the page that explains `code`", json_schema_extra={"format": "uri-reference"}
    )
    title: str = Field(description="The status in words")
    status: int = Field(description="Of the answer")
    code: str
    detail: str = Field(description="For a person: what is wrong, and what to do next")
    errors: list[Fault] | None = Field(None, description="`validation_failed`: each fault, at most 20")
    errors_left_out: int | None = Field(None, description="How many faults more there are")
    retry_after: int | None = Field(None, description="Seconds to wait, as in the header Retry-After")
    request_id: str | None = Field(None, description="As in the header X-Request-ID; tell it to the operator")
    permission: str | None = Field(None, description="`permission_missing`: which one")
    role: str | None = Field(None, description="`permission_missing`: the caller's")
    accepts: list[str] | None = Field(None, description="`second_factor_required`: what `code` may be")
    organizations: list[OwnedOrganization] | None = Field(None, description="`last_owner`: of which organizations")
    faults: list[LineFault] | None = Field(None, description="`names_refused`: line by line; none if all are too many")
    leaving: dict[str, Leaving] | None = Field(None, description="`confirm_removals`: by what they are")
    limit: str | None = Field(None, description="`plan_limit_reached`: of what the plan allows too little")
    allowed: int | None = Field(None, description="How many are allowed")
    used: int | None = Field(None, description="How many are in use")
    plan: str | None = Field(None, description="`plan_limit_reached`: the present plan")
    upgrade: str | None = Field(None, description="`plan_limit_reached`: where a larger plan is chosen")
    decline_code: str | None = Field(None, description="`card_declined`: why, in Stripe's words")
    stripe_code: str | None = Field(None, description="`stripe_refused`: Stripe's own code")
    page: str | None = Field(None, description="`authentication_required`: where the card's owner answers")
    checkout: str | None = Field(None, description="`checkout_open`: its id")
    currency: str | None = Field(None, description="`other_currency`: in which plans are sold now")
    minimum: int | None = Field(None, description="`amount_too_small`: the least, in the smallest unit")
    step: int | None = Field(None, description="`amount_not_round`: in the smallest unit")
    refundable: int | None = Field(None, description="`refund_too_large`: in the smallest unit")
    credited: int | None = Field(None, description="`refund_too_large`: what went to later invoices instead")
    roblox_status: int | None = Field(None, description="`publishing_refused`: what Roblox answered with")
    checks: dict[str, str] | None = Field(None, description="`/health/ready`: the result of each check")


def problem_schemas(codes: list[str]) -> dict[str, Any]:
    """Of ProblemDocument and what it names. `code` is an open enumeration of `codes`: a text, for which these are known."""
    _, document = models_json_schema([(ProblemDocument, "serialization")], ref_template="#/components/schemas/{model}")
    schemas: dict[str, Any] = document["$defs"]
    properties = schemas["ProblemDocument"]["properties"]
    properties |= {name: left_out(member) for name, member in properties.items() if "anyOf" in member}
    known = {"type": "string", "title": "ProblemCode", "description": "The codes of this release.", "enum": codes}
    code = {"anyOf": [{"$ref": "#/components/schemas/ProblemCode"}, {"type": "string"}]}
    properties["code"] = code | {
        "title": "Code",
        "description": "Which error it is. More codes may come: treat one that you do not know by its status.",
    }
    return schemas | {"ProblemCode": known}


def left_out(member: dict[str, Any]) -> dict[str, Any]:
    """A member that may be missing is never null."""
    present: dict[str, Any] = next(kind for kind in member["anyOf"] if kind != {"type": "null"})
    return present | {"title": member["title"], "description": member["description"]}
