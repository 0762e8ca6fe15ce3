"""What the document says in words: about the whole, about each tag, and about parameters that say nothing themselves."""

from typing import Any, Final

DESCRIPTION: Final = """\
Schools describe a world in words; Blockyard builds it for Roblox Studio, keeps its versions, and sells plans.

**Sign in.** `POST /api/v1/auth/login` gives an access token for minutes, and a refresh token for the next one. Programs use
an API key (`by_...`). Both go into `Authorization: Bearer`. A token has one active organization, and sees nothing else.

**Errors** are problem documents (RFC 9457, `application/problem+json`): `code` is for programs, `detail` for people.
[All codes](/errors), what each means and what to do. Each answer names its codes in `x-codes`; more may come.

**Requests** with unknown fields are refused (422), so that no typo passes in silence. **Answers** may get more fields and
values: ignore those that you do not know.

**Idempotency.** Where `Idempotency-Key` is listed, send a key of your own: the same request with the same key is done once
and gets the same answer, also after a lost connection.

**Lists** answer `items`, `next_cursor` and `has_more`, newest first unless you say `sort`; send `next_cursor` as `cursor`,
beside the same parameters, to go on. Some are always whole: your sign-ins and factors, the plans, and the results and the
items of an assignment. Agent instances also take `page` and `page_size`.

**Times** are RFC 3339 in UTC; days that people read are those of the organization's `time_zone`. **Amounts** are integers in
the currency's smallest unit. **Ids** are UUIDs that sort by time, or Stripe's own.

**Requests are limited** for each address and each organization: 429 says in `Retry-After` how many seconds to wait. Each
answer has an `X-Request-ID`, which is in our logs and in the audit trail.

**Versions.** [What the API promises](/api-policy): what may be added without notice, what is a breaking change, and how
long something that ends goes on working.
"""
CONTACT: Final = {"name": "Whoever runs this Blockyard"}
LICENSE: Final = {"name": "Proprietary", "identifier": "LicenseRef-Proprietary"}
SERVER: Final = {"url": "/", "description": "The server that this document was read from"}

TAGS: Final = [
    {"name": "auth", "description": "Sign up, in, on and out; passwords, second factors, and the account itself."},
    {
        "name": "organizations",
        "description": "Schools: founding, their name and time zone, deleting, and who did what in them.",
    },
    {"name": "members", "description": "Who belongs to the active organization, and in which role."},
    {"name": "invitations", "description": "Asking people in, and accepting."},
    {"name": "API keys", "description": "Keys with which programs act for an organization."},
    {"name": "environments", "description": "Worlds: described, built, downloaded, followed and published to Roblox."},
    {"name": "classes", "description": "Terms, classes, who teaches them and who attends them."},
    {"name": "students", "description": "Entries of the school's roster, and how they sign in."},
    {"name": "student", "description": "What students do themselves, with their own sign-in."},
    {"name": "rosters", "description": "Rosters of other systems: sent, looked at, applied, undone."},
    {"name": "uploads", "description": "Files that people send: lessons, pictures, rosters, places of Roblox."},
    {
        "name": "children",
        "description": "What a school keeps of its students, for how long, and in which file they get it.",
    },
    {"name": "assignments", "description": "Worlds that a class is given to play, and what came of it."},
    {"name": "game", "description": "Places of Roblox, and where their servers tell what players do."},
    {"name": "agents", "description": "Agent instances and their executions, such as making a quiz."},
    {"name": "payments", "description": "Plans, subscriptions, payments, invoices, refunds, and revenue."},
    {"name": "stripe", "description": "Where Stripe tells what happened, and what it told."},
    {"name": "webhooks", "description": "Signed requests to a school's own application, and those of Roblox to us."},
    {"name": "operations", "description": "For balancers, monitors and the operator."},
]

PARAMETERS: Final = {
    "agent_id": "The id that the instance was given when it was made",
    "api_key_id": "The key's id, not the key",
    "checkout_id": "Stripe's id of the page (`cs_...`)",
    "cursor": "`next_cursor` of the page before",
    "interval": "How long each bar is",
    "invitation_id": "The invitation's id, not its token",
    "invoice_id": "Stripe's id of the invoice (`in_...`)",
    "membership_id": "The membership's id, which is not that of the person",
    "name": "The environment's name",
    "page": "Which page, from 1. Better: `cursor`",
    "payment_id": "Stripe's id of the payment (`pi_...`)",
    "payment_method_id": "Stripe's id of the payment method (`pm_...`)",
    "roblox-signature": "As Roblox signs: time and signature",
    "stripe-signature": "As Stripe signs: time and signatures",
    "subscription_id": "Stripe's id of the subscription (`sub_...`)",
    "teacher_id": "The user id of the member",
}
"""Of parameters that their routes do not describe, by name."""


def describe_parameters(operation: dict[str, Any]) -> None:
    """Raises AssertionError for one that nobody describes; a plain `thing_id` speaks for itself."""
    for parameter in operation.get("parameters", ()):
        if "description" not in parameter:
            name = parameter["name"]
            known = name in PARAMETERS or name.endswith("_id")
            assert known, f"nobody says what the parameter {name} is: add it to PARAMETERS (openapi/words.py)"
            parameter["description"] = (
                PARAMETERS.get(name) or f"The id of the {name.removesuffix('_id').replace('_', ' ')}"
            )


def check_tags(schema: dict[str, Any]) -> None:
    """Raises AssertionError for a tag that TAGS does not describe."""
    used = {tag for item in schema["paths"].values() for operation in item.values() for tag in operation["tags"]}
    nameless = sorted(used - {tag["name"] for tag in TAGS})
    assert not nameless, f"nobody says what the tag {nameless} is: add it to TAGS (openapi/words.py)"
