"""docs/webhooks.md says what is so."""

import re
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import httpx
import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from blockyard.base import clock
from blockyard.webhooks.messages import EVENTS
from blockyard.webhooks.signing import new_secret, signed_headers
from blockyard.webhooks.states import TEST, EventType
from tests.conftest import RunJobs
from tests.webhooks.receiver import Receiver
from tests.webhooks.steps import make_endpoint, send_test
from tests.world import World

PAGE = (Path(__file__).parents[2] / "docs" / "webhooks.md").read_text()


SAID_BEFORE = {"id", "created_by_id", "object"}


@pytest.fixture(scope="module")
def verify() -> Callable[[str, dict[str, str], bytes], bool]:
    """The page's own function."""
    [code] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    made: Callable[[str, dict[str, str], bytes], bool] = names["verify"]
    return made


@pytest.mark.slow
async def test_the_pages_function_verifies_a_real_request(
    client: httpx.AsyncClient, world: World, receiver: Receiver, run_jobs: RunJobs, verify: Any
) -> None:
    endpoint = await make_endpoint(client, world.alpha, receiver)
    await send_test(client, world.alpha, endpoint)
    await run_jobs()
    [got] = receiver.got
    assert verify(endpoint["secret"], got.headers, got.body)
    assert not verify(endpoint["secret"], got.headers, got.body + b" ")
    assert not verify(endpoint["secret"], got.headers | {"webhook-id": "another"}, got.body)
    assert not verify(new_secret(), got.headers, got.body)
    assert Webhook(endpoint["secret"]).verify(got.body, got.headers) == got.message


def test_it_takes_either_of_two_secrets_and_nothing_old(verify: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    new, old = new_secret(), new_secret()
    headers = signed_headers([new, old], "x", clock.now(), b"{}")
    for secret in (new, old):
        assert verify(secret, headers, b"{}")
        assert Webhook(secret).verify(b"{}", headers) == {}
    with pytest.raises(WebhookVerificationError):
        Webhook(new_secret()).verify(b"{}", headers)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + timedelta(minutes=6).total_seconds())
    assert not verify(new, headers, b"{}")


def test_the_table_says_what_the_openapi_document_says() -> None:
    assert list(EVENTS) == [*EventType, TEST]
    for type_, event in EVENTS.items():
        fields = event.data.model_fields.items()
        beside = [
            f"`{field.alias or name}`" for name, field in fields if field.is_required() and name not in SAID_BEFORE
        ]
        [thing] = get_args(event.data.model_fields["object"].annotation)
        row = f"| `{type_}` | {event.when} | `{thing}` | {', '.join(beside)} |".replace("|  |", "| |")
        assert f"\n{row}\n" in PAGE


def test_a_signature_of_the_specification() -> None:
    """The example of the libraries of Standard Webhooks."""
    from blockyard.webhooks.signing import sign

    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    body = b'{"test": 2432232314}'
    assert sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body) == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )
