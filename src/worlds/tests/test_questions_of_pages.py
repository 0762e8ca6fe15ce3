"""What is asked of pages by kind, and what never is: words to the class, cells to fill, prompts that tell, numbers that are
as right; and how a quiz asks it."""

import pytest

from worlds.extraction.quiz import QuizInput, QuizNotPossible
from worlds.lesson.lesson import ChoiceQuestion, Lesson, OrderQuestion
from worlds.teaching.pages.entry import is_date
from worlds.teaching.pages.lesson import lesson_of_pages
from worlds.teaching.pages.quiz import quiz_of_pages
from worlds.teaching.pages.sensible import is_fair
from worlds.teaching.pages.wording import prompt_of_cell, tells
from worlds.teaching.pages.work import without_work

METALS = (
    "The metals that we use\n\nMetal | Colour | Where? | What does it stand for?\n"
    "Copper | reddish brown | In pipes and wires | Venus\nSilver | shiny white | In coins and mirrors | The moon\n"
    "Gold | bright yellow | In rings and chips | The sun\nIron | dull grey | ? | ____"
)


def asked(lesson: Lesson) -> dict[str, str]:
    return {one.prompt: one.choices[one.answer] for one in lesson.questions if isinstance(one, ChoiceQuestion)}


@pytest.mark.parametrize(
    "line",
    [
        "Starter: think of three metals that you know.",
        "Plenary - swap books with your partner",
        "Hmwk: learn the list for Tuesday",
        "H/W Finish page 12 and bring it in on Monday.",
        "TASK: sort the cards in pairs (10 mins).",
        "• Most: explain how a lever works",
        "I can name the parts of a plant",
        "Q3. Ben buys 12 pens at 40p each. Work out the cost. [2]",
        "4. A runner covers 400 metres in 50 seconds. What is her speed? (3)",
        "Omar has 24 sweets. How many does each friend get?",
        "Explain why the two metals do not mix. (4 marks)",
        "Complete: tendons join ______ to ______.",
        "a 12, b 40, c 7, d 19",
        "Q1 20 cm. Q2 14 cm2. Q3 no.",
        "T, F (it is the moon), T",
        "Always write in pencil and show your working.",
        "Our exam board wants both names here.",
    ],
)
def test_what_is_said_to_the_class_or_its_teacher_is_not_read(line: str) -> None:
    assert without_work(line).strip() == ""
    assert len(without_work(line)) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "Iron is pulled by a magnet.",
        "Switches are on (1) or off (0)",
        "State schools are free.",
        "• Reading gaol: a prison in Berkshire",
        "The task of the heart is to pump blood.",
        "Most metals are shiny.",
        "Name and place are written on the stone.",
        "Steel, which is used for knives, does not rust.",
    ],
)
def test_what_is_of_the_subject_is_read(line: str) -> None:
    assert without_work(line) == line


def test_a_label_of_work_among_words_of_a_list_is_a_word() -> None:
    text = "• Flexion: the angle gets smaller\n• Extension: the angle gets bigger\n• Rotation: turning around an axis"
    assert without_work(text) == text


def test_what_stands_below_a_heading_of_work_is_none_of_the_facts_until_the_next_heading() -> None:
    text = "Your turn\n\nGold is 79.\n\nThe metals\n\nGold is heavy."
    assert without_work(text).split("\n")[2:] == [" " * len("Gold is 79."), "", "The metals", "", "Gold is heavy."]


def test_cells_to_be_filled_are_no_facts_and_a_row_is_asked_by_the_heads_of_its_columns() -> None:
    lesson = lesson_of_pages(METALS)
    assert asked(lesson) == {
        "Which metal has this colour: reddish brown?": "Copper",
        "Which metal is in coins and mirrors?": "Silver",
        "Which metal stands for this: The sun?": "Gold",
        "Which metal has this colour: dull grey?": "Iron",
    }
    assert not [one for one in lesson.facts if "?" in one.says.split(": ")[-1] or "__" in one.says]


