"""Worlds that are no open country: `inside a plant cell`, `a journey through the heart`, `a coal mine`, `high up among the
clouds`. What all of a world is set in is its ground; one mine beside a village stays a zone."""

import re
from dataclasses import dataclass, replace
from typing import Final

from worlds.plan.plan import ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.setting_words import SETTINGS, Setting
from worlds.reading.wholes import PLANETS
from worlds.reading.zone_words import ZoneWord

OPENING: Final = 260
"""Characters, about, in which a text says where it is."""
LONGEST: Final = 2_000
"""Characters of which more are not looked at."""
OF_KIND: Final = (
    r"(?:(?!(?:with|in|on|and|of|where|near|at|that|for|to|from|about|are|is|there|has|have|\d+|prison|jail|solar|fuel|battery|dungeon|model)\b)"
    r"[\w'-]+ ){0,4}?"
)
"""Words before a noun that say of which kind it is."""
NOT: Final = (
    r"(?!['’-]|\s(?:museum|model|shop|store|centre|center|exhibition|display|room|lab|laboratory|hospital|class|"
    r"classroom|"
    r"theme|themed|quiz|game|teaser|poster|diagram|puzzle|break|training|gym|cart|train|painting|paintings|art|"
    r"man|men|people|entrance|bear|virus|club|desk|garden|statue|sculpture|phone|tower|field|attack|of (?:the|a|an|our|"
    r"my) (?!(?:[\w-]+ )?(?:body|animal|person|giant|human|whale|earth|world|plant|tree|cell|machine|computer)\b)))"
)
"""What is named with that is another thing: `a brain game`, `the heart of the forest`."""
SMALL: Final = re.compile(
    r"\b(?:tiny|shrunk\w*|shrink\w*|miniaturi[sz]ed|microscopic|size of an? (?:[\w-]+ ){0,2}?"
    r"(?:cell|ant|atom|molecule|grain|blood|bit|electron|virus|germ|bacteri\w+|crumb|drop|pea|speck|pixel|byte)|"
    r"(?:we|you|they|pupils|students|children|players|kids) (?:are|become|play(?: as)?) (?:an? )?(?:[\w-]+ ){0,2}?"
    r"(?:molecules?|cells?|bacteri\w+|electrons?|germs?|virus\w*|atoms?|enzymes?|microbes?|nutrients?|water drops?))\b",
    re.I,
)
"""Who is so small is inside of what is named."""
SHRUNK: Final = r"\b(?:shr[iu]nk\w*|miniaturi[sz]ed|microscopic)\b"

GOING: Final = (
    r"\b(?:we|you|they|pupils|students|children|kids|players|everyone|class|world|game|map|adventure|set|takes? place|"
    r"walk\w*|travel\w*|journey|trip|tour|ride|voyage|float\w*|swim\w*|shr[aiu]nk\w*|explor\w*|follow\w*|div\w+|"
    r"mission|go|goes|going|"
    r"move\w*|fly|flying|flow\w*|wander\w*|descend\w*|climb\w*|enter\w*|live\w*|lost|trapped|stuck|maze|obby|"
    r"course|base|city)\b"
)
WALKED: Final = (
    r"\b(?:walk|inside|through|travel|journey|tiny|shr[iu]nk|explor|enter|swim|float|ride|climb|follow|tour|visit|"
    r"play(?!ground))"
)
"""What is said of something that one is in."""
ARTICLE: Final = r"(?:an?|the|our|your|my|his|her|its|one|this|some)"
BEFORE: Final = (
    r"(?:please |(?:can|could|would|will|may) (?:you|we|i) |i (?:want|need|would (?:like|love))|i['’]d (?:like|love)|"
    r"we (?:want|need|would (?:like|love))|we['’]d (?:like|love)|(?:would it be|is it) possible to |build|make|create|"
    r"design|imagine|have|get|see|visit|explore|hello|hi|the (?:setting|place|scene|story|world|game|map) (?:is|should be)|"
    r"it (?:is|should be|takes place)|(?:(?:my|our|the) )?(?:students|pupils|class|children|kids|little ones)|"
    r"would (?:like|love)|them|to be|so that|"
    r"let['’]s|for|me|us|my|our|a world|world|game|map|like|set in|in|of|about|walk-?through|[,:!–-]|\d|year|grade|"
    r"age[ds]?|olds|\s)*"
)
"""How teachers ask for a place, before they name it."""
OVER: Final = re.compile(
    r"[^.!?;]{0,30}?\b(?:(?:under|below|beneath|underneath) (?:the |an? |our )?(?:[\w'-]+ ){0,2}?(?P<any>[\w-]+)|"
    r"(?:in|inside|within|into|of|at the foot of) (?:the |an? |our )?(?:[\w'-]+ ){0,2}?"
    r"(?P<high>mountains?|hills?|volcano|cliffs?|hillside|mountainside))\b",
    re.I,
)
"""Right behind the name of what is underground: the land over it."""
SKY: Final = "sky"
SPACE: Final = "space"
MEADOW: Final = "grassland"
"""Of islands in the sky."""
CAVE: Final = "cave"
SALT: Final = "salt"
COUNTRY: Final = ("grassland", "forest", "pavement", "desert")
"""Grounds of zones that are none inside of something: the `green city` of a computer."""
EARTH: Final = "earth"
BEYOND: Final = frozenset(("earth", "orbit", "spacewalk", "space walk", "zero gravity", "outer space"))
"""What is around a world in space, and no thing on it."""
OUTDOORS: Final = (
    ZoneKind.ISLAND, ZoneKind.SEA, ZoneKind.COAST, ZoneKind.HILL, ZoneKind.MOUNTAIN, ZoneKind.VALLEY, ZoneKind.STREET,
)  # fmt: skip
LANDS: Final = frozenset(
    "park garden farm meadow forest wood jungle desert beach harbour harbor zoo playground lawn field pond".split()
)
TRODDEN: Final = frozenset("path pathway footpath trail walkway".split())
"""Lead through any land, and are none."""
HOLLOWS: Final = frozenset("hall chamber gallery cavern grotto passage passageway room entrance shaft".split())
"""Rooms that nobody built, where all is underground and a cave."""
GROWN: Final = frozenset("garden farm pond lawn".split())
"""What is kept in a spaceship as well."""
BUILT: Final = frozenset("village town city castle school street market square museum".split())


