"""Signs that bear the names of what they stand at: `a name sign in front of each`, `label each one`.

A sentence asks for them; they are made when all of the text is read, since what they name may be told of later.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import MAX_COPIES, PlaceKind
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity, Naming, Story
from worlds.reading.labels import SIGN_WORDS
from worlds.reading.phrases import Determiner

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMES: Final = frozenset("name names title titles".split())
LABELS: Final = frozenset("label labels labelled labeled".split())
ALL: Final = frozenset("each every all everything them these".split())
MOST: Final = 40
"""Signs that one request makes."""
WHOLE: Final = ("tree", "bush", "flower", "plant")
"""What is not named one by one where everything is to be."""


def ask_for_names(sentence: Sentence, context: Context) -> None:
    """Notes what the sentence wants to be named."""
    if sentence.written:
        return  # it says itself what is written
    for token in sentence.doc:
        word = token.lower_
        if word not in NAMES and word not in LABELS:
            continue
        sign = sign_of(sentence)
        wanted = (word in LABELS and (is_verb(token) or is_of_all(token))) or (word in NAMES and is_theirs(token, sign))
        if not wanted:
            continue
        context.use(sentence, [token])
        context.story.namings.append(Naming(sign, tuple(named_by(token, sign, sentence, context))))
        return


def sign_of(sentence: Sentence) -> Entity | None:
    """`name sign`, `a sign with its name`: the sign that is spoken of."""
    signs = [one for phrase, one in sentence.entities.items() if one.head_noun in SIGN_WORDS and one.phrase is phrase]
    return next(iter(signs), None)


def is_verb(token: "Token") -> bool:
    """`Label each organ`, `each labelled`."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if token.lower_ in ("labelled", "labeled"):
        return following is None or following.is_punct
    return following is not None and (following.lower_ in ALL or following.lower_ in ("the", "them"))


def is_of_all(token: "Token") -> bool:
    """`a label on every part`, `labels for all of them`."""
    after = [one.lower_ for one in token.doc[token.i + 1 : token.i + 4]]
    return (
        bool(after)
        and after[0] in ("on", "for", "at", "beside", "by", "over", "above", "under", "next")
        and bool({*after} & (ALL | {"the"}))
    )


def is_theirs(token: "Token", sign: Entity | None) -> bool:
    """`its name on it`, `the name of each layer`, `name signs`."""
    doc = token.doc
    before = doc[token.i - 1].lower_ if token.i else ""
    after = [one.lower_ for one in doc[token.i + 1 : token.i + 3]]
    if after and after[0].rstrip("s") in SIGN_WORDS:
        return True
    if before in ("its", "their", "the", "with") and after[:1] in (["on"], ["over"], ["above"], ["in"]):
        return True
    return after[:1] == ["of"] and (after[1:2] in (["each"], ["every"], ["the"], ["all"]) or sign is not None)


def named_by(token: "Token", sign: Entity | None, sentence: Sentence, context: Context) -> Iterator[Entity]:
    """What is named: what is said to be, what the sign stands at, or what the sentence is about; none: all there is."""
    doc = sentence.doc
    own = [(phrase, one) for phrase, one in sentence.entities.items() if one is not sign]
    following = [(phrase, one) for phrase, one in own if phrase.start > token.i and phrase.start - token.i <= 5]
    if token.lower_ in ("labelled", "labeled") or not is_verb(token):
        following = [
            (phrase, one)
            for phrase, one in following
            if phrase.determiner is Determiner.EACH or one.count > 1 or one.members
        ]
    if following:
        yield following[0][1]
        return
    if token.lower_ in ("labelled", "labeled") or (is_verb(token) and doc[token.i + 1].lower_ in ("them", "these")):
        yield from (one for phrase, one in own if phrase.head.i < token.i and not one.is_gone)
        return
    if token.lower_ in LABELS:
        return  # `each living thing`, `every part`
    each = [one for phrase, one in own if phrase.determiner is Determiner.EACH]
    at = [of[0] for _, of in (sign.places if sign is not None else []) if of and isinstance(of[0], Entity)]
    held = [sign.each, sign.loosely, sign.home] if sign is not None else []
    several = [one for phrase, one in own if phrase.head.i < token.i and (one.count > 1 or one.members)]
    earlier = [one for one in reversed(context.spoken) if one is not sign and (one.count > 1 or len(one.members) > 1)]
    candidates = [*each, *at, *several, *(one for one in held if one is not None), *earlier]
    found = next((one for one in candidates if one.head_noun not in SIGN_WORDS), None)
    if found is not None:
        yield found


def make_name_signs(story: Story) -> None:
    """A sign at each of what is named, with its name."""
    for naming in [*story.namings, *bare_signs(story)]:
        if naming.sign is not None and naming.sign.is_gone:
            continue
        named = [*dict.fromkeys(one for entity in naming.of for one in entity.each_of())] or everything(story)
        named = [one for one in named if one is not naming.sign and not one.is_gone][:MOST]
        if not named:
            continue
        sign = naming.sign or Entity("sign")
        for entity in named:
            story.add(sign_at(entity, sign, is_each=len(naming.of) == 1))
        sign.is_gone = True


def bare_signs(story: Story) -> Iterator[Naming]:
    """`a sign in front of each enclosure`: on which nothing else is to be written."""
    for sign in story.things():
        if sign.head_noun not in SIGN_WORDS or sign.texts:
            continue
        at = [of[0] for _, of in sign.places if of]
        for one in (sign.each, sign.home, sign.loosely, *at):
            if isinstance(one, Entity) and one.is_gone and len(one.members) > 1:
                yield Naming(sign, (one,))
                break


def everything(story: Story) -> list[Entity]:
    things = [one for one in story.things() if one.head_noun not in SIGN_WORDS and one.head_noun not in WHOLE]
    return things or [one for one in story.zones() if not one.copies]


def said_place(sign: Entity, entity: Entity) -> PlaceKind:
    """`a sign in front of each`: where the text puts it; else beside."""
    at = (
        kind
        for kind, of in sign.places
        if of and isinstance(of[0], Entity) and (of[0] is entity or entity in of[0].members)
    )
    return next(at, PlaceKind.NEXT_TO)


def sign_at(entity: Entity, sign: Entity, *, is_each: bool) -> Entity:
    """`is_each`: every copy has its own; else one will do for all that are alike."""
    made = Entity(sign.noun, phrase=sign.phrase, color=sign.color, material=sign.material, size=sign.size)
    titles = entity.names or entity.texts or [entity.noun.capitalize()]
    made.texts = titles[:MAX_COPIES]
    if entity.is_zone:
        made.home = entity
        made.put(PlaceKind.ENTRANCE)
        return made
    made.home = entity.home
    made.put(said_place(sign, entity), entity)
    if entity.count > 1 and is_each:
        made.each = entity
    return made
