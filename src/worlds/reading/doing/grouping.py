"""`Sort the animals into mammals and birds`, `match each animal to its home: cow - barn, bee - hive`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, zip_longest
from typing import Final

from worlds.lesson.lesson import MAX_BINS, TEACHER, MatchPair, MatchQuestion, SortQuestion
from worlds.lexicon.plurals import singular
from worlds.plan.activity import Mechanic
from worlds.plan.plan import Order, Zone
from worlds.reading.doing.binning import groups_of_stops, parts_of
from worlds.reading.doing.draft import Draft, is_kind_of
from worlds.reading.doing.enumeration import enumerations_in
from worlds.reading.doing.known import MEMBERS
from worlds.reading.doing.wish import Said, Wish
from worlds.reading.doing.wording import NUMBER, PLAYERS, WORD, items_in
from worlds.reading.zone_words import ZONES
from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve

MOST: Final = 6
"""Pairs of a question."""
MOST_SORTED: Final = 12
"""Things of a sort whose words say what belongs where."""
FEWEST: Final = 2
AUX: Final = r"(?:must |can |should |will |have to |need to )?"
SORT: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+{AUX})?\b(?:sort|classify|group|separate|divide)(?:s|ies)?\s+(?:(?P<what>(?:the |these |all |"
    rf"all the |some |\w{{1,9}} )?(?:{WORD}\s)?{WORD}(?: (?!into|as)[^.!?\n:;]{{0,40}}?)?)\s+)??"
    r"(?:(?:in)?to|as)\s+(?P<bins>[^.!?\n:;]{3,200})(?P<items>\s*:\s*[^.!?\n]{3,300})?",
    re.I,
)
A_SORT: Final = re.compile(
    r"\b(?:an?|the)\s+sorting\s+(?:game|activity|station|challenge|task)\s*(?:with|for|of|:|about|between)"
    r"\s+(?P<bins>[^.!?\n:;]{3,200})(?P<items>\s*:\s*[^.!?\n]{3,300})?",
    re.I,
)
BRACKETS: Final = re.compile(r"([^(),;]{2,40}?)\s*\(([^()]{2,160})\)")
"""`mammals (cow, dog) and birds (hen, eagle)`."""
GROUPS: Final = re.compile(r"\s*(?:;|/|\|)\s*")
COUNTS: Final = re.compile(rf"\b{NUMBER}\s+(?:[a-z]+\s)?(?:things|items|objects|examples|cards)\b", re.I)
"""`Six bins and 12 things`: no group is called so."""
COUNTED: Final = re.compile(
    r"^(?:(?:two|three|four|five|six|\d)\s+)?(?:different\s+)?(?:the\s+)?(?:correct |right )?"
    r"(?:groups?|bins?|boxes|baskets?|crates?|piles|categories|containers?|buckets?|classes)\b[ ,]*",
    re.I,
)
MATCH: Final = re.compile(
    rf"(?:\b{PLAYERS}\s+{AUX})?\b(?:match|connect|pair|link)(?:es|s)?\s+(?P<what>(?:the |each |every |all |these |"
    rf"all the )?(?:{WORD}\s)?{WORD})\s+"
    rf"(?:to|with|and)\s+(?P<right>(?:its|their|the|his|her|an?)\s+(?:correct |right |matching )?(?:{WORD}\s)"
    rf"?{WORD})(?P<pairs>\s*:\s*[^.!?\n]{{3,400}})?",
    re.I,
)
PAIR: Final = re.compile(r"^(?P<left>.{1,80}?)\s*(?:\s[-–—]\s|=|→|->|:|\bto\b|\bwith\b)\s*(?P<right>.{1,120})$")
A_MATCH: Final = re.compile(
    r"\b(?:an?|the)\s+match(?:ing)?[- ](?:up[- ])?(?:game|activity|station|task|challenge|board)"
    r"(?P<what>[^.!?\n:]{0,60}):(?P<pairs>\s*[^.!?\n]{3,400})",
    re.I,
)
MATCHED: Final = re.compile(r"\bmatch(?:es|ing)?\s+(?:up\s+)?(?:the\s+|all\s+|map\s+)?(?P<what>[a-z]{3,15})\b", re.I)
NAMES: Final = ("name", "names", "label", "labels", "name tag", "sign")
PLANETS: Final = ("Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn")
"""The six nearest to the Sun."""
BIN, CARD = "crate", "card"


def groups_in(text: str) -> Iterator[Said]:
    for pattern in (SORT, A_SORT):
        for found in pattern.finditer(text):
            groups = groups_of(found["bins"], found["items"] or "")
            what = (found["what"] if pattern is SORT else None) or "things"
            if any(COUNTS.search(name) for name, _ in groups):
                yield said(found, Wish(Mechanic.SORT, things=(noun_of(what),), title=f"Sort the {noun_of(what)}"))
            elif len(groups) >= FEWEST and not is_layout(what, groups):
                yield said(
                    found,
                    Wish(Mechanic.SORT, things=(noun_of(what),), groups=groups, title=f"Sort the {noun_of(what)}"),
                )
    for found in MATCH.finditer(text):
        pairs = pairs_of(found["pairs"] or "")
        left, right = noun_of(found["what"]), noun_of(found["right"])
        if len(pairs) >= FEWEST or right in NAMES:
            title = f"Match the {left} and the {right}"
            yield said(found, Wish(Mechanic.MATCH, things=(left,), goals=(right,), groups=pairs, title=title))


def matches_in(text: str) -> Iterator[Said]:
    """`A matching game: cow - barn, bee - hive`."""
    for found in A_MATCH.finditer(text):
        pairs = pairs_of(found["pairs"])
        if len(pairs) >= FEWEST:
            yield said(
                found, Wish(Mechanic.MATCH, things=("cards",), groups=pairs, title="Match what belongs together")
            )


def listed_matches_in(text: str) -> Iterator[Said]:
    """`Signs to learn: cross = church, ...`, where the signs are matched elsewhere."""
    wanted = {singular(one["what"].lower()) for one in islice(MATCHED.finditer(text), MOST)}
    for one in enumerations_in(text) if wanted else ():
        pairs = tuple((item.head, (item.says,)) for item in one.items if item.says)
        named = wanted & {singular(word) for word in re.findall(r"\w+", one.lead.lower())}
        if named and len(pairs) == len(one.items) <= MOST:
            title = f"Match each {min(named)} and what it means"
            wish = Wish(Mechanic.MATCH, things=("cards",), groups=pairs, title=title)
            yield Said(one.start, one.end, wish, is_stated=True)
            return


def is_layout(what: str, groups: Sequence[tuple[str, tuple[str, ...]]]) -> bool:
    """`Divide the classroom into a reading area and a lab`: that is built, and not played."""
    heads = {noun_of(what).split()[-1], *(name.split()[-1].lower() for name, _ in groups)} if noun_of(what) else set()
    return bool(heads & {*ZONES, "world", "map", "teams", "groups", "team"}) or any(
        re.match(r"(?:an?|one|two|three|\d)\s", name, re.I) for name, _ in groups
    )


def said(found: re.Match[str], wish: Wish) -> Said:
    """Whoever says `the animals` speaks of those that are there; else they are made."""
    return Said(found.start(), found.end(), wish)


BELONGING: Final = "Say what belongs where, for example: mammals (cow, dog) and birds (hen, eagle)."


def noun_of(words: str) -> str:
    kept = [
        word
        for word in words.lower().split()
        if word not in "the these all each every some its their his her a an correct right matching".split()
    ]
    return " ".join(kept)


def groups_of(bins: str, items: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A name for each, and what the words say belongs there, if they say it."""
    plain = COUNTED.sub("", bins.strip()).strip(" :,")
    within = [(one[1].strip(" ,:"), items_in(one[2])) for one in BRACKETS.finditer(plain)]
    within = within or [(one[1].strip(" ,:"), items_in(one[2])) for one in BRACKETS.finditer(items)]
    if len(within) >= FEWEST:
        return tuple((name.removeprefix("and ").strip(), some) for name, some in within)[:4]
    names = items_in(plain)[:4]
    if not names:
        return tuple((name, ()) for name in items_in(items.strip(" :"))[:4])
    parts = GROUPS.split(items.strip(" :")) if items else []
    if parts and len(parts) == len(names):
        return tuple((name, items_in(without_name(part, name))) for name, part in zip(names, parts, strict=True))
    listed = items_in(items.strip(" :")) if items else ()
    return tuple((name, tuple(one for one in listed if is_kind_of(one, name))) for name in names)


