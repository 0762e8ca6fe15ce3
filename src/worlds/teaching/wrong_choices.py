"""Wrong choices beside the one answer that a teacher gives: of the same kind as the right one, or it would be given away."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from worlds.extraction.words import is_plural
from worlds.lexicon.nouns import listed_whole, senses_listed
from worlds.lexicon.plurals import singular
from worlds.lexicon.siblings import is_kind_of, kind_named, siblings_of
from worlds.teaching.answer_kind import DETERMINER, AnswerKind, has_article, is_like, is_name, is_other, kind_of
from worlds.teaching.near_answers import near_answers, opposite_of
from worlds.topics.index import SMALL, index, stems_of
from worlds.topics.topic import Topic

WANTED: Final = 3
FEWEST: Final = 2
"""Wrong ones, for a choice; but of two ways one is enough: up or down."""
NEAR: Final = 0.5
"""Share of a question's words that another one has, which asks for the same."""
MOST_OWN: Final = 2
"""Answers of her other questions, where the topic has choices of that kind, too: with those alone one would only have to
tell apart her answers."""
NEAREST: Final = 24
"""Of her other questions."""
Single = tuple[str, str]
"""A question and its only answer."""
ASKED: Final = re.compile(
    r"\b(?P<word>who|whose|whom|where|when|why|which|what|how|name|give|state)\b"
    r"(?:\s+(?:is|are|was|were|do we call|does|did|do))?(?:\s+(?:the|an?|one|of these))?(?P<of>(?:\s+[\w'’-]+){0,4})",
    re.I,
)
OF_A_KIND: Final = ("who", "whose", "whom", "where", "when", "why")
"""What asks for persons, places, times, reasons."""
SAME: Final = {"whom": "who", "name": "which", "give": "which", "state": "which", "what": "which"}
TERM: Final = re.compile(r"\b(?:called|terms?|words?|known as|means?)\b|_{2,}", re.I)
"""It asks for a word of the subject."""
EXAMPLE: Final = re.compile(r"\b(?:an? example|one of|any)\b", re.I)
"""Of such a question others of the kind may be right, too."""
LANGUAGE: Final = re.compile(
    r"\b(?:English|French|Spanish|German|Italian|Latin|Portuguese|Dutch|Irish|Welsh|Māori|Maori|Swahili|Arabic|Hindi|Mandarin|"
    r"Chinese|Japanese|translate|translation)\b|[¿¡]",
    re.I,
)
LISTED: Final = re.compile(r"[\w'’-]+(?:, [\w'’-]+(?: [\w'’-]+)?){1,8},? (?:and|or) [\w'’-]+")
GAP: Final = re.compile(r"_{2,}")
RELATED: Final = 4
"""Steps up to a meaning that two words share."""
QUOTED: Final = re.compile(r"[\"“”«]([^\"“”«»\n]{2,60})[\"“”»]")
ENGLISH: Final = SMALL | {
    *"i you he she they me my your his her us them am was were be been do does did not no yes".split()
}
FOREIGN_ARTICLE: Final = re.compile(
    r"(?:le|la|les|l['’]|el|los|las|un|une|una|der|die|das|ein|eine|il|lo|gli)\b\s*", re.I
)


@dataclass(frozen=True, slots=True)
class Known:
    """What the topic pack has, and her own words."""

    asked: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    """Its questions: what is asked, the right choice, the wrong ones."""
    words: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    """What is alike: the bins of a sort, what is in one, the words of a list."""


NOTHING_KNOWN: Final = Known()


def known_of(pack: Topic | None, terms: Sequence[str] = ()) -> Known:
    """`terms`: words of a text of hers."""
    own = (tuple(terms),) if terms else ()
    if pack is None:
        return Known((), tuple(terms), own)
    asked = tuple((one.asks, one.right, tuple(one.wrong)) for one in pack.choice)
    return Known(asked, (*terms, *pack.terms), (*own, *groups_of(pack)))


