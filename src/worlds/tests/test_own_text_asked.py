"""What a pasted text states is told with what it belongs to, and asked in several ways."""

import random

import pytest

from worlds.extraction.terms import Term
from worlds.lesson.lesson import ChoiceQuestion, MatchQuestion, OrderQuestion, Question
from worlds.teaching.own_numbers import counts_in, wrong_numbers
from worlds.teaching.own_text import lesson_of_pasted
from worlds.teaching.pasted import pasted_in

PLAN = "Topic: {}\nObjective: to know it\nStarter (5 min): talk in pairs\nTeaching (15 min)\n{}\nHomework: none\n"
NOTES = "My notes, grade 6\n\n{}"


def told(text: str) -> list[str]:
    pasted = pasted_in(text)
    assert pasted is not None
    return [one.says for one in pasted.statements]


def asked(text: str) -> tuple[Question, ...]:
    pasted = pasted_in(text)
    assert pasted is not None
    return lesson_of_pasted(pasted).questions


@pytest.mark.parametrize(
    ("topic", "says", "wanted"),
    [
        (
            "Looking and listening at the kerb",
            "Stop at the kerb, Look both ways, Listen for cars, Think it through.",
            "Stop at the kerb",
        ),
        ("Slate and other sheets", "Stress that slate splits into thin sheets.", "Slate splits into thin sheets."),
        ("Prime numbers", "2, 3 and 5 are prime numbers", "2, 3 and 5 are prime numbers"),
        (
            "Wind and rain",
            "Pupils find the causes: the wind dries the ground, and the rain washes it away.",
            "The causes: the wind",
        ),
    ],
)
def test_a_plan_tells_what_is_said_in_class(topic: str, says: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(PLAN.format(topic, says)))


def test_words_in_a_row_and_words_of_the_plenary_are_told() -> None:
    plan = PLAN.format("Music", "Key words: crotchet = one beat. minim = 2 beats. semibreve = 4 beats.")
    says = " ".join(told(f"{plan}Plenary: tempo = the speed of the music\n"))
    assert all(one in says for one in ("minim: 2 beats", "semibreve: 4 beats", "the speed of the music"))


def test_tasks_are_no_content() -> None:
    plan = PLAN.format(
        "Light", "Light travels in straight lines.\nGroup task (20 min): torch test - cards on a stand, lamp behind."
    )
    assert told(plan) == ["Light travels in straight lines."]


def test_what_points_back_stays_with_its_neighbour() -> None:
    says = told(
        NOTES.format(
            "The upper beach is dry and hot. Few plants grow here. Crabs hide under its stones. "
            "Lowest is the splash zone. Little sand (about 5 %) stays in it. "
            "Waves bring food to the crabs twice a day."
        )
    )
    assert says == [
        "The upper beach is dry and hot. Few plants grow here. Crabs hide under its stones.",
        "Lowest is the splash zone. Little sand (about 5 %) stays in it.",
        "Waves bring food to the crabs twice a day.",
    ]


def test_numbers_stay_within_their_bounds() -> None:
    def wrong(says: str) -> list[float]:
        term = next(counts_in(says))
        return [float(one) for one in wrong_numbers(term, says, random.Random(1))]

    assert all(one < 60 for one in wrong("The trees are up to 60 m tall."))
    assert all(one > 40 for one in wrong("More than 40 chiefs signed it."))
    assert all(one <= 100 for one in wrong("About 80 % of it is water."))
    assert [one.text for one in counts_in("The forest has four layers.")] == ["four"]
    for says in (
        "Step 4 is easy.",
        "On 8 April it ended.",
        "Call 999 or 112.",
        "The two texts differ.",
        "3 x 4 = y",
    ):
        assert not [*counts_in(says)]
    assert isinstance(next(counts_in("It has 3 parts.")), Term)


def test_which_of_its_things_does_what_is_asked() -> None:
    text = NOTES.format(
        "Drip tips let the rain run off the leaves. Wide roots hold up trees in thin soil. "
        "Air plants sit on branches and drink the mist. Thorny stems keep hungry animals away."
    )
    found = [one for one in asked(text) if isinstance(one, ChoiceQuestion) and one.prompt.startswith("Which of these")]
    assert found
    assert all(len(one.choices) >= 3 for one in found)
    assert any(one.choices[0] == "Wide roots" and "thin soil" in one.prompt for one in found)


def test_dated_events_are_put_in_order() -> None:
    text = NOTES.format(
        "In 1912 the school was built by the town. A fire destroyed the hall in 1933. In 1950 the new hall was opened."
    )
    order = next(one for one in asked(text) if isinstance(one, OrderQuestion))
    assert order.items == ("The school was built by the town", "A fire destroyed the hall", "The new hall was opened")


def test_what_is_set_side_by_side_is_matched() -> None:
    plan = PLAN.format(
        "Instruments", "Examples: violin & cello (strings), flute & oboe (woodwind), drum & gong (percussion)."
    )
    match = next(one for one in asked(plan) if isinstance(one, MatchQuestion))
    assert [(one.left, one.right) for one in match.pairs][1] == ("flute & oboe", "woodwind")


def test_what_may_state_something_and_is_not_told_is_named() -> None:
    pasted = pasted_in(
        PLAN.format("Frogs", "Frogs lay eggs in water. The jars are then compared for a while by whoever wants.")
    )
    assert pasted is not None
    told = " ".join(one.says for one in pasted.statements)
    assert "jars" in " ".join((told, *pasted.untold(pasted.text)))
