"""Who does something to a thing stands beside it: `a fisherman mends a net`, `two snowmen guard the door`."""

from typing import TYPE_CHECKING, Final

from worlds.lexicon.kinds import NounKind
from worlds.lexicon.nouns import kind_of
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.holding import HOLDING
from worlds.reading.talk import is_person

if TYPE_CHECKING:
    pass


def stand_beside(sentence: Sentence, context: Context) -> None:
    """Only who is at no place of its own; where the thing is said to stand in a third place, both stand there."""
    for verb in sentence.doc:
        if verb.pos_ != "VERB" or verb.lower_ in HOLDING:
            continue
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        who = sentence.entity_of(subjects[0]) if subjects and not is_person(subjects[0]) else None
        if who is None and subjects and subjects[0].lemma_.lower() in COUNTED:
            who = sentence.entity_of(subjects[0])
        what = sentence.entity_of(objects[0]) if objects else None
        if who is not None and what is not None and may_act(who, what):
            who.loosely = what
            context.use(sentence, [verb])


COUNTED: Final = ("child", "kid", "boy", "girl", "pupil", "student", "visitor", "person", "people", "teacher")
"""Who plays, where no number says that they are figures of the world."""


def may_act(who: Entity, what: Entity) -> bool:
    is_alone = not who.places and who.loosely is None and not who.is_zone and not who.is_gone
    is_figure = kind_of(who.noun) in (NounKind.PERSON, NounKind.ANIMAL) or who.head_noun in (
        "snowman",
        "robot",
        "statue",
    )
    return is_alone and is_figure and not what.is_zone and not what.is_gone and what is not who
