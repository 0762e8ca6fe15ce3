"""The pure parts of the identity room."""

import asyncio
import threading
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from pwdlib.hashers.argon2 import Argon2Hasher
from pydantic import ValidationError

from blockyard.base import clock
from blockyard.base.errors import NotAMember, NotAuthenticated
from blockyard.base.ids import new_id
from blockyard.base.keys import KeyRing
from blockyard.identity import passwords, throttle
from blockyard.identity.permissions import outranks, weaker
from blockyard.identity.queries import Belonging
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.sign_in import choose_organization
from blockyard.identity.tickets import TicketInvalid, Tickets
from blockyard.identity.tokens import AccessTokens, CurrentUser, new_organization_secret, new_secret, organization_of
from blockyard.web.bearer import TokenInvalid

FIRST, SECOND = (Belonging(uuid4(), name, "teacher") for name in ("First", "Second"))


@pytest.mark.parametrize(
    ("wanted", "last", "expected"),
    [
        (None, None, FIRST),
        (None, SECOND.organization_id, SECOND),
        (None, uuid4(), FIRST),
        (FIRST.organization_id, SECOND.organization_id, FIRST),
    ],
)
def test_choice_of_the_organization(wanted: UUID | None, last: UUID | None, expected: Belonging) -> None:
    assert choose_organization([FIRST, SECOND], wanted, last) is expected


def test_choice_without_any() -> None:
    assert choose_organization([], None, uuid4()) is None
    with pytest.raises(NotAMember):
        choose_organization([], uuid4(), None)


def test_roles_are_ordered() -> None:
    assert weaker("owner", "teacher") == weaker("teacher", "owner") == weaker("teacher", None) == "teacher"
    assert outranks("admin", "admin")
    assert outranks("admin", "teacher")
    assert not outranks("admin", "owner")


def test_addresses_of_one_customer_are_one_subject() -> None:
    one, two, other = (throttle.address("sign-in", f"2001:db8:{net}") for net in ("1:2::1", "1:2::ffff", "1:3::1"))
    assert one == two != other
    assert throttle.address("sign-in", "192.0.2.1") != throttle.address("sign-in", "192.0.2.2")
    assert throttle.address("sign-in", "192.0.2.1") != throttle.address("register", "192.0.2.1")
    assert throttle.account("sign-in", "192.0.2.1") != throttle.address("sign-in", "192.0.2.1")


def test_nobodys_hash_costs_what_a_real_one_costs() -> None:
    parameters = passwords.NOBODYS_HASH.rsplit("$", 2)[0]
    assert passwords.HASHER.hash("seven green kites").rsplit("$", 2)[0] == parameters
    assert (
        Argon2Hasher(passwords.TIME_COST, passwords.MEMORY_KIB, passwords.PARALLELISM).check_needs_rehash(
            passwords.NOBODYS_HASH
        )
        is False
    )


async def test_verification_and_its_forms() -> None:
    stored = await passwords.hash_password("Kätzchen im Garten")  # composed; below, a plus combining diaeresis
    assert await passwords.verify_password("Ka\u0308tzchen im Garten", stored) == (True, None)
    assert await passwords.verify_password("Katzchen im Garten", stored) == (False, None)
    assert await passwords.verify_password("anything at all", None) == (False, None)
    matches, renewed = await passwords.verify_password("x", Argon2Hasher(1, 8, 1).hash("x"))
    assert matches
    assert (renewed or "").startswith("$argon2id$v=19$m=65536,t=3,p=4$")


async def test_hashing_leaves_the_event_loop_free_and_is_bounded() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    await asyncio.gather(*(passwords.hash_password(f"password number {n}") for n in range(12)))
    ticking.cancel()

    assert ticks > 20
    threads = [thread for thread in threading.enumerate() if thread.name.startswith("argon2")]
    assert 0 < len(threads) <= 8


def test_access_token_carries_organization_and_sign_in() -> None:
    tokens = AccessTokens(KeyRing.generate(), timedelta(minutes=15))
    user, organization, sign_in = uuid4(), uuid4(), uuid4()

    full = tokens.verify(tokens.issue(user, organization, sign_in))
    assert (full.id, full.organization_id, full.sign_in_id) == (user, organization, sign_in)
    bare = tokens.verify(tokens.issue(user, None))
    assert (bare.id, bare.organization_id, bare.sign_in_id) == (user, None, None)
    with pytest.raises(NotAuthenticated):
        AccessTokens(KeyRing.generate(), timedelta(minutes=15)).verify(tokens.issue(user, None))


def test_access_tokens_live_for_a_quarter_of_an_hour_at_most() -> None:
    assert IdentitySettings(access_token_seconds=900).access_token_seconds == 900
    with pytest.raises(ValidationError):
        IdentitySettings(access_token_seconds=901)


def test_access_token_expires(monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = AccessTokens(KeyRing.generate(), timedelta(minutes=15))
    token = tokens.issue(uuid4(), None)
    tokens.verify(token)
    later = clock.now() + timedelta(minutes=15)
    monkeypatch.setattr(clock, "now", lambda: later)

    with pytest.raises(NotAuthenticated, match="expired"):
        tokens.verify(token)


@pytest.mark.parametrize(("ahead", "is_taken"), [(3, True), (9, True), (30, False)])
def test_a_clock_that_goes_ahead(monkeypatch: pytest.MonkeyPatch, ahead: int, is_taken: bool) -> None:
    """Of the machine that issues: a few seconds are no reason to refuse its tokens elsewhere."""
    ring, now = KeyRing.generate(), clock.now()
    tokens, tickets = AccessTokens(ring, timedelta(minutes=15)), Tickets(ring)
    caller = CurrentUser(new_id(), new_id())
    with monkeypatch.context() as there:
        there.setattr(clock, "now", lambda: now + timedelta(seconds=ahead))
        token, ticket = tokens.issue(caller.id, caller.organization_id), tickets.issue(caller, "a stream").text
    if is_taken:
        assert tokens.verify(token).id == tickets.open(ticket, "a stream", "").caller.id == caller.id
        return
    with pytest.raises(TokenInvalid):
        tokens.verify(token)
    with pytest.raises(TicketInvalid):
        tickets.open(ticket, "a stream", "")


def test_a_secret_names_its_organization() -> None:
    organization_id = new_id()
    secret = new_organization_secret(organization_id)
    assert (organization_of(secret), organization_of(f"by_{secret}")) == (organization_id, organization_id)
    for unnamed in (new_secret(), f"by_{new_secret()}", "", "invented", secret[1:], f"{secret}\n", f"ä{secret[1:]}"):
        assert organization_of(unnamed) is None
