"""Topic packs: each keeps to the form, is found by its names, was checked a second time, and is a world."""

import pytest

from worlds.design import design
from worlds.lesson.band import Band
from worlds.lesson.buttons import with_buttons
from worlds.lesson.check import sound
from worlds.lesson.lesson import SourceKind
from worlds.request import DesignRequest
from worlds.teaching.lessons import taught_by
from worlds.teaching.topics import topic_meant
from worlds.topics.__main__ import faults_of, main
from worlds.topics.checked import records, sha256_of
from worlds.topics.find import named_in
from worlds.topics.lesson import lesson_of
from worlds.topics.load import NoSuchTopic, heads, paths, topic, topic_of


@pytest.mark.parametrize("name", paths())
def test_a_topic(name: str) -> None:
    """One test a topic: with one a check, pytest takes longer than the checks."""
    for check in (keeps_to_the_form, was_checked_by_somebody_else, is_found_by_its_names, is_taught_by_its_title):
        check(name)


def keeps_to_the_form(name: str) -> None:
    pack = topic(name)
    assert [*faults_of(pack)] == []
    assert pack.subject == paths()[name].parent.name  # type: ignore[attr-defined]  # it is a file of this checkout
    for band in pack.bands:
        lesson = lesson_of(name, pack, band)
        assert sound(lesson) == (lesson, [])
        prompts = [question.prompt for question in lesson.questions]
        assert len({*prompts}) == len(prompts), "a question is asked twice"
        for question in lesson.questions:
            asked = with_buttons(question, 1)
            assert len({one.casefold() for one in asked.choices}) == len(asked.choices)


def was_checked_by_somebody_else(name: str) -> None:
    record = records().get(name)
    assert record is not None, f"{name} has no record in packs/checked.toml: have somebody else read it"
    assert record.sha256 == sha256_of(topic(name)), f"{name} has changed since it was read: have it read again"


def is_found_by_its_names(name: str) -> None:
    for said in (heads()[name].title, *heads()[name].names):
        found = named_in(f"something about {said.lower()}, please")
        assert found is not None
        assert found.topic == name, f"`{said}` is a name of {found.topic}, too: give one of them another"


def is_taught_by_its_title(name: str) -> None:
    """And nothing that a part of the title is: `division` of `cell division`. What is computed is trusted more."""
    lesson = taught_by(DesignRequest(name="Title", description=f"A world about {heads()[name].title}")).lesson
    assert lesson.topic == name or {one.source.kind for one in lesson.questions} == {SourceKind.RULE}


def test_no_record_is_left_of_a_topic_that_is_gone() -> None:
    assert records().keys() <= paths().keys()


def test_a_topic_that_is_not_there() -> None:
    with pytest.raises(NoSuchTopic, match="There is no topic alchemy"):
        topic("alchemy")


BROKEN = {
    'names = ["photosynthesis"': ('names = [["photosynthesis"]', "valid string"),
    "[facts]\n": ("[facts]\nmoon = { says = 'The moon is round.' }\n", "no station tells the fact moon"),
    'fact = "gas-in"': ('fact = "gas-out"', "rests on the fact gas-out, which is not there"),
    'fact = "water"': ('fact = "chloroplast"', "which is not told there"),
    'wrong = ["soil", "salt", "sunlight"]': ('wrong = ["Sugar", "salt"]', "two of the answers are the same"),
    'noun = "sun"': ('noun = "qwertz"', "`qwertz` is built as a plinth"),
    'says = "Photosynthesis gives off oxygen."': ('say = "Photosynthesis"', "Extra inputs are not permitted"),
}


@pytest.mark.parametrize("good", BROKEN)
def test_the_command_says_what_is_wrong(good: str, tmp_path, capsys) -> None:  # type: ignore[no-untyped-def]  # pytest's own
    text = paths()["photosynthesis"].read_text(encoding="utf-8")
    file = tmp_path / "photosynthesis.toml"
    file.write_text(text, encoding="utf-8")
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == f"{file}: good\n"
    bad, said = BROKEN[good]
    assert good in text
    file.write_text(text.replace(good, bad, 1), encoding="utf-8")
    assert main([str(file)]) == 1
    assert said in capsys.readouterr().out


def test_too_few_questions_for_a_band() -> None:
    text = paths()["photosynthesis"].read_text(encoding="utf-8")
    few = text.replace('band = "6-8"', 'band = "3-5"', 3)
    with pytest.raises(ValueError, match="6-8 has 5 questions; 8 are the fewest"):
        topic_of(few)


@pytest.mark.parametrize(
    ("words", "subject", "found"),
    [
        ("A world about photosynthesis.", None, "photosynthesis"),
        ("A lesson about photosynthesis with a quiz board.", None, "photosynthesis"),
        ("Teach my 4th graders how plants make their own food.", None, "photosynthesis"),
        ("Topic: Photosynthesis\nA garden with three trees and a bench.", None, "photosynthesis"),
        ("A garden with three trees and a quiz board.", "photosynthesis", "photosynthesis"),
        ("Six trees. A photosynthesis quiz at the end.", None, "photosynthesis"),
        ("A garden with three trees.", None, None),
    ],
)
def test_the_subject_of_words(words: str, subject: str | None, found: str | None) -> None:
    made = design(DesignRequest(name="Topic", description=words, subject=subject))
    assert made.lesson.topic == found
    assert made.coverage.lost == 0
    prompts = [one.prompt for one in made.scene.questions]
    assert (len(prompts) >= 6) is (found is not None)
    assert not any("How many can you find here" in prompt for prompt in prompts)


