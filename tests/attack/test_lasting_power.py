"""What outlasts an access token is made by who is signed in now and has proved their mailbox, on every route.

A new POST, PUT or PATCH stands in none of the lists below, so a test asks which one it belongs to.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import httpx
import psycopg
import pytest

from blockyard.base.ids import new_id
from tests.attack.fingerprint import fingerprint
from tests.attack.test_routes import DOCUMENT, ROUTES, Route, outcome
from tests.attack.twins import bodies
from tests.databases import TestDatabase, cloned
from tests.world import World

MADE_BY: Final = frozenset({"POST", "PUT", "PATCH"})

LASTING: Final = frozenset(
    {
        "POST /api/v1/auth/factors/totp",
        "POST /api/v1/auth/factors/passkeys/options",
        "POST /api/v1/organizations",
        "PATCH /api/v1/organizations/current/members/{membership_id}",
        "POST /api/v1/organizations/current/invitations",
        "POST /api/v1/organizations/current/invitations/{invitation_id}/resend",
        "POST /api/v1/organizations/current/api-keys",
        "POST /api/v1/webhooks/endpoints",
        "PATCH /api/v1/webhooks/endpoints/{endpoint_id}",
        "POST /api/v1/webhooks/endpoints/{endpoint_id}/rotate-secret",
        "PUT /api/v1/roblox/open-cloud-key",
        "PUT /api/v1/payments/billing-details",
        "POST /api/v1/roblox/environment/{name}/place-keys",
        "POST /api/v1/roblox/environment/{name}/place-keys/{place_key_id}/install",
        "POST /api/v1/classes/{class_id}/code",
        "POST /api/v1/classes/{class_id}/logins",
        "POST /api/v1/classes/{class_id}/students/names",
        "PUT /api/v1/students/{student_id}/login",
        "POST /api/v1/classes/{class_id}/claim-codes",
        "POST /api/v1/students/{student_id}/roblox-links",
    }
)
"""A secret, a role, a way in for students, whose pupil a player is, a place where events, worlds or mails go: the sign-in
lives, and the mailbox is proved."""

OWN: Final = "a person may always look after their own sign-ins"
BEGUN: Final = "it was begun by who had proved the mailbox"
PROOF: Final = "a mailed token is the proof, or leads to it"
MONEY: Final = "the money is that of who pays, and an old proof does not do"
SIGNED_IN: Final = {
    "POST /api/v1/auth/switch": OWN,
    "POST /api/v1/auth/password": OWN,
    "POST /api/v1/auth/step-up": OWN,
    "POST /api/v1/auth/factors/totp/confirm": BEGUN,
    "POST /api/v1/auth/factors/passkeys": BEGUN,
    "POST /api/v1/auth/verify-email/resend": PROOF,
    "POST /api/v1/auth/email": PROOF,
    "POST /api/v1/auth/email/confirm": PROOF,
    "POST /api/v1/payments/subscriptions": MONEY,
    "PATCH /api/v1/payments/subscriptions/{subscription_id}": MONEY,
    "POST /api/v1/payments/payment-methods": MONEY,
    "POST /api/v1/payments/payment-intents": MONEY,
    "POST /api/v1/payments/checkout/sessions": MONEY,
    "POST /api/v1/payments/checkout/sessions/{checkout_id}/expire": MONEY,
    "POST /api/v1/payments/portal/sessions": MONEY,
    "POST /api/v1/payments/refunds": MONEY,
    "POST /api/v1/payments/refunds/requests/{refund_request_id}/withdraw": MONEY,
}
"""The sign-in lives; why the mailbox is not asked for."""

NO_TOKEN: Final = "no access token is asked for: what it takes is a proof of its own, or nobody's"
MAILED: Final = (
    "a mailed token is the proof; whose access token comes with it must be signed in (tests/api/test_sign_ins.py)"
)
WORK: Final = "work inside the organization, which reaches nobody outside and gives nobody anything"
ONCE: Final = "it is done once, to where a lasting way leads already"
NEITHER: Final = {
    "POST /api/v1/auth/register": NO_TOKEN,
    "POST /api/v1/auth/login": NO_TOKEN,
    "POST /api/v1/auth/passkey": NO_TOKEN,
    "POST /api/v1/auth/passkey/options": NO_TOKEN,
    "POST /api/v1/auth/refresh": NO_TOKEN,
    "POST /api/v1/auth/logout": NO_TOKEN,
    "POST /api/v1/auth/password-reset": NO_TOKEN,
    "POST /api/v1/auth/password-reset/confirm": NO_TOKEN,
    "POST /api/v1/auth/verify-email": MAILED,
    "POST /api/v1/invitations/accept": MAILED,
    "POST /api/v1/invitations/lookup": NO_TOKEN,
    "POST /api/v1/webhooks/stripe": NO_TOKEN,
    "POST /api/v1/payments/webhooks/stripe": NO_TOKEN,
    "POST /api/v1/webhooks/roblox": NO_TOKEN,
    "POST /api/v1/agents/instances": WORK,
    "POST /api/v1/assignments/{assignment_id}/close": WORK,
    "POST /api/v1/assignments/{assignment_id}/publish": WORK,
    "POST /api/v1/assignments/{assignment_id}/attempts/{attempt_id}/withdraw": WORK,
    "POST /api/v1/assignments/{assignment_id}/attempts/{attempt_id}/reinstate": WORK,
    "PUT /api/v1/assignments/{assignment_id}": WORK,
    "PUT /api/v1/assignments/{assignment_id}/results/{student_id}": WORK,
    "POST /api/v1/student/assignments/{assignment_id}/attempts": WORK,
    "POST /api/v1/student/assignments/{assignment_id}/attempts/{attempt_id}/complete": WORK,
    "POST /api/v1/student/assignments/{assignment_id}/attempts/{attempt_id}/events": WORK,
    "POST /api/v1/classes": WORK,
    "POST /api/v1/classes/{class_id}/assignments": WORK,
    "POST /api/v1/classes/{class_id}/copy": "who teaches it or attends it did before, and is a member or a student still",
    "PUT /api/v1/classes/{class_id}": WORK,
    "PUT /api/v1/classes/{class_id}/teachers/{teacher_id}": "who is let in is a member, and only while that lasts",
    "POST /api/v1/classes/{class_id}/students": WORK,
    "POST /api/v1/classes/{class_id}/students/batch": WORK,
    "POST /api/v1/classes/{class_id}/students/{student_id}": WORK,
    "PUT /api/v1/classes/{class_id}/students/{student_id}": WORK,
    "POST /api/v1/classes/{class_id}/join-requests/{join_request_id}/accept": WORK,
    "POST /api/v1/students": WORK,
    "PUT /api/v1/students/{student_id}": WORK,
    "POST /api/v1/terms": WORK,
    "POST /api/v1/uploads/file": WORK,
    "POST /api/v1/uploads/tus": WORK,
    "PATCH /api/v1/uploads/tus/{upload_id}": WORK,
    "POST /api/v1/uploads/multipart/init": WORK,
    "POST /api/v1/uploads/multipart/part": WORK,
    "POST /api/v1/uploads/multipart/complete": WORK,
    "POST /api/v1/uploads/direct": WORK,
    "POST /api/v1/uploads/direct/{upload_id}/complete": WORK,
    "POST /api/v1/uploads/{upload_id}/lesson": WORK,
    "PATCH /api/v1/uploads/{upload_id}": WORK,
    "POST /api/v1/uploads/{upload_id}/restore": WORK,
    "POST /api/v1/rosters/imports": WORK,
    "POST /api/v1/rosters/imports/{import_id}/apply": WORK,
    "POST /api/v1/rosters/imports/{import_id}/undo": WORK,
    "PUT /api/v1/terms/{term_id}": WORK,
    "POST /api/v1/join": NO_TOKEN,
    "POST /game/v1/events": NO_TOKEN,
    "POST /game/v1/claim": NO_TOKEN,
    "POST /api/v1/student/sign-in": NO_TOKEN,
    "POST /api/v1/student/sign-out": "it ends what it is asked with",
    "PUT /api/v1/agents/instances/{agent_id}": WORK,
    "POST /api/v1/agents/instances/{agent_id}/executions": WORK,
    "POST /api/v1/agents/instances/{agent_id}/executions/{execution_id}/cancel": WORK,
    "POST /api/v1/roblox/environment/rojo/check": WORK,
    "POST /api/v1/roblox/environment/preview": WORK,
    "POST /api/v1/roblox/environment/{name}/check": WORK,
    "POST /api/v1/roblox/environment/{name}/play/{activity}": WORK,
    "POST /api/v1/roblox/environment/create": WORK,
    "PATCH /api/v1/roblox/environment/{name}": WORK,
    "PATCH /api/v1/roblox/environment/{name}/plan": WORK,
    "PATCH /api/v1/roblox/environment/{name}/lesson": WORK,
    "PATCH /api/v1/organizations/current": WORK,
    "PATCH /api/v1/organizations/current/retention": WORK,
    "POST /api/v1/organizations/current/student-exports": WORK,
    "PATCH /api/v1/organizations/current/api-keys/{api_key_id}": "its name alone, and no right",
    "POST /api/v1/payments/customers": "Stripe hears of a school, and nobody pays",
    "POST /api/v1/roblox/environment/{name}/publish": ONCE,
    "POST /api/v1/webhooks/endpoints/{endpoint_id}/test": ONCE,
    "POST /api/v1/webhooks/endpoints/{endpoint_id}/deliveries/{delivery_id}/redeliver": ONCE,
    "POST /api/v1/roblox/environment/status/{name}/stream-tickets": "a ticket lasts no longer than an access token",
    "POST /api/v1/uploads/{upload_id}/link": "a link lasts no longer than an access token",
}
"""Why neither is asked for."""

ASKING: Final = [route for route in ROUTES if str(route) in LASTING or str(route) in SIGNED_IN]


@pytest.fixture(scope="module")
def database(template: tuple[TestDatabase, World], tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestDatabase]:
    """A copy of its own, since alpha's owner loses the proof of the mailbox."""
    with cloned(template[0], tmp_path_factory.mktemp("lasting")) as database:
        with psycopg.connect(database.admin_url, autocommit=True) as admin:
            admin.execute("UPDATE blockyard.invitations SET expires_at = now() + interval '1 day'")
        yield database


