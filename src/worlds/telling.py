"""What a teacher is told at the end, when it is known what stands, is done and is asked: nothing that is false by then, and
each thing once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, Lesson, SourceKind
from worlds.lexicon.plurals import singular
from worlds.lexicon.table import entries_of
from worlds.notice import Notice
from worlds.plan.plan import Plan, Zone
from worlds.plan.tree import things_in, with_zones, zones_in
from worlds.resolve.resolve import thing_named
from worlds.teaching.lessons import NOTHING_ASKED
from worlds.topics.index import SMALL, stems_of

WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
BOARDS: Final = ("info board", "quiz board")
"""What is written on them is told, and does not stand there."""
MOST: Final = 8
"""Things that a notice names."""
ASKED: Final = ": what your words say of it is told and asked, and nothing else."
OF_LAYOUT: Final = ("cannot_hold", "no_room", "wish_not_granted", "unreachable")
ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.I)
REFUSED: Final = re.compile(r"Not played: (?P<what>[^.]{1,200})\.")
LONGEST, SHORTEST = 3, 2
"""Words of an answer that can be told, and letters that each has more of."""
SHOWN: Final = 2
"""Of what the layout could not do; the rest is counted."""


def settled(notices: Sequence[Notice], lesson: Lesson) -> tuple[Notice, ...]:
    """Those that are true of the world as it is now, each once, and many of one kind in one."""
    return tuple(counted([asked(one) if lesson.questions else one for one in (*notices, *untold(lesson))]))


def without_refused(plan: Plan, notices: Sequence[Notice]) -> Plan:
    """No dummy of what cannot be played: no hourglass for a timer that does not run."""
    found = [REFUSED.match(one.detail) for one in notices if one.code in ("not_played", "activity_left_out")]
    nouns = {singular(noun.strip()) for one in found if one for noun in one["what"].lower().split(",")}
    used = {name for one in plan.activities for name in (*one.things, *one.goals)}

    def kept(zone: Zone) -> Zone:
        things = tuple(one for one in zone.things if one.id in used or singular(one.noun.lower()) not in nouns)
        return zone.model_copy(update={"things": things})

    return plan.model_copy(update={"world": with_zones(plan.world, kept)})


def asked(notice: Notice) -> Notice:
    """Without a pack, something is asked all the same, at locks and stops."""
    return replace(notice, detail=notice.detail.replace(NOTHING_ASKED, ASKED)) if notice.code == "no_topic" else notice


def untold(lesson: Lesson) -> Iterator[Notice]:
    """Her own questions whose answers nothing in the world tells."""
    told = {
        *stems_of(" ".join([*(one.says for one in lesson.facts), *(f"{one.term} {one.means}" for one in lesson.terms)]))
    }
    own = [one for one in lesson.questions if one.source.kind is SourceKind.TEACHER and one.id.startswith("asked-")]
    answers = [one.choices[one.answer] for one in own if isinstance(one, ChoiceQuestion)]
    left = [one for one in answers if told and is_a_term(one) and not ({*stems_of(one)} - SMALL) & told]
    if left:
        words = f"Your questions are asked, and nothing in the world tells these answers: {'; '.join(left[:MOST])}. "
        yield Notice("topic_is_broader", words + "Give a text that says them, too, or teach them before.")


def is_a_term(answer: str) -> bool:
    """`the canopic jars`, `Nairobi`; and no number, no letter and no sentence."""
    words = ARTICLE.sub("", answer).split()
    is_short = 0 < len(words) <= LONGEST and all(len(word) > SHORTEST and word.isalpha() for word in words)
    is_plain = not any(word.lower() in SMALL for word in words)
    return is_short and is_plain and (words[-1][0].isupper() or bool(entries_of(singular(words[-1].lower()))))


def counted(notices: Sequence[Notice]) -> Iterator[Notice]:
    """What the layout could not do is shown by two cases."""
    each = [*dict.fromkeys(notices)]
    for one in each:
        alike = [other for other in each if other.code == one.code] if one.code in OF_LAYOUT else [one]
        if alike[0] is one and len(alike) > SHOWN:
            shown = " ".join(other.detail for other in alike[:SHOWN])
            yield Notice(one.code, f"{shown} (And {len(alike) - SHOWN} more of that kind.)")
        elif len(alike) <= SHOWN:
            yield one


def unbuilt(named: Sequence[str], plan: Plan, lesson: Lesson) -> Iterator[Notice]:
    """`named`: what a text that teaches names and its reader has built nothing of. What an activity or the lesson brought
    in the meantime stands there."""
    there = {singular(word) for text in standing(plan, lesson) for word in WORD.findall(text.lower())}
    left = [one for one in dict.fromkeys(named) if singular(WORD.findall(one.lower())[-1]) not in there][:MOST]
    if left:
        known = next((one for one in left if thing_named(one)), None)
        how = f" Write, for example, `Build one {singular(known.lower())}.`" if known else ""
        yield Notice("left_out", f"Named, and not built: {', '.join(left)}.{how}")


def standing(plan: Plan, lesson: Lesson) -> Iterator[str]:
    """The words of all that stands there and is done, and of what is taught."""
    yield from (lesson.title or "", lesson.subject or "")
    for zone in zones_in(plan.world):
        yield zone.title
    for thing in things_in(plan.world):
        yield " ".join((thing.noun, *thing.names, *(() if thing.noun in BOARDS else thing.texts)))
    for activity in plan.activities:
        yield " ".join((activity.title or "", *activity.lines))
