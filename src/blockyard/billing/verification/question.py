"""A question to Stripe, what we expect it to say, and what it said."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from blockyard.billing.verification.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Question:
    """`ask` makes what it needs at Stripe and answers in the words of `expected`. What the product relies on is in
    `expected`; what the account's owner may have set otherwise in the dashboard is in `setting`."""

    name: str
    asks: str
    expected: str
    ask: Callable[[Workbench], Awaitable[str]]
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    name: str
    asks: str
    expected: str
    said: str
    setting: str | None

    @property
    def is_same(self) -> bool:
        return self.said == self.expected
