"""Names that pupils type: those of children everywhere pass, what misleads or hurts does not."""

import re

import pytest

from blockyard.students.display_names import clean_display_name
from blockyard.students.offensive_words import holds_offensive_word, known_prefixes, prefix_of, words_in

SOUND = [
    *("Zoë", "J. R. Smith", "J.R. Smith", "Mary-Jane O’Neil", "D'Arcy", "Anna 2", "Anna K.", "Núria Gal·la", "Ng"),
    *("Ελένη Παπαδοπούλου", "Юлия Щербакова", "محمد عبد الله", "می\u200cخواهم", "נועה כהן-לוי", "क्षितिज", "क्\u200dष"),
    *(
        "王小明",
        "さくら たなか",
        "佐藤ひなた",
        "サーシャ・ペトロワ",
        "김민준",
        "Nguyễn Thị Mỹ Hạnh",
        "สมชาย ใจดี",
        "தமிழ்ச்செல்வி",
    ),
    *("გიორგი", "Արմեն", "ʻOkina", "Anna 王", "Анна Maria", "A" * 40),
    *("Scunthorpe", "Dickson", "Cassandra", "Assad", "Essex", "Sussex", "Hancock", "Shitake Yuki", "Titus", "Raper"),
]
TAKEN_OUT = "a name holds letters, spaces, apostrophes and hyphens; take out “{}”"
FULL_STOP = "a full stop stands only after an initial, as in J. Smith; take it out"
TWO_ALPHABETS = "a word of the name mixes letters of two alphabets; write it with one"
HURTS = "this name may hurt somebody; choose another one, or ask your teacher"
UNSOUND = {
    "": "a name has letters; write yours",
    " - ": "a name has letters; write yours",
    "12": "a name has letters; write yours",
    "A" * 41: "a name has at most 40 letters here; write a shorter one",
    "a@b": TAKEN_OUT.format("@"),
    "http://a": TAKEN_OUT.format(":"),
    "Zoë 🌟": TAKEN_OUT.format("🌟"),
    "Zoë_1": TAKEN_OUT.format("_"),
    "<b>Zoë": TAKEN_OUT.format("<"),
    "-Zoë": "a name begins with a letter; write the letter first",
    "2Zoë": "a name begins with a letter; write the letter first",
    "\u093eअ": "a name begins with a letter; write the letter first",
    "Anna 0171 234": "a name has at most 2 digits; take the others out",
    "Anna ٠١٢": "a name has at most 2 digits; take the others out",
    "roblox.com": FULL_STOP,
    "x.com": FULL_STOP,
    "www.roblox": FULL_STOP,
    "Zoë.": FULL_STOP,
    "P\N{CYRILLIC SMALL LETTER A}ul": TWO_ALPHABETS,
    "Зо\N{LATIN SMALL LETTER I WITH DIAERESIS}": TWO_ALPHABETS,
    "Zo\N{GREEK SMALL LETTER EPSILON}": TWO_ALPHABETS,
    "sh1t": HURTS,
    "SHIT Zoë": HURTS,
    "Zoë shiiiit": HURTS,
    "S.H.I.T.": HURTS,
    "s h i t": HURTS,
    "Sh-it": HURTS,
    "Zoë shít": HURTS,
    "sh17": HURTS,
    "shit2": HURTS,
    "ｓｈｉｔ": HURTS,
}
UNSEEN = ["Zoë\u202e", "\u2066Zoë", "Zo\u200bë", "Zo\x07ë", "Zoë\u200d", "\u0301Zoë"]


@pytest.mark.parametrize("name", SOUND)
def test_a_childs_name_passes(name: str) -> None:
    assert clean_display_name(name) == name


@pytest.mark.parametrize(("name", "why"), UNSOUND.items(), ids=ascii)
def test_what_misleads_or_hurts_is_refused(name: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(why)}$"):
        clean_display_name(name)


@pytest.mark.parametrize("name", UNSEEN, ids=ascii)
def test_what_is_not_seen_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"such as U\+[0-9A-F]{4}; take it out"):
        clean_display_name(name)


def test_it_is_kept_in_one_spelling() -> None:
    assert clean_display_name("  Zoe\u0308 \u3000 K. ") == "Zo\u00eb K."


def test_the_list_shows_no_word() -> None:
    assert len(known_prefixes()) > 90
    assert all(re.fullmatch("[0-9a-f]{12}", prefix) for prefix in known_prefixes())


def test_a_word_of_the_list_is_found_as_a_whole_word_alone() -> None:
    word = "shit"
    assert prefix_of(word) in known_prefixes()
    assert holds_offensive_word(f"Zoë {word}")
    assert not holds_offensive_word(f"Zoë {word}ake")


def test_a_text_is_read_in_each_way() -> None:
    assert {"leet", "1eet"} & set(words_in("1e3t")) == {"leet"}
    assert {"ieet", "leet"} < set(words_in("1e3t"))
    assert {"good", "god"} < set(words_in("GOOOD"))
    assert {"a", "b", "ab"} == set(words_in("a b"))
