"""Exercises with whole numbers: sums, differences, times tables, division, bonds, doubles, rounding, number lines."""

import random
import re
from typing import Final

from worlds.exercises.exercise import QUESTIONS, Drafted, Exercise, Sum, each_once, phrases
from worlds.lesson.band import BANDS, Band

UP_TO: Final = dict(zip(BANDS, (20, 100, 1000, 1000), strict=True))
"""Numbers that are added and taken away."""
NUMBER: Final = re.compile(r"\d+")
THE_SEVENS: Final = re.compile(r"(?<!year )(?<!grade )(?<!class )(?<!\w)(\d{1,2})['’]?s\b", re.I)
"""`the 7s and 8s`, and not `my year 7s`."""
PRODUCT: Final = re.compile(r"(?<![\w.])(\d{1,2}) ?[x×] ?\d{1,2}(?![\w.]*\d)", re.I)
FACTOR: Final = re.compile(r"(?<![\w.])\d{1,2} ?[x×] ?(\d{1,2})(?![\w.]*\d)", re.I)
FACTORS: Final = dict(zip(BANDS, (10, 10, 12, 12), strict=True))
"""Up to which a number is multiplied."""
IN_ORDER: Final = re.compile(r"\b(\d{1,2}) ?[x×] ?\d{1,2} (?:up )?to \1 ?[x×] ?\d{1,2} in order\b", re.I)
TOLD: Final = 9
"""Tables that stand on boards."""
LIMIT: Final = r"(?:[^.\n]{0,20}?\b(?:up to|within|to)\s+(?P<limit>\d{1,5}))?"


def limit_of(found: re.Match[str], band: Band) -> int:
    return max(5, min(int(found["limit"] or UP_TO[band]), 10_000))


