"""Talk of a lesson, a school or a game is told of and not built."""

import pytest

from worlds.plan.tree import things_in, zones_in
from worlds.reading.read import read
from worlds.tests.said import Short, things

TALK = [
    "Hold Shift to run.",
    "Players lose one life when they fall.",
    "Our class is called the Owls.",
    "Pupils should be able to name three rivers.",
    "Made by Year 6 at Hillcrest Primary.",
    "Please keep it simple.",
    "Save often.",
    "Submit your answers by Friday.",
    "Tested on iPad and Chromebook.",
    "Downloads so far: 346",
    "Press E to open the menu.",
    "Date: 12 March 2025",
    "By the end of this lesson, students will be able to compare fractions.",
    "Success criteria: I can explain the difference between weather and climate.",
    "Time needed: 45 minutes",
    "Please share this with your colleagues.",
    "Ratings: 4.8 out of 5 stars from 212 reviews",
    "Click Play to start the game.",
    "The game should be fun and easy for beginners.",
    "Differentiation: stronger learners write two more sentences.",
    "Curriculum links: science, geography and art",
    "Homework: read pages 12 to 15.",
    "This world was created by Tom Baker for the spring term.",
    "Learning is about curiosity, patience and courage.",
    "Use WASD to move and the space bar to jump.",
    "Version 2.1, last updated on Monday",
    "Make sure that nobody gets lost.",
    "Keep the frame rate high on old tablets.",
    "Standards: NGSS 5-ESS2-1",
    "Divide the class into four teams of six.",
    "The teacher walks around and helps.",
    "Pupils discuss their ideas in pairs.",
    "Assessment: exit ticket, five questions",
    "Vocabulary: evaporation, condensation, precipitation",
    "Settings: music on, shadows off",
    "Thank you very much in advance!",
    "I have been teaching history for ten years.",
    "Prior knowledge: place value up to 1000",
    "Each player gets three lives and 100 coins at the beginning.",
    "Score 10 points for every right answer.",
    "The tone should be calm and friendly.",
    "Our school is called Riverside Academy.",
    "Loading screen: Welcome, explorer!",
    "Estimated length: 2 lessons",
    "Reflection: What surprised you most today?",
    "Difficulty level: medium",
    "Contact: j.smith@example.org, phone 555 0199",
    "Do not use any violence or weapons.",
]


@pytest.mark.parametrize("text", TALK)
def test_nothing_is_built_of_talk(text: str) -> None:
    reading = read(text)
    assert [*things_in(reading.plan.world), *zones_in(reading.plan.world)] == [reading.plan.world]
    assert (reading.plan.world.theme, reading.plan.mood.time_of_day, reading.plan.mood.weather) == (None, None, None)
    assert reading.coverage.lost == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each pupil gets a desk.", [(1, "desk", None)]),
        ("Build our school with two trees.", [(1, "school", None), (2, "tree", None)]),
        ("A tap and a button", [(1, "tap", None), (1, "button", None)]),
        ("Two chairs for a king", [(2, "chair", None), (1, "king", None)]),
        ("Week 3: a lab with five microscopes.", [(5, "microscope", None)]),
        ("Each player gets three lives. Two houses.", [(2, "house", None)]),
    ],
)
def test_what_sounds_like_talk_and_is_built(text: str, expected: list[Short]) -> None:
    assert sorted(things(text)) == sorted(expected)
