"""What a text says of the lesson and not of the world."""

import re
from typing import TYPE_CHECKING, Final

from worlds.lexicon.nouns import is_concrete
from worlds.lexicon.plurals import singular
from worlds.lexicon.table import entries_of
from worlds.reading.english import root_of
from worlds.reading.labels import MARK

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PEOPLE: Final = frozenset(
    "student pupil pair kid child learner player class group team partner everyone everybody "
    "someone they we you i teacher "
    "participant boy girl grader year user people visitor friend colleague".split()
)
"""Who plays or teaches: nobody to build, unless they are counted in the world."""
LESSON_VERBS: Final = frozenset(
    "learn understand discuss explain describe identify compare know practise practice review revise remember "
    "introduce write answer listen think ask share reflect assess evaluate teach study research present predict "
    "recognise recognize explore investigate analyse analyze calculate solve sort record draw colour color retell "
    "brainstorm debate list define match summarise summarize read watch complete test check measure show".split()
)
GROUP_WORDS: Final = frozenset("pair class group team partner everyone everybody participant learner".split())
"""Who is never a figure of the world, not even counted."""
GROUPS: Final = frozenset("student pupil pair group partner team class child kid learner they".split())
GOING_VERBS: Final = frozenset(
    "walk cross climb find collect visit enter meet see follow jump swim run travel arrive start begin go pass reach "
    "spot discover gather search hunt ride drive sail fly step stand sit".split()
)
MAKING_VERBS: Final = frozenset(
    "build make create put place add want need like have give include show set arrange design draw".split()
)
LEAVING_OUT: Final = frozenset("skip omit avoid exclude forget remove delete cancel".split())
ASKED_FOR: Final = frozenset("be include want need like have build add draw use put buy show make".split())
ASKING: Final = re.compile(
    r"^(?:and |so |but )?(?:wh\w+|how|is|are|was|were|do|does|did|can|could|will|would|should|have|has|shall|may|excuse)\b",
    re.I,
)
ASIDES: Final = re.compile(
    r"^(?:hi|hello|dear|thanks|thank you|hey|greetings|good morning|cheers|many thanks|"
    r"please(?! (?:make|turn|put|set|build|create) (?:it|this|that|them|these|all)\b))\b[^.!?]*$"
    r"|^why\b|^how (?:do|does|did|can|many|much)\b|^what (?:is|are|do|does|did|happens)\b",
    re.I,
)
KEYS: Final = re.compile(
    r"^(?:press|click|tap|swipe|scroll) (?:the |on |any )?[\w-]+ to\b|^(?:press|click|tap) (?-i:[A-Z])"
    r"|\b(?:wasd|space ?bar|arrow keys|joystick|(?:left|right)-click|frame rate|fps|(?:loading|title) screen|main menu)\b",
    re.I,
)
"""What is done to a computer, or seen on it, and not in a world."""
OURS: Final = re.compile(rf"^(?:our|my) [\w' -]+ {MARK}\d+[.!]?$", re.I)
"""`Our school is called Riverside`: its name is lifted out."""
SCORES: Final = frozenset("point life score credit health coin money mark star".split())
"""What a game counts for its players."""
GAINING: Final = frozenset("get earn receive score win lose gain start have".split())
OUT_OF: Final = re.compile(r"\b\d+(?:\.\d+)? out of \d+\b")
WISH: Final = re.compile(r"^(?:(?:and|so|please|hi|hello)[, ]+)*(?:could|can|would|will|may)\b", re.I)
"""A question that asks for something to be built."""
TALK_NOUNS: Final = frozenset(
    "objective minute lesson homework activity discussion idea role aim goal unit topic task time way kind type sort "
    "part thing bit name number order word question answer story fun example information "
    "knowledge skill test quiz game "
    "project plan theme subject version experience adventure journey mission challenge practice session look "
    "feel feeling mood atmosphere vibe style rest everything something nothing anything lot total front "
    "half term week weather day today tomorrow tuesday monday wednesday thursday friday morning "
    "detail size shape colour color "
    "description world map scene setting purpose sense sort step stage-one round turn balance document status stretch "
    "photograph ground slideshow worksheet homework-sheet whole cut lap surface".split()
) | {"times table", "multiplication table"}
"""Nouns that a description speaks with; nobody asks for one, but where it is counted or written on."""


