"""Question sheets in the ways in which teachers paste them."""

import time

import pytest

from worlds.lesson.lesson import ChoiceQuestion, MatchQuestion, NumberQuestion, Question, TrueFalseQuestion
from worlds.teaching.own_questions import Asked, asked_of, lift_questions
from worlds.teaching.wrong_choices import NOTHING_KNOWN


def asked_in(text: str) -> Asked:
    return asked_of(lift_questions(text), NOTHING_KNOWN)


def answered(one: Question) -> list[tuple[str, str]]:
    match one:
        case ChoiceQuestion():
            return [(one.prompt, one.choices[one.answer])]
        case NumberQuestion():
            return [(one.prompt, f"{one.answer:g}")]
        case TrueFalseQuestion():
            return [(one.prompt, str(one.answer))]
        case MatchQuestion():
            return [(pair.left, pair.right) for pair in one.pairs]
        case _:
            raise AssertionError(one)


SHEETS = {
    "a key of letters": (
        "Quiz\n1. Which planet is the largest?\nA Mars  B Jupiter  C Venus  D Earth\n2. Planets shine because they\n"
        "a) burn\nb) reflect sunlight\nc) are hot\nAnswers: 1B 2b\n\nThe world is a planetarium.",
        [("Which planet is the largest?", "Jupiter"), ("Planets shine because they", "reflect sunlight")],
    ),
    "a key of values": (
        "Solve for the variable.\n1. 2x + 1 = 7\n2. 5 = n - 4\n3. Tom has 3 bags of 4 apples. How many apples?\n\n"
        "ANSWER KEY: 1. x=3  2. n = 9  3. 12 apples",
        [
            ("Solve for the variable: 2x + 1 = 7", "3"),
            ("Solve for the variable: 5 = n - 4", "9"),
            ("Tom has 3 bags of 4 apples. How many apples?", "12"),
        ],
    ),
    "one list of options for all": (
        "Name the kind of rock. Write the letter only.\nA. igneous B. sedimentary C. metamorphic\n1. granite\n2. limestone\n"
        "3. marble\nKey: 1-A, 2-B, 3-C",
        [
            ("Name the kind of rock: granite", "igneous"),
            ("Name the kind of rock: limestone", "sedimentary"),
            ("Name the kind of rock: marble", "metamorphic"),
        ],
    ),
    "a memo below": (
        "Questions\n1. What is the capital of Kenya?\n2. What is the capital of Ghana?\n\nMemo\n1. Nairobi\n2. Accra",
        [("What is the capital of Kenya?", "Nairobi"), ("What is the capital of Ghana?", "Accra")],
    ),
    "by turns": (
        "Q. Where does digestion begin?\nA. In the mouth\nQ. What makes bile?\nA. The liver",
        [("Where does digestion begin?", "In the mouth"), ("What makes bile?", "The liver")],
    ),
    "statements": (
        "Exit ticket\nTrue or False? Sound travels through a vacuum. FALSE\n2. T/F: Sound is a vibration. T",
        [("Sound travels through a vacuum.", "False"), ("Sound is a vibration.", "True")],
    ),
    "blanks": (
        "1. The process of making food is called ______ (photosynthesis)\n"
        "2. Plants take in ____ from the air. (carbon dioxide)",
        [
            ("The process of making food is called ____", "photosynthesis"),
            ("Plants take in ____ from the air.", "carbon dioxide"),
        ],
    ),
    "after Ans": (
        "1. Name the longest river of Africa. Ans: the Nile\n2. What is its largest desert? Ans: the Sahara",
        [("Name the longest river of Africa.", "the Nile"), ("What is its largest desert?", "the Sahara")],
    ),
    "a table": (
        "Question\tAnswer\nWho wrote Hamlet?\tShakespeare\nName Hamlet's mother\tGertrude",
        [("Who wrote Hamlet?", "Shakespeare"), ("Name Hamlet's mother", "Gertrude")],
    ),
    "a table of bars": (
        "| No | Question | Answer |\n|---|---|---|\n| 1 | Who was the first king? | Saul |\n"
        "| 2 | Who came after him? | David |",
        [("Who was the first king?", "Saul"), ("Who was the first king? Who came after him?", "David")],
    ),
    "kinds": (
        "Practice, with answers:\noak - deciduous\npine - evergreen\nbeech - deciduous\nfir - evergreen",
        [
            ("oak: deciduous or evergreen?", "deciduous"),
            ("pine: deciduous or evergreen?", "evergreen"),
            ("beech: deciduous or evergreen?", "deciduous"),
            ("fir: deciduous or evergreen?", "evergreen"),
        ],
    ),
    "answers with commas": (
        "1) Where did the fire start? (Farriner's bakery, Pudding Lane)\n2) How did it spread? (by wind)\n"
        "3) What was buried? (cheese / wine)\n4) Who wrote of it? (Pepys)\n5) Who built again? (Wren)",
        [
            ("Where did the fire start?", "Farriner's bakery, Pudding Lane"),
            ("How did it spread?", "by wind"),
            ("What was buried?", "cheese / wine"),
            ("Who wrote of it?", "Pepys"),
            ("Who built again?", "Wren"),
        ],
    ),
    "marks and minutes beside": (
        "1. What do plants take in? (1) Answer: carbon dioxide\n2. Where is food made? (2 marks) the leaf\n"
        "3. What carries water? [1] - the stem\n(10 mins)",
        [
            ("What do plants take in?", "carbon dioxide"),
            ("Where is food made?", "the leaf"),
            ("What carries water?", "the stem"),
        ],
    ),
    "a table with marks": (
        "Question\tAnswer\tMarks\nHow many cm are in 2 m?\t200\t1\nChange 3 kg to g\t3000 g\t1\n\t\t2",
        [("How many cm are in 2 m?", "200"), ("Change 3 kg to g", "3000")],
    ),
    "columns and a key": (
        "Match the words with their meanings.\n1 delta      a where a river begins\n2 source     b land at a mouth\n"
        "3 meander    c a bend\n\n1b 2a 3c",
        [
            ("What does delta mean?", "land at a mouth"),
            ("What does source mean?", "where a river begins"),
            ("What does meander mean?", "a bend"),
        ],
    ),
    "a question for all rows": (
        'Ask "What is the capital of ...?"\n\nNo\tCountry\tCapital\n1\tNorway\tOslo\n2\tLatvia\tRiga\n3\tMalta\tValletta',
        [
            ("What is the capital of Norway?", "Oslo"),
            ("What is the capital of Latvia?", "Riga"),
            ("What is the capital of Malta?", "Valletta"),
        ],
    ),
    "a key of words in a row": (
        "1. Who built the pyramids?\n2. In what year did he die?\n3. Which river floods?\n\n"
        "Key\n1 the Egyptians   2 44 BC   3 the Nile",
        [
            ("Who built the pyramids?", "the Egyptians"),
            ("Who built the pyramids? In what year did he die?", "44"),
            ("Which river floods?", "the Nile"),
        ],
    ),
    "a star before the letter": (
        "1) What is the unit of power?\n a) joule\n*b) watt\n c) volt\n2) Current is measured in\n*a) amps\n b) ohms",
        [("What is the unit of power?", "watt"), ("Current is measured in", "amps")],
    ),
    "stems with bullets": (
        "A budget is\n- a kind of loan\n- *a plan for money\n\nInterest means\n- *the price of a loan\n- a tax",
        [("A budget is", "a plan for money"), ("Interest means", "the price of a loan")],
    ),
    "statements with what is right": (
        "Vikings wore horned helmets.  FALSE - that came later\nThey reached America.  TRUE\nThey had no laws.  FALSE",
        [
            ("Vikings wore horned helmets.", "False"),
            ("They reached America.", "True"),
            ("They had no laws.", "False"),
        ],
    ),
    "blanks to choose for": (
        "____ going home. (their / they're)   they're\nWe lost ____ ball. (our / are)   our",
        [("____ going home.", "they're"), ("We lost ____ ball.", "our")],
    ),
    "quoted examples": (
        '"He is a lion in a fight." metaphor\n"She runs like the wind." simile\n"The wind sang." personification',
        [
            ("He is a lion in a fight.", "metaphor"),
            ("She runs like the wind.", "simile"),
            ("The wind sang.", "personification"),
        ],
    ),
    "told": (
        "Ask them when it was signed, that's 1840, and who wrote it down: it was William Hobson. "
        "They always forget what it's called when a ball goes out, which is a throw-in.",
        [
            ("When was it signed?", "1840"),
            ("Who wrote it down?", "William Hobson"),
            ("What is it called when a ball goes out?", "a throw-in"),
        ],
    ),
    "without signs": (
        "Check for understanding\nHow many beats has a minim? 2\nHow many beats has a crotchet? 1",
        [("How many beats has a minim?", "2"), ("How many beats has a crotchet?", "1")],
    ),
    "Ans without a sign": (
        "Q1 A bulb draws 2 A at 6 V. Find R.   Ans 3 Ω\nQ2 How is a fuse connected?   Ans in series\n"
        "Q3 What melts in it?   Ans the wire",
        [
            ("A bulb draws 2 A at 6 V. Find R.", "3"),
            ("How is a fuse connected?", "in series"),
            ("What melts in it?", "the wire"),
        ],
    ),
    "numbers of sections": (
        "1.1 Who led the march? (1)\n1.2 When was it? (1)\n1.3 Where did it end? (2)\n"
        "Memo: 1.1 Ann Low 1.2 21 March 1960 1.3 at the bridge",
        [("Who led the march?", "Ann Low"), ("When was it?", "21 March 1960"), ("Where did it end?", "at the bridge")],
    ),
    "a passage with gaps": (
        "They believed in life after ______ (death). The body was covered with ______ (natron) for ______ (40) days. "
        "It was wrapped in ______ (linen).",
        [
            ("They believed in life after ____.", "death"),
            ("The body was covered with ____ for 40 days.", "natron"),
            ("The body was covered with natron for ____ days.", "40"),
            ("It was wrapped in ____.", "linen"),
        ],
    ),
    "room for answers before": (
        "Warm-up: 1. Sing 2. Stretch\n\nWrite S or M.\n___1. He is like a lion.\n___2. Time is a thief.\nANSWERS: 1 S  2 M",
        [("Write S or M: He is like a lion.", "S"), ("Write S or M: Time is a thief.", "M")],
    ),
    "corrections in the brackets": (
        "T/F\na) Sound is a vibration. (T)\nb) Sound needs no matter. (F - it needs some)\nc) Ice sinks. (F, it floats)",
        [("Sound is a vibration.", "True"), ("Sound needs no matter.", "False"), ("Ice sinks.", "False")],
    ),
    "quoted words": (
        'Fill in the blank\n"Le chat" means ______ in English. [the cat]\nThe French for "the dog" is ______ . [le chien]',
        [('"Le chat" means ____ in English.', "the cat"), ('The French for "the dog" is ____ .', "le chien")],
    ),
    "numerals": (
        "a) Where does it begin?   i) Rome  ii) Oslo*  iii) Bern  [1]\nb) Who wins?  i) the cat*  ii) the dog  [2]",
        [("Where does it begin?", "Oslo"), ("Who wins?", "the cat")],
    ),
    "a column of truths": (
        "Statement\tT/F\tWhy\nFish have gills\tT\tthey breathe in water\nWhales are fish\tF\tthey are mammals\n"
        "Bats can fly\tT\tthey have wings",
        [("Fish have gills.", "True"), ("Whales are fish.", "False"), ("Bats can fly.", "True")],
    ),
    "filled gaps": (
        "Part A fill the gap (1 mark each)\nThe longest river is the (Nile).\nThe largest desert is the (Sahara).",
        [("The longest river is the ____.", "Nile"), ("The largest desert is the ____.", "Sahara")],
    ),
    "told one by one": (
        "Ask at the doors: What is -3 + 8? It's 5. What's -4 times -6? That one should be 24, and tell them why. "
        "Next ask 7 - 12, they should get -5. Then -20 divided by 4 which is -5 as well.",
        [
            ("What is -3 + 8?", "5"),
            ("What's -4 times -6?", "24"),
            ("What is 7 - 12?", "-5"),
            ("What is -20 divided by 4?", "-5"),
        ],
    ),
    "in a line": (
        "How many sides has a triangle? - 3. Which shape is round? - circle. Which has four equal sides? - square",
        [
            ("How many sides has a triangle?", "3"),
            ("Which shape is round?", "circle"),
            ("Which has four equal sides?", "square"),
        ],
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_read(name: str) -> None:
    text, expected = SHEETS[name]
    assert sorted(pair for one in asked_in(text).questions for pair in answered(one)) == sorted(expected)


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_of_it_is_left_to_be_built(name: str) -> None:
    text, expected = SHEETS[name]
    rest = lift_questions(text).rest
    assert not [answer for _, answer in expected if len(answer) > 2 and answer in rest]


def test_only_what_is_wished_beside_a_sheet_is_built() -> None:
    sheet = "1. What is 2 x 3? 6\n2. What is 2 x 4? 8\n3. What is 2 x 5? 10\n"
    aside = "Use a pencil. Hand the sheets to the group leader by lunch.\n"
    found = lift_questions(f"Doubles quiz. {aside}{sheet}{aside}I want it in a castle with a tower.")
    assert len(found.drafts) == 3
    assert not {"pencil", "leader", "lunch"} & {*found.rest.split()}
    assert "a castle with a tower" in found.rest
    assert "Doubles quiz" in found.rest


def test_wrong_choices_are_what_a_pupil_may_take_for_it() -> None:
    found = asked_in("1. Which way does water move? into the cell\n2. What happens to the pressure? it rises")
    (asked,) = [one for one in found.questions if answered(one)[0][1] == "it rises"]
    assert isinstance(asked, ChoiceQuestion)
    assert "it falls" in asked.choices


def test_options_without_a_mark_are_not_guessed() -> None:
    text = "1. Which is a mammal?\na) shark\nb) whale\n2. Which is a fish?\na) tuna *\nb) seal"
    found = asked_in(text)
    assert [answered(one) for one in found.questions] == [[("Which is a fish?", "tuna")]]
    assert [one.code for one in found.notices] == ["answers_missing"]
    assert "Which is a mammal?" in found.notices[0].detail


def test_what_has_no_answer_is_said() -> None:
    found = asked_in("Quiz\n1. What is a plateau?\n2. Where does the river end?")
    assert found.questions == ()
    assert "What is a plateau?" in found.notices[0].detail


@pytest.mark.parametrize(
    "text",
    [
        "Objectives\n1. Define matter\n2. Name its states\n\nKey words: solid, liquid",
        "Simile - compares two things with like or as\nMetaphor - compares directly\nHyperbole - exaggeration",
        "Starter - 5 min\nMain - 30 min\nPlenary - 10 min",
        "Name: ____ Date: ____\nTeacher's reflection: ______",
        "2 H2 + O2 -> 2 H2O\nC + O2 -> CO2\nCH4 + 2 O2 -> CO2 + 2 H2O",
        "Vocab\ncondition = a statement that is true or false\nI can say which one is false",
        "Learners will be able to:\na) define a rift valley (k)\nb) solve for the rate (M6NS-IId-142)",
        "Which animal is it? (flute = bird, oboe = duck)",
        "Hook: how do you feel when it rains? (coats, check the windows)",
        "A village with 1 house, 2 trees and 3 cows. Answer: nothing",
    ],
)
def test_what_asks_nothing_stays(text: str) -> None:
    found = lift_questions(text)
    assert (found.drafts, found.rest) == ((), text)


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        "_ ",
        "1. ",
        "A ",
        "a - b\n",
        "| a ",
        "a\t",
        "Q. a\nA. b\n",
        "(",
        "- ",
        "…",
        "ask what that's ",
        "1 a  a b\n",
        "Key 1 a ",
        "T ",
        "(a/b) ",
        "who? ",
    ],
)
def test_no_text_takes_more_than_many_times_the_time_of_prose(piece: str) -> None:
    """What grows with the square of a text is thousands of times as slow at this length."""

    def seconds(text: str) -> float:
        began = time.process_time()
        lift_questions(text)
        return time.process_time() - began

    prose = "The sun is a star and it gives us light. "
    assert seconds((piece * 20_000)[:20_000]) < 200 * max(seconds((prose * 500)[:20_000]), 0.005)
