"""A topic pack beside a text that is pasted, or of a part of its topic."""

from worlds.design import Design, design
from worlds.lesson.lesson import SourceKind
from worlds.request import DesignRequest
from worlds.teaching.beside_text import left_out_of, numbers_of

VOLCANO_NOTES = """My notes on volcanoes for grade 6. {}

A volcano is an opening through which melted rock comes up.
Magma is the melted rock below the ground.
Lava is the melted rock that has come out of a volcano.
Some volcanoes are asleep for 400 years before they erupt again.
Ash from an eruption makes the soil around it rich.
Farmers use the rich soil for coffee and wheat.
"""


def made_of(text: str) -> Design:
    return design(DesignRequest(name="World", description=text))


def of_the_pack(made: Design) -> list[str]:
    return [one.says for one in made.lesson.facts if one.source.kind is SourceKind.TOPIC]


def notices(made: Design, code: str) -> str:
    return " ".join(one.detail for one in made.scene.notices if one.code == code)


def test_a_pack_keeps_to_what_the_text_speaks_of() -> None:
    made = made_of(VOLCANO_NOTES.format(""))
    assert made.lesson.topic == "volcanoes"
    told = of_the_pack(made)
    assert any("lava" in one.lower() or "magma" in one.lower() for one in told)
    assert not any("shield" in one.lower() for one in told)


def test_at_least_half_is_asked_of_her_text() -> None:
    every = made_of(VOLCANO_NOTES.format("")).lesson.questions
    asked = [one for one in every if not one.id.startswith("lesson-station")]
    hers = [one for one in asked if one.source.kind is SourceKind.TEXT]
    assert 2 * len(hers) >= len(asked)


def test_what_she_leaves_out_is_known() -> None:
    text = (
        "Nothing about shield volcanoes please. Next lesson: plate tectonics. Earthquakes are next month. "
        "Do not mention Pompeii, they are scared. Read on hot springs for next week."
    )
    assert {*left_out_of(text)} >= {"shield volcanoes", "plate tectonics", "Earthquakes", "Pompeii", "hot springs"}
    assert not [*left_out_of("A haiku does not need to rhyme. The sugar does not cross the wall.")]


def test_numbers_are_known_by_what_they_count() -> None:
    assert numbers_of("Cool it for at least ten minutes.") == {"minute": {10.0}}
    assert numbers_of("for 20 minutes, 5 % salt") == {"minute": {20.0}, "%": {5.0}}


def test_where_a_pack_gives_another_number_hers_is_told() -> None:
    made = made_of(
        "First aid notes, grade 7\n\nBURNS - cool the burn under cool running water for 25 minutes. Cover it loosely.\n"
        "NOSEBLEED - sit down, lean forward. Pinch the soft part of the nose.\n"
        "SPRAIN - rest it, raise it. Put a cold pack on it."
    )
    assert any("25 minutes" in one.says for one in made.lesson.facts)
    assert not any("ten minutes" in one for one in of_the_pack(made))


def test_a_part_of_a_play_is_taught_alone() -> None:
    made = made_of(
        "Topic: Macbeth Act 1 Scene 3\nObjective: to know what the witches say\nStarter (5 min): talk in pairs\n"
        "Main (20 min): Key point: three witches meet Macbeth and tell him that he will be king. Banquo hears it, too.\n"
        "Plenary: prophecy = words that tell what will happen\nHomework: none"
    )
    told = " ".join(of_the_pack(made))
    assert "witches" in told
    assert "Birnam" not in told
    assert "sleep" not in told
    assert "Act 1 Scene 3" in notices(made, "topic_is_broader")


def test_a_part_of_a_play_without_a_text_is_told_to_be_too_little() -> None:
    made = made_of("Macbeth Act 4, grade 10")
    assert "`Macbeth Act 4`" in notices(made, "topic_is_broader") or "Act 4" in notices(made, "topic_is_broader")
    assert made.lesson.facts


def test_a_part_with_a_station_of_its_own_is_taught_alone() -> None:
    made = made_of("The Five Pillars of Islam, Year 8")
    assert "The Five Pillars" in notices(made, "topic_is_broader")
    assert not any("Hijra" in one.prompt for one in made.lesson.questions)
    assert notices(made_of("Islam, Year 8"), "topic_is_broader") == ""