def test_every_operation_says_whether_it_makes_what_lasts() -> None:
    operations = [
        f"{method.upper()} {path}"
        for path, item in DOCUMENT["paths"].items()
        for method in item
        if method.upper() in MADE_BY
    ]
    assert sorted(operations) == sorted([*LASTING, *SIGNED_IN, *NEITHER]), (
        "a secret, a role, a way out or an address that is kept is LASTING, and its route takes makes_lasting_power"
    )


@pytest.mark.parametrize("route", ASKING, ids=str)
async def test_nothing_lasting_is_made_by_who_is_out_or_unproved(
    client: httpx.AsyncClient, world: World, database: TestDatabase, route: Route
) -> None:
    """The allowed twin of each is in test_routes.py."""
    owner, body = world.alpha.owner, bodies(world, {}).get(str(route), route.body)

    async def ask(headers: dict[str, str]) -> str:
        content: dict[str, Any] = {"json": body} if body is not None else {}
        url = route.url(world.alpha.path_ids)
        return outcome(await client.request(route.method, url, headers=headers, params=route.query, **content))

    with psycopg.connect(database.admin_url, autocommit=True) as admin:
        before = fingerprint(admin, world.alpha.id)
        assert await ask(replace(owner, sign_in_id=new_id()).headers) == "401 sign_in_ended"
        if str(route) in LASTING:
            admin.execute("UPDATE identity.credentials SET verified_at = NULL WHERE user_id = %s", [owner.id])
            assert await ask(owner.headers) == "403 email_unverified"
        assert fingerprint(admin, world.alpha.id) == before