def is_everyday(word: str) -> bool:
    """What a teacher who has a lesson made need not read that it is not built, as it can stand nowhere: `met`, `12`,
    `homework`; and not a name."""
    one = singular(word.lower())
    if not word.isalpha() or one in PEOPLE or one in TALK_NOUNS:
        return True
    return not is_concrete(one) and (word.islower() or bool(entries_of(one)))


def is_aside(text: str) -> bool:
    return bool(ASIDES.match(text.strip()))


def is_talk(doc: "Doc") -> bool:
    """Whether a sentence tells what is done in the lesson, and asks for nothing."""
    text = doc.text.strip()
    is_question = (
        text.endswith("?")
        and ":" not in text
        and ASKING.match(text) is not None
        and not asks_for_something(doc)
        and not WISH.match(text)
    )
    if is_aside(text) or is_question or any(one.search(text) for one in (KEYS, OUT_OF, OURS)):
        return True
    verbs = [
        token for token in doc if token.pos_ == "VERB" and token.dep_ in ("ROOT", "conj", "xcomp", "advcl", "ccomp")
    ]
    root = root_of(doc)
    if root is not None and is_denied(root):
        return True
    if root is not None and (is_aim(root) or is_of_the_game(root) or is_credit(root)):
        return True
    if root is None or root.pos_ != "VERB":
        return False
    if asks_for_something(doc) or any(token.text.startswith(MARK) for token in doc[1:]):
        return False
    who = [child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")]
    by_people = not who or any(is_person(child) for child in who)
    if any(child.lemma_.lower() in GROUPS for child in who) and root.lemma_.lower() in MAKING_VERBS:
        return True
    return (
        by_people
        and root.lemma_.lower() in LESSON_VERBS
        and not any(verb.lemma_.lower() in GOING_VERBS for verb in verbs)
    )


def is_aim(root: "Token") -> bool:
    """`students will be able to compare fractions`."""
    is_able = any(child.dep_ == "acomp" and child.lemma_ in ("able", "ready", "expected") for child in root.children)
    return is_able and any(child.dep_ == "nsubj" and is_person(child) for child in root.children)


def is_of_the_game(root: "Token") -> bool:
    """`Each player gets three lives`: what it counts for its players."""
    who = [child for child in root.children if child.dep_ == "nsubj"]
    if root.lemma_.lower() not in GAINING or not all(is_person(child) for child in who):
        return False
    return any(child.dep_ == "dobj" and child.lemma_.lower() in SCORES for child in root.children)


def is_credit(root: "Token") -> bool:
    """`This world was created by Tom Baker`."""
    by = [child for child in root.children if child.dep_ == "agent"]
    is_name = any(token.pos_ == "PROPN" for one in by for token in one.children)
    return root.lemma_.lower() in MAKING_VERBS | {"write", "develop"} and is_name


def is_denied(root: "Token") -> bool:
    """`There isn't a hospital`, `Skip the projector`, `I don't want a television`, `Pluto is not included`."""
    if is_leaving_out(root):
        return True
    is_negative = any(child.dep_ == "neg" for child in root.children)
    return is_negative and root.lemma_.lower() in ASKED_FOR and not any(one.dep_ == "advcl" for one in root.children)


def is_leaving_out(root: "Token") -> bool:
    """`Leave out the silo`, `Remove the tent`: said to who builds, and not of who plays."""
    if any(child.dep_ == "nsubj" for child in root.children):
        return False
    words = {child.lower_ for child in root.children if child.dep_ in ("prt", "advmod")}
    is_out = (root.lemma_.lower() == "leave" and "out" in words) or (root.lemma_.lower() == "take" and "away" in words)
    return root.lemma_.lower() in LEAVING_OUT or is_out


def asks_for_something(doc: "Doc") -> bool:
    words = {token.lower_ for token in doc}
    return bool(words & {"there", "add", "put", "place", "build", "i'd"}) or any(
        token.lemma_.lower() in ("want", "need", "like", "have") and token.dep_ == "ROOT" for token in doc
    )


def is_person(token: "Token") -> bool:
    return token.lemma_.lower() in PEOPLE or token.lower_ in PEOPLE
