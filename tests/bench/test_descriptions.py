"""The descriptions by which scenes are judged."""

import pytest
from bench.descriptions.expected import ExpectedObject, ExpectedRelation, relation_of, told
from bench.descriptions.teachers import TEACHERS
from bench.descriptions.templates import TEMPLATES, generated
from bench.descriptions.vocabulary import NOUNS, plural
from bench.scene_metrics.nouns import singular
from bench.scenes import selected


def test_there_are_200_descriptions_of_25_templates_and_40_teachers() -> None:
    made = list(generated())
    assert len(TEMPLATES) >= 25
    assert len(TEACHERS) >= 40
    assert len({each.description for each in (*made, *TEACHERS)}) >= 200
    assert len({each.source for each in (*made, *TEACHERS)}) == len(made) + len(TEACHERS)


def test_descriptions_are_the_same_in_every_run() -> None:
    assert list(generated()) == list(generated())
    assert list(generated()) != list(generated(seed=1))


def test_a_smoke_run_takes_12_from_all_over() -> None:
    chosen = selected(None, True)
    assert len(chosen) == 12
    assert chosen[0] in TEACHERS
    assert chosen[-1] not in TEACHERS


def test_shorthand() -> None:
    expected = told("who", "words", "3 lab, 1 big red wooden house as hers", "lab around hers; lab facing each hers")
    assert expected.objects == (
        ExpectedObject("lab", "lab", 3),
        ExpectedObject("hers", "house", 1, "red", "big", "wooden"),
    )
    assert expected.relations == (
        ExpectedRelation("around", "lab", "hers"),
        ExpectedRelation("facing", "lab", "hers", each=True),
    )
    assert relation_of("flag between lab and car") == ExpectedRelation("between", "flag", "lab", "car")
    assert relation_of("flag in_middle") == ExpectedRelation("in_middle", "flag", None)


def test_relations_name_objects_that_are_there() -> None:
    with pytest.raises(AssertionError, match="which no object is"):
        told("who", "words", "3 lab", "lab around rover")


@pytest.mark.parametrize("noun", NOUNS)
def test_every_noun_of_the_vocabulary_is_known_by_its_plural(noun: str) -> None:
    assert singular(plural(noun)) == singular(noun) == noun
