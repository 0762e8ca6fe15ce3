"""The Idempotency-Key of a request. Apart from idempotency.py: who goes on with a request in a worker serves none."""

from dataclasses import dataclass
from typing import Final

from blockyard.base.errors import Conflict

SPOKEN: Final = "2:"
"""Begins a fingerprint of what a request says. Those of before, of the last day or of billing, are of its bytes."""


class KeyReused(Conflict):
    code = "idempotency_key_reused"


@dataclass(slots=True)
class RequestKey:
    """The caller's Idempotency-Key, and what its request said."""

    key: str
    fingerprint: str
    former: str = ""
    """Its fingerprint as it was made of bytes."""
    replayed: bool = False
    """Whether the answer is that of an earlier request: said by who finds it."""

    def check(self, kept: str) -> None:
        """`kept`: the fingerprint of the first request with this key. Raises KeyReused."""
        if kept != (self.fingerprint if kept.startswith(SPOKEN) else self.former or self.fingerprint):
            raise KeyReused("This Idempotency-Key was used for another request. Use a new key for a new request.")