@pytest.mark.parametrize(
    ("first", "head", "cell", "prompt"),
    [
        ("Treatment", "How it works", "Keeps the artery open", "Which treatment keeps the artery open?"),
        ("Tooth", "Where?", "At the front", "Which tooth is at the front?"),
        ("K", "What is it?", "Uncut hair", "Which K is this: Uncut hair?"),
        ("Wife", "What happened?", "Beheaded", "Of which wife is this told: Beheaded?"),
        ("Queen", "Died", "1603", "Which queen died in 1603?"),
        ("Bridge", "Built", "1932", "Which bridge was built in 1932?"),
        ("God", "Ruled over", "the sky", "Which god ruled over the sky?"),
        ("Joint", "Articulating bones", "Femur, tibia", "Which joint has these articulating bones: Femur, tibia?"),
    ],
)
def test_cells_are_asked_for_in_words(first: str, head: str, cell: str, prompt: str) -> None:
    assert prompt_of_cell(first, head, cell) == prompt


@pytest.mark.parametrize(
    "date", ["October 1347", "7 September 1838", "Autumn 1348", "1914-18", "1066", "55 BC", "c. 1200"]
)
def test_dates(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize("other", ["May Day", "Unit 3", "1000", "500", "Marches"])
def test_no_dates(other: str) -> None:
    assert not is_date(other)


def test_a_timeline_is_asked_by_its_dates_and_put_in_order() -> None:
    text = (
        "The road to the moon\n\nDate | Event\nOctober 1957 | The first satellite circles the Earth\n"
        "April 1961 | Gagarin is the first human in space\nSpring 1965 | Leonov floats outside of his ship\n"
        "July 1969 | Armstrong walks on the moon\nAutumn 1971 | The first station burns up in the air"
    )
    lesson = lesson_of_pages(text)
    assert asked(lesson)["When was this? Armstrong walks on the moon"] == "July 1969"
    [order] = [one for one in lesson.questions if isinstance(one, OrderQuestion)]
    assert order.items[0] == "The first satellite circles the Earth"
    assert len(order.items) == 5
    assert text[order.source.start : order.source.end].startswith("October 1957")


def test_the_first_date_is_no_head_of_a_table() -> None:
    text = (
        "Timeline\n\n1485 - Battle of Bosworth\n1509 - Henry becomes king of England\n"
        "1534 - The king is head of the Church\n"
        "1547 - Edward becomes king of England\n1558 - Elizabeth is the last of her house"
    )
    assert asked(lesson_of_pages(text))["In which year was this? Battle of Bosworth"] == "1485"


def test_people_of_a_list_are_asked_for_by_who_they_are_and_sentences_are_no_people() -> None:
    text = (
        "The people of the play\n\nMacbeth: a Scottish general\nDuncan: the King of Scotland\nMacduff: the Thane of Fife\n"
        "Collision: an oceanic plate sinks below the land"
    )
    found = asked(lesson_of_pages(text))
    assert found["Who is the King of Scotland?"] == "Duncan"
    assert found["Which of these does this describe: an oceanic plate sinks below the land?"] == "Collision"


def test_numbered_steps_are_put_in_order_and_a_numbered_list_is_not() -> None:
    steps = (
        "How paper is made\n\n1. The wood is cut into small chips.\n2. The chips are boiled until they are soft.\n"
        "3. The wet pulp is spread on a screen.\n4. The rollers press the water out.\n5. The dry sheet is cut."
    )
    [order] = [one for one in lesson_of_pages(steps).questions if isinstance(one, OrderQuestion)]
    assert order.items[0] == "The wood is cut into small chips"
    assert steps[order.source.start : order.source.end].endswith("The dry sheet is cut.")
    other = steps.replace("How paper is made", "Facts about paper").replace(" until they are soft", " in the factory")
    assert not [one for one in lesson_of_pages(other).questions if isinstance(one, OrderQuestion)]


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("Protection", "the cranium protects the brain"),
        ("Adduction", "towards the midline (you ADD it)"),
        ("Evaporation", "water evaporates in the sun"),
    ],
)
def test_a_prompt_of_the_same_family_tells(term: str, says: str) -> None:
    assert tells(term, says)


@pytest.mark.parametrize(
    ("term", "says"),
    [("Contribution", "a contract with a bank"), ("Movement", "bones act as levers"), ("Data", "the date")],
)
def test_other_words_do_not_tell(term: str, says: str) -> None:
    assert not tells(term, says)


