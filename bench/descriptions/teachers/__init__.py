"""Descriptions by hand, as colleagues of many subjects write them."""

from typing import Final

from bench.descriptions.expected import Expected
from bench.descriptions.teachers import arts, humanities, nature, play, science

TEACHERS: Final[tuple[Expected, ...]] = (
    *(*science.TEACHERS, *nature.TEACHERS, *humanities.TEACHERS, *arts.TEACHERS, *play.TEACHERS),
)