def without_name(part: str, name: str) -> str:
    return part.partition("=")[2] or (
        part[len(name) :].lstrip(" :-–") if part.lower().startswith(name.lower()) else part
    )


def pairs_of(words: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """`cow - barn, bee - hive`."""
    found = [PAIR.match(one.strip(" .")) for one in re.split(r"[,;]\s*(?:and\s+)?|\s+and\s+", words.strip(" :"))]
    return tuple((one["left"].strip(), (one["right"].strip(),)) for one in found if one is not None)[:MOST]


def make_sort(draft: Draft, wish: Wish) -> None:
    """As many of each as can be carried in a lesson, in turns."""
    if not wish.groups and draft.stops is not None:
        groups = groups_of_stops(draft.stops.stops)
        wish = replace(wish, groups=groups if all(some for _, some in groups) else ())
    if not FEWEST <= len(wish.groups) <= MAX_BINS:
        draft.leave_out(wish.title or "sorting", BELONGING)
        return
    wish = completed(draft, wish)
    is_said = any(items for _, items in wish.groups)
    given = sum(len(items) for _, items in wish.groups)
    if is_said and wish.count and given < wish.count:
        draft.leave_out(
            f"sorting {wish.count} {wish.things[0]}",
            f"The words say where {given} of them belong, and these are sorted.",
        )
    most = MOST // len(wish.groups)
    standing = [one.noun for one in draft.things() if one.count == 1]
    chosen = [
        [*items] if is_said else chosen_for(name, items, standing, [other for other, _ in wish.groups])[:most]
        for name, items in wish.groups
    ]
    if not all(chosen):
        draft.leave_out(wish.title or "sorting", BELONGING)
        return
    rounds = [
        (name, some[at])
        for at in range(max(map(len, chosen)))
        for (name, _), some in zip(wish.groups, chosen, strict=True)
        if at < len(some)
    ]
    if over := rounds[MOST_SORTED:]:
        draft.leave_out(f"sorting {', '.join(item for _, item in over)}", f"At most {MOST_SORTED} things are sorted.")
    rounds = rounds[:MOST_SORTED]
    if wish.lines:
        draft.leave_out(f"sorting {', '.join(wish.lines)}", BELONGING)
    corner = corner_of(draft, "sorting")
    items = tuple(item_of(draft, item, corner) for _, item in rounds)
    bins = tuple(
        draft.add(BIN, zone=corner, text=name.capitalize(), wanted=f"bin-{name}", color=color)
        for (name, _), color in zip_longest(wish.groups, wish.goals[: len(wish.groups)])
    )
    asked = sorting(draft, f"{wish.title}. Where does each belong?", [(item, name) for name, item in rounds])
    draft.do(Mechanic.SORT, title=wish.title, things=items, goals=bins, questions=(asked,))


def completed(draft: Draft, wish: Wish) -> Wish:
    """The groups with what the topic knows of the things that are named; bins for which nothing is named, and those of which
    more are counted than are named, are filled with what is known to belong there."""
    names = [name for name, _ in wish.groups]
    placed = {name: [*items] for name, items in wish.groups}
    left = []
    for one in wish.lines:
        fitting = [name for name in names if is_same(one, known_for(draft, name))]
        placed[fitting[0]].append(one) if len(fitting) == 1 else left.append(one)
    said = {one.lower() for some in placed.values() for one in some} | {one.lower() for one in left}
    each = (wish.count or 0) // len(names)
    for name in names:
        wanted = max(each, FEWEST if any(placed.values()) else 0) if not placed[name] or each else 0
        free = [one for one in known_for(draft, name) if one.lower() not in said]
        placed[name] += free[: max(0, wanted - len(placed[name]))]
    groups = tuple((name, tuple(placed[name])) for name in names)
    return replace(wish, groups=groups, lines=tuple(left))


def known_for(draft: Draft, name: str) -> tuple[str, ...]:
    of_topic = next((some for key, some in draft.known.items() if singular(key.lower()) == singular(name.lower())), ())
    parts = [one for part in parts_of(name) for one in MEMBERS.get(singular(part), ())]
    return tuple({one.lower(): one for one in (*of_topic, *parts)}.values())


def is_same(one: str, known: Sequence[str]) -> bool:
    return singular(one.lower()) in {singular(other.lower()) for other in known}


def chosen_for(name: str, items: Sequence[str], standing: Sequence[str], names: Sequence[str]) -> list[str]:
    """What the words say; else what stands there and is one, and of one group only; and then what is known to be one."""
    if items:
        return [*items]
    others = [one for one in names if one != name]
    near = [one for one in standing if is_kind_of(one, name) and not any(is_kind_of(one, other) for other in others)]
    return [*dict.fromkeys([*near, *MEMBERS.get(singular(name.lower()), ())])]


def item_of(draft: Draft, noun: str, corner: str) -> str:
    """The one that stands there, else another; a card with its name, of what the catalogue does not build."""
    known = next((one for one in draft.named(noun) if one.count == 1), None)
    if known is not None:
        return known.id
    is_built = resolve(singular(noun.lower())).by in (ResolvedBy.CATALOGUE, ResolvedBy.SYNONYM)
    if is_built:
        return draft.add(singular(noun.lower()), zone=corner, text=noun.capitalize())
    return draft.add(CARD, zone=corner, text=noun, wanted=f"card-{noun}")


def make_match(draft: Draft, wish: Wish) -> None:
    """Cards are carried: each to its thing, or to a sign with what belongs to it."""
    left = singular(wish.things[0])
    corner = corner_of(draft, "matching")
    if wish.groups:
        pairs = [(name, some[0]) for name, some in wish.groups]
        goals = tuple(draft.add("sign", zone=corner, text=right, wanted=f"sign-{right}") for _, right in pairs)
    else:
        names = names_of(draft, left)
        if len(names) < FEWEST:
            draft.leave_out(wish.title or "matching", "Say the pairs, for example: cow - barn, bee - hive.")
            return
        pairs = [(name, f"{left} {number}") for number, name in enumerate(names, start=1)]
        goals = tuple(thing for thing in (draft.thing(name, zone=corner) for name in names))
    cards = {name: draft.add(CARD, zone=corner, text=name, wanted=f"card-{name}") for name, _ in sorted(pairs)}
    asked = question(draft, wish.title or "What belongs together?", pairs)
    draft.do(
        Mechanic.MATCH,
        title=wish.title,
        things=tuple(cards[name] for name, _ in pairs),
        goals=goals,
        questions=(asked,),
    )


def names_of(draft: Draft, noun: str) -> list[str]:
    """Of single things of this kind that stand there; of planets, if there are none, their own."""
    things = [one for one in draft.things() if one.count == 1 and one.noun != noun and is_kind_of(one.noun, noun)]
    return [one.noun.capitalize() for one in things][:MOST] or ([*PLANETS] if noun.endswith("planet") else [])


def question(draft: Draft, prompt: str, pairs: Sequence[tuple[str, str]]) -> str:
    return draft.ask(
        MatchQuestion(
            kind="match", id=draft.question_id(), prompt=prompt[:500], pairs=pairs_said(pairs), source=TEACHER
        )
    )


def sorting(draft: Draft, prompt: str, pairs: Sequence[tuple[str, str]]) -> str:
    return draft.ask(
        SortQuestion(kind="sort", id=draft.question_id(), prompt=prompt[:500], pairs=pairs_said(pairs), source=TEACHER)
    )


def pairs_said(pairs: Sequence[tuple[str, str]]) -> tuple[MatchPair, ...]:
    return tuple(MatchPair(left=left[:200], right=right[:200]) for left, right in pairs)


def corner_of(draft: Draft, title: str) -> str:
    return draft.add_zone(Zone(id=draft.free_id(f"{title}-corner"), title=f"{title} corner", order=Order.GRID))
