"""How many bytes of a world travel."""

import json

import pytest

from blockyard.environments.made_files import make_files
from blockyard.environments.states import MEDIA_TYPES, FileKind
from blockyard.web.compression import CODINGS, compress
from blockyard.web.media_types import TEXTS
from worlds.design import design
from worlds.request import DesignRequest

MARS = "A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset, for 24 students"
BEFORE = {
    FileKind.PLACE: 296_204,
    FileKind.SCENE: 59_193,
    FileKind.PICTURE_SVG: 68_441,
    FileKind.PICTURE_PNG: 236_708,
    FileKind.PROJECT: 90_794,
}
"""What version 0.1 sent of this world."""


@pytest.mark.slow
@pytest.mark.parametrize("coding", CODINGS)
def test_a_world_is_far_less_than_half_of_what_it_was(coding: str) -> None:
    made = dict(make_files(design(DesignRequest(name="Mars Base", description=MARS)), 1))
    assert made.keys() == BEFORE.keys() | {FileKind.MODEL, FileKind.PLAY}
    sent = {
        kind: len(compress(content, coding) if MEDIA_TYPES[kind].encode() in TEXTS else content)
        for kind, content in made.items()
        if kind in BEFORE
    }
    assert sum(sent.values()) <= 0.42 * sum(BEFORE.values()), json.dumps(sent)
