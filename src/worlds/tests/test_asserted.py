"""Whom a world believes: what a model asserts is taught where nobody else says anything of the subject, and says so."""

from typing import Any, Final

import pytest

from worlds.checks.report import verdicts
from worlds.design import Design, design_of, design_plan, lesson_found_in
from worlds.lesson.lesson import Lesson, SourceKind
from worlds.plan.activity import Mechanic
from worlds.plan.plan import door_of
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.tests.proposals import GOODS, LEADER, LESSON, MERCHANT, SHIPS, TALK, UNION, WHAT, WHO, answered, proposal

HANSE = "A harbour with two ships and a merchant, for a lesson about the Zorbian League."
MODEL, TOPIC, TEACHER = SourceKind.MODEL, SourceKind.TOPIC, SourceKind.TEACHER
PORT = answered(MERCHANT, SHIPS, activities=[TALK], lesson=LESSON)
UNREAD = (
    "Nobody has read what a language model (small) asserts here: 2 facts, 1 word, 2 questions. Read the lesson, mend what "
    "is wrong, and say that it is read: the edit `mark_read`."
)


def designed(words: str, document: dict[str, Any] = PORT, **more: Any) -> Design:
    return design_of(DesignRequest(name="Port", description=words, **more), proposal(document), [])


def kinds(design: Design) -> set[SourceKind]:
    return {one.source.kind for one in design.lesson.questions}


def told(design: Design) -> dict[str, str]:
    return {one.code: one.detail for one in design.scene.notices}


def texts(design: Design) -> list[str]:
    return [text for one in things_in(design.plan.world) for text in one.texts]


def test_what_a_model_asserts_is_placed_and_told_to_be_unread() -> None:
    design = designed(HANSE)
    assert [one.prompt for one in design.scene.questions] == [WHAT["prompt"], "True or false? Lübeck led it."]
    assert (design.lesson.subject, design.lesson.band) == ("Zorbian League", "6-8")
    assert (texts(design).count(LEADER), texts(design).count(UNION)) == (1, 0), "the merchant says the other one"
    lines = [one.lines for one in design.plan.activities if one.mechanic is Mechanic.TALK]
    assert lines[0] == ("Welcome to the port.", UNION)
    assert "kontor: a trading post abroad" in lines[1], "the guide explains the words"
    assert told(design)["unread"] == UNREAD
    assert "no_topic" not in told(design)
    assert [one.code for one in verdicts(design.scene, design.scripts) if not one.passed] == []


def test_what_a_person_says_is_said_once() -> None:
    sailor = {"id": "sailor", "noun": "sailor"}
    silent = designed(HANSE, answered(MERCHANT, sailor, SHIPS, lesson=LESSON))
    assert said_by("sailor", silent) | said_by("merchant", silent) == {UNION, LEADER}
    design = designed(HANSE, answered(MERCHANT, sailor, SHIPS, activities=[TALK], lesson=LESSON))
    assert (said_by("merchant", design), said_by("sailor", design)) == ({UNION}, {LEADER})


def test_a_person_into_whom_something_is_sorted_says_nothing() -> None:
    bins = [{"id": name, "noun": "sailor", "texts": [name]} for name in ("baltic", "england")]
    goods = [{"id": name, "noun": "sack"} for name in ("herring", "wool")]
    match = {
        "id": "m",
        "mechanic": "match",
        "things": ["herring", "wool"],
        "goals": ["baltic", "england"],
        "questions": ["goods"],
    }
    lesson = LESSON | {"questions": [WHAT, WHO, GOODS]}
    design = designed(HANSE, answered(MERCHANT, *bins, *goods, activities=[TALK, match], lesson=lesson))
    talking = {name for one in design.plan.activities if one.mechanic is Mechanic.TALK for name in one.things}
    assert (talking & {"baltic", "england"}, "merchant" in talking) == (set(), True)


