"""Questions that the words about the stops make, and those that the topic's groups make of their names."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from worlds.lesson.lesson import TEACHER, ChoiceQuestion, Lesson, LessonFact, LessonSource, Question, SourceKind
from worlds.reading.doing.stop import Stop, Stops
from worlds.reading.doing.stop_kinds import names_of
from worlds.reading.doing.stopping import STOP, boards_of, spoken_by, with_article
from worlds.teaching.stop_prompt import GOES_WITH, others_for, prompt_for
from worlds.teaching.telling import words_in
from worlds.teaching.wrong_choices import NOTHING_KNOWN, wrong_for
from worlds.topics.lesson import pack_stations

FROM_WORDS: Final = "stop-"
"""Ids of questions that the words about the stops make."""
OF_GROUP: Final = "stop-group-"
OF_PAIRS: Final = re.compile(rf"{FROM_WORDS}\d+-\d+")
ALTERNATIVES: Final = re.compile(r"\b(?P<one>[\w-]{1,30})\s+or\s+(?P<other>[\w-]{1,30})\?$")
PICKED: Final = 140
"""Characters of what is said of a stop, in a question."""
BRACKETS: Final = re.compile(r"([^(),.;]{2,40}?)\s*\(([^()]{2,120})\)")
FEWEST_LISTED: Final = 3
MOST_CHOICES: Final = 4


def with_groups(lesson: Lesson, stops: Stops) -> Lesson:
    """The lesson with a fact and a question of each stop that its topic puts into a group: Mars is a rocky planet."""
    questions, facts = [*lesson.questions], [*lesson.facts]
    sorts = [one.sort for one in pack_stations(lesson) if one.sort]
    for number, stop in enumerate(stops.stops, start=1):
        group, bins = next(
            ((name, tuple(some)) for some in sorts for name, items in some.items() if stop.title in items), ("", ())
        )
        if group and len(bins) <= MOST_CHOICES:
            source = LessonSource(kind=SourceKind.TOPIC, name=lesson.topic)
            fact = LessonFact(id=f"stop-fact-{number}", says=f"{stop.title} belongs to: {group}.", source=source)
            facts.append(fact)
            questions.append(
                ChoiceQuestion(
                    kind="choice",
                    id=f"{OF_GROUP}{number}",
                    prompt=f"To which of these does it belong: {stop.title}?",
                    choices=bins,
                    answer=bins.index(group),
                    fact=fact.id,
                    source=source,
                )
            )
    return lesson.model_copy(update={"questions": tuple(questions), "facts": tuple(facts)})


def made_of(stops: Stops) -> dict[str, list[Question]]:
    """Of what the words say of each stop, and of what they list at one."""
    found = {**in_order(stops), **told_apart(stops), **asked_of(stops)}
    for at, stop in enumerate(stops.stops, start=1):
        if listed := [*of_brackets(stop, at)]:
            found[f"{STOP}-{at}"] = listed
        elif stop.who and not stop.called:
            found[f"{STOP}-{at}"] = [where_met(stop, at, stops)]
    return found


def of_brackets(stop: Stop, at: int) -> Iterator[Question]:
    """`Ra (sun god), Anubis (god of embalming), ...`: which of them is the sun god?"""
    pairs = [(one[1].strip(" ,"), one[2].strip()) for one in BRACKETS.finditer(stop.says)]
    names = [name for name, _ in pairs]
    if len(pairs) < FEWEST_LISTED or not all(name[:1].isupper() and len(name.split()) <= 3 for name in names):
        return
    for number, (name, says) in enumerate(pairs, start=1):
        others = [one for one in names if one != name]
        yield choice_of(f"{at}-{number}", f"{GOES_WITH}: {says}?", name, others)


def where_met(stop: Stop, at: int, stops: Stops) -> Question:
    titles = [one.title for one in stops.stops]
    others = [one for one in titles if one != stop.title]
    return choice_of(str(at), f"Where do you meet {with_article(stop.who)}?", stop.title, others)


def asks_pairs(lesson: Lesson) -> bool:
    """What is listed at a stop, with what belongs to each."""
    return any(OF_PAIRS.fullmatch(one.id) for one in lesson.questions)


def told_apart(stops: Stops) -> dict[str, list[Question]]:
    """`Which river flows north?` of what the words say of each; none where that names a stop, or is said of few, or where
    the stops have no names of what is taught."""
    said = {at: line for at, one in enumerate(stops.stops) if (line := line_of(one, stops)) is not None}
    names = names_of(stops)
    if len(said) < 2 or 2 * len(said) <= len(stops.stops) or not names:
        return {}
    return {
        f"{STOP}-{at + 1}": [
            choice_of(str(at + 1), prompt_for(stops.stops[at], line, stops), names[at], others_for(names, at))
        ]
        for at, line in said.items()
    }


def asked_of(stops: Stops) -> dict[str, list[Question]]:
    """What the words ask there, each with its answer."""
    singles = [one.asks for one in stops.stops if one.asks]
    found: dict[str, list[Question]] = {}
    for at, stop in enumerate(stops.stops, start=1):
        if stop.asks is None:
            continue
        prompt, answer = stop.asks
        between = ALTERNATIVES.search(prompt)
        offered = [between["one"], between["other"]] if between else []
        if answer.lower() in [one.lower() for one in offered]:
            wrong = tuple(one for one in offered if one.lower() != answer.lower())
        else:
            wrong = wrong_for(prompt, answer, singles, NOTHING_KNOWN)
        if wrong:
            found[f"{STOP}-{at}"] = [choice_of(str(at), prompt, answer, wrong)]
    return found


def in_order(stops: Stops) -> dict[str, list[Question]]:
    """`What comes right after the egg?` of names whose order is all that the words say."""
    titles = [one.title for one in stops.stops]
    if not stops.is_ordered or len(set(titles)) < max(len(titles), FEWEST_LISTED):
        return {}
    found: dict[str, list[Question]] = {}
    for at, (title, following) in enumerate(pairwise(titles), start=1):
        others = [one for one in (*titles[at + 1 :], *titles) if one not in (title, following)]
        found[f"{STOP}-{at}"] = [choice_of(str(at), f"What comes right after this: {title}?", following, others)]
    return found


def choice_of(number: str, prompt: str, right: str, wrong: Sequence[str]) -> ChoiceQuestion:
    """Of the wrong ones the first three; all in the order of the alphabet, which tells nothing."""
    choices = tuple(sorted({right, *wrong[: MOST_CHOICES - 1]}))
    return ChoiceQuestion(
        kind="choice",
        id=f"{FROM_WORDS}{number}",
        prompt=prompt,
        choices=choices,
        answer=choices.index(right),
        source=TEACHER,
    )


def line_of(stop: Stop, stops: Stops) -> str | None:
    """The first of what is said there that is short, and names no stop."""
    lines = (
        spoken_by(stop) if stops.are_persons else [one.removeprefix(stop.title).strip(" :") for one in boards_of(stop)]
    )
    names = frozenset[str]().union(*(words_in(one.title) for one in stops.stops)) - words_in(stops.noun)
    found = next((one for one in lines if len(one) <= PICKED and not names & words_in(one)), None)
    return re.sub(r"^\(([^()]*)\)", r"\1", found) if found else None
