"""The allowed twin of each attacked request: what it says, and the state of alpha in which it must succeed.

Most need nothing here: the OpenAPI tells a valid body, and the world is a state that allows it.
"""

from typing import Any, Final

import httpx
import psycopg
import pyotp
from psycopg.sql import SQL, Identifier

from tests.authenticator import Authenticator, encoded
from tests.world import PASSKEY_CHALLENGE, PASSWORD, TOTP_SECRET, World

APPLIED: Final = """
    UPDATE blockyard.roster_imports SET state = 'applied', applied_at = now() WHERE organization_id = %s
"""
NO_LIVING_SUBSCRIPTION: Final = """
    UPDATE blockyard.billing_subscriptions SET status = 'canceled', ended_at = now() WHERE organization_id = %s
"""
NOT_FINISHED: Final = """
    UPDATE blockyard.agent_executions SET status = 'queued', output = NULL, started_at = NULL, finished_at = NULL
    WHERE organization_id = %s
"""
A_QUIZ_GENERATOR: Final = """
    UPDATE blockyard.agent_instances SET agent_type = 'quiz_generator' WHERE organization_id = %s
"""
ANOTHER_OWNER: Final = """
    UPDATE blockyard.memberships SET role = 'owner' WHERE organization_id = %s AND role = 'admin'
"""
AN_OPEN_PAGE: Final = """
    UPDATE blockyard.billing_checkouts SET status = 'open', expires_at = now() + interval '1 day'
    WHERE organization_id = %s
"""
ENABLED: Final = """
    UPDATE blockyard.webhook_endpoints SET enabled = true WHERE organization_id = %s
"""
CONFIRMED: Final = """
    UPDATE identity.factors SET confirmed_at = now()
    WHERE user_id IN (SELECT user_id FROM blockyard.memberships WHERE organization_id = %s)
"""
NOBODY_ATTENDS: Final = """
    UPDATE blockyard.enrollments SET status = 'dropped', dropped_at = now() WHERE organization_id = %s
"""
NOT_ASSIGNED: Final = """
    DELETE FROM blockyard.assignments WHERE organization_id = %s
"""
A_DRAFT: Final = """
    UPDATE blockyard.assignments SET state = 'draft' WHERE organization_id = %s
"""
WITHDRAWN: Final = """
    UPDATE blockyard.attempts SET withdrawn_at = now(), withdrawn_by_id = student_id WHERE organization_id = %s
"""
IN_A_UNIVERSE: Final = """
    UPDATE blockyard.place_keys SET universe_id = 77, place_id = 4711 WHERE organization_id = %s
"""
AN_EXPORT: Final = """
    UPDATE blockyard.student_exports AS export
    SET state = 'ready', error = NULL, expires_at = now() + interval '1 day',
        stored_as = (SELECT min(path) FROM blockyard.roblox_assets WHERE organization_id = export.organization_id)
    WHERE organization_id = %s
"""
DELETED: Final = """
    UPDATE blockyard.uploads SET state = 'deleted', deleted_at = now(), delete_at = now() + interval '30 days'
    WHERE organization_id = %s AND state = 'ready'
"""
RECEIVING: Final = """
    UPDATE blockyard.uploads SET state = 'receiving', received = 0, content_id = NULL, expires_at = now() + interval '1 day'
    WHERE organization_id = %s AND state = 'ready'
"""
A_PART: Final = """
    WITH changed AS (
        UPDATE blockyard.uploads
        SET state = 'receiving', protocol = 'parts', length = 5, received = 5, content_id = NULL,
            expires_at = now() + interval '1 day'
        WHERE organization_id = %s AND state = 'ready'
        RETURNING organization_id, id
    )
    INSERT INTO blockyard.upload_parts (organization_id, id, upload_id, number, begins_at, length, sha256)
    SELECT organization_id, gen_random_uuid(), id, 1, 0, 5, repeat('0', 64) FROM changed
"""
STATES: Final = {
    "PATCH /api/v1/uploads/tus/{upload_id}": RECEIVING,
    "DELETE /api/v1/uploads/tus/{upload_id}": RECEIVING,
    "POST /api/v1/uploads/multipart/part": A_PART,
    "POST /api/v1/uploads/multipart/complete": A_PART,
    "POST /api/v1/uploads/{upload_id}/restore": DELETED,
    "GET /api/v1/organizations/current/student-exports/{export_id}/students.zip": AN_EXPORT,
    "DELETE /api/v1/auth/me": ANOTHER_OWNER,
    "GET /api/v1/auth/factors/{factor_id}": CONFIRMED,
    "POST /api/v1/agents/instances/{agent_id}/executions": A_QUIZ_GENERATOR,
    "POST /api/v1/uploads/{upload_id}/lesson": A_QUIZ_GENERATOR,
    "POST /api/v1/agents/instances/{agent_id}/executions/{execution_id}/cancel": NOT_FINISHED,
    "DELETE /api/v1/roblox/environment/{name}": NOT_ASSIGNED,
    "POST /api/v1/roblox/environment/{name}/place-keys/{place_key_id}/install": IN_A_UNIVERSE,
    "POST /api/v1/assignments/{assignment_id}/publish": A_DRAFT,
    "POST /api/v1/assignments/{assignment_id}/attempts/{attempt_id}/reinstate": WITHDRAWN,
    "POST /api/v1/payments/subscriptions": NO_LIVING_SUBSCRIPTION,
    "POST /api/v1/payments/checkout/sessions": NO_LIVING_SUBSCRIPTION,
    "POST /api/v1/payments/checkout/sessions/{checkout_id}/expire": AN_OPEN_PAGE,
    "DELETE /api/v1/organizations/current": NO_LIVING_SUBSCRIPTION,
    "POST /api/v1/classes/{class_id}/students/{student_id}": NOBODY_ATTENDS,
    "POST /api/v1/rosters/imports/{import_id}/undo": APPLIED,
    "POST /api/v1/webhooks/endpoints/{endpoint_id}/deliveries/{delivery_id}/redeliver": ENABLED,
}
"""Operation to SQL that is run before anybody asks; its one parameter is alpha's id."""