@pytest.mark.parametrize(("written", "speaks"), [("Lady Ada", True), ("follower", False)])
def test_who_has_a_name_greets_and_who_is_only_labelled_does_not(written: str, speaks: bool) -> None:
    sailor = {"id": "sailor", "noun": "sailor", "texts": [written]}
    design = designed(
        HANSE, answered(MERCHANT, sailor, SHIPS, activities=[TALK | {"lines": [UNION, LEADER]}], lesson=LESSON)
    )
    lines = [one.lines for one in design.plan.activities if "sailor" in one.things]
    assert lines == ([(f"Hello, I am {written}.",)] if speaks else [])


def said_by(person: str, design: Design) -> set[str]:
    """Facts."""
    lines = {line for one in design.plan.activities if person in one.things for line in one.lines}
    return lines & {UNION, LEADER}


@pytest.mark.parametrize(
    ("places", "guides"), [([], 1), ([{"kind": "near", "of": ["spawn"]}], 0)], ids=["there", "at arrival"]
)
def test_who_speaks_where_players_arrive_is_the_guide(places: list[dict[str, Any]], guides: int) -> None:
    design = designed(HANSE, answered(MERCHANT | {"places": places}, SHIPS, activities=[TALK], lesson=LESSON))
    assert len([one for one in design.plan.activities if one.id == "lesson-guide-talks"]) == guides
    assert "merchant" in [name for one in design.plan.activities for name in one.things]
    words = [line for one in design.plan.activities for line in one.lines if line == "kontor: a trading post abroad"]
    assert len(words) == 1, "the guide says it, or a board beside who speaks"


def test_without_a_lesson_nothing_is_unread() -> None:
    design = designed(HANSE, PORT | {"lesson": None})
    assert (design.lesson.questions, "unread" in told(design), "no_topic" in told(design)) == ((), False, True)


@pytest.mark.parametrize(
    ("words", "more", "of"),
    [
        ("A harbour for a lesson about photosynthesis for grade 5.", {}, TOPIC),
        ("A harbour.", {"subject": "photosynthesis"}, TOPIC),
        (f"{HANSE} The quiz asks: Who led it? Lübeck, Rome, Paris", {}, TEACHER),
        (
            HANSE,
            {"settings": {"questions": [{"prompt": "Who?", "choices": ["A", "B"], "answer": 0}]}},
            SourceKind.SETTINGS,
        ),
        ("A harbour with a lesson on the times tables of 7.", {}, SourceKind.RULE),
        (HANSE, {"lesson": Lesson(title="Mine")}, None),
        ("A harbour with two ships. No quiz, it is a reward.", {}, None),
    ],
    ids=["a pack", "the subject", "her questions", "settings", "computed", "data", "no quiz"],
)
def test_who_comes_before_a_model(words: str, more: dict[str, Any], of: SourceKind | None) -> None:
    design = designed(words, **more)
    assert kinds(design) == (set() if of is None else {of})
    assert "unread" not in told(design)
    talk = next(one for one in design.plan.activities if one.id == "talk")
    assert talk.lines == ("Welcome to the port.", UNION), "what a person says is the model's all the same"


TOWNS = (
    "The Zorbian League was a union of trading towns in northern Europe. Lübeck was founded in 1143 by Count Adolf. "
    "Bruges is a town in Flanders that had 40,000 inhabitants in 1350. Novgorod is a town in Russia that sold furs. "
)


def test_her_text_comes_before_a_model() -> None:
    assert kinds(designed(HANSE, text=TOWNS)) == {SourceKind.TEXT}
    assert kinds(designed(HANSE, text="Too short.")) == {MODEL}, "it states nothing that can be asked for"


@pytest.mark.parametrize(
    ("words", "code"),
    [("A harbour with a quiz board and a volcano.", "topic_taken"), (HANSE, "no_topic")],
    ids=["a guess", "no pack"],
)
def test_a_model_comes_before_a_guess(words: str, code: str) -> None:
    without = designed(words, PORT | {"lesson": None})
    assert (MODEL in kinds(without), code in told(without)) == (False, True)
    design = designed(words)
    assert (kinds(design), code in told(design)) == ({MODEL}, False)


