"""The activities of a plan become machines: each mechanic by its function."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from worlds.activities.cast import Cast, Made
from worlds.activities.mechanics.asking import lock, quiz, team
from worlds.activities.mechanics.carrying import carry
from worlds.activities.mechanics.courses import obby, race
from worlds.activities.mechanics.going import collect, escape, key, order, teleport, trail
from worlds.activities.mechanics.talking import card, light, photo, talk, vote
from worlds.activities.usual import usual
from worlds.activities.waiting import waiting
from worlds.lesson.buttons import with_buttons
from worlds.lesson.lesson import Lesson, NumberQuestion
from worlds.lesson.lesson import Question as LessonQuestion
from worlds.notice import Notice
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import door_of
from worlds.scene import Component
from worlds.scene import Question as Asked
from worlds.stage.machine import Machine
from worlds.stage.stage import Prop, Question, Stage

MECHANICS: Final[Mapping[Mechanic, Callable[[Cast], Made]]] = {
    Mechanic.TALK: talk,
    Mechanic.CARD: card,
    Mechanic.QUIZ: quiz,
    Mechanic.LOCK: lock,
    Mechanic.KEY: key,
    Mechanic.TELEPORT: teleport,
    Mechanic.OBBY: obby,
    Mechanic.COLLECT: collect,
    Mechanic.TRAIL: trail,
    Mechanic.SORT: carry,
    Mechanic.MATCH: carry,
    Mechanic.LABEL: carry,
    Mechanic.ORDER: order,
    Mechanic.RACE: race,
    Mechanic.TEAM: team,
    Mechanic.VOTE: vote,
    Mechanic.PHOTO: photo,
    Mechanic.LIGHT: light,
    Mechanic.ESCAPE: escape,
}
LACKING: Final[Mapping[Mechanic, str]] = {
    Mechanic.TALK: "Say who speaks, and what is said.",
    Mechanic.CARD: "Say which board shows it, and what it shows.",
    Mechanic.QUIZ: "Say what the quiz is about, or give its questions.",
    Mechanic.LOCK: "Say which door is locked, and what is asked there.",
    Mechanic.KEY: "Say what the key opens.",
    Mechanic.TELEPORT: "Say from where to where it leads.",
    Mechanic.OBBY: "Say how many platforms there are, for example: an obby with eight platforms.",
    Mechanic.COLLECT: "Say what is to be found, and how many of it.",
    Mechanic.TRAIL: "Say which places are reached, in their order.",
    Mechanic.SORT: "Say what belongs where, for example: mammals (cow, dog) and birds (hen, eagle).",
    Mechanic.MATCH: "Say the pairs, for example: cow - barn, bee - hive.",
    Mechanic.LABEL: "Say the names, and what they belong to.",
    Mechanic.ORDER: "Say the steps in their order, for example: seed, sprout, flower.",
    Mechanic.RACE: "Say where the race begins and ends.",
    Mechanic.TEAM: "Say what the quiz is about, or give its questions.",
    Mechanic.VOTE: "Say what can be voted for, for example: parks, pools or shops.",
    Mechanic.PHOTO: "Say where pictures are taken.",
    Mechanic.LIGHT: "Say which switch changes day and night.",
    Mechanic.ESCAPE: "Say how many locked rooms there are.",
}
"""What to ask for, where an activity cannot be played."""
TYPED: Final = frozenset({Mechanic.LOCK})
"""A number is typed in there, as on a keypad."""


def staged(
    activities: Sequence[Activity],
    lesson: Lesson,
    asked: Sequence[Asked],
    components: Sequence[Component],
    seed: int,
) -> tuple[Stage, list[Notice]]:
    """`asked`: by quiz boards that no activity uses."""
    machines: list[Machine] = []
    questions: dict[str, Question] = {}
    notices: list[Notice] = []
    props: dict[str, Prop] = {}
    bound = [cast_of(activity, lesson, components, seed) for activity in activities]
    uses = Counter(thing.id for cast in bound for thing in (*cast.things, *cast.goals))
    alone = frozenset(one for one, count in uses.items() if count == 1)
    for cast in (*bound, *usual(activities, asked, components)):
        made = MECHANICS[cast.activity.mechanic](cast)
        if made.machine is None:
            if cast in bound:
                words = (
                    f"Not played: {cast.activity.title or cast.activity.mechanic}. {LACKING[cast.activity.mechanic]}"
                )
                notices.append(Notice("activity_left_out", words))
            continue
        titles = {one.id: one.title for one in machines}
        machines.append(waiting(made.machine, cast.activity, titles, alone))
        questions |= {one.id: one for one in made.questions}
        for prop in made.props:
            props[prop.thing] = props.get(prop.thing, prop) if prop.reach == "none" else prop
    return Stage(machines=tuple(machines), questions=tuple(questions.values()), props=tuple(props.values())), notices


def cast_of(activity: Activity, lesson: Lesson, components: Sequence[Component], seed: int) -> Cast:
    by_id = {one.id: one for one in lesson.questions}
    told = tuple(by_id[one] for one in activity.questions if one in by_id)
    asked = tuple(as_asked(one, seed, typed=activity.mechanic in TYPED) for one in told)
    things = tuple(standing(activity.things, components))
    facts = {one.id: one.says for one in lesson.facts}
    why = {one.id: facts[one.fact] for one in told if one.fact in facts}
    return Cast(activity, things, tuple(standing(activity.goals, components)), asked, told, why)


def standing(ids: Sequence[str], components: Sequence[Component]) -> Iterator[Component]:
    """Every copy of a thing; of a zone, the door that locks it."""
    for wanted in ids:
        yield from (one for one in components if one.wish in (wanted, door_of(wanted)))


def as_asked(question: LessonQuestion, seed: int, *, typed: bool) -> Question:
    if typed and isinstance(question, NumberQuestion):
        return Question(
            id=question.id,
            prompt=question.prompt,
            unit=question.unit,
            answer=question.answer,
            tolerance=question.tolerance,
        )
    one = with_buttons(question, seed)
    return Question(id=one.id, prompt=one.prompt, choices=one.choices, answer=one.answer)
