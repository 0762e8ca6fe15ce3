"""Lessons of documents by kind: decks with bullets, lists of words, tables, lists side by side, handouts whose pages break
a sentence and have heads and feet; and each says the page that its reader knows."""

import pytest

from worlds.design import design
from worlds.lesson.lesson import ChoiceQuestion, Lesson, MatchQuestion, OrderQuestion, SortQuestion
from worlds.request import DesignRequest
from worlds.teaching.pages.lesson import lesson_of_pages
from worlds.teaching.pages.page import pages_of
from worlds.teaching.pages.telling import words_of_source
from worlds.text_source import TextSource


def asked(lesson: Lesson) -> dict[str, str]:
    """Prompts of choices, and what is right."""
    return {one.prompt: one.choices[one.answer] for one in lesson.questions if isinstance(one, ChoiceQuestion)}


@pytest.mark.parametrize("sign", [":", " –", " -", " —", " =", " |"])
@pytest.mark.parametrize("bullet", ["", "• ", "- ", "1. "])
def test_a_list_of_words_asks_which_word_it_is(sign: str, bullet: str) -> None:
    words = {
        "Source": "the place where a river begins",
        "Meander": "a bend in the middle course",
        "Delta": "land that is made of mud at the sea",
        "Gorge": "it runs between steep sides of rock",
    }
    text = "Rivers and the land\n\n" + "\n".join(f"{bullet}{term}{sign} {means}" for term, means in words.items())
    lesson = lesson_of_pages(text)
    found = {prompt.partition(": ")[2].rstrip("?"): right for prompt, right in asked(lesson).items()}
    assert found == {means: term for term, means in words.items()}
    assert {one.term: one.means for one in lesson.terms} == words
    for one in lesson.questions:
        stands = text[one.source.start : one.source.end]
        assert stands == next(f"{term}{sign} {means}" for term, means in words.items() if means in one.prompt)


@pytest.mark.parametrize("before", ["", "\n", "\n\n", "Eyes\n", "3\n\n"])
def test_what_is_read_stands_where_it_is_said_to_stand(before: str) -> None:
    text = (
        f"{before}Iris: the coloured part that opens\nand closes in the light\nLens: a clear disc that bends light\n"
        "Retina: the layer that the picture falls on"
    )
    found = {one.term: text[one.source.start : one.source.end] for one in lesson_of_pages(text).terms}
    assert found["Iris"] == "Iris: the coloured part that opens\nand closes in the light"
    assert found["Retina"] == "Retina: the layer that the picture falls on"


def test_what_a_label_says_is_cited_with_the_label() -> None:
    """Also where the list is too short to be one of words; a heading and a cell are none."""
    text = (
        "Food and the body\n\nMouth: here the teeth chew the food.\n\nIt takes a day to pass through us.\n\n"
        "Stomach: acid breaks the food down.\n\nThe journey goes on.\n\nColon: the water is taken out of it."
    )
    lesson = lesson_of_pages(text)
    labels = [one for one in lesson.questions if str(one.prompt).startswith("What is this about?")]
    for one in labels:
        assert isinstance(one, ChoiceQuestion)
        assert text[one.source.start : one.source.end].startswith(one.choices[one.answer])
    assert labels


def test_a_word_whose_form_would_tell_is_matched_with_the_others() -> None:
    text = (
        "Key words of this lesson\n\nMixed number: a whole number together with a fraction\n"
        "Equivalent fractions: fractions that have the same value\n"
        "Improper fraction: a fraction whose numerator is larger than the denominator"
    )
    [match] = lesson_of_pages(text).questions
    assert isinstance(match, MatchQuestion)
    assert [one.left for one in match.pairs] == ["Mixed number", "Equivalent fractions", "Improper fraction"]


def test_letters_before_words_are_no_words() -> None:
    text = (
        "The causes of the war\n\nM – Militarism: building up the armies\nA – Alliances: to help each other in a war\n"
        "N – Nationalism: pride in the country"
    )
    assert {one.term for one in lesson_of_pages(text).terms} == {"Militarism", "Alliances", "Nationalism"}


@pytest.mark.parametrize(
    "lines",
    [
        "Day 1: the pilgrims put on white clothes\nDay 2: they stand on the plain\nDay 3: they throw stones at the pillars",
        "Name: write it on the line here\nDate: of the day that it is\nClass: the one that you are in",
        "Homework: finish the sheet for Thursday\nTask: discuss the causes with a partner\nNote: bring the glue",
    ],
)
def test_labels_that_are_no_words_are_not_asked(lines: str) -> None:
    lesson = lesson_of_pages(f"The title of the page\n\n{lines}")
    assert not [one for one in asked(lesson) if one.startswith("Which")]


