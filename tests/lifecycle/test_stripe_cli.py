"""Stripe's own command line triggers every event that we handle; the sandbox delivers it, and we apply it."""

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.base.ids import new_id
from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running
from tests.lifecycle.school import settled
from tests.waiting import run_to_end

INSTALLED = Path(".tools/node_modules/@stripe").glob("cli-*/bin/stripe")
CLI = os.environ.get("STRIPE_CLI") or shutil.which("stripe") or next(map(str, INSTALLED), None)

TYPES = """
    customer.created customer.updated customer.deleted
    customer.subscription.created customer.subscription.updated customer.subscription.deleted
    customer.subscription.trial_will_end
    invoice.created invoice.finalized invoice.paid invoice.payment_succeeded invoice.payment_failed invoice.updated
    invoice.voided
    payment_intent.created payment_intent.succeeded payment_intent.payment_failed payment_intent.canceled
    payment_intent.requires_action
    payment_method.attached payment_method.detached payment_method.updated
    charge.refunded charge.refund.updated charge.dispute.created charge.dispute.closed
    checkout.session.completed checkout.session.expired
""".split()  # noqa: SIM905 - names read better as text
OF_NOBODY = {"checkout.session.expired"}
"""The CLI makes it without a customer, so nobody can claim it; ours always have one."""

pytestmark = pytest.mark.skipif(CLI is None, reason="there is no Stripe CLI on this machine (npm @stripe/cli)")


def trigger(event_type: str, stripe: httpx.Client, home: Path) -> None:
    assert CLI is not None
    command = [CLI, "trigger", event_type, "--api-base", str(stripe.base_url).rstrip("/")]
    environment = {"HOME": str(home), "PATH": os.environ["PATH"]}
    answer = run_to_end([*command, "--api-key", "sk_test_sandbox_of_tests"], environment)
    assert "Trigger succeeded" in answer.stdout + answer.stderr, f"{event_type}: {answer.stdout}{answer.stderr}"


@pytest.mark.slow
def test_every_type(running: Running, stripe: httpx.Client, tmp_path: Path) -> None:
    url = urlunsplit(urlsplit(Cluster(Path(running.ready["data_dir"])).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as admin:  # modules share it, and one has left what nobody applies
        admin.execute("DELETE FROM stripe.events WHERE status = 'quarantined'")
    for event_type in TYPES:
        trigger(event_type, stripe, tmp_path)
    settled(stripe)
    told = {event["type"] for page in pages(stripe) for event in page}
    assert set(TYPES) <= told
    with psycopg.connect(url, autocommit=True) as admin:

        def progress() -> dict[str, int]:
            return statuses(admin)

        running.wait_until(lambda: not {"received"} & statuses(admin).keys(), "the first look at every event", progress)
        claim_everything(admin)
        running.wait_until(lambda: statuses(admin).keys() <= {"applied", "ignored"}, "the end of every event", progress)
        applied = admin.execute("SELECT DISTINCT type FROM stripe.events WHERE status = 'applied'").fetchall()
    assert {row[0] for row in applied} >= set(TYPES) - OF_NOBODY


def pages(stripe: httpx.Client) -> list[list[dict[str, str]]]:
    found: list[list[dict[str, str]]] = []
    more = True
    while more:
        after = {"starting_after": found[-1][-1]["id"]} if found else {}
        page = stripe.get("/v1/events", params={"limit": 100, **after}).json()
        found, more = [*found, page["data"]], page["has_more"]
    return found


def statuses(admin: psycopg.Connection) -> dict[str, int]:
    """How many events have each status."""
    return dict(admin.execute("SELECT status, count(*) FROM stripe.events GROUP BY status").fetchall())


def claim_everything(admin: psycopg.Connection) -> None:
    """Each customer that the CLI made becomes a school's, with all that is seen with it; the rest is one more school's."""
    rows = admin.execute("SELECT route_ids FROM stripe.events WHERE status = 'parked'").fetchall()
    together = sorted((row[0] for row in rows), key=lambda ids: not ids[0].startswith("cus_"))
    schools: dict[str, object] = {}
    for ids in together:
        school = next((schools[one] for one in ids if one in schools), None) or found_school(admin)
        for one in ids:
            if one not in schools:
                schools[one] = school
                admin.execute(
                    "INSERT INTO stripe.routes (stripe_id, organization_id, user_id)"
                    " SELECT %s, organization_id, user_id FROM blockyard.memberships WHERE organization_id = %s",
                    [one, school],
                )


def found_school(admin: psycopg.Connection) -> object:
    organization, owner = new_id(), new_id()
    email = f"{owner}@cli.example"
    admin.execute("INSERT INTO identity.users (id, email, full_name) VALUES (%s, %s, 'Owner')", [owner, email])
    admin.execute("INSERT INTO blockyard.organizations (id, name) VALUES (%s, 'CLI School')", [organization])
    admin.execute(
        "INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)"
        " SELECT %s, %s, id, email, full_name, 'owner' FROM identity.users WHERE id = %s",
        [organization, new_id(), owner],
    )
    return organization
