"""What is told of a text: its blocks, its words, its language and how hard it is to read."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blockyard.uploads.reading.clean import clean_text
from blockyard.uploads.reading.found import FileType
from blockyard.uploads.reading.language import language_of
from blockyard.uploads.reading.pages import Kind, Pages
from blockyard.uploads.reading.reading_level import count_syllables, reading_level_of
from blockyard.uploads.reading.words import count_words, counted
from blockyard.uploads.telling import line_of_document

KINDS: list[Kind] = ["heading", "paragraph", "list_item", "table", "notes"]
PIECES = st.tuples(st.sampled_from(KINDS), st.text(), st.sampled_from([None, 1, 12]), st.sampled_from(["", "•", "1."]))
EASY = "The cat sat on the mat. The dog ran to the big red hut. " * 10
HARD = (
    "Institutional accountability necessitates comprehensive administrative documentation of organizational expenditures. "
    * 12
)


@given(st.lists(st.one_of(st.none(), PIECES), max_size=30))
def test_the_span_of_each_block_is_its_text(told: list[tuple[Kind, str, int | None, str] | None]) -> None:
    pages = Pages()
    added: list[list[str]] = [[]]
    for piece in told:
        if piece is None:
            pages.begin_page()
            added.append([])
        else:
            kind, text, level, label = piece
            pages.add(kind, text, level, label)
            if cleaned := clean_text(text):
                added[-1].append(f"{label} {cleaned}" if label else cleaned)
    for page, texts in zip(pages.finished(keeps_last=True).pages, added, strict=True):
        assert sorted(page.text[block.start : block.end] for block in page.blocks) == sorted(texts)
        assert all(one.end < two.start for one, two in pairwise(page.blocks))
        assert page.text == page.text.strip("\n")
        assert page.text.encode().decode() == page.text
        assert "\0" not in page.text


@given(st.text())
def test_text_is_clean_once_and_for_all(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert language_of(text) is None or len(language_of(text) or "") in (2, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name: ____ Date: ____", 4),
        ("It's a well-known fact.", 4),
        ("• One — two | three", 3),
        ("水的循環 is water", 6),
        ("물의 순환", 2),
        ("", 0),
        (". " * 10_000, 0),
    ],
)
def test_words_are_counted_as_a_word_processor_does(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Spelling test: apple, banana, carrot, dinosaur", "en"),
        ("Name: ______ Date: ______ Fractions worksheet. Colour one half of each shape.", "en"),
        ("El ciclo del agua: evaporación, condensación", "es"),
        ("Name: ______ Datum: ______ Rechne die Aufgaben.", "de"),
        ("Complète les phrases avec le verbe être.", "fr"),
        ("שם: ______ תאריך: ______ כתבו את התשובה", "he"),
        ("水的循環：蒸發、凝結、降水", "zh"),
        ("Puella in horto ambulat et rosas amat. Pater noster, qui es in caelis, sanctificetur nomen tuum", "la"),
        ("Periodic table: hydrogen, helium, lithium, beryllium, boron, carbon, nitrogen", None),
        ("1 + 2 = ____   3 x 4 = ____", None),
        ("Quiz 4", None),
        ("\x01\ud800\ufdd0\U0001ffff 12345", None),
    ],
)
def test_languages_of_short_texts(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_reading_levels_of_easy_and_hard_texts() -> None:
    easy, hard = reading_level_of([EASY]), reading_level_of([HARD])
    assert easy is not None
    assert hard is not None
    assert (easy.band, hard.band, hard.grade) == ("K-2", "9-12", 20.0)
    assert reading_level_of(["word " * 99]) is None
    assert reading_level_of(["word " * 50] * 2) is not None


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("table", 2),
        ("water", 2),
        ("science", 2),
        ("walked", 1),
        ("wanted", 2),
        ("evaporation", 5),
        ("the", 1),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_words_in_tables_tell_the_reading_level_where_there_are_few_others() -> None:
    """Many handouts are one table, for their layout alone."""
    pages = Pages()
    pages.add("heading", "The Cat")
    pages.add("table", "\n".join([f"{EASY[:55]} | The cat is red."] * 8))
    level = pages.finished().reading_level
    assert level is not None
    assert level.band == "K-2"
    pages.add("paragraph", HARD)
    assert pages.finished().reading_level == reading_level_of(["The Cat", HARD])


def test_one_and_many_are_told_apart() -> None:
    assert (counted(1, "page"), counted(0, "page"), counted(1_200, "page")) == ("1 page", "0 pages", "1,200 pages")
    assert (counted(1, "part is", "parts are"), counted(2, "part is", "parts are")) == ("1 part is", "2 parts are")


def test_a_document_without_words_has_no_text() -> None:
    """A presentation without slides is one of them."""
    pages = Pages()
    assert line_of_document(pages.finished(), FileType.PPTX) == "no text"
    pages.begin_page()
    assert line_of_document(pages.finished(keeps_last=True), FileType.PPTX) == "2 slides, no text"
    pages.add("paragraph", "Rain")
    assert line_of_document(pages.finished(), FileType.PDF) == "2 pages, 1 word"
