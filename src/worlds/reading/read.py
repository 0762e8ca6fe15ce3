"""From words to a plan, with what became of every word, and what to ask back."""

from dataclasses import dataclass

from worlds.plan.plan import Plan
from worlds.reading.compose import plan_of
from worlds.reading.coverage import Coverage
from worlds.reading.fates import Fate
from worlds.reading.question import QuestionBack
from worlds.reading.reader import read_text
from worlds.scene import Notice


@dataclass(frozen=True, slots=True)
class Reading:
    plan: Plan
    coverage: Coverage
    notices: tuple[Notice, ...] = ()
    questions: tuple[QuestionBack, ...] = ()


def read(text: str) -> Reading:
    """Deterministic. What is not built is told, never lost."""
    context, taken = read_text(text)
    for number, token in context.fates.untaken():
        context.fates.mark(number, token, Fate.TOLD)
    notices = [Notice("corrected", f"Taken: {new}, not {old}.") for old, new in taken]
    told = context.fates.told_words()
    if told:
        words = f"Not built, as talk of the lesson or as nothing that can stand there: {', '.join(told)}."
        notices.append(Notice("left_out", words))
    return Reading(plan_of(context.story), context.fates.coverage(), tuple(notices))
