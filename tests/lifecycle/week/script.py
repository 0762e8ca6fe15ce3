"""What thirty pupils do in a week, drawn by lot, and what must come of it: counted from the script alone."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final

QUESTIONS: Final[list[dict[str, Any]]] = [
    {"prompt": "Which gas do leaves take in?", "choices": ["Oxygen", "Carbon dioxide", "Helium"], "answer": 1},
    {"prompt": "Which gas do leaves give off?", "choices": ["Oxygen", "Nitrogen", "Neon"], "answer": 0},
    {"prompt": "What makes leaves green?", "choices": ["Iron", "Salt", "Chlorophyll", "Sugar"], "answer": 2},
    {"prompt": "What do roots drink?", "choices": ["Water", "Oil", "Air"], "answer": 0},
    {"prompt": "Where does a leaf get its energy?", "choices": ["From the soil", "From the light"], "answer": 1},
    {"prompt": "What do leaves make?", "choices": ["Stones", "Metal", "Sand", "Sugar"], "answer": 3},
]
RIGHT: Final = [int(question["answer"]) for question in QUESTIONS]
MAX_SCORE: Final = 20
OF_EACH_WAY: Final = 15
RIGHT_AT_ONCE: Final = 0.6
FINISHES: Final = 0.7
PLAYS_AGAIN: Final = 0.5
"""How probable each is."""


class Way(Enum):
    BROWSER = "browser"
    ROBLOX = "roblox"


@dataclass(frozen=True, slots=True)
class Play:
    """One attempt: of each question that is reached the choices, one after the other, and whether all is done."""

    choices: tuple[tuple[int, ...], ...]
    finishes: bool

    @property
    def first(self) -> list[int]:
        return [chosen[0] for chosen in self.choices]

    @property
    def right(self) -> int:
        """How many with the first answer."""
        return sum(one == RIGHT[number] for number, one in enumerate(self.first))


@dataclass(frozen=True, slots=True)
class Part:
    """What one pupil does."""

    name: str
    way: Way
    plays: tuple[Play, ...]
    claims_late: bool
    """At Roblox: types her code when she has played, not before."""


def write_script(names: Sequence[str], chance: random.Random) -> list[Part]:
    """Of the names, in their order: first those in the browser. Who finishes there may play once more."""
    parts: list[Part] = []
    for number, name in enumerate(names):
        way = Way.BROWSER if number < OF_EACH_WAY else Way.ROBLOX
        plays = [write_play(chance, finishes=chance.random() < FINISHES)]
        if way is Way.BROWSER and plays[0].finishes and chance.random() < PLAYS_AGAIN:
            plays.append(write_play(chance, finishes=chance.random() < FINISHES))
        parts.append(Part(name, way, tuple(plays), claims_late=bool(number % 2)))
    return parts


def write_play(chance: random.Random, *, finishes: bool) -> Play:
    """Who does not finish may stop after a wrong answer."""
    reached = len(RIGHT) if finishes else chance.randrange(len(RIGHT))
    choices = []
    for number in range(reached):
        wrong = [one for one in range(len(QUESTIONS[number]["choices"])) if one != RIGHT[number]]
        gives_up = not finishes and number == reached - 1 and chance.random() < 0.5
        first = [] if chance.random() < RIGHT_AT_ONCE else [chance.choice(wrong)]
        choices.append(tuple(first) if first and gives_up else (*first, RIGHT[number]))
    return Play(tuple(choices), finishes)


def choice_of(question: int, answer: int) -> str:
    """What it says."""
    return str(QUESTIONS[question]["choices"][answer])


def cell_of(part: Part) -> dict[str, Any]:
    """Of the gradebook: the best attempt that is done counts, or the best one if none is; nobody is late before Friday."""
    counting = [play for play in part.plays if play.finishes] or part.plays
    best = max((Fraction(play.right, len(RIGHT)) * MAX_SCORE for play in counting), default=None)
    status = "not_submitted"
    if part.plays:
        status = "fully_graded" if any(play.finishes for play in part.plays) else "partially_graded"
    score = None if best is None else float(rounded(best))
    alike = {"overridden": False, "late": False, "missing": False, "exempt": False}
    return {"attempts": len(part.plays), "score": score, "status": status, **alike}


def rounded(value: Fraction) -> Decimal:
    """To the hundredth."""
    return (Decimal(value.numerator) / value.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)


def live_of(part: Part) -> dict[str, Any]:
    """Of the view of who plays now: her last attempt."""
    play = part.plays[-1]
    counts = {"answered": len(play.choices), "right": play.right, "wrong": len(play.choices) - play.right}
    return {**counts, "question_count": len(RIGHT), "is_done": play.finishes}


def item_of(parts: Sequence[Part], question: int) -> dict[str, Any]:
    """Of the item analysis: first answers in first attempts, by what they say."""
    firsts = [part.plays[0].first for part in parts if part.plays]
    given = Counter(answers[question] for answers in firsts if len(answers) > question)
    count = given.total()
    answers = {choice_of(question, one): times for one, times in given.items()}
    return {"n": count, "difficulty": given[RIGHT[question]] / count, "answers": answers}
