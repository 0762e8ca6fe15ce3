"""What stands beside a question sheet: how it is marked, who hands it out, until when. Of that nothing is built; what is
wished, whom it is for and what it is about stays."""

import re
from typing import Final

from worlds.lesson.band import bands_in
from worlds.topics.find import named_in

SENTENCE: Final = re.compile(r"[^\n]*?(?:[.!?]+[\"”)]*(?=\s|$)|\n|$)\s*")
WISH: Final = re.compile(
    r"\b(?:i(?:['’]d| would| want| need| wish)|we(?:['’]d| would| want| need)|(?:can|could|would) you"
    r"|turn (?:it|this|them|these)|please (?:make|build|put|add|turn|let|give)|make|build|create|design|put|place|add"
    r"|imagine|set in|correct(?:ed)? (?:versions?|sentences?|statements?)|there (?:is|are|should|shall)"
    r"|(?:the|a|my|our) (?:world|game|map|obby|maze|museum|escape room|island|castle|room)s?)\b",
    re.I,
)


def without_asides(text: str) -> tuple[str, int]:
    """The text without them, and how many words they have. The first sentence is a title, whatever it says."""
    kept: list[str] = []
    words = 0
    for found in SENTENCE.finditer(text.lstrip()):
        said = found[0]
        is_kept = not kept or WISH.search(said) or any(True for _ in bands_in(said)) or named_in(said)
        if is_kept or not said.strip():
            kept.append(said)
        else:
            words += len(re.findall(r"\w+", said))
    return "".join(kept), words