@dataclass(frozen=True, slots=True)
class Found:
    setting: Setting
    words: str
    """That say it, in lower case."""
    is_sure: bool
    """No land that is named beside it is a reason to doubt it."""
    over: str = ""
    """The land under which it is: `a cave deep under a mountain`."""
    is_first: bool = False
    """A sentence begins with it: what people built is there (`Deep under the ground there is a city`)."""


def setting_of(text: str) -> Found | None:
    """What all of a world is set in, if it is no open country."""
    text = " ".join(text.replace("’", "'").split())[:LONGEST]
    opening = text[: min(ends_after(text, OPENING), 2 * OPENING)]
    is_small = SMALL.search(text) is not None
    found: list[tuple[int, Found]] = []
    for one in SETTINGS:
        if one.unless and re.search(one.unless, text, re.I):
            continue
        for pattern, is_sure in patterns(one, is_small=is_small):
            match = re.search(pattern, text if is_small and is_sure else opening, re.I)
            if match is not None:
                is_first = pattern == one.said and text[: match.start()].rstrip(" ")[-1:] in ("", *".!?:")
                over = OVER.match(text, match.end()) if one.terrain == CAVE else None
                land = (over["any"] or over["high"]).lower() if over is not None else ""
                found.append((match.start(), Found(one, match[0].lower(), is_sure or is_small, land, is_first)))
                break
    return min(found, key=lambda each: (not each[1].is_sure, each[0]))[1] if found else None


def ends_after(text: str, least: int) -> int:
    """Where the sentence ends that goes over that many characters."""
    end = re.compile(r"[.!?](?=\s|$)").search(text, min(least, len(text)))
    return end.end() if end is not None else len(text)


def patterns(one: Setting, *, is_small: bool) -> list[tuple[str, bool]]:
    """And whether what they find is sure. `is_small`: the words say that players are."""
    found = [(one.sure, True)] if one.sure else []
    if one.inside:
        inside = r"\b(?:inside(?: of)?|within|the (?:inside|interior) of|aboard|on board(?: of)?)"
        if is_small:
            inside = rf"(?:{inside}|{SHRUNK}[^.!?]{{0,30}}?\b(?:in|into|through))"
        found.append(
            (rf"{inside} (?:{ARTICLE} )?{OF_KIND}(?:{one.inside})\b{NOT}", not one.is_beside or one.terrain == SPACE)
        )
    if one.entered:
        way = r"(?:in|into|through|inside|along|down|across|around|explore|exploring|enter|entering|aboard|on)"
        found.append(
            (
                rf"{GOING}[^.!?]{{0,40}}?\b{way} (?:{ARTICLE} )?(?:[\w'-]+ ){{0,2}}?(?:{one.entered})\b{NOT}",
                not one.is_beside,
            )
        )
    if one.opening:
        listed = r"(?! and\b|,|\.?\Z)(?=.*" + WALKED + ")" if one.is_walked and not is_small else ""
        found.append((rf"(?s)(?:^|[.!?:]\s){BEFORE}(?:{ARTICLE} )?{OF_KIND}(?:{one.opening})\b{NOT}{listed}", False))
    if one.said:
        found.append((one.said, False))
    return found


