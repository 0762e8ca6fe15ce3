"""The mail of this room."""

from blockyard.identity.letters import Letter
from blockyard.webhooks.states import DisabledReason

WHY = {
    DisabledReason.GONE: "it answered 410 Gone",
    DisabledReason.FAILING: "nothing could be delivered to it for three days",
}


def endpoint_disabled(base_url: str, *, organization: str, url: str, reason: DisabledReason) -> Letter:
    return Letter(
        "A webhook endpoint at Blockyard was disabled",
        f"""Hello,

Blockyard told an application of the organization "{organization}"
what happens there, by requests to

{url}

This endpoint was disabled, because {WHY[reason]}.
Nothing is sent to it any more.

Whoever runs the application finds each attempt with its answer at
GET {base_url}/api/v1/webhooks/endpoints/ID/deliveries,
and enables the endpoint again by PATCH {base_url}/api/v1/webhooks/endpoints/ID
with {{"enabled": true}}. What was not delivered can be asked for once more.
""",
    )
