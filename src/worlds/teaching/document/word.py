"""A word that a text gives the meaning of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Defined:
    term: str
    means: str
