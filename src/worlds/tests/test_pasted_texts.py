"""What a lesson plan or notes state themselves is taught, and nothing of the class that they speak of."""

import pytest

from worlds.design import design
from worlds.lesson.lesson import ChoiceQuestion, SourceKind
from worlds.request import DesignRequest
from worlds.teaching.document.kind import Kind, kind_named
from worlds.teaching.document.statements import statements_in
from worlds.teaching.pasted import pasted_in

PLAN = """Volcanoes - Science - Year 6 - Mr Bell, Room 12
Objective: Pupils know the parts of a volcano.
Materials: 30 paper cups, vinegar, glue
Vocabulary
magma - melted rock under the ground
lava - melted rock that has come out
vent - the opening through which it comes
Hook (5 min) Who has seen a volcano? Ms Hale ate a hot pie.
Input (15 min) Explain that most volcanoes lie at the edges of plates. Pupils stick the labels on the sheet. The crust is
broken into plates. They are moved by the mantle.
Common errors: lava comes from the centre of the Earth.
Exit ticket
1. What is melted rock under the ground? (magma)
2. What is the solid outside of the Earth? (crust)
Homework: page 14, 10 marks
"""
NOTES = """My notes on the Zorbian empire for Year 8, please make a world of them

The empire
The Zorbian empire was founded in 1204. It had twelve provinces. Its ships carried salt to the islands.
A plague killed 3,000 sailors in 1322.

Officers
Warden: kept the gates of every town
Reeve: counted the salt and the grain
Herald: carried letters between the provinces

[bring the big map from the office]
"""


def said(text: str, *, is_plan: bool = False) -> list[str]:
    return [one.says for one in statements_in(text, is_plan=is_plan)]


def test_a_plan_tells_what_it_states_and_nothing_of_the_class() -> None:
    made = design(DesignRequest(name="Plan", description=PLAN))
    own = [fact for fact in made.lesson.facts if fact.source.kind is SourceKind.TEXT]
    assert [fact.says for fact in own] == [
        "magma - melted rock under the ground; lava - melted rock that has come out",
        "vent - the opening through which it comes",
        "Most volcanoes lie at the edges of plates.",
        "The crust is broken into plates. They are moved by the mantle.",
    ]
    assert made.lesson.topic == "volcanoes"
    assert made.lesson.facts[: len(own)] == tuple(own)
    assert [one.term for one in made.lesson.terms[:3]] == ["magma", "lava", "vent"]


def test_every_fact_says_where_it_stands() -> None:
    pasted = pasted_in(PLAN)
    assert pasted is not None
    for one in pasted.statements:
        there = " ".join(PLAN[one.start : one.end].split())
        assert there.casefold().rstrip(".").endswith(one.says.casefold().rstrip(".").split("; ")[-1])


def test_words_are_asked_by_their_meanings_behind_her_own_questions() -> None:
    made = design(DesignRequest(name="Plan", description=PLAN))
    kinds = [one.source.kind for one in made.lesson.questions]
    assert kinds == sorted(kinds, key=[SourceKind.TEACHER, SourceKind.TEXT, SourceKind.TOPIC].index)
    asked = [one for one in made.lesson.questions if one.source.kind is SourceKind.TEXT]
    assert [one.prompt for one in asked if isinstance(one, ChoiceQuestion)] == [
        "Which word means: melted rock that has come out?",
        "Which word means: the opening through which it comes?",
    ]


def test_notes_without_a_pack_become_a_world_of_their_own() -> None:
    made = design(DesignRequest(name="Notes", description=NOTES))
    assert made.lesson.topic is None
    titles = [zone.title for zone in made.plan.world.zones[0].zones]
    assert titles[:2] == ["The empire", "Officers"]
    told = {fact.says for fact in made.lesson.facts}
    assert "Warden: kept the gates of every town" in told
    assert not any("map" in one or "notes" in one for one in told)
    prompts = {one.prompt: one for one in made.lesson.questions}
    gates = prompts["What is this about? Kept the gates of every town"]
    assert isinstance(gates, ChoiceQuestion)
    assert gates.choices[gates.answer] == "Warden"
    assert "What is missing? The Zorbian empire was founded in _____." in prompts
    notice = next(one for one in made.scene.notices if one.code == "lesson_plan")
    assert "No topic pack is of its subject" in notice.detail


def test_what_is_told_without_a_question_stands_there_too() -> None:
    text = "Notes: moss\n\nThe moss grows on the north side. A frog sits in the moss. The moss drinks rain and dew."
    made = design(DesignRequest(name="Moss", description=text))
    boards = [one for one in made.scene.components if one.thing == "info_board"]
    assert (len(boards), made.scene.questions) == (3, ())
    assert not [one for one in made.scene.components if one.thing == "quiz_board"]