def test_a_model_comes_before_a_broader_pack() -> None:
    words = "A world about the volcanoes of Iceland and their glaciers of Vatna, for a lesson in grade 7."
    without = designed(words, PORT | {"lesson": None})
    assert (kinds(without), "topic_is_broader" in told(without)) == ({TOPIC}, True)
    design = designed(words)
    assert (kinds(design), "topic_is_broader" in told(design), "grades_taken" in told(design)) == (
        {MODEL},
        False,
        False,
    )


def test_her_own_questions_come_before_a_model_also_with_a_broader_pack() -> None:
    words = "A world about the volcanoes of Iceland and their glaciers of Vatna, for a lesson in grade 7."
    design = designed(f"{words} The quiz asks: Which volcano is it? Katla, Etna, Fuji")
    assert (kinds(design), "topic_is_broader" in told(design)) == ({TEACHER}, True)


PHOTO: Final = "A harbour for a lesson about photosynthesis for grade 5."


def weighing(words: str, kept: list[str], **more: Any) -> Design:
    """As the model decides that has seen what the rules found."""
    request = DesignRequest(name="Port", description=words, **more)
    document = PORT | {"lesson": LESSON | {"kept": kept}}
    return design_of(request, proposal(document, words, lesson_found_in(request)), [])


def test_a_model_keeps_of_a_pack_what_fits() -> None:
    found = lesson_found_in(DesignRequest(name="Port", description=PHOTO))
    assert len(found.questions) > 4
    design = weighing(PHOTO, [found.questions[0].id, found.terms[0].id])
    assert design.lesson.topic == found.topic
    assert [one.id for one in design.lesson.questions] == [found.questions[0].id, "what", "who"]
    assert {one.id for one in design.lesson.facts} == {found.questions[0].fact, "union", "leader"}
    assert [one.id for one in design.lesson.terms] == [found.terms[0].id, "kontor"]
    assert "2 facts, 1 word, 2 questions" in told(design)["unread"], "what is kept was read by two people"


def test_a_model_may_keep_nothing_of_a_pack() -> None:
    design = weighing(PHOTO, [])
    assert (kinds(design), design.lesson.topic) == ({MODEL}, None)


def test_a_question_of_her_own_that_a_model_leaves_is_told() -> None:
    words = f"{HANSE} The quiz asks: Which sea was it on? Baltic, Black, Red"
    (mine,) = lesson_found_in(DesignRequest(name="Port", description=words)).questions
    kept = weighing(words, [mine.id])
    assert (kinds(kept), "question_left_out" in told(kept)) == ({TEACHER, MODEL}, False)
    left = weighing(words, [])
    assert (kinds(left), told(left)["question_left_out"].endswith("words: Which sea was it on?")) == (
        {MODEL},
        True,
    )


def test_settings_and_data_stay_whatever_a_model_keeps() -> None:
    own = {"prompt": "Who?", "choices": ["A", "B"], "answer": 0}
    design = weighing(HANSE, [], settings={"questions": [own]})
    assert design.lesson.questions[0].prompt == "Who?"
    assert weighing(HANSE, [], lesson=Lesson(title="Mine")).lesson.title == "Mine"
    assert kinds(weighing("A harbour. No quiz, it is a reward.", [])) == set()


def test_what_a_model_quotes_is_hers() -> None:
    words = f"{HANSE} {LEADER} Ask them who the leading town was."
    request = DesignRequest(name="Port", description=words)
    quoted = [LESSON["facts"][0], LESSON["facts"][1] | {"quote": LEADER}]
    document = PORT | {"lesson": LESSON | {"kept": [], "facts": quoted}}
    design = design_of(request, proposal(document, words, lesson_found_in(request)), [])
    assert [one.source.kind for one in design.lesson.facts] == [MODEL, TEACHER]


def test_as_many_as_are_wished() -> None:
    many = [WHAT | {"id": f"q{number}"} for number in range(9)]
    document = answered(MERCHANT, lesson=LESSON | {"questions": many})
    assert len(designed(f"{HANSE} A quiz with five questions.", document).lesson.questions) == 5
    assert len(designed(HANSE, document).lesson.questions) == 9


