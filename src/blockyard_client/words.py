"""Enums of the API: they may grow."""

from enum import StrEnum
from typing import Self


class OpenEnum(StrEnum):
    """A word that this release does not know is kept as it came: it equals its text, and none of the members."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = str.__new__(cls, value)
        word._name_ = word._value_ = value
        return word