@pytest.mark.parametrize(
    ("prompt", "choices", "is_asked"),
    [
        ("What is missing? The method is known as _____.", ("pointillism", "cubism", "fauvism"), False),
        ("What is missing? Both are made of _____.", ("iron", "zinc", "tin"), False),
        ("What is missing? The sum _____ needs 9 bits.", ("256", "380", "510"), False),
        ("What is missing? A cube has _____ faces.", ("6", "8", "4"), True),
        ("What is missing? The science of light is called _____.", ("optics", "acoustics", "kinetics"), True),
    ],
)
def test_what_is_fair(prompt: str, choices: tuple[str, ...], is_asked: bool) -> None:
    [one, *_] = [one for one in lesson_of_pages(METALS).questions if isinstance(one, ChoiceQuestion)]
    assert is_fair(one.model_copy(update={"prompt": prompt, "choices": choices, "answer": 0})) is is_asked


def test_a_definition_with_a_subject_of_its_own_is_not_glued_to_which_of_these() -> None:
    text = (
        "The work of the sea\n\n• Longshore drift - waves carry sand along the beach\n"
        "• Corrosion - salt water dissolves chalk\n"
        "• Attrition - stones knock into each other\n• Deposition - drops what the water carries"
    )
    found = asked(lesson_of_pages(text))
    assert found["Which of these does this describe: stones knock into each other?"] == "Attrition"
    assert found["Which of these drops what the water carries?"] == "Deposition"


def test_bullets_are_asked_for_their_subject_or_for_the_heading_above_them() -> None:
    text = (
        "Our food\n\n1 Mouth\n\nGrinds the food between the teeth.\n\n2 Stomach\n\nMixes the food with acid.\n\n3 Liver\n\n"
        "Makes the bile for the gut.\n\n4 Blood\n\n• Arteries carry the blood away from the heart\n"
        "• Valves stop the blood from flowing back\n• Muscles squeeze the veins of the legs"
    )
    lesson = lesson_of_pages(text)
    found = asked(lesson)
    assert found["Which of these mixes the food with acid?"] == "Stomach"
    assert found["Which of these stop the blood from flowing back?"] == "Valves"
    for one in lesson.questions:
        assert isinstance(one, ChoiceQuestion)
        assert one.choices[one.answer] in text[one.source.start : one.source.end]


def test_the_verb_does_not_tell_how_many_there_are() -> None:
    text = (
        "Inside of a joint\n\n• Cartilage covers the ends of the bones\n• Synovial fluid lubricates the whole joint\n"
        "• Ligaments join bone to bone and keep the joint stable\n• Tendons join muscle to bone"
    )
    found = asked(lesson_of_pages(text))
    assert found["What joins bone to bone?"] == "Ligaments"
    assert found["What covers the ends of the bones?"] == "Cartilage"


def test_a_name_in_capitals_is_no_heading_and_its_sentence_ends_with_its_line() -> None:
    text = "Letters and numbers\n\n• ASCII uses 7 bits, so it has 128 characters\n\n• In Unicode there are many more of them"
    lesson = lesson_of_pages(text)
    [one] = [one for one in lesson.questions if "ASCII" in str(one.prompt)]
    assert text[one.source.start : one.source.end] == "ASCII uses 7 bits, so it has 128 characters"


def test_a_quiz_asks_with_choices_what_was_made_for_them() -> None:
    text = (
        "The work of the sea\n\n• Drift - carries sand along the beach\n• Corrosion - dissolves the chalk of the cliffs\n"
        "• Attrition - makes the stones round and small\n• Deposition - drops what the water carries"
    )
    quiz = quiz_of_pages(QuizInput(text=text, question_count=4))
    assert [one.kind for one in quiz.questions] == ["multiple_choice"] * 4
    assert all(one.choices for one in quiz.questions)
    with pytest.raises(QuizNotPossible, match="multiple_choice"):
        quiz_of_pages(QuizInput(text=text, kinds=["cloze"]))


def test_a_quiz_lets_pupils_type_short_answers_alone() -> None:
    quiz = quiz_of_pages(QuizInput(text=METALS, question_count=4, kinds=["cloze"]))
    assert [one.answer for one in quiz.questions] == ["Copper", "Silver", "Gold", "Iron"]
    long = METALS.replace("Copper", "Copper (of pipes, and wires)")
    kinds = {one.answer: one.kind for one in quiz_of_pages(QuizInput(text=long, question_count=4)).questions}
    assert kinds["Copper (of pipes, and wires)"] == "multiple_choice"
    assert kinds["Gold"] == "cloze"