CRATES = [{"id": f"crate-{one}", "noun": "crate", "texts": [one]} for one in ("herring", "wool")]
BINS = [{"id": f"bin-{one}", "noun": "box", "texts": [one]} for one in ("baltic", "england")]
MATCHED = {
    "id": "goods-match",
    "mechanic": "match",
    "things": ["crate-herring", "crate-wool"],
    "goals": ["bin-baltic", "bin-england"],
    "questions": ["goods"],
}
BOARD = {"id": "desk", "noun": "quiz board"}
QUIZ = {"id": "quiz", "mechanic": "quiz", "things": ["desk"], "questions": ["what", "who"]}
TRADE = answered(*CRATES, *BINS, BOARD, activities=[MATCHED, QUIZ], lesson=LESSON | {"questions": [WHAT, WHO, GOODS]})


def test_activities_ask_what_the_model_teaches() -> None:
    design = designed(HANSE, TRADE)
    assert {"goods-match", "quiz"} <= {one.id for one in design.scene.stage.machines}
    assert design.scene.questions == (), "all are asked by an activity"
    assert [one.id for one in things_in(design.plan.world) if one.noun == "quiz board"] == ["desk"]


def test_a_quiz_board_stands_there_for_what_no_activity_asks() -> None:
    computer = {"id": "desk", "noun": "computer"}
    for asked, boards in ((["what", "who"], 0), (["what"], 1)):
        quiz = QUIZ | {"questions": asked}
        design = designed(HANSE, answered(computer, SHIPS, activities=[quiz], lesson=LESSON))
        assert [one.noun for one in things_in(design.plan.world)].count("quiz board") == boards
        assert len(design.scene.questions) == boards


def test_activities_whose_questions_are_not_asked_are_left_out() -> None:
    design = designed("A harbour for a lesson about photosynthesis for grade 5.", TRADE)
    assert {"goods-match", "quiz"} & {one.id for one in design.plan.activities} == set()
    assert told(design)["activity_left_out"] == ("Left out, for what is asked there could not be asked: match; quiz.")
    assert (kinds(design), len(design.scene.questions) > 3) == ({TOPIC}, True), "the board asks what the pack asks"


def test_what_stood_there_for_what_is_left_out_goes_and_who_stood_there_stays() -> None:
    desk, pad = (
        {"id": "desk", "noun": "quiz board", "choice": "quiz_board"},
        {"id": "pad", "noun": "lily pad", "count": 3},
    )
    quiz = QUIZ | {"things": ["desk", "merchant"], "questions": ["nowhere"]}
    jump = {"id": "jump", "mechanic": "obby", "things": ["pad"], "questions": ["nowhere"]}
    design = designed(HANSE, answered(MERCHANT, desk, pad, SHIPS, activities=[TALK, quiz, jump], lesson=LESSON))
    there = {one.id for one in things_in(design.plan.world)}
    assert there & {"desk", "merchant", "pad"} == {"merchant", "pad"}
    assert {"quiz", "jump"} & {one.id for one in design.plan.activities} == {"jump"}, (
        "one jumps without a question, too"
    )


def test_a_question_of_somebody_else_with_the_same_id_is_not_taken_for_it() -> None:
    mine = {"id": "goods", "kind": "choice", "prompt": "Mine?", "choices": ["A", "B"], "answer": 0}
    lesson = Lesson.model_validate({"questions": [mine | {"source": {"kind": "teacher"}}]})
    assert "goods-match" not in {one.id for one in designed(HANSE, TRADE, lesson=lesson).plan.activities}
    read = proposal(TRADE).lesson
    source = read.questions[2].source.model_copy(update={"is_read": True})
    lesson = Lesson(facts=read.facts, questions=(read.questions[2].model_copy(update={"source": source}),))
    assert "goods-match" in {one.id for one in designed(HANSE, TRADE, lesson=lesson).plan.activities}