@pytest.mark.parametrize(("grade", "band"), [("grade 2", Band.G3_5), ("grade 5", Band.G3_5), ("grade 7", Band.G6_8)])
def test_grades_change_what_is_asked_and_told(grade: str, band: Band) -> None:
    made = design(DesignRequest(name="Grades", description="A world about photosynthesis.", grade_level=grade))
    assert made.lesson.band is band
    boards = [part.text.words for part in made.scene.parts if part.text is not None]
    assert any("chloroplasts" in words for words in boards) is (band is Band.G6_8)
    told = "grades_taken" in [notice.code for notice in made.scene.notices]
    assert told is (grade == "grade 2")


def test_a_subject_alone_is_a_trail_that_tells_what_is_asked() -> None:
    made = design(DesignRequest(name="Trail", description="A world about photosynthesis for grade 5"))
    boards = " ".join(part.text.words for part in made.scene.parts if part.text is not None)
    facts = {fact.id: fact.says for fact in made.lesson.facts}
    assert all(facts[question.fact] in boards for question in made.lesson.questions if question.fact)
    things = [one.thing for one in made.scene.components]
    assert things.count("quiz_board") == 1
    assert {"gardener", "sun", "tree", "banner"} <= {*things}
    assert not [notice for notice in made.scene.notices if notice.code in ("unreachable", "wish_not_granted")]


def test_a_world_that_is_described_gets_the_boards_that_its_quiz_rests_on() -> None:
    made = design(DesignRequest(name="Corner", description="A forest with six oak trees. A quiz about photosynthesis."))
    things = [one.thing for one in made.scene.components]
    assert (things.count("oak_tree"), things.count("quiz_board")) == (6, 1)
    assert things.count("info_board") == 6


def test_a_subject_without_a_pack_is_told_and_nothing_is_asked() -> None:
    made = design(DesignRequest(name="None", description="A lesson about the gleebs of Zorbia with a quiz board."))
    assert made.scene.questions == ()
    (told,) = [notice for notice in made.scene.notices if notice.code == "no_topic"]
    assert told.detail.startswith("There is no topic pack for `gleebs of Zorbia`")


SUBJECTS = [
    ("Could you make a world where my class learns to divide fractions?", "fractions"),
    ("An island where pupils learn to share and take turns.", None),
    ("A poster about photosynthesis hangs in a classroom.", None),
    ("A park on a hill with three benches.", None),
    ("A room on the left with a volcano model.", None),
    ("A castle with two towers.", None),
    ("A map with a castle on an island.", None),
    ("About photosynthesis: three trees and a lake.", "photosynthesis"),
    ("We are doing photosynthesis this week. Three trees.", "photosynthesis"),
    ("Unit 3 - Photosynthesis\nThree trees and a lake.", "photosynthesis"),
    ("Lesson plan: Photosynthesis\nGrade: 5\nObjective: explain it.", "photosynthesis"),
    ("Pupils learn how plants make food. Three trees.", "photosynthesis"),
    ("Students will understand photosynthesis. Three trees.", "photosynthesis"),
]


@pytest.mark.parametrize(("text", "found"), SUBJECTS)
def test_what_a_text_is_about(text: str, found: str | None) -> None:
    meant = topic_meant(None, text)
    assert (meant.found.topic if meant.found else None) == found


def test_as_many_questions_as_are_wished_from_all_that_is_told() -> None:
    made = design(
        DesignRequest(name="Five", description="A world about photosynthesis. An exit quiz with five questions.")
    )
    played = {question for one in made.plan.activities for question in one.questions}
    facts = [question.fact for question in made.lesson.questions if question.id not in played]
    assert len(facts) == len({*facts}) == len(made.scene.questions) == 5


def test_a_guessed_topic_is_asked_about_and_adds_no_boards() -> None:
    said = "A Mars base with three labs around a red rover and a quiz board near the spawn"
    guessed = design(DesignRequest(name="Mars", description=said))
    taught = design(DesignRequest(name="Mars", description=f"{said}. A lesson about Mars."))
    assert guessed.lesson.topic == taught.lesson.topic == "mars"
    assert len(guessed.scene.questions) > 0
    assert not any(one.thing == "info_board" for one in guessed.scene.components)
    assert any(one.thing == "info_board" for one in taught.scene.components)


@pytest.mark.parametrize("size", ["Two", "Several", "Three big", "Another"])
def test_a_number_of_quiz_boards_is_no_subject(size: str) -> None:
    made = design(
        DesignRequest(name="Library", description=f"{size} quiz boards near the spawn and a library further away.")
    )
    assert made.lesson.topic is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Acids and bases", "acids-and-bases"),
        ("The water cycle!", "water-cycle"),
        ("A volcano", None),
        ("A farm with animals", None),
        ("A world about fotosynthesis", "photosynthesis"),
        ("teach my class about anceint egipt", "ancient-egypt"),
        ("lesson about the solar sistem", "solar-system"),
        ("A world about wonderful adventures", None),
        ("watercycle yr 4 pls", "water-cycle"),
        (
            "Flu season is here and I want my first graders to learn about germs and washing hands.",
            "germs-and-handwashing",
        ),
        ("End of year party! A stage where they can dance. No learning needed.", None),
        ("I teach in County Offaly. A museum.", None),
    ],
)
def test_a_title_alone_and_a_misspelt_one_are_a_topic(text: str, found: str | None) -> None:
    meant = topic_meant(None, text).found
    assert (meant.topic if meant else None) == found


@pytest.mark.parametrize("title", ["the five senses", "Newton's laws of motion", "women's suffrage"])
def test_no_word_of_a_title_is_left_out(title: str) -> None:
    made = design(DesignRequest(name="Title", description=f"A world about {title}"))
    assert "left_out" not in [notice.code for notice in made.scene.notices]
