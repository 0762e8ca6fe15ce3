"""What of a teacher's words speaks of the world, where they teach and ask as well: of whose class it is, how answers are
marked and what is only explained, nothing is built."""

import re
from typing import Final

from worlds.lesson.school import CURRICULA
from worlds.lexicon.kinds import NounKind
from worlds.lexicon.table import entries_of
from worlds.teaching.said import GRADE, SCHOOL, with_marks

OPENING: Final = 400
"""Characters, at most, in which she says whose class it is."""
SENTENCE: Final = re.compile(r"[^\n]*?(?:[.!?]+[\"”)]*(?=\s|$)|\n|$)\s*")
PIECE: Final = re.compile(r"[^,;()\n]+(?:,|;)?|\n|[()]")
BRACKETS: Final = re.compile(r"\(([^()\n]{1,300})\)")
WORD: Final = re.compile(r"[\w'’.º-]+")
OF_A_SCHOOL: Final = frozenset(
    "in at of for my our the class school college academy primary secondary high international bilingual public private "
    "state section stream group level set beginners co st san new north south east west please english".split()
)
"""Words beside the name of a place that say who is taught there."""
INSTITUTIONS: Final = frozenset("school college academy stream".split())
ASKS: Final = re.compile(
    r"\b(?:i['’]?d|(?:i|we) (?:would|want|need|wish)|(?:can|could|would) (?:you|u|it|we|they)|please|pls|plz|"
    r"an? (?:\w+ )?(?:world|game|map|obby|maze|museum|escape room|castle|island)|let (?:them|the|us)|"
    r"make|build|create|design|imagine|set in|(?:put|place|add|turn) (?:an?|the|them|it|each|all|some|\d)|"
    r"(?:middle|end|top|start|entrance) of (?:the|it)|somewhere|there|there['’]s)\b"
    r"|^\W*(?:(?:and|then|so|last|first|next)\s){0,2}(?:in|at|on|behind|before|inside|outside) (?:an?|the|each|every)\b",
    re.I,
)
"""What a sentence beside her own questions has that wishes something of the world."""
TAKEN_BACK: Final = re.compile(r"\b(?:leave (?:it|this|that|them) out|we did that|never mind)\b", re.I)
OF_ANSWERS: Final = re.compile(
    r"\b(?:right|correct|true) (?:answers?|options?|choices?|ones?)\b[^.!?\n]{0,30}\b(?:is|are|has|have|with)\b", re.I
)
"""How they are marked."""
TO_KNOW: Final = re.compile(
    r"^\W*(?:(?:they|pupils|students|kids|children) )?(?:also )?(?:must|should|need to|have to|words to|remind them|"
    r"(?:most )?common mistakes?|misconceptions?)(?: (?:also|all))? ?(?:learn|know|understand|remember|mention|use)?\b"
    r"[^.!?\n:]{0,60}(?::|\bwhat (?:an?|the)? ?\w+(?:/\w+)? is\b|\bthat\b)",
    re.I,
)
"""Begins what shall be taught."""
EXPLAINS: Final = re.compile(r"[=≠→]|->|\b(?:e\.?g|i\.?e)\b\.?|\b(?:is|are|was|were|means|called)\b", re.I)
"""A bracket that explains what stands before it."""
LONG: Final = 5
"""Words of a bracket that does."""
TOLD_OF: Final = re.compile(r"^(?:with|an?|the|one|two|three|four|five|six|\d+|each|in|on|near|next)\b", re.I)
"""A bracket that says what stands there."""
GREETING: Final = re.compile(
    r"^\s{0,9}(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))(?: [\w.’'-]{1,20}){0,3}[,!]", re.I
)
IDIOMS: Final = re.compile(r",? ?\bof course\b|\b(?:some|most|many|a few|one|two|half) of (?:mine|ours)\b", re.I)


def of_the_world(text: str, *, is_sheet: bool) -> str:
    """`text`: without what is asked and done. `is_sheet`: she gives questions of her own, and what stands beside them is
    built only where she wishes it."""
    kept = []
    at = 0
    for found in SENTENCE.finditer(IDIOMS.sub(" ", GREETING.sub("", text))):
        is_opening = at <= OPENING and len(found[0]) <= OPENING
        said = without_class(found[0]) if is_opening else found[0]
        at = found.end()
        is_said = not (OF_ANSWERS.search(said) or TAKEN_BACK.search(said) or TO_KNOW.search(said))
        if not said.strip() or (is_said and (not is_sheet or ASKS.search(said))):
            kept.append(without_brackets(said, is_opening=is_opening))
        else:
            kept.append("\n" if "\n" in said else "")
    return "".join(kept)


def without_class(sentence: str) -> str:
    """Without its grade, school and place: `Grade 2 in Lagos, international school.`"""
    if GRADE not in with_marks(sentence):
        return sentence
    pieces = PIECE.findall(sentence)
    are_of = [is_of_class(one) for one in pieces]
    if not any(are_of):
        return sentence
    kept = [one for one, is_of in zip(pieces, are_of, strict=True) if not is_of]
    return "".join(kept).replace("()", "") + ("" if "\n" not in sentence or "\n" in "".join(kept) else "\n")


def is_of_class(piece: str) -> bool:
    marked = with_marks(piece)
    words = [word for one in WORD.findall(SCHOOL.sub(" ", marked.replace(GRADE, " "))) if (word := one.strip("."))]
    words = [one for one in words if not one.isdigit()]
    says = GRADE in marked or any(map(is_a_place, words)) or bool(words and words[-1].lower() in INSTITUTIONS)
    return says and all(word.lower() in OF_A_SCHOOL or is_a_place(word) for word in words)


def is_a_place(word: str) -> bool:
    """`Ghana`, or a name that no lexicon has; and not `park`."""
    kinds = [one.kind for one in entries_of(word.lower())[:1]]
    return word.lower() in CURRICULA or (word[0].isupper() and kinds in ([], [NounKind.LOCATION]))


def without_brackets(sentence: str, *, is_opening: bool) -> str:
    """Without those that explain, or say at the beginning of a text whose class it is: `(Y9 really)`."""

    def kept(found: re.Match[str]) -> str:
        is_of = is_opening and GRADE in with_marks(found[1])
        return "" if is_of or explains(found[1]) else found[0]

    return BRACKETS.sub(kept, sentence)


def explains(bracket: str) -> bool:
    """`(pick up oxygen, drop it at the lungs)`, `(bad air = miasma)`; and not `(a tall one)`."""
    if TOLD_OF.match(bracket.strip()):
        return False
    return EXPLAINS.search(bracket) is not None or len(WORD.findall(bracket)) >= LONG
