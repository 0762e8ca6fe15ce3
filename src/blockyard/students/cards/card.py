"""What stands on one card."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """Of one pupil. With neither pictures nor words it says `your password`; without a badge it has no QR code."""

    display_name: str
    user_name: str
    pictures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    badge: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """Of one pupil, for one day: what she types in a game."""

    display_name: str
    code: str
    until: str
    """When it ends, as people say it where the school is."""
