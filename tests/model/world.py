"""The processes of the model, once for all its schools: `blockyard up` with the API, a worker and the Stripe sandbox."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg

from blockyard.local.embedded import Cluster
from blockyard.local.secrets_file import read_secrets
from tests.lifecycle.processes import Running, up
from tests.model.clock import DAY, Clock
from tests.model.operator import Operator, start_operator
from tests.waiting import ANSWER_SECONDS

MANY_SCHOOLS: Final = {"BLOCKYARD_FREE_ORGANIZATIONS_PER_PERSON": "100000"}
AT_ONCE: Final = {"Sandbox-Fault": "delay=0"}
"""What the model itself asks of the sandbox meets no fault."""
KEY: Final = {"Authorization": "Bearer sk_test_sandbox"}
STAYS: Final = (
    "UPDATE identity.refresh_tokens AS sign_in SET proved_at = to_timestamp(%(now)s),"
    " created_at = to_timestamp(%(now)s),"
    " expires_at = to_timestamp(%(now)s) + interval '1 day'"
    " FROM identity.users AS person WHERE person.id = sign_in.user_id AND person.email = %(email)s"
)
PASSWORD: Final = "a long enough one"
FLUSH_SECONDS: Final = 5
ERRORS: Final = 5
PEOPLE: Final = ("alex", "billie")

Fault = dict[str, Any]
Objects = list[dict[str, Any]]

NEW: Final = "SELECT count(*) FROM stripe.events WHERE status = 'received'"


@dataclass
class World:
    """`asked` is what the model asks of Stripe, `stripe` and `http` are connections."""

    running: Running
    clock: Clock
    http: httpx.Client
    stripe: httpx.Client
    admin: psycopg.Connection
    pool: ThreadPoolExecutor
    operator: Operator
    refresh_tokens: dict[str, str] = field(default_factory=dict)
    schools: int = 0

    @property
    def secret(self) -> str:
        """What Stripe signs with."""
        return read_secrets(Path(self.running.ready["data_dir"], "secrets.env"))["BLOCKYARD_STRIPE_WEBHOOK_SECRETS"]

    def begin(self) -> None:
        """All is well at Stripe, and it is today."""
        self.clock.set(0)
        self.set_faults()
        self.set_dunning("cancel")
        self.listen(True)

    def errors(self) -> list[str]:
        """What the processes logged last as errors of theirs."""
        folder = Path(self.running.ready["data_dir"], "logs")
        lines = [line for name in ("api", "worker") for line in (folder / f"{name}.log").read_text().splitlines()]
        return [line for line in lines if '"level": "error"' in line or "Traceback" in line][-ERRORS:]

    def set_faults(self, *rules: Fault) -> None:
        assert self.stripe.post("/sandbox/faults", json=list(rules)).json() == {"rules": len(rules)}

    def flush(self) -> int:
        """Waits for the deliveries of events; how many are left after some seconds."""
        return int(self.stripe.post("/sandbox/flush", json={"timeout": FLUSH_SECONDS}).json()["pending"])

    def set_dunning(self, then: str) -> None:
        assert self.stripe.post("/sandbox/dunning", data={"then": then}).status_code == 200

    def listen(self, on: bool) -> None:
        """Whether Stripe sends us events. What happens meanwhile it never sends."""
        [endpoint] = self.listed("/v1/webhook_endpoints")
        self.change(f"/v1/webhook_endpoints/{endpoint['id']}", disabled="false" if on else "true")

    def listed(self, path: str, **query: Any) -> Objects:
        """All that Stripe lists."""
        found: Objects = []
        more = True
        while more:
            after = {"starting_after": found[-1]["id"]} if found else {}
            answer = self.stripe.get(path, params={"limit": 100, **query, **after}, headers=AT_ONCE)
            assert answer.status_code == 200, answer.text
            found += answer.json()["data"]
            more = answer.json()["has_more"]
        return found

    def change(self, path: str, **form: str) -> dict[str, Any]:
        """Something is done at Stripe, and not by us."""
        answer = self.stripe.post(path, data=form, headers=AT_ONCE)
        assert answer.status_code == 200, answer.text
        changed: dict[str, Any] = answer.json()
        return changed

    def advance(self, seconds: int) -> None:
        """Day by day: a renewal's invoice is paid an hour after it was made, a declined one is tried again days later. What
        was sent arrives before the next day: signatures are good for five minutes, and are sent again three times. It is
        worked on, too: what a worker does within seconds is not put off by months, or a second subscription has grown old.
        """
        while seconds > 0:
            passing = min(seconds, DAY)
            self.clock.set(self.clock.ahead + passing)
            assert self.stripe.post("/sandbox/catch_up").status_code == 200
            self.flush()
            self.wait_until(lambda: not self.count(NEW), "the day's events", lambda: self.count(NEW))
            seconds -= passing

    def renewed(self, name: str) -> str:
        """An access token of a sign-in that is new, whatever the time: nobody types a password each month."""
        self.admin.execute(STAYS.encode(), {"now": self.clock.now(), "email": email_of(name)})
        answer = self.http.post("/api/v1/auth/refresh", json={"refresh_token": self.refresh_tokens[name]})
        assert answer.status_code == 200, answer.text
        self.refresh_tokens[name] = answer.json()["refresh_token"]
        return str(answer.json()["access_token"])

    def switched(self, name: str, organization_id: str) -> str:
        """An access token for that school."""
        wish = {"organization_id": organization_id}
        answer = self.http.post("/api/v1/auth/switch", json=wish, headers=bearer(self.renewed(name)))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["access_token"])

    def count(self, query: str, *parameters: Any) -> int:
        row = self.admin.execute(query.encode(), parameters).fetchone()
        assert row is not None
        return int(row[0])

    def wait_until(self, condition: Callable[[], bool], what: str, progress: Callable[[], object]) -> None:
        self.running.wait_until(condition, what, progress)

    def take_in_missed(self) -> None:
        """All events that did not reach us, whosever they are: with a school in which nothing happens."""
        row = self.admin.execute("SELECT id FROM blockyard.organizations WHERE name = 'Home' LIMIT 1").fetchone()
        assert row is not None
        self.reconcile(str(row[0]), mend=True)

    def reconcile(self, organization_id: str, *, mend: bool = False) -> dict[str, Any]:
        """What the operator's command says. It may exit with 1."""
        words = ["stripe", "reconcile", "--json", "--organization", organization_id, *(["--mend"] if mend else [])]
        code, printed = self.operator.run(*words, "--data-dir", self.running.ready["data_dir"])
        assert code in (0, 1), f"blockyard stripe reconcile ended with {code}"
        told: dict[str, Any] = json.loads(printed)
        return told


