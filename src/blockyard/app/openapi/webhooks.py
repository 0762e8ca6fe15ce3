"""The document's `webhooks`: the requests that we send, one for each type of event."""

from typing import Any, Final

from pydantic.json_schema import models_json_schema

from blockyard.webhooks.messages import EVENTS, message_of_type

REF: Final = "#/components/schemas/{model}"
HEADERS: Final = {
    "webhook-id": ("The event's id, the same on every try", "0199c5a0-1111-7000-8000-000000000000"),
    "webhook-timestamp": ("When this try was made, in Unix seconds", "1767225600"),
    "webhook-signature": (
        "Of id, timestamp and body, as Standard Webhooks says; two, with a space between, after a rotation",
        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
    ),
}
ANSWERS: Final = {
    "2XX": "You have it. The body may say anything.",
    "410": "You want no more: the endpoint is disabled.",
    "default": "It is sent again, for three days.",
}


def add_webhooks(document: dict[str, Any]) -> None:
    """In place."""
    messages = {str(type_): message_of_type(type_) for type_ in EVENTS}
    _, made = models_json_schema([(model, "serialization") for model in messages.values()], ref_template=REF)
    document["components"]["schemas"] = made["$defs"] | document["components"]["schemas"]
    document["webhooks"] = {type_: {"post": describe(type_, model.__name__)} for type_, model in messages.items()}


def describe(type_: str, model: str) -> dict[str, Any]:
    when = EVENTS[type_].when
    return {
        "operationId": f"receive_{type_.replace('.', '_')}",
        "summary": when[0].upper() + when[1:],
        "description": "Sent to your endpoints that ask for it. Verify the signature before you read the body.",
        "tags": ["webhooks"],
        "security": [],
        "parameters": [
            {
                "name": name,
                "in": "header",
                "required": True,
                "description": words,
                "schema": {"type": "string"},
                "example": example,
            }
            for name, (words, example) in HEADERS.items()
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": REF.format(model=model)}}},
        },
        "responses": {status: {"description": words} for status, words in ANSWERS.items()},
    }
