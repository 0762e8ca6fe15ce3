"""What is done at one thing: a photo spot, a switch for day and night, a quiz that a team answers."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.plan.activity import Mechanic
from worlds.reading.doing.draft import Draft
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import PLAYERS

PHOTO: Final = re.compile(
    r"\b(?:photo|selfie|photography)[- ](?:spots?|booths?|points?|stops?|opportunity|stations?|zones?|places?)\b"
    rf"|\b(?:spot|place|frame|booth|corner)\s+(?:to take|for taking|for|where {PLAYERS} (?:can )?take)\s+(?:a |an |"
    rf"group |class )*(?:photos?|selfies?|pictures?)\b",
    re.I,
)
DAY: Final = (
    r"(?:day(?:time|light)?\s*(?:and|/|to|or|-|into)\s*(?:the )?night(?:time)?"
    r"|night(?:time)?\s*(?:and|/|to|or|-|into)\s*(?:the )?day(?:time|light)?)"
)
LIGHT: Final = re.compile(
    rf"\b(?P<what>switch|lever|button)\s+(?:(?:for|between|that (?:changes|switches|turns|toggles)(?: the (?:time|"
    rf"sky|world))?(?: from| between)?|to (?:change|switch|toggle|turn)(?: the time)?(?: from| between)?)\s+){DAY}"
    rf"|\b(?:an?\s+)?{DAY}\s+(?P<other>switch|lever|button|toggle)"
    rf"|\b{PLAYERS}\s+(?:can\s+)?(?:switch|change|toggle)\s+(?:between |from )?{DAY}",
    re.I,
)
TEAM: Final = re.compile(
    r"\b(?:the )?(?:teams?|whole class|class|players|students|pupils|everyone|groups?|kids|children)\s+(?:(?:must|"
    r"can|should|will|all)\s+)?"
    r"(?:scores?|answers?|plays?|works?|solves?)(?:\s+(?:the quiz|(?:all )?(?:the )?questions|points))"
    r"?\s+(?:together|as (?:a|one) (?:team|class|group)|in teams)\b(?:\s+(?:to answer|on)\s+(?:the )?(?:quiz|"
    r"questions))?"
    r"|\b(?:an?\s+)?(?P<quiz>(?:team|cooperative|co-op|class|group)\s+quiz(?:\s+board)?)\b|\bshared (?:team )"
    r"?score\b",
    re.I,
)
CAMERA, LEVER, QUIZ_BOARD = "camera", "lever", "quiz board"


def spots_in(text: str) -> Iterator[Said]:
    for found in PHOTO.finditer(text):
        yield Said(found.start(), found.end(), Wish(Mechanic.PHOTO, things=(CAMERA,)), CAMERA)
    for found in LIGHT.finditer(text):
        what = "lever" if found["what"] else "a lever"
        yield Said(found.start(), found.end(), Wish(Mechanic.LIGHT, things=(LEVER,)), what)
    for found in TEAM.finditer(text):
        instead = "a quiz board" if found["quiz"] else ""
        yield Said(found.start(), found.end(), Wish(Mechanic.TEAM, things=(QUIZ_BOARD,)), instead)


def make_photo(draft: Draft, wish: Wish) -> None:
    draft.do(Mechanic.PHOTO, things=(draft.thing(wish.things[0], fresh=Mechanic.PHOTO),), title="Smile!")


def make_light(draft: Draft, wish: Wish) -> None:
    draft.do(Mechanic.LIGHT, things=(draft.thing(wish.things[0], fresh=Mechanic.LIGHT),), title="Day and night")


def make_team(draft: Draft, wish: Wish) -> None:
    """Its questions are the lesson's."""
    boards = tuple(one.id for one in draft.named(wish.things[0])) or (draft.add(wish.things[0]),)
    draft.do(Mechanic.TEAM, title="All together", things=boards)