def locked(*activities: dict[str, Any], lesson: dict[str, Any] | None = None) -> dict[str, Any]:
    hall = {"id": "hall", "kind": "room", "title": "Hall", "things": [{"id": "pad", "noun": "keypad"}]}
    vault = {"id": "vault", "kind": "room", "title": "Vault", "is_locked": True}
    document = answered(activities=[*activities], lesson=lesson)
    document["world"]["zones"] = [{"id": "house", "kind": "building", "title": "House", "zones": [hall, vault]}]
    return document


def is_shut(design: Design) -> bool:
    return next(one for one in zones_in(design.plan.world) if one.id == "vault").is_locked


LOCK = {"id": "lock", "mechanic": "lock", "things": ["pad"], "goals": ["vault"], "questions": ["what"]}


@pytest.mark.parametrize("words", [HANSE, "A house for a lesson about photosynthesis for grade 5."])
def test_a_lock_asks_what_is_taught(words: str) -> None:
    design = designed(words, locked(LOCK, lesson=LESSON))
    (lock,) = [one for one in design.plan.activities if one.mechanic is Mechanic.LOCK]
    asked = {one.id: one.source.kind for one in design.lesson.questions}
    assert {asked[one] for one in lock.questions} == {MODEL if words == HANSE else TOPIC}
    assert (is_shut(design), "lock" in {one.id for one in design.scene.stage.machines}) == (True, True)
    assert [one.code for one in verdicts(design.scene, design.scripts) if not one.passed] == []


def test_a_lock_without_questions_takes_none_from_another_activity() -> None:
    match = {"id": "goods", "mechanic": "match", "things": ["crate-herring", "crate-wool"], "questions": ["goods"]}
    goals = {"goals": ["bin-baltic", "bin-england"]}
    document = locked(LOCK | {"questions": []}, match | goals, lesson=LESSON | {"questions": [GOODS, WHAT, WHO]})
    document["world"]["things"] = [*CRATES, *BINS]
    design = designed(HANSE, document)
    assert {one.id: one.questions for one in design.plan.activities if one.questions}["lock"][:2] == ("what", "who")
    assert {"lock", "goods"} <= {one.id for one in design.scene.stage.machines}


def test_no_door_stays_shut_for_good() -> None:
    assert is_shut(designed(HANSE, locked(LOCK, lesson=LESSON)))
    assert not is_shut(designed(HANSE, locked(lesson=LESSON)))
    by_door = LOCK | {"goals": [door_of("vault")]}
    assert is_shut(designed(HANSE, locked(by_door, lesson=LESSON)))
    nowhere = LOCK | {"goals": [], "questions": []}
    assert not is_shut(designed(HANSE, locked(nowhere, lesson=LESSON)))


def test_what_the_words_want_done_is_done_where_the_models_own_is_left_out() -> None:
    words = "A harbour for a lesson about photosynthesis. A merchant who says hello to all."
    lines = [one.lines for one in designed(words, answered(MERCHANT, activities=[QUIZ], lesson=LESSON)).plan.activities]
    assert ("hello",) in lines
    lines = [one.lines for one in designed(words).plan.activities]
    assert (("hello",) in lines, ("Welcome to the port.", UNION) in lines) == (False, True)


def test_a_lesson_that_is_read_tells_nothing() -> None:
    design = designed(HANSE)
    read = {name: tuple(map(as_read, getattr(design.lesson, name))) for name in ("facts", "terms", "questions")}
    request = DesignRequest(name="Port", plan=design.plan, lesson=design.lesson.model_copy(update=read))
    assert "unread" not in told(design_plan(request, design.plan))
    partly = request.model_copy(update={"lesson": design.lesson.model_copy(update={"facts": read["facts"]})})
    assert "asserts here: 1 word, 2 questions." in told(design_plan(partly, design.plan))["unread"]


def as_read(entry: Any) -> Any:
    return entry.model_copy(update={"source": entry.source.model_copy(update={"is_read": True})})
