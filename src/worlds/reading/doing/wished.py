"""Whether a sentence wishes something of the world or of who plays, or only states what is taught."""

import re
from typing import Final

from worlds.reading.doing.wording import SENTENCE_END

WISH: Final = re.compile(
    r"\b(?:they|them|you|we|i|i'd|my|our|"
    r"pupils?|students?|players?|kids|children|learners?|class|everyone|everybody|visitors?|"
    r"could there|can there|might there|is it possible|"
    r"want|wants|wish|please|should|shall|must|would like|make|build|create|design|include|add|put|place|"
    r"worlds?|games?|obby|obbies|roblox|map|escape rooms?|mazes?|museums?|trails?|walks?|"
    r"hunts?|quiz(?:zes)?|questions?|answers?|"
    r"lessons?|grade|year|for the end|at the end|finish|stations?|stops?|halls?|galler(?:y|ies)|bins?|locked)\b",
    re.I,
)
FRAGMENT: Final = re.compile(
    r"^\W*(?:an?|the|two|three|four|five|six|\d{1,2})\s"
    r"(?:(?!\b(?:is|are|was|were|has|have|had|did|does)\b)[^.!?\n])*$",
    re.I,
)
"""`A farm with a timer`: it has no verb that states something."""


def is_wished(text: str, at: int) -> bool:
    sentence = sentence_at(text, at)
    return WISH.search(sentence) is not None or FRAGMENT.match(sentence) is not None


def sentence_at(text: str, at: int) -> str:
    first = max(0, at - 400)
    before = [one.end() for one in SENTENCE_END.finditer(text, first, at)]
    after = SENTENCE_END.search(text, at)
    return text[before[-1] if before else first : min(after.start(), at + 400) if after else at + 400]
