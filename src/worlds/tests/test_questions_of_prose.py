"""What is asked of the sentences of pages by kind: why, what it is called, where it is so, who it was; with pronouns put
back, and with wrong choices that are of the same sort and not right as well."""

import pytest

from worlds.lesson.lesson import ChoiceQuestion, Lesson, OrderQuestion, SortQuestion
from worlds.teaching.pages.lesson import lesson_of_pages
from worlds.teaching.pages.many import are_kin, is_many, is_somebody
from worlds.teaching.pages.number import is_worth
from worlds.teaching.pages.wording import lowered
from worlds.teaching.pages.work import without_work


def asked(lesson: Lesson) -> dict[str, str]:
    return {one.prompt: one.choices[one.answer] for one in lesson.questions if isinstance(one, ChoiceQuestion)}


def choices(lesson: Lesson, prompt: str) -> set[str]:
    [one] = [one for one in lesson.questions if isinstance(one, ChoiceQuestion) and one.prompt == prompt]
    return {*one.choices}


VESSELS = (
    "The vessels\n\nArteries carry blood away from the heart. They have thick walls because the blood is under "
    "high pressure. "
    "Veins carry blood back to the heart. They have valves to stop blood flowing backwards. "
    "Duckboards were laid on the floor so that feet stayed dry."
)


def test_why_is_asked_among_other_reasons_of_the_text() -> None:
    lesson = lesson_of_pages(VESSELS)
    found = asked(lesson)
    assert found["Why do arteries have thick walls?"] == "Because the blood is under high pressure"
    assert found["Why do veins have valves?"] == "To stop blood flowing backwards"
    assert found["Why were duckboards laid on the floor?"] == "So that feet stayed dry"
    assert choices(lesson, "Why do veins have valves?") == {
        "To stop blood flowing backwards",
        "Because the blood is under high pressure",
        "So that feet stayed dry",
    }


def test_what_a_pronoun_means_stands_in_the_cited_place() -> None:
    [one] = [one for one in lesson_of_pages(VESSELS).questions if one.prompt == "Why do veins have valves?"]
    assert VESSELS[one.source.start : one.source.end].startswith("Veins carry blood back")


@pytest.mark.parametrize(
    "text",
    [
        "The king met the duke. He left because the war was lost.",
        "It was cold. They stopped because the road was closed.",
        "This happens because the air is warm.",
    ],
)
def test_why_is_not_asked_of_nobody_knows_whom(text: str) -> None:
    lesson = lesson_of_pages(f"{VESSELS} {text}")
    assert not [one for one in asked(lesson) if "lost" in one or "closed" in one or "this happen" in one]


def test_what_something_is_called_is_asked_by_what_it_is() -> None:
    text = (
        "Rivers\n\nThe place where two rivers meet is called a confluence. The mouth is where a river meets the sea. "
        "Melting is when a solid turns into a liquid. Some solids turn straight into a gas; this is called sublimation."
    )
    found = asked(lesson_of_pages(text))
    assert found["What is the place where two rivers meet called?"] == "confluence"
    assert found["What is the name of the place where a river meets the sea?"] == "mouth"
    assert found["What is it called when a solid turns into a liquid?"] == "melting"
    assert found["What is this called? Some solids turn straight into a gas."] == "sublimation"


def test_sentences_that_set_side_by_side_where_it_is_so() -> None:
    text = (
        "Seasons\n\nIn spring, flowers grow and lambs are born.\nIn summer, the days are long and hot.\n"
        "In autumn, leaves turn brown and fall.\nIn winter, the ponds may freeze over."
    )
    lesson = lesson_of_pages(text)
    assert asked(lesson)["What is missing? In _____, leaves turn brown and fall."] == "autumn"
    assert choices(lesson, "What is missing? In _____, leaves turn brown and fall.") == {
        "spring",
        "summer",
        "autumn",
        "winter",
    }


def test_who_did_it_is_asked_among_people_alone() -> None:
    text = (
        "Into space\n\nNeil Armstrong was the first person on the Moon. Yuri Gagarin was the first human in space. "
        "Tim Peake spent six months on a station. Jupiter is the largest planet."
    )
    lesson = lesson_of_pages(text)
    assert asked(lesson)["Who was the first human in space?"] == "Yuri Gagarin"
    assert choices(lesson, "Who was the first human in space?") == {"Neil Armstrong", "Yuri Gagarin", "Tim Peake"}


def test_what_is_true_of_another_is_no_wrong_choice() -> None:
    text = (
        "Animals\n\nBirds lay eggs. Birds have feathers. Reptiles lay eggs on land. Mammals feed their babies milk. "
        "Mammals have fur. Amphibians have damp skin. Penguins swim very well."
    )
    lesson = lesson_of_pages(text)
    assert "Penguins" not in choices(lesson, "Which of these have feathers?")
    assert "Which of these lay eggs?" not in asked(lesson)


@pytest.mark.parametrize(
    ("prompt", "right", "is_asked"),
    [
        ("What is missing? The heart has _____ chambers.", "four", True),
        ("What is missing? Hadrian's Wall was _____ miles long.", "73", True),
        ("What is missing? Caesar landed on the coast with _____ legions.", "two", False),
        ("What is missing? There are _____ states of matter: solid, liquid and gas.", "three", False),
        ("What is missing? The first _____ square numbers are 1, 4 and 9.", "three", False),
        ("What is missing? Repeat _____ times and find a mean.", "three", False),
        ("What is missing? Part of the coast, made a World Heritage Site in _____.", "2001", False),
        ("What is missing? In _____ Parliament passed the Act of Supremacy.", "1534", True),
    ],
)
def test_a_number_is_asked_for_where_the_sentence_is_about_it(prompt: str, right: str, is_asked: bool) -> None:
    assert is_worth(prompt, right) is is_asked


