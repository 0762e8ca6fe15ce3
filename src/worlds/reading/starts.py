"""Where players arrive, and how many play."""

from typing import Final

from worlds.plan.plan import ZoneKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Story
from worlds.reading.headings import copy_named
from worlds.reading.interiors import is_enterable, open_up
from worlds.reading.numbers import ORDINALS
from worlds.reading.phrases import Determiner, Phrase
from worlds.reading.talk import is_person

WISHING: Final = frozenset("'d ’d d would i we they he she really also".split())
BY_PEOPLE: Final = ("appear", "wake", "come", "enter", "land", "lock", "trap")
"""What only somebody does who plays; a river starts, too."""
STARTING: Final = frozenset("start begin arrive spawn enter land appear wake come lock trap".split())


def find_start(sentence: Sentence, context: Context) -> None:
    """`We start at the sea`, `players arrive on the second island`."""
    for token in sentence.doc:
        if token.lemma_.lower() not in STARTING or token.pos_ != "VERB":
            continue
        who = [child for child in token.children if child.dep_ in ("nsubj", "nsubjpass")]
        if (who or token.lemma_.lower() in BY_PEOPLE) and not any(is_person(child) for child in who):
            continue
        after = [one for one in sentence.phrases if one.head.i > token.i]
        entity = next((sentence.entities[one] for one in after[:2] if one in sentence.entities), None)
        words = [one.lower_ for one in sentence.doc[token.i + 1 :]]
        copy = copy_named([word for word in words if word in ORDINALS], context)
        start = copy or entity
        if start is not None and not start.is_zone and start.count == 1 and is_enterable(start):
            open_up(start)  # `You are locked in the library`
        if start is not None and context.story.start is None:
            context.story.start = start if start.is_zone else start.home
            context.use(sentence, [token])
        return


def start_on_an_island(story: Story) -> None:
    """Where ways join islands players arrive on the first of these, and need not swim."""
    ends = [one for way in story.ways for one in way.start.each_of()]
    if story.start is None and ends and ends[0].zone is not None and ends[0].zone.kind is ZoneKind.ISLAND:
        story.start = ends[0]


def is_player(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`for 24 students`: how many play."""
    if phrase.noun.split()[-1] not in ("student", "pupil", "player", "kid", "child", "learner", "people"):
        return False
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    is_for = before is not None and before.lower_ in ("for", "of", "to", "with", "(")
    if phrase.count is None or not (is_for or phrase.noun in ("student", "pupil", "player", "learner")):
        return False
    context.story.players = phrase.count.number if 1 <= phrase.count.number <= 200 else None
    context.use(sentence, phrase.tokens)
    return True


def is_topic(phrase: Phrase, sentence: Sentence, context: Context) -> bool:
    """`about photosynthesis`: what the lesson is about; nothing that stands there."""
    before = sentence.doc[phrase.start - 1] if phrase.start else None
    if before is None or before.lower_ not in ("about", "for", "like", "as"):
        return False
    if before.lower_ == "like" and phrase.start >= 2 and sentence.doc[phrase.start - 2].lower_ in WISHING:
        return False
    if before.lower_ == "as" and phrase.start >= 2 and sentence.doc[phrase.start - 2].lower_ == "well":
        return False
    if before.lower_ == "for" and before.head.pos_ in ("NOUN", "PROPN") and phrase.determiner is Determiner.NONE:
        return True
    if before.lower_ == "about" and phrase.count is None:
        context.story.topics.append(phrase.noun)
        return True
    return (
        before.lower_ in ("like", "as", "for") and phrase.determiner is not Determiner.EACH and before.lower_ != "for"
    )
