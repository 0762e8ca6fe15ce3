"""Where our sandbox and Stripe may differ, asked of the real one: `blockyard stripe verify`.

What the product relies on and no documentation says for certain. It needs a test-mode key and about ten minutes, most of
them for test clocks. docs/billing-with-real-stripe.md says what to do with a difference.
"""

from collections.abc import Callable
from typing import Final

import stripe

from blockyard.billing.verification.amounts import AMOUNTS
from blockyard.billing.verification.clocks import CLOCKS
from blockyard.billing.verification.keys import KEYS
from blockyard.billing.verification.objects import OBJECTS
from blockyard.billing.verification.question import Answer, Question
from blockyard.billing.verification.workbench import ClockStuck, Refused, Workbench, opened

QUESTIONS: Final[tuple[Question, ...]] = (*KEYS, *AMOUNTS, *OBJECTS, *CLOCKS)
TEST_KEYS: Final = ("sk_test_", "rk_test_")


async def verify(client: stripe.StripeClient, progress: Callable[[Question], None]) -> tuple[list[Answer], list[str]]:
    """The answers, and what could not be taken away again. Raises StripeUnavailable; what was made is gone then, too."""
    async with opened(client) as bench:
        answers = []
        for question in QUESTIONS:
            progress(question)
            answers.append(await put(question, bench))
    return answers, bench.left


async def put(question: Question, bench: Workbench) -> Answer:
    try:
        said = await question.ask(bench)
    except (Refused, ClockStuck) as error:
        said = str(error)
    except (LookupError, TypeError) as error:
        said = f"something of another shape ({error!r})"
    return Answer(question.name, question.asks, question.expected, said, question.setting)