def groups_of(pack: Topic) -> Iterator[tuple[str, ...]]:
    for station in pack.stations:
        for bins in (station.sort,) if station.sort else ():
            yield tuple(bins)
            yield from bins.values()
            yield tuple(item for items in bins.values() for item in items)
        if station.match:
            yield tuple(station.match)
            yield tuple(station.match.values())
        yield from (one for one in (station.order, station.collect) if one)
    yield from ((one.right, *one.wrong) for one in pack.choice)
    for fact in pack.facts.values():
        yield from listed_in(fact.says)


def listed_in(says: str) -> Iterator[tuple[str, ...]]:
    """`strings, woodwinds, brass and percussion`"""
    for found in LISTED.finditer(says):
        first, *others = re.split(r", (?:and |or )?| and | or ", found[0])
        yield (first.split()[-1], *others)


def known_right(prompt: str, answers: Sequence[str], known: Known) -> int | None:
    """Which answer a question of the topic has that asks for the same."""
    folded = [one.casefold() for one in answers]
    for asks, right, _ in known.asked:
        if right.casefold() in folded and are_near(prompt, asks):
            return folded.index(right.casefold())
    return None


def wrong_for(prompt: str, answer: str, singles: Sequence[Single], known: Known) -> tuple[str, ...]:
    """Three at most, that are surely of the answer's kind; none where there are not enough. `singles`: all her questions
    that have one answer, in their order."""
    for asks, right, wrong in known.asked:
        if right.casefold() == answer.casefold() and are_near(prompt, asks):
            return wrong[:WANTED]
    if (other := other_offered(prompt, answer)) is not None:
        return (other,)
    if (other := other_case(prompt, answer, singles)) is not None:
        return (other,)
    varied = [*dict.fromkeys(near_answers(answer))][:WANTED]
    if len(varied) >= FEWEST or (varied and varied[0] in opposite_of(answer)):
        return tuple(varied)
    own, others = [*same_asked(prompt, answer, singles)], [*of_the_topic(prompt, answer, known)]
    in_gaps = [*distinct(fitting(dict.fromkeys(one for asks, one in singles if GAP.search(asks)), prompt, answer))]
    if GAP.search(prompt) and len(in_gaps) >= FEWEST and not any(LANGUAGE.search(asks) for asks, _ in singles):
        return tuple(in_gaps[:WANTED])
    if any(LANGUAGE.search(asks) for asks, _ in singles):
        candidates = [*of_language(answer, singles, known)]
    elif len(own) >= len(singles) - 1 >= WANTED:
        candidates = [*own, *others]
    else:
        candidates = [*own[:MOST_OWN], *others, *own[MOST_OWN:]]
    found = related_first(candidates, prompt, answer)
    if len(found) < FEWEST:
        found = related_first((*candidates, *alike_by_name(prompt, answer)), prompt, answer)
    if len(found) < FEWEST and kind_of(answer) is AnswerKind.WORD:
        found = [one for one in weak_for(prompt, answer, singles, known) if are_related(one, answer)]
    return tuple(found) if len(found) >= FEWEST else ()


def related_first(candidates: Iterable[str], prompt: str, answer: str) -> list[str]:
    """Those that the lexicon finds unlike the answer only where there are too few others."""
    found = [*distinct(fitting((as_said(one, answer) for one in dict.fromkeys(candidates)), prompt, answer))]
    near = [one for one in found if are_related(one, answer)]
    return (near if len(near) >= FEWEST else [*near, *(one for one in found if one not in near)])[:WANTED]


def other_offered(prompt: str, answer: str) -> str | None:
    """`Does it go up or down?`: what the question offers beside the answer."""
    said, the = re.escape(bare(answer)), r"(?:an? |the )?"
    found = re.search(rf"\b(?:(?P<one>[\w'’-]+),? or {the}{said}|{said},? or {the}(?P<other>[\w'’-]+))\b", prompt, re.I)
    if found is None:
        return None
    other = found["one"] or found["other"]
    article = DETERMINER.match(answer)
    return f"{article[0]}{other}" if article else other


def other_case(prompt: str, answer: str, singles: Sequence[Single]) -> str | None:
    """The answer of the question that goes on from this one, or from which this goes on: `And in parallel?`."""
    for asks, other in singles:
        is_joined = asks != prompt and (asks.startswith(prompt) or prompt.startswith(asks))
        if is_joined and is_other(other, answer):
            return other
    return None


