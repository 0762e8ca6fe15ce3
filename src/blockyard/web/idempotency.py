"""`Idempotency-Key`: the same request sent twice is done once and gets the same answer, also after a crash.

docs/idempotency.md says it for callers. Routes get it from routing.py, and do not ask for it.
"""

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any, Final

from fastapi import Header, Request, Response
from pydantic import BaseModel
from pydantic_core import to_json, to_jsonable_python
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from blockyard.base import clock
from blockyard.web.keepers import RETENTION, Keeper
from blockyard.web.models import Kept
from blockyard.web.request_keys import SPOKEN, RequestKey
from blockyard.web.shown_once import SecretShown, without_secrets

HEADER: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotent-Replayed"

KeyHeader = Annotated[
    str | None,
    Header(
        alias=HEADER,
        min_length=1,
        max_length=255,
        description="Any text of yours, a UUID say. For 24 hours the same key with the same request has no second effect "
        f"and gets the same answer, with `{REPLAYED}: true`. With another request it is 409 `idempotency_key_reused`."
        " A key belongs to the person who sends it: the same one from two people makes two requests.",
    ),
]


CallerKey = Annotated[RequestKey | None, "given by routing.py"]
"""For a route that asks somebody else, and so cannot be done and remembered in one transaction."""


Make = Callable[[], Awaitable[Any]]
Outcome = Callable[[], tuple[int, dict[str, str]]]
"""Status and headers of what was made."""


async def once(keeper: Keeper, said: RequestKey, make: Make, outcome: Outcome) -> Any:
    """`make()`, or the Response of the first request of the last day with this key.

    The key is claimed and the answer kept in the caller's transaction: what is refused leaves the key free. A twin that
    runs at the same time waits on the claim. Raises KeyReused.
    """
    session, transaction = keeper.session, keeper.session.get_transaction()
    if not await claim(keeper, said):
        return replay(said, await find_kept(keeper, said), outcome)
    made = await make()
    if session.get_transaction() is not transaction:
        raise RuntimeError(
            "the route commits, so its key would outlive a crash without an answer: see ends_transaction"
        )
    await keep(keeper, said, made, outcome)
    return made


async def once_kept(keeper: Keeper, said: RequestKey, make: Make, outcome: Outcome) -> Any:
    """As `once`, for what ends the transaction and does no harm if it is done twice: after a crash, or by twins. The answer
    is kept afterwards, and the first that is kept is everybody's. Raises KeyReused."""
    kept = await find_kept(keeper, said)
    if kept is not None and is_alive(kept):
        return replay(said, kept, outcome)
    made = await make()
    if not await claim(keeper, said):
        return replay(said, await find_kept(keeper, said), outcome)
    await keep(keeper, said, made, outcome)
    return made


async def claim(keeper: Keeper, said: RequestKey) -> bool:
    """False: somebody was first. A key whose time is over is as free as one that was never used."""
    table = keeper.table
    empty = {"fingerprint": said.fingerprint, "status": None, "headers": None, "body": None}
    now = clock.now()
    fresh = keeper.stamps | empty | {"created_at": now}
    row = fresh | {"key": said.key}
    statement = insert(table).on_conflict_do_update(
        index_elements=keeper.unique, set_=fresh, where=table.created_at < now - RETENTION
    )
    return (await keeper.session.execute(statement.returning(table.key), [row])).first() is not None


async def find_kept(keeper: Keeper, said: RequestKey) -> Kept | None:
    found = (await keeper.session.execute(select(keeper.table).where(keeper.mine(said.key)))).scalar_one_or_none()
    assert found is None or isinstance(found, Kept)
    return found


def is_alive(kept: Kept) -> bool:
    return kept.created_at >= clock.now() - RETENTION


async def keep(keeper: Keeper, said: RequestKey, made: Any, outcome: Outcome) -> None:
    kept = await find_kept(keeper, said)
    assert kept is not None, "it was claimed"
    kept.status, kept.headers = outcome()
    kept.body = to_json(made, by_alias=True).decode()
    if isinstance(made, BaseModel) and (rest := without_secrets(made)) is not None:
        shown = SecretShown(rest)
        kept.status, kept.body = shown.status, json.dumps(shown.document())


def replay(said: RequestKey, kept: Kept | None, outcome: Outcome) -> Response:
    """Raises KeyReused."""
    assert kept is not None, "somebody claimed it"
    said.check(kept.fingerprint)
    status = kept.status or outcome()[0]  # of before the update, none was kept
    told = {**(kept.headers or {}), REPLAYED: "true"}
    if status == 204:
        return Response(status_code=status, headers=told)
    media = "application/problem+json" if status >= 400 else "application/json"
    return Response(kept.sent, status, headers=told, media_type=media)


def fingerprint_of(method: str, operation: str, said: Mapping[str, Any]) -> str:
    """What makes a request the same: which operation, and what was said to it, as it was understood."""
    values = {name: understood(value) for name, value in said.items()}
    text = json.dumps([method, operation, values], sort_keys=True, separators=(",", ":"))
    return SPOKEN + hashlib.sha256(text.encode()).hexdigest()


def understood(value: Any) -> Any:
    """A body as JSON. What is left out is as good as its default, but where the schema says that it is not."""
    if isinstance(value, BaseModel):
        told_apart = getattr(type(value), "tells_what_is_left_out", False)
        return value.model_dump(mode="json", exclude_unset=told_apart)
    return to_jsonable_python(value)


async def former_fingerprint_of(request: Request) -> str:
    """As version 0.1 told requests apart: by the bytes of path, query and body."""
    query = f"?{request.url.query}" if request.url.query else ""
    text = f"{request.method} {request.url.path}{query}\n".encode() + await request.body()
    return hashlib.sha256(text).hexdigest()


async def key_of(request: Request, key: str, operation: str, said: Mapping[str, Any]) -> RequestKey:
    return RequestKey(key, fingerprint_of(request.method, operation, said), await former_fingerprint_of(request))