def addition(found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    limit = limit_of(found, band)
    pairs = [(a := rng.randint(1, limit - 1), rng.randint(1, limit - a)) for _ in range(9 * QUESTIONS)]
    return Drafted(
        f"Addition up to {limit}",
        ("To add, put two numbers together: 5 + 3 = 8.", "It does not matter which number comes first: 5 + 3 = 3 + 5."),
        tuple(Sum(f"What is {a} + {b}?", a + b) for a, b in each_once(rng, pairs)),
    )


def subtraction(found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    limit = limit_of(found, band)
    pairs = [(a := rng.randint(2, limit), rng.randint(1, a)) for _ in range(9 * QUESTIONS)]
    return Drafted(
        f"Subtraction up to {limit}",
        ("To subtract, take one number away from another: 8 - 3 = 5.", "Check it by adding: 5 + 3 = 8, so 8 - 3 = 5."),
        tuple(Sum(f"What is {a} - {b}?", a - b) for a, b in each_once(rng, pairs)),
    )


def tables_of(found: re.Match[str], band: Band) -> list[int]:
    """`the 3 and 4 times tables`, `2 to 5`; else what the text says elsewhere: `only the 7s and 8s`, `7x2 up to 7x12`; else
    those of the grades."""
    said = found["tables"] or found["after"] or ""
    numbers = [int(one) for one in NUMBER.findall(said) if 1 <= int(one) <= 20]
    if len(numbers) == 2 and re.search(r"to|-|–|through", said) and numbers[0] < numbers[1]:
        return [*range(numbers[0], numbers[1] + 1)]
    for elsewhere in (THE_SEVENS, PRODUCT):
        numbers = numbers or [int(one) for one in dict.fromkeys(elsewhere.findall(found.string)) if 1 < int(one) <= 20]
    return numbers or [*range(2, 6 if band is Band.K_2 else 11)]


def times_tables(found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    tables = tables_of(found, band)
    named = f"Times table{'s' if len(tables) > 1 else ''} of {', '.join(map(str, tables))}"
    most = max(FACTORS[band], *(int(one) for one in FACTOR.findall(found.string)), 12 if max(tables) > 10 else 0)
    by = range(1, min(most, 12) + 1)
    rows = tuple(", ".join(f"{one} x {each} = {one * each}" for each in by) + "." for one in tables[:TOLD])
    pairs = [(one, each) for one in tables for each in by]
    is_in_order = len(tables) == 1 and IN_ORDER.search(found.string) is not None
    return Drafted(
        named,
        ("To multiply is to add the same number again and again: 3 x 4 = 3 + 3 + 3 + 3 = 12.", *rows),
        tuple(Sum(f"What is {a} x {b}?", a * b) for a, b in (pairs if is_in_order else each_once(rng, pairs))),
    )


def division(_found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    most = 5 if band is Band.K_2 else 12
    pairs = [(one, by) for one in range(1, most + 1) for by in range(2, most + 1)]
    return Drafted(
        "Division",
        ("To divide is to share into equal groups: 12 ÷ 3 = 4.", "Check it by multiplying: 4 x 3 = 12, so 12 ÷ 3 = 4."),
        tuple(Sum(f"What is {a * b} ÷ {b}?", a) for a, b in each_once(rng, pairs)),
    )


def bonds(found: re.Match[str], _band: Band, rng: random.Random) -> Drafted:
    whole = max(5, min(int(found["whole"] or 10), 100))
    pairs = [(part, 0) for part in range(1, whole)]
    return Drafted(
        f"Number bonds of {whole}",
        (f"A number bond of {whole} is two numbers that make {whole} together.", f"1 and {whole - 1} make {whole}."),
        tuple(Sum(f"What makes {whole} together with {part}?", whole - part) for part, _ in each_once(rng, pairs)),
    )


def doubles(_found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    most = 10 if band is Band.K_2 else 50
    chosen = each_once(rng, [(one, 0) for one in range(1, most + 1)])
    asked = [
        Sum(f"What is double {one}?", 2 * one) if number % 2 == 0 else Sum(f"What is half of {2 * one}?", one)
        for number, (one, _) in enumerate(chosen)
    ]
    facts = (
        "To double a number, add it to itself: double 4 is 4 + 4 = 8.",
        "Half is one of two equal parts: half of 8 is 4.",
    )
    return Drafted("Doubles and halves", facts, tuple(asked))


def rounding(_found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    units = (10,) if band is Band.K_2 else (10, 100)
    pairs = [(rng.randint(units[-1] + 1, 99 * units[-1]), rng.choice(units)) for _ in range(9 * QUESTIONS)]
    pairs = [(number, unit) for number, unit in pairs if number % unit]
    facts = (
        "To round to ten, look at the ones: 0 to 4 round down, 5 to 9 round up.",
        "43 rounds to 40, and 45 rounds to 50.",
    )
    asked = [
        Sum(f"Round {number} to the nearest {unit}.", (number + unit // 2) // unit * unit)
        for number, unit in each_once(rng, pairs)
    ]
    return Drafted("Rounding", facts, tuple(asked))


def number_line(found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    limit = int(found["limit"]) if found["limit"] else UP_TO[band]
    limit = max(5, min(limit, 1000))
    pairs = [(at, step) for at in range(1, limit) for step in (1, -1)]
    asked = [
        Sum(f"Which number comes just {'after' if step > 0 else 'before'} {at}?", at + step)
        for at, step in each_once(rng, pairs)
    ]
    facts = (
        "On a number line each number is one more than the number on its left.",
        "Go right to add, and left to take away.",
    )
    return Drafted(f"A number line from 0 to {limit}", facts, tuple(asked))


TABLES: Final = r"(?:(?P<tables>\d{1,2}(?:(?:, ?| ?and | ?& ?| ?to | ?- ?| ?– ?| through )\d{1,2}){0,12})(?:'s|s)?\s)?"
MULTIPLIED: Final = r"(?:times[- ]tables?|multiplication(?: tables?| facts)?|multiplying)"
AFTER: Final = r"(?:\s+(?:of\s+|for\s+)?(?P<after>\d[\d ,and&to–-]*))?"
DIVIDED: Final = r"(?:long |short )?division(?: facts| sums| problems| practice| quiz)?"
COUNTING: Final = (
    Exercise("times_tables", "times tables", phrases(TABLES + MULTIPLIED + AFTER), times_tables),
    Exercise("bonds", "number bonds", phrases(r"number bonds?(?:\s+(?:of|to|for)\s+(?P<whole>\d{1,3}))?"), bonds),
    Exercise("addition", "addition", phrases("(?:addition|adding numbers|adding)" + LIMIT), addition),
    Exercise("subtraction", "subtraction", phrases("(?:subtraction|subtracting|taking away)" + LIMIT), subtraction),
    Exercise("division", "division", phrases(DIVIDED, "dividing numbers"), division),
    Exercise("doubles", "doubles and halves", phrases("doubles(?: and halves)?", "doubling", "halving"), doubles),
    Exercise("rounding", "rounding", phrases("rounding(?: numbers)?"), rounding),
    Exercise(
        "number_line", "number lines", phrases(r"(?:number lines?|counting(?= (?:up )?to \d))" + LIMIT), number_line
    ),
)
