"""Exercises with parts of a whole: fractions, the clock, money."""

import random
import re
from fractions import Fraction
from typing import Final

from worlds.exercises.exercise import QUESTIONS, Drafted, Exercise, Judge, Pick, Sum, each_once, phrases
from worlds.lesson.band import Band

NAMES: Final = {2: "half", 3: "a third", 4: "a quarter", 5: "a fifth", 8: "an eighth", 10: "a tenth"}
COINS: Final = (1, 2, 5, 10, 20, 50)


def fraction_sums(_found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    """Of an amount, which is larger, which are equal; adding from grade 6 on."""
    small = (2, 4) if band is Band.K_2 else (2, 3, 4, 5, 8, 10)
    asked: list[Sum | Pick | Judge] = []
    for part, times in each_once(rng, [(one, by) for one in small for by in range(2, 11)], 4):
        asked.append(Sum(f"What is {NAMES[part]} of {part * times}?", times))
    for low, high in each_once(rng, [(a, b) for a in small for b in small if a < b], 2):
        first, second = rng.sample([low, high], 2)
        asked.append(Pick(f"Which is larger: 1/{first} or 1/{second}?", f"1/{low}", (f"1/{high}",)))
    for part, times in each_once(rng, [(one, by) for one in small for by in (2, 3)], 2):
        asked.append(Judge(f"1/{part} is the same as {times}/{part * times}.", answer=True))
    for part, _ in each_once(rng, [(one, 0) for one in small if one > 2], 1 if len(small) > 2 else 0):
        asked.append(Judge(f"1/{part} is the same as 2/{part + 1}.", answer=False))
    if band in (Band.G6_8, Band.G9_12):
        for a, b in each_once(rng, [(2, 3), (2, 4), (3, 4), (2, 5), (3, 5), (4, 8)], 3):
            total = Fraction(1, a) + Fraction(1, b)
            wrong = {f"2/{a + b}", f"1/{a * b}", f"1/{a + b}"} - {str(total)}
            asked.append(Pick(f"What is 1/{a} + 1/{b}?", str(total), tuple(sorted(wrong))))
    facts = (
        "A fraction is a part of a whole: the bottom number says into how many equal parts the whole is cut.",
        "The top number says how many of these parts are taken: 3/4 is three of four equal parts.",
        "Cut into more parts, each part is smaller: 1/4 is smaller than 1/2.",
        "To find a quarter of 12, share 12 into 4 equal parts: 12 ÷ 4 = 3.",
        "Fractions can be equal: 1/2 is the same as 2/4.",
    )
    return Drafted("Fractions", facts, tuple(asked))


def telling_time(_found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    minutes = (0, 30) if band is Band.K_2 else (0, 15, 30, 45)
    asked: list[Sum | Pick | Judge] = []
    for hour, minute in each_once(rng, [(hour, minute) for hour in range(1, 13) for minute in minutes], QUESTIONS - 3):
        right = said_time(hour, minute)
        others = {
            said_time(hour % 12 + 1, minute),
            said_time(hour, (minute + 30) % 60),
            said_time((hour + 5) % 12 + 1, minute),
        }
        hand = (
            f"on the {hour}"
            if minute == 0
            else f"just past the {hour}"
            if minute < 45
            else f"just before the {hour % 12 + 1}"
        )
        pointed = minute // 5 or 12
        prompt = f"The short hand is {hand} and the long hand on the {pointed}. What time is it?"
        asked.append(Pick(prompt, right, tuple(sorted(others - {right}))))
    asked += [
        Sum("How many minutes has an hour?", 60),
        Sum("How many minutes has half an hour?", 30),
        Sum("How many hours has a day?", 24),
    ]
    facts = (
        "The short hand of a clock shows the hour, and the long hand shows the minutes.",
        "An hour has 60 minutes, and a day has 24 hours.",
        "When the long hand is on the 12, it is a full hour: the short hand on the 3 is three o'clock.",
        "When the long hand is on the 6, it is half past the hour: half an hour is 30 minutes.",
    )
    quarters = ("The long hand on the 3 is a quarter past, and on the 9 it is a quarter to the next hour.",)
    return Drafted("Telling the time", facts if band is Band.K_2 else (*facts, *quarters), tuple(asked))


def said_time(hour: int, minute: int) -> str:
    words = {0: f"{hour} o'clock", 15: f"a quarter past {hour}", 30: f"half past {hour}"}
    return words.get(minute, f"a quarter to {hour % 12 + 1}")


def money(found: re.Match[str], band: Band, rng: random.Random) -> Drafted:
    """In the currency that is said; cents otherwise."""
    unit = "pence" if re.search(r"pence|pounds?|£", found[0], re.I) else "cents"
    most = 50 if band is Band.K_2 else 100
    asked: list[Sum | Pick | Judge] = []
    for a, b in each_once(rng, [(a, b) for a in COINS for b in COINS if a + b <= most], 5):
        asked.append(Sum(f"You have a coin of {a} and a coin of {b} {unit}. How many {unit} is that?", a + b, unit))
    prices = [(note, price) for note in (20, 50, most) for price in range(5, note, 5)]
    for paid, price in each_once(rng, prices, 5):
        asked.append(
            Sum(f"Something costs {price} {unit}. You pay {paid}. How many {unit} do you get back?", paid - price, unit)
        )
    facts = (
        "To count coins, begin with the largest and add the others.",
        "Change is what you get back: what you paid less the price.",
        f"You pay 50 {unit} for something that costs 35: 50 - 35 = 15 {unit} come back.",
    )
    return Drafted("Money", facts, tuple(asked))


CLOCKS: Final = ("tell(?:ing)? (?:the )?time", "clock (?:faces|reading|times)", "read(?:ing)? (?:a |the )?clocks?")
SPENT: Final = (
    "(?:counting (?:money|coins)|giving change|money(?: sums| problems| practice| maths?)?)"
    "(?: in (?:pence|pounds|cents|dollars|euros))?",
)
PARTS: Final = (
    Exercise("fractions", "fractions", phrases("fractions? (?:sums|practice|problems|of amounts)"), fraction_sums),
    Exercise("telling_time", "telling the time", phrases(*CLOCKS), telling_time),
    Exercise("money", "money", phrases(*SPENT), money),
)