def test_a_table_asks_by_a_cell_that_no_other_row_has() -> None:
    text = (
        "The types of volcano\n\nType | Shape | Example | Quiet\nShield | wide and flat | Mauna Loa | yes\n"
        "Composite | tall and steep | Mount Fuji | no\nCinder cone | small and dark | Paricutin | no"
    )
    assert asked(lesson_of_pages(text)) == {
        "Which type has this shape: wide and flat?": "Shield",
        "Which type has this example: Mount Fuji?": "Composite",
        "Which type has this shape: small and dark?": "Cinder cone",
    }


def test_the_head_of_a_table_of_words_is_no_word() -> None:
    text = (
        "How the land is worn away\n\nProcess | What happens\nAbrasion | stones that the river carries scrape its bed\n"
        "Attrition | pebbles knock against each other and get smaller\nSolution | acid in the water dissolves limestone"
    )
    assert {one.term for one in lesson_of_pages(text).terms} == {"Abrasion", "Attrition", "Solution"}


def test_lists_side_by_side_are_sorted() -> None:
    text = "The two alliances\n\nTriple Alliance | Triple Entente\nGermany | France\nItaly | Russia\nAustria | Britain"
    [sort] = lesson_of_pages(f"{text}\n\nThese are the sides of the war.").questions
    assert isinstance(sort, SortQuestion)
    assert {one.left: one.right for one in sort.pairs}["Russia"] == "Triple Entente"


def test_years_before_what_happened_are_asked_for() -> None:
    text = (
        "The naval race\n\n• 1906: Britain launches the Dreadnought\n• 1908: Germany launches a fleet of its own\n"
        "• 1914: the war begins in the summer"
    )
    found = lesson_of_pages(text)
    assert asked(found)["In which year was this? Britain launches the Dreadnought"] == "1906"


def test_heads_feet_and_numbers_of_pages_say_nothing_and_halves_of_sentences_are_not_told() -> None:
    pages = [
        "The Great Fire\n\nIn 1666 the city had about 350,000 people. The wall of the city was\n1",
        "The Great Fire\n\nthree kilometres long and had seven gates. Wren built the new cathedral in 1710.\n2",
        "The Great Fire\n\nThe column is 61 metres high and is called the Monument.\n3",
    ]
    read = pages_of("\f".join(pages), None)
    assert [len(one.text) for one in read] == [len(one.said) for one in read]
    assert [one.said.split() for one in read][1][:1] == ["Wren"]
    assert "wall" not in read[0].said
    told = " ".join(one.says for one in lesson_of_pages("\f".join(pages)).facts)
    assert "Great Fire" not in told.replace("The Great Fire", "", 1)
    assert "gates" not in told


def test_a_page_is_called_as_its_reader_knows_it() -> None:
    text = "Notes of one page.\n\nIn 1883 Krakatoa erupted in the sea.\fThe top is 5,897 metres high and is called Cotopaxi."
    source = TextSource(name="volcanoes.pptx", pages=[7, 31], page_count=40)
    lesson = design(DesignRequest(name="Fire", text=text, text_source=source)).lesson
    assert {one.source.page for one in lesson.questions} == {7, 31}
    assert {one.source.name for one in (*lesson.facts, *lesson.questions)} == {"volcanoes.pptx"}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (None, None),
        (TextSource(name="a.pdf", pages=[1, 2]), None),
        (TextSource(name="a.pdf", pages=[1, 2], page_count=2), None),
        (
            TextSource(name="a.pdf", pages=[1, 2, 5], page_count=9),
            "Of the 9 pages of a.pdf these are used: 1-2, 5. Choose others by number, such as 6-9.",
        ),
        (
            TextSource(name="a.pdf", pages=[9], page_count=9),
            "Of the 9 pages of a.pdf these are used: 9. Choose others by number.",
        ),
    ],
)
def test_pages_that_are_left_out_are_told(source: TextSource | None, told: str | None) -> None:
    assert words_of_source(source) == told


def test_events_of_a_deck_are_put_in_order() -> None:
    text = (
        "The road to war\n\n• In 1905 the Tsar sent his army to the city.\n• In 1912 the ships of the Balkans sailed.\n"
        "• In 1914 the Archduke came to Sarajevo."
    )
    [order] = [one for one in lesson_of_pages(text).questions if isinstance(one, OrderQuestion)]
    assert [one.split()[-1] for one in order.items] == ["city", "sailed", "Sarajevo"]


def test_pages_and_numbers_agree() -> None:
    with pytest.raises(ValueError, match="each page of the text"):
        DesignRequest(name="No", text="One.\fTwo.", text_source=TextSource(name="a", pages=[1]))
    with pytest.raises(ValueError, match="send the text with it"):
        DesignRequest(name="No", description="A tree", text_source=TextSource(name="a", pages=[1]))