def as_said(one: str, answer: str) -> str:
    """In the case of the answer, and without an article where that has none."""
    if kind_of(answer) not in (AnswerKind.WORD, AnswerKind.PHRASE):
        return one
    noun = one if has_article(answer) else bare(one)
    if kind_of(noun) not in (AnswerKind.WORD, AnswerKind.PHRASE):
        return noun
    if answer[0].isupper():
        return noun[:1].upper() + noun[1:]
    return noun if is_name(noun.split()[:1]) else noun[:1].lower() + noun[1:]


def are_related(one: str, answer: str) -> bool:
    """Nothing says that they are not of a kind: words of the lexicon have some meaning near above both."""
    mine, other = (senses_listed(listed_whole(bare(each).lower()) or "") for each in (answer, one))
    if not mine or not other:
        return (not mine and not other) or kind_of(answer) is not AnswerKind.WORD
    kinds = {name for sense in mine for name, steps in sense.above.items() if steps <= RELATED}
    return any(name in kinds for sense in other for name, steps in sense.above.items() if steps <= RELATED)


def weak_for(prompt: str, answer: str, singles: Sequence[Single], known: Known) -> tuple[str, ...]:
    """Of the answer's form alone: where nothing better is known."""
    own = [one for _, one in singles][:NEAREST]
    pack = [one for _, right, wrong in known.asked for one in (right, *wrong)]
    candidates = [as_said(one, answer) for one in dict.fromkeys((*own, *known.words, *pack))]
    alike = (one for one in candidates if kind_of(one) is kind_of(answer) and is_other(one, answer))
    more = alike if GAP.search(prompt) else ()
    fit = [*distinct((*fitting(candidates, prompt, answer), *more))]
    found = [one for one in fit if are_related(one, answer)] or fit
    return tuple(found[:WANTED]) if len(found) >= FEWEST else ()


def same_asked(prompt: str, answer: str, singles: Sequence[Single]) -> Iterator[str]:
    """Answers of hers that are asked for in the same way, the nearest questions first."""
    at = next((number for number, (_, one) in enumerate(singles) if one == answer), 0)
    near = sorted(range(len(singles)), key=lambda number: abs(number - at))[:NEAREST]
    kind = kind_asked(prompt, answer)
    is_sign = kind_of(answer) in (AnswerKind.SIGN, AnswerKind.SYMBOL)
    for number in near:
        asks, other = singles[number]
        if is_sign or ask_alike(prompt, asks) or (kind is not None and is_kind_of(bare(other), kind)):
            yield other
    if TERM.search(prompt):
        yield from (singles[number][1] for number in near if TERM.search(singles[number][0]))


def of_the_topic(prompt: str, answer: str, known: Known) -> Iterator[str]:
    """What stands in a group with the answer; answers of questions that ask alike; the words of the subject."""
    mine = {*stems_of(answer)} - SMALL
    kind = kind_asked(prompt, answer)
    for group in known.groups:
        if any({*stems_of(one)} - SMALL == mine for one in group):
            yield from (one for one in group if kind is None or is_kind_of(bare(one), kind))
    alike = [(right, wrong) for asks, right, wrong in known.asked if ask_alike(prompt, asks)]
    found = ASKED.search(prompt)
    is_sure = found is not None and found["word"].lower() in OF_A_KIND
    for one in (*(right for right, _ in alike), *(one for _, wrong in alike for one in wrong if is_sure)):
        if kind is None or not is_noun(one) or is_kind_of(bare(one), kind):
            yield one
    if TERM.search(prompt) and kind is None:
        yield from (one for one in known.words if is_noun(one) == is_noun(answer))