@pytest.mark.parametrize(
    "line",
    [
        "Fig 3: farmers on the slopes of Etna",
        "Source A: a cartoon from a magazine",
        "Technician: Cabomba x 10.",
        "Common exam mistake: plants respire at night.",
        "Remind the class about the deadline.",
        "Pupils muddle stack and stump every year.",
        "Please hand out the booklets.",
        "By the end of this lesson you will know the parts.",
    ],
)
def test_captions_and_words_about_the_lesson_are_no_facts(line: str) -> None:
    assert without_work(f"Coasts\n\nGroynes trap the sand.\n\n{line}").split("\n")[-1].strip() == ""


@pytest.mark.parametrize("line", ["Source: the place where a river begins", "Platelets help the blood to clot."])
def test_a_word_of_the_subject_is_no_caption(line: str) -> None:
    assert without_work(line) == line


def test_words_of_another_language_are_asked_by_what_they_mean() -> None:
    text = (
        "Le petit déjeuner\n\nle pain = bread\nle beurre = butter\n"
        "la confiture = jam\nun œuf = an egg\n\nWords of the food."
    )
    lesson = lesson_of_pages(f"{text} These are for the breakfast that we eat with the family.")
    assert asked(lesson)["Which of these means “bread”?"] == "le pain"


def test_a_list_says_of_what_kind_its_words_are() -> None:
    text = (
        "Types of erosion\n\nAbrasion: rocks scrape along the bed\nAttrition: stones knock together and get smaller\n"
        "Solution: acid in the water dissolves chalk"
    )
    assert (
        asked(lesson_of_pages(text))["Which type of erosion does this describe: rocks scrape along the bed?"]
        == "Abrasion"
    )


def test_a_column_of_kinds_is_sorted_and_asked_once_for_each() -> None:
    text = (
        "The test of the class\n\nMaterial | Did it light? | Conductor or insulator?\nCopper coin | Yes | Conductor\n"
        "Foil | Yes | Conductor\nWooden ruler | No | Insulator\nRubber | No | Insulator\nPlastic spoon | No | Insulator\n\n"
        "The metals of the table let the current through, and the others do not."
    )
    lesson = lesson_of_pages(text)
    [sort] = [one for one in lesson.questions if isinstance(one, SortQuestion)]
    assert {one.left: one.right for one in sort.pairs}["Rubber"] == "Insulator"
    assert asked(lesson)["Which of these is a conductor?"] == "Copper coin"
    assert not [one for one in asked(lesson) if "light" in one]


def test_orders_of_a_procedure_are_steps_and_exercises_are_none() -> None:
    steps = (
        "1. Put the slide on the stage.\n2. Turn to the lowest lens.\n3. Focus until it is clear.\n"
        "4. Move to a higher lens."
    )
    text = f"Cells are the units of life, and the microscope shows them to us.\n\nUsing a microscope\n\n{steps}"
    [order] = [one for one in lesson_of_pages(text).questions if isinstance(one, OrderQuestion)]
    assert order.items[0] == "Put the slide on the stage"
    other = lesson_of_pages(text.replace("Using a microscope", "Questions on how it works"))
    assert not [one for one in other.questions if isinstance(one, OrderQuestion)]


@pytest.mark.parametrize(
    ("word", "many"), [("gas", False), ("red blood cells", True), ("atria", True), ("process", False)]
)
def test_how_many_a_word_means(word: str, many: bool) -> None:
    assert is_many(word) is many


@pytest.mark.parametrize(
    ("name", "said", "is_one"),
    [
        ("Boudica", "led a rebellion", True),
        ("Cleopatra", "was the last pharaoh of Egypt", True),
        ("The emperor Claudius", "sent four legions", True),
        ("The Amazon", "is the largest river in the world", False),
        ("Abrasion", "wears the rock away", False),
    ],
)
def test_who_is_somebody(name: str, said: str, is_one: bool) -> None:
    assert is_somebody(name, said) is is_one


def test_a_kind_of_the_other_is_kin() -> None:
    assert are_kin("Penguins", "Birds")
    assert not are_kin("Mammals", "Reptiles")


def test_amounts_behind_words_are_no_meanings() -> None:
    text = (
        "The ration of the week\n\nBacon: 100 g\nButter: 50 g\nSugar: 225 g\n\n"
        "These are the foods that the people of the town had for the week."
    )
    assert not [one for one in asked(lesson_of_pages(text)) if " g" in one]


def test_a_table_without_a_head_is_asked_by_its_cells() -> None:
    text = (
        "The orchestra\n\nStrings | violin, viola, cello | played with a bow or plucked\n"
        "Woodwind | flute, oboe, clarinet | air is blown through a tube\n"
        "Brass | trumpet, horn, tuba | lips buzz in a cup\n\n"
        "The conductor leads the orchestra, and the players follow him."
    )
    assert asked(lesson_of_pages(text))["Which of these goes with this: violin, viola, cello?"] == "Strings"


@pytest.mark.parametrize(("said", "within"), [("Roman towns", "Roman towns"), ("A baby frog", "a baby frog")])
def test_adjectives_of_peoples_keep_their_capitals(said: str, within: str) -> None:
    assert lowered(said) == within


def test_a_sentence_whose_verb_the_parser_does_not_see_comes_to_an_end() -> None:
    """Its root is a noun."""
    sentence = "Most bands tune that D to 294 hertz or a bit below it, which means 294 waves every second."
    pages = lesson_of_pages(f"The band\n\n{sentence} A drum is hit with sticks.")
    assert all("band" not in one.prompt for one in pages.questions)