def set_setting(story: Story, text: str, *, is_named: bool) -> None:
    """The ground of the story's world, if no other land stands beside it; and what the world is stands in it no more.
    `is_named`: a land is, in which all of it lies (`in ancient Egypt`)."""
    found = setting_of(text)
    if found is None or (is_named and not found.is_sure):
        return
    if not found.is_sure and any(is_land(one, found) for one in story.zones() if one.home is None):
        return
    story.terrain = found.setting.terrain
    for one in [each for each in story.entities if not each.is_gone]:
        if is_itself(one, found) and one.zone is None and stands_alone(story, one):
            leave_out(story, one)
            if found.words.endswith(one.noun.lower()):
                story.inside = one
        elif found.over and one.zone is not None and found.over.startswith(one.head_noun) and one.count == 1:
            leave_out(story, one)  # all of it is under that mountain
        elif is_bare_cave(story, one, found):
            leave_out(story, one)
        elif one.zone is not None:
            one.terrain = None if found.setting.is_around and one.terrain in COUNTRY else one.terrain
            is_all = one.noun.lower() in found.words and (found.setting.is_around or found.setting.terrain == SALT)
            one.zone = ZoneWord(ZoneKind.GROUND) if is_all else within(one.zone, one.head_noun, found)
            if found.setting.terrain == SKY and one.zone.kind is ZoneKind.ISLAND:
                one.terrain = one.terrain or MEADOW


def is_itself(one: Entity, found: Found) -> bool:
    """`Inside a human heart`: that heart, and what is the ground there; `the Earth below` is in no reach."""
    is_ground = one.noun.lower() in found.setting.ground
    is_one = one.count == 1 and not one.is_plural
    return (
        one.home is None and (is_one or (is_ground and one.is_vague)) and (is_ground or found.words.endswith(one.noun))
    )


def is_bare_cave(story: Story, one: Entity, found: Found) -> bool:
    """The cave that all of the world is, of which nothing is told that it holds; and `how caves form`."""
    if found.setting.terrain != CAVE or one.zone is None or one.zone.kind is not ZoneKind.CAVE:
        return False
    is_one = one.count == 1 or one.is_vague
    return (
        is_one
        and re.search(rf"\b{re.escape(one.head_noun)}", found.words) is not None
        and not any(each.home is one for each in story.entities)
    )


def stands_alone(story: Story, one: Entity) -> bool:
    """A space station of which nothing more is told is what stands there; the Earth beside other planets is one of them."""
    if one.noun.lower() == EARTH:
        return not any(other.head_noun in PLANETS for other in story.things() if other is not one)
    return story.terrain != SPACE or one.noun.lower() in BEYOND or bool(story.zones())


def leave_out(story: Story, whole: Entity) -> None:
    whole.is_gone = True
    for one in story.entities:
        one.home = None if one.home is whole else one.home
        one.places = [(kind, of) for kind, of in one.places if whole not in of]


def within(zone: ZoneWord, noun: str, found: Found) -> ZoneWord:
    """A mine that all is in is open ground there, as a sky is; and no houses stand in a computer by themselves."""
    if zone.kind is ZoneKind.SKY and found.setting.terrain in (SPACE, SKY):
        return ZoneWord(ZoneKind.GROUND, is_vague=True)
    if zone.kind is ZoneKind.CAVE and found.setting.terrain == CAVE:
        return ZoneWord(ZoneKind.GROUND)
    if zone.kind is ZoneKind.ROOM and noun in HOLLOWS and re.search(r"cave|cavern|grotto", found.words):
        return ZoneWord(ZoneKind.GROUND)
    if found.setting.is_around and zone.kind is ZoneKind.GROUND:
        return replace(zone, terrain=None if zone.terrain in COUNTRY else zone.terrain, usual=())
    return zone


def is_land(zone: Entity, found: Found) -> bool:
    """Open country that is named beside it."""
    if zone.zone is None or zone.noun.lower() in found.words:
        return False
    if found.over and found.over.startswith(zone.head_noun):
        return False
    if zone.head_noun in TRODDEN or (found.setting.terrain == SPACE and zone.head_noun in GROWN):
        return False
    if zone.zone.kind is ZoneKind.ISLAND and found.setting.terrain == SKY:
        return False
    return zone.zone.kind in OUTDOORS or zone.head_noun in LANDS or (zone.head_noun in BUILT and not found.is_first)