def alike_by_name(prompt: str, answer: str) -> Iterator[str]:
    """What the lexicon has of its kind, of words that lessons use."""
    if EXAMPLE.search(prompt) or kind_of(answer) not in (AnswerKind.WORD, AnswerKind.NAME, AnswerKind.PHRASE):
        return
    article = DETERMINER.match(answer)
    noun = bare(answer)
    is_name = kind_of(answer) is AnswerKind.NAME
    kind = kind_asked(prompt, answer)
    for word in siblings_of(noun, kind):
        if (
            not {*stems_of(word)} <= school_words()
            or "-" in word
            or (" " in word and (kind is None or " " not in noun))
        ):
            continue
        said = plural_of(word) if is_plural(noun.lower()) and not is_name else word
        said = said.title() if is_name else said.capitalize() if noun[0].isupper() else said
        yield f"{agreeing(article[0], said)}{said}" if article else said


def of_language(answer: str, singles: Sequence[Single], known: Known) -> Iterator[str]:
    """Words of the answer's language: of her other answers, those that her questions quote, and her words."""
    quoted = [one for asks, _ in singles for one in QUOTED.findall(asks)]
    said = [*(one for _, one in singles), *quoted, *known.words]
    article = FOREIGN_ARTICLE.match(answer)
    is_known = is_english(answer)
    for one in said:
        if is_english(one) == is_known:
            yield one if article or is_known else FOREIGN_ARTICLE.sub("", one)


def is_english(said: str) -> bool:
    words = [one for one in re.findall(r"[^\W\d_]+", said.lower()) if one not in ENGLISH]
    is_foreign = FOREIGN_ARTICLE.match(said) is not None
    return not is_foreign and all(one.isascii() and listed_whole(one) is not None for one in words)


def kind_asked(prompt: str, answer: str) -> str | None:
    """The kind that the question names and the answer is of: `Which brass instrument ...?`"""
    found = ASKED.search(prompt)
    words = (found["of"] if found else "").split()
    for end in range(len(words), 0, -1):
        for start in range(end):
            if kind := kind_named(" ".join(words[start:end]), bare(answer)):
                return kind
    return None


def ask_alike(one: str, other: str) -> bool:
    """They ask for the same kind: `Which painter ...`, `Who ...`."""
    mine, theirs = ASKED.search(one), ASKED.search(other)
    if mine is None or theirs is None:
        return mine is theirs
    words = [SAME.get(found["word"].lower(), found["word"].lower()) for found in (mine, theirs)]
    if words[0] != words[1]:
        return False
    if words[0] in OF_A_KIND:
        return True
    of_mine, of_theirs = (
        next((one for one in stems_of(found["of"]) if one not in SMALL), "") for found in (mine, theirs)
    )
    return bool(of_mine) and of_mine == of_theirs and listed_whole(of_mine) is not None


def fitting(choices: Iterable[str], prompt: str, answer: str) -> Iterator[str]:
    """Of the answer's form; and the question must not say it."""
    asked = {*stems_of(prompt)} - SMALL
    shared = asked & {*stems_of(answer)}
    for one in choices:
        if is_other(one, answer) and is_like(one, answer) and not (({*stems_of(one)} - SMALL) & asked) - shared:
            yield one


def distinct(choices: Iterable[str]) -> Iterator[str]:
    """None that means the same as one before."""
    kept: list[str] = []
    for one in choices:
        if all(is_other(one, other) for other in kept):
            kept.append(one)
            yield one


def bare(answer: str) -> str:
    return DETERMINER.sub("", answer, count=1) if DETERMINER.match(answer) else answer


def is_noun(word: str) -> bool:
    return listed_whole(bare(word).lower()) is not None


@cache
def school_words() -> frozenset[str]:
    """That the topics use: a pupil may have met them."""
    return frozenset(word for one in index().values() for word in one)


def plural_of(noun: str) -> str:
    ending = "ies" if re.search(r"[^aeiou]y$", noun) else "es" if re.search(r"(?:s|x|ch|sh)$", noun) else "s"
    made = noun.removesuffix("y") + ending if ending == "ies" else noun + ending
    return made if singular(made) == noun else noun


def agreeing(article: str, noun: str) -> str:
    if article.lower().strip() == "the":
        return article
    return "an " if noun[0].lower() in "aeiou" else "a "


def are_near(one: str, other: str) -> bool:
    mine, theirs = {*stems_of(one)} - SMALL, {*stems_of(other)} - SMALL
    return len(mine & theirs) >= NEAR * max(len(mine), len(theirs), 1)
