"""A pasted lesson plan: objectives, materials, minutes and homework are of the lesson in class. Nothing of it is built but
what it says of the world; the world is made of what the lesson teaches."""

import re
from dataclasses import dataclass
from typing import Final

from worlds.lesson.lesson import Lesson
from worlds.notice import Notice
from worlds.teaching.document.kind import Kind
from worlds.teaching.document.section import headings_in

HEADINGS: Final = "|".join(
    (
        r"(?:learning |lesson |content |language )?(?:objectives?|goals?|targets?|outcomes?|intentions?)",
        *("standards?", "materials?", "resources?", "supplies", "equipment", "prep(?:aration)?", "set[- ]?up"),
        *(
            "warm[- ]?up",
            "starter",
            "hook",
            "do now",
            "bell ?work",
            "intro(?:duction)?",
            "engage",
            "explore",
            "elaborate",
        ),
        *("(?:main |group |class )?activit(?:y|ies)", "procedure", "main", "input", "teaching", "direct instruction"),
        *("mini[- ]?lesson", "lesson", "(?:guided|independent|partner|group) (?:practice|work)", "steps?", "agenda"),
        *("assessments?", "evaluat(?:e|ion)", "exit (?:ticket|slip)", "plenary", "clos(?:ure|ing)", "wrap[- ]?up"),
        *(
            "home ?work",
            "differentiation",
            "support",
            "extensions?",
            "reflection",
            "discussion",
            "review",
            "read(?:ing)?",
        ),
        *(
            "key ?words?",
            "(?:key )?vocab(?:ulary)?",
            "(?:essential|key|driving|guiding) questions?",
            "success criteria",
        ),
        *(
            "time",
            "duration",
            "length",
            "grades?(?: level)?",
            "year(?: group)?",
            "class",
            "prior knowledge",
            "background",
        ),
    )
)
HEADING: Final = re.compile(
    rf"^[ \t]*(?:[-*#•]+[ \t]*|\d{{1,2}}[.)][ \t]*)?(?P<name>{HEADINGS})(?![\w'-])[^:\n]{{0,40}}?(?:[:–—]|\(|$|\s-\s)",
    re.I | re.M,
)
TIMED: Final = re.compile(
    r"^[ \t]*[-*(]?[ \t]*\d{1,3}(?:[ ]?[-–][ ]?\d{1,3})?[ ]?(?:m|mins?|minutes?)\b(?=[ \t:.)–-]+\S)", re.I | re.M
)
"""`10m  body percussion`"""
FEWEST: Final = 3
"""Different headings of a lesson plan, or lines that begin with their minutes."""
FEWEST_NAMED, FEWEST_KINDS = 4, 3
"""Headings that may mean something else, too, and what they are for."""
OF_THE_WORLD: Final = re.compile(
    r"\b(?:worlds?|roblox|map|game|obby|escape room|scavenger hunt|islands?|players|spawn)\b", re.I
)
WISHED: Final = re.compile(
    r"\b(?:make|build|create|design|turn|want|need|should|put|place|please|can you|there (?:is|are)|with)\b", re.I
)
OBJECTIVE: Final = re.compile(
    r"^[ \t]*(?:[-*#•]+[ \t]*)?(?:\w+ )?(?:objectives?|goals?|outcomes?)\b[^:\n]{0,30}:(?P<says>.*)$", re.I | re.M
)
WORD: Final = re.compile(r"\w+")
LONGEST: Final = 200
"""Characters of a goal."""
READ: Final = (
    "Read as a lesson plan: the world tells and asks what it teaches; materials, minutes and what the class does at desks "
    "are left to you. Write a paragraph that begins with `The world:` to say what else shall stand there or be played."
)


@dataclass(frozen=True, slots=True)
class Parted:
    world: str
    """What it says of the world."""
    goal: str | None
    taken: int
    """Words that the lesson keeps."""

    @property
    def notice(self) -> Notice:
        return Notice("lesson_plan", READ)


def parted(text: str) -> Parted | None:
    """None: it is no lesson plan."""
    if not is_plan(text):
        return None
    blocks = re.split(r"\n[ \t]*\n", text)
    world = "\n\n".join(block for block in blocks if is_of_the_world(block))
    taken = len(WORD.findall(text)) - len(WORD.findall(world))
    return Parted(world, goal_of(text), taken)


def is_plan(text: str) -> bool:
    names = {" ".join(found["name"].lower().split()) for found in HEADING.finditer(text)}
    if len(names) >= FEWEST or (names and len(TIMED.findall(text)) >= FEWEST):
        return True
    kinds = headings_in(text)
    return len(kinds) >= FEWEST_NAMED and len({*kinds.values()}) >= FEWEST_KINDS


def is_of_the_world(block: str) -> bool:
    """A paragraph of its own that wishes something of a world or game."""
    is_wish = OF_THE_WORLD.search(block) is not None and WISHED.search(block) is not None
    return is_wish and not HEADING.search(block) and {*headings_in(block).values()} <= {Kind.WORLD}


def goal_of(text: str) -> str | None:
    """What stands behind its objective, or in the line below."""
    if not (found := OBJECTIVE.search(text)):
        return None
    below = text[found.end() :].lstrip("\n").split("\n", 1)[0]
    says = (found["says"].strip() or below).strip(" -*•\t")
    return says[:LONGEST] or None


def with_goal(lesson: Lesson, goal: str | None) -> Lesson:
    return lesson if lesson.goal or goal is None else lesson.model_copy(update={"goal": goal})
