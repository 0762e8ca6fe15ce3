"""`Idempotency-Key`: the same request sent twice is done once and gets the same answer, also after a crash."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Depends, Header, Request
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from blockyard.base.errors import Conflict
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text
from blockyard.web.models import IdempotencyKey

Answer = TypeVar("Answer", bound=BaseModel)

KeyHeader = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        description="Any text of yours. The same key with the same request gets the same answer and no second effect."
        " A key belongs to the person who sends it: the same one from two people makes two requests.",
    ),
]


@dataclass(frozen=True, slots=True)
class RequestKey:
    """The caller's Idempotency-Key, and what its request said."""

    key: str
    fingerprint: str


async def get_request_key(request: Request, key: KeyHeader = None) -> RequestKey | None:
    return RequestKey(key, await fingerprint_of(request)) if key is not None else None


CallerKey = Annotated[RequestKey | None, Depends(get_request_key)]
"""For a request that asks somebody else, and so cannot be done and remembered in one transaction."""


class KeyReused(Conflict):
    code = "idempotency_key_reused"


async def once(
    db: TenantSession,
    request: Request,
    key: str | None,
    answer: type[Answer],
    make: Callable[[], Awaitable[Answer]],
) -> Answer:
    """`make()`, unless this user sent the same request with this key before: then the answer it got.

    The key is claimed and the answer kept in the caller's transaction. A twin that runs at the same time waits on the
    claim. Raises KeyReused when the key came with another request.
    """
    if key is None:
        return await make()
    fingerprint = await fingerprint_of(request)
    claim = insert(IdempotencyKey).on_conflict_do_nothing().returning(IdempotencyKey.id)
    rows = [{"key": key, "fingerprint": fingerprint, "answer": {}}]
    claimed = (await db.execute(claim, rows)).scalar_one_or_none()
    mine = has_text(db, IdempotencyKey.key, key) & (IdempotencyKey.created_by_id == db.context.user_id)
    record = (await db.execute(select(IdempotencyKey).where(mine))).scalar_one()
    if claimed is None:
        if record.fingerprint != fingerprint:
            raise KeyReused("This Idempotency-Key was used for another request. Use a new key for a new request.")
        return answer.model_validate(record.answer)
    made = await make()
    record.answer = made.model_dump(mode="json")
    return made


async def fingerprint_of(request: Request) -> str:
    """What makes a request the same: method, path, query and body."""
    query = f"?{request.url.query}" if request.url.query else ""
    text = f"{request.method} {request.url.path}{query}\n".encode() + await request.body()
    return hashlib.sha256(text).hexdigest()