TUS: Final = "application/offset+octet-stream"
FORM: Final = "multipart/form-data; boundary=x"


def form(**fields: str) -> bytes:
    """With a file of five bytes."""
    said = [f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n' for name, text in fields.items()]
    file = '--x\r\nContent-Disposition: form-data; name="file"; filename="lava.txt"\r\n\r\nfives\r\n--x--\r\n'
    return "".join([*said, file]).encode()


def files(world: World) -> dict[str, tuple[str, bytes]]:
    """Operation to media type and content of a body that is no JSON."""
    part = {"upload_id": world.alpha.path_ids["upload_id"], "part_number": "1"}
    return {
        "POST /api/v1/rosters/imports": ("text/csv", b"name,grade,class\nAda,5,5b\n"),
        "POST /api/v1/uploads/tus": (TUS, b"fives"),
        "PATCH /api/v1/uploads/tus/{upload_id}": (TUS, b"fives"),
        "POST /api/v1/uploads/file": (FORM, form(title="Lava")),
        "POST /api/v1/uploads/multipart/part": (FORM, form(**part)),
    }


SPEAKS: Final = {"Tus-Resumable": "1.0.0"}
HEADERS: Final = {
    "POST /api/v1/uploads/tus": SPEAKS | {"Upload-Length": "10", "Upload-Metadata": "filename bGF2YQ=="},
    "PATCH /api/v1/uploads/tus/{upload_id}": SPEAKS | {"Upload-Offset": "0"},
    "DELETE /api/v1/uploads/tus/{upload_id}": SPEAKS,
}
"""Operation to headers without which it does nothing."""
ELSEWHERE: Final = {
    "POST /api/v1/uploads/direct": "409 direct_upload_not_here",
    "POST /api/v1/uploads/direct/{upload_id}/complete": "404 not_found",
}
"""What only an object storage does, and a folder refuses: tests/uploads/test_transport.py has its allowed twin."""

OVER: Final = {"DELETE /api/v1/uploads/tus/{upload_id}": "410 upload_over"}
"""What is answered from then on, if it is not 404 not_found: a protocol of others tells what is over from what never was."""
ANOTHER_END: Final = OVER | {
    "DELETE /api/v1/auth/me": "401 token_invalid",
    "DELETE /api/v1/auth/sign-ins": "204",
    "DELETE /api/v1/classes/{class_id}/join-requests": "204",
    "DELETE /api/v1/auth/sign-ins/{sign_in_id}": "401 sign_in_ended",
    "DELETE /api/v1/organizations/current": "403 not_a_member",
}
"""What a DELETE answers when it is sent again, if it is not 404 not_found: who asks has ended too, or all but one of a
list may be none."""
KEPT: Final = frozenset(
    {
        "DELETE /api/v1/classes/{class_id}/join-requests",
        "DELETE /api/v1/classes/{class_id}/students/{student_id}",
        "DELETE /api/v1/organizations/current/api-keys/{api_key_id}",
        "DELETE /api/v1/organizations/current/invitations/{invitation_id}",
        "DELETE /api/v1/payments/subscriptions/{subscription_id}",
        "DELETE /api/v1/roblox/environment/{name}/place-keys/{place_key_id}",
        "DELETE /api/v1/students/{student_id}/roblox-links/{roblox_link_id}",
        "DELETE /api/v1/uploads/{upload_id}",
    }
)
"""What is read on after its end, since its history matters."""

WHAT_TO_DO: Final = (
    "The allowed twin must succeed. Say what it sends in `bodies` or bring alpha into a state that allows it in"
    " `STATES`, both in tests/attack/twins.py; an example in the schema of the body is better than a row there."
)


def bodies(world: World, at_stripe: dict[str, str]) -> dict[str, Any]:
    """Operation to the body that its schema cannot tell. `at_stripe`: what the world calls it to Stripe's id."""
    return {
        "POST /api/v1/roblox/environment/preview": {"name": "New World", "description": "One tree"},
        "POST /api/v1/auth/switch": {"organization_id": str(world.alpha.id)},
        "POST /api/v1/auth/password": {"current_password": PASSWORD, "new_password": "another horse battery"},
        "POST /api/v1/auth/step-up": {"password": PASSWORD},
        "POST /api/v1/auth/factors/passkeys": {
            "name": "Laptop",
            "credential": Authenticator("http://127.0.0.1:8000", "127.0.0.1").create(encoded(PASSKEY_CHALLENGE)),
        },
        "POST /api/v1/auth/factors/totp/confirm": {"code": pyotp.TOTP(TOTP_SECRET).now()},
        "POST /api/v1/auth/email": {"email": "newer@alpha.example.org", "password": PASSWORD},
        "DELETE /api/v1/auth/me": {"password": PASSWORD},
        "POST /api/v1/auth/email/confirm": {"token": "email-change-alpha"},
        "POST /api/v1/uploads/multipart/complete": {
            "upload_id": world.alpha.path_ids["upload_id"],
            "parts": [{"part_number": 1, "etag": "0" * 64}],
        },
        "POST /api/v1/agents/instances": {"agent_id": "not-there-yet", "agent_type": "quiz_generator"},
        "DELETE /api/v1/organizations/current": {"confirm": "Springfield School"},
        "POST /api/v1/payments/refunds": {
            "payment": at_stripe.get("pi_alpha", "pi_alpha"),
            "reason": "We bought the wrong plan.",
        },
        "POST /api/v1/classes/{class_id}/students/batch": [str(world.alpha.other_pupil.id)],
        "POST /api/v1/roblox/environment/create": {"name": "Not there yet", "description": "One red rover"},
    }


def asks_stripe(method: str, path: str) -> bool:
    return path.startswith("/api/v1/payments/") and (method != "GET" or path.endswith("/preview"))


def put_at_stripe(admin: psycopg.Connection, stripe: httpx.Client, world: World) -> dict[str, str]:
    """Makes at Stripe what the world says alpha has there. Its ids replace the world's in the database.

    Returns the world's ids to Stripe's.
    """

    def make(path: str, **form: object) -> dict[str, Any]:
        answer = stripe.post(path, data=form)
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()
        return made

    customer = make("/v1/customers", **{"metadata[organization_id]": world.alpha.id})["id"]
    card = make("/v1/payment_methods/pm_card_visa/attach", customer=customer)["id"]
    make(f"/v1/customers/{customer}", **{"invoice_settings[default_payment_method]": card})
    price = stripe.get("/v1/prices", params={"lookup_keys[]": "blockyard_school_monthly"}).json()["data"][0]["id"]
    subscription = make("/v1/subscriptions", **{"customer": customer, "items[0][price]": price})
    payment = make(
        "/v1/payment_intents", amount=9900, currency="usd", customer=customer, payment_method=card, confirm="true"
    )
    wish = {"mode": "subscription", "line_items[0][price]": price, "success_url": "https://school.example/done"}
    page = make("/v1/checkout/sessions", customer=customer, **wish)["id"]
    at_stripe = {
        "cs_alpha": page,
        "cus_alpha": customer,
        "pm_alpha": card,
        "sub_alpha": subscription["id"],
        "si_alpha": subscription["items"]["data"][0]["id"],
        "pi_alpha": payment["id"],
    }
    columns = admin.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'blockyard'"
        " AND table_name LIKE 'billing_%' AND data_type = 'text'"
    ).fetchall()
    for table, column in columns:
        name = Identifier(column)
        rename = SQL("UPDATE {} SET {} = %s WHERE {} = %s").format(Identifier("blockyard", table), name, name)
        for ours, theirs in at_stripe.items():
            admin.execute(rename, [theirs, ours])
    return at_stripe