@pytest.mark.parametrize(
    "text",
    [
        "A castle with four towers. The moat surrounds the castle. A knight has a sword. Notes hang on the wall.",
        "Kitchen: a stove, a sink\nHall: a table\nSchool: a yard\nGame: players collect coins",
        "A library for year 5 with notes on the desks.\nThere are three shelves. Put a globe beside the door.",
    ],
)
def test_a_description_of_a_world_is_not_read_as_notes(text: str) -> None:
    assert pasted_in(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("delta - land at the mouth\nsource - where it begins\nbank - its side", ["delta", "source", "bank"]),
        ("Term | Meaning\nNoun | a naming word\nVerb | a doing word", ["Noun", "Verb"]),
        ("el sol = the sun\nla luna = the moon\nla flor = the flower", ["el sol", "la luna", "la flor"]),
        ("key: part one (the first of all), part two (the second), part three (the third)", []),
        ("Vocabulary: reed (a tall grass), barge (a flat boat), lock (a gate for boats)", ["reed", "barge", "lock"]),
        ("Erosion is the removal of soil by water. It takes long.", ["Erosion"]),
        ("A sloop is a boat that has one mast.", ["sloop"]),
        ("Fen means wet land.", ["Fen"]),
        ("The bridge is a hundred years old.", []),
        ("Burns: cool the skin\nCuts: press on it\nFalls: call for help", []),
    ],
)
def test_words_with_their_meanings_in_all_their_forms(text: str, words: list[str]) -> None:
    assert [word.term for one in statements_in(text, is_plan=False) for word in one.words] == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Plants take in water through their roots.",
        "V/I = R, which is called resistance.",
        "acid + base → salt + water",
        "The river is about 2,400 km long.",
    ],
)
def test_a_statement_of_the_subject_is_told_of_what_explains(sentence: str) -> None:
    plan = f"Topic: {sentence}\nStarter: sing.\nTeaching: {sentence}\nHomework: none."
    assert said(plan, is_plan=True) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pupils write the word in their books.",
        "Fill the beaker with water.",
        "It is very warm there.",
        "Ask what they saw.",
        "You will need a pencil.",
        "Groups of six.",
        "Does the moon shine?",
        "The worksheet has two parts.",
        "I pour the acid myself.",
    ],
)
def test_talk_of_the_class_is_not_told(sentence: str) -> None:
    plan = f"Topic: Water\nStarter: sing.\nTeaching: {sentence}\nHomework: none."
    assert said(plan, is_plan=True) == []


def test_a_list_of_steps_is_no_list_of_words() -> None:
    text = (
        "Topic: Weather\nStarter: sing.\nActivities\nMake: a windsock\nDraw: fold paper\nEnd: sit down\nHomework: none"
    )
    assert said(text, is_plan=True) == []


def test_a_sentence_that_goes_on_is_told_with_what_it_speaks_of() -> None:
    assert said("The fen is wet. It is full of reeds. They bend in wind.") == [
        "The fen is wet. It is full of reeds. They bend in wind."
    ]
    assert said("They bend in wind. It is wet.") == []


def test_what_pupils_mistake_is_told_only_where_it_is_denied() -> None:
    text = "The Moon has phases.\nMisconception: the Moon makes light. Phases are not caused by clouds."
    assert said(text) == ["The Moon has phases.", "Phases are not caused by clouds."]


def test_rows_of_a_table_say_what_its_head_says_of_them() -> None:
    text = "Note | shape | beats\nMinim | hollow | 2\nCrotchet | full | 1"
    assert said(text) == ["Minim: shape hollow; beats 2", "Crotchet: shape full; beats 1"]


def test_columns_of_what_is_done_are_left_out() -> None:
    rows = ("Topic: The heart", "Time\tActivity\tResources", "0-5\tSing.\tA drum is here.")
    text = "\n".join((*rows, "5-20\tThe heart pumps blood.\tThe slide shows it."))
    assert said(text, is_plan=True) == ["The heart pumps blood."]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Vocabulary for the word wall", Kind.TEACHES),
        ("Students will know", Kind.TEACHES),
        ("INSTRUCTIONAL MATERIALS", Kind.STUFF),
        ("Success criteria", Kind.ABOUT),
        ("Exit ticket", Kind.ASKS),
        ("Warm-up", Kind.DOES),
        ("Step II", Kind.EXPLAINS),
        ("Address misconception", Kind.WRONG),
        ("Leap year", None),
        ("The heart", None),
    ],
)
def test_a_heading_says_what_stands_below(heading: str, kind: Kind | None) -> None:
    assert kind_named(heading) is kind


@pytest.mark.parametrize(
    "text", ["", "Notes\n", "Notes\n\n\n", "notes: a\n- \n* \n1.\n", "notes " * 3000, "Notes\n" + "a, " * 6000]
)
def test_nothing_is_made_of_what_states_nothing(text: str) -> None:
    pasted = pasted_in(text)
    assert pasted is None or pasted.statements == ()


def test_what_is_not_told_of_her_text_is_said() -> None:
    sentences = (
        "Coral polyps are tiny animals that live in colonies.",
        "Coral skeletons build up reefs over centuries.",
        "Coral reefs shelter a quarter of all kinds of fish in the sea.",
        "Algae in the polyps make sugar from sunlight.",
        "Look at the picture of this again and again.",
    )
    text = f"My notes for the lesson on coral, grade 6.\n\n{' '.join(sentences)}"
    made = design(DesignRequest(name="Notes", description=text))
    notice = next(one for one in made.scene.notices if one.code == "lesson_plan")
    assert f"«{sentences[-1]}»" in notice.detail
    assert "Coral polyps" not in notice.detail