@contextmanager
def open_world(folder: Path) -> Iterator[World]:
    """It has two people, each with a school of their own, which are not looked at."""
    clock = Clock(folder)
    with up(folder / "data", settings=MANY_SCHOOLS | clock.variables) as running:
        admin_url = urlsplit(Cluster(Path(running.ready["data_dir"])).admin_url)._replace(path="/blockyard")
        sandbox = running.ready["stripe_sandbox"]
        with (
            httpx.Client(base_url=running.url, timeout=ANSWER_SECONDS) as http,
            httpx.Client(base_url=sandbox, headers=KEY, timeout=ANSWER_SECONDS) as stripe,
            psycopg.connect(urlunsplit(admin_url), autocommit=True) as admin,
            ThreadPoolExecutor(2) as pool,
            start_operator(clock.variables) as operator,
        ):
            world = World(running, clock, http, stripe, admin, pool, operator)
            for name in PEOPLE:
                world.refresh_tokens[name] = register(http, name)
            admin.execute("UPDATE identity.credentials SET verified_at = now()")  # tests/api opens the mailed links
            yield world


def register(http: httpx.Client, name: str) -> str:
    """The refresh token of the first sign-in."""
    person = {"email": email_of(name), "password": PASSWORD, "full_name": name.title(), "organization_name": "Home"}
    answer = http.post("/api/v1/auth/register", json=person)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["refresh_token"])


def bearer(access_token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {access_token}"}


def email_of(name: str) -> str:
    return f"{name}@school.example"
