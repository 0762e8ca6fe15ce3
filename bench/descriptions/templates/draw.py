"""Draws the words of one description, none twice."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from bench.descriptions.expected import ExpectedObject
from bench.descriptions.vocabulary import COLORS, NOUNS, NUMBERS, PLACES, indefinite, plural

T = TypeVar("T")


class Draw:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.taken: set[str] = set()

    def one(self, words: Sequence[str]) -> str:
        """A word that shares none of its words with those already drawn: no `tree` beside a `pine tree`."""
        free = [word for word in words if not self.taken & set(word.split())]
        word = self.random.choice(free)
        self.taken |= set(word.split())
        return word

    def some(self, words: Sequence[str], number: int) -> list[str]:
        return [self.one(words) for _ in range(number)]

    def any(self, choices: Sequence[T]) -> T:
        return self.random.choice(choices)

    def count(self, low: int = 2, high: int = 6) -> int:
        return self.random.randint(low, high)

    def colors(self, number: int) -> list[str]:
        return self.random.sample(COLORS, number)

    def place(self) -> str:
        return self.any(PLACES)

    def objects(self, number: int, words: Sequence[str] = NOUNS) -> list[ExpectedObject]:
        """Plain ones: every third alone, the others several."""
        return [thing(noun, self.any((1, self.count(), self.count()))) for noun in self.some(words, number)]

    def said(self, one: ExpectedObject) -> str:
        """`a red lab`, `three labs`, `3 labs`."""
        return phrase(one, number=self.any((NUMBERS[one.count - 1], str(one.count))))


def thing(
    noun: str, count: int = 1, color: str | None = None, size: str | None = None, material: str | None = None
) -> ExpectedObject:
    return ExpectedObject(noun, noun, count, color, size, material)


def phrase(one: ExpectedObject, number: str | None = None) -> str:
    """`a red lab`, `three labs`: with `number` where there are several."""
    words = " ".join(word for word in (one.size, one.color, one.material) if word)
    if one.count == 1:
        return indefinite(f"{words} {one.noun}".strip())
    return " ".join(filter(None, (number or NUMBERS[one.count - 1], words, plural(one.noun))))


def listed(phrases: Sequence[str]) -> str:
    *first, last = phrases
    return f"{', '.join(first)} and {last}" if first else last


def capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
