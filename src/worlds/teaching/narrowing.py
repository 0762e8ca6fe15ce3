"""A subject that is narrower than the topic that is found for it: what speaks of it is asked, and if hardly anything does,
the teacher is told."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.lesson.lesson import ChoiceQuestion, Lesson, MatchQuestion, OrderQuestion, Question, SortQuestion
from worlds.lesson.school import GENERAL
from worlds.lexicon.nouns import senses_of
from worlds.notice import Notice
from worlds.teaching.reach import is_akin, telling
from worlds.topics.find import named_in, names_of, pieces_of, weights_of
from worlds.topics.index import SMALL, stems_of
from worlds.topics.load import heads
from worlds.topics.load import topic as packed

PARTS: Final = re.compile(r"[,;&/]|\b(?:and|or)\b", re.I)
QUESTION: Final = re.compile(r"(?:how|why|what|when|where|who|which) ", re.I)
FEWEST: Final = 5
"""Questions that speak of the narrower subject, for the others to be left out."""
FEWEST_TOLD: Final = 2
"""Facts, meanings and questions that speak of what is taught."""
WORD: Final = re.compile(r"\w+(?:'\w+)?")
OCCASION: Final = re.compile(r"(?<=\w )(?:(?:before|after|during|for)\b|(?:in|at) (?:the|our|my)\b).*$", re.I)
"""When, where and for what something is taught."""
GERUND: Final = re.compile(r"\w{2,}ing (?=\w)", re.I)
"""What pupils do with the subject that follows: `Finding the area`."""
DERIVED: Final = re.compile(r"(?<=\w{4})(?:age|ment|ation|ness|al)$")
"""Ends of nouns that are made of verbs and adjectives."""


def narrowed(lesson: Lesson, phrase: str | None) -> tuple[Lesson, tuple[Notice, ...]]:
    """`lesson`: of a topic. `phrase`: what the words say that it is about. Of `fractions and decimals`, which names the
    topic beside what is narrower, all is asked, and of a question that names it: `How do rivers shape the land`."""
    lesson = with_local_name(lesson, phrase or "")
    if phrase and QUESTION.match(phrase) and (found := named_in(phrase)) and found.topic == lesson.topic:
        return lesson, ()
    parts = [part for part in PARTS.split(phrase or "") if {*stems_of(part)} - GENERAL - SMALL]
    focuses = [focus_of(part, lesson.topic) for part in parts] if lesson.topic else []
    narrow = [one for one in focuses if one]
    if not narrow and not is_a_word_of_a_name(phrase or "", lesson.topic or ""):
        return lesson, ()
    facts = {one.id: one.says for one in lesson.facts}
    texts = {one.id: f"{text_of(one)} {facts.get(one.fact or '', '')}" for one in lesson.questions}
    near = tuple(one for one in lesson.questions if any(speaks_of(focus, texts[one.id]) for focus in narrow))
    if len(near) >= FEWEST:
        return (lesson.model_copy(update={"questions": near}) if len(narrow) == len(focuses) else lesson), ()
    part = part_named(phrase or "", lesson.topic or "")
    if part and near:
        lacks = lacking(lesson, phrase or "", [*texts.values(), *facts.values()])
        rest = tuple(one for one in lesson.questions if one not in near)
        lesson = lesson.model_copy(update={"questions": (*near, *rest)})
        words = (
            f"There is no topic pack for `{phrase}` alone. {lesson.title} is taught, of which {part} is a part: "
            f"{len(near)} of its {len(lesson.questions)} questions speak of that, and are asked first."
            f"{lacks.replace(' it', ' It', 1)}"
        )
        return lesson, (Notice("topic_is_broader", words),)
    return lesson, tuple(missed(lesson, phrase or "", [*texts.values(), *facts.values()]))


def with_local_name(lesson: Lesson, phrase: str) -> Lesson:
    """`Hurricanes (typhoons)`: what the phrase calls the topic, which is another name of the same kind of thing."""
    titled = stems_of(lesson.title or "")
    if len(titled) != 1 or titled[0] in stems_of(phrase) or not lesson.topic:
        return lesson
    kind = kinds_of(titled[0])
    local = next(
        (
            name
            for name in heads()[lesson.topic].names
            if len(one := stems_of(name)) == 1 and one[0] in stems_of(phrase) and kind & kinds_of(one[0])
        ),
        None,
    )
    return lesson.model_copy(update={"title": f"{lesson.title} ({local})"}) if local else lesson


def kinds_of(word: str) -> set[str]:
    """What its meanings are kinds of, in the lexicon."""
    return {kind for one in senses_of(word) for kind in [*one.above][:1]}


def part_named(phrase: str, topic: str) -> str:
    """A term of the pack that the phrase says, and its title does not: `phishing`, of cybersecurity."""
    title = {*stems_of(heads()[topic].title)} if topic else set()
    terms = [stems_of(term) for term in packed(topic).terms] if topic else []
    said = stems_of(phrase)
    if any(is_akin(word, one) for word in title for one in said):
        return ""
    names = (name for name in (names_of(topic) if topic else ()) if [*name] in terms and not title & {*name})
    return next((" ".join(name) for name in names if {*name} <= {*said}), "")


def missed(lesson: Lesson, phrase: str, texts: Sequence[str]) -> Iterator[Notice]:
    """What the phrase says and the lesson does not teach, in the teacher's own words."""
    lacks = lacking(lesson, phrase, texts)
    if lacks or is_a_word_of_a_name(phrase, lesson.topic or ""):
        words = (
            f"There is no topic pack for `{phrase}`. The nearest is taught, {lesson.title}{f':{lacks}' if lacks else '.'} "
            "Give your own questions, or a text that is taught, to have others."
        )
        yield Notice("topic_is_broader", words)


def lacking(lesson: Lesson, phrase: str, texts: Sequence[str]) -> str:
    """A sentence on the words that it does not speak of. `texts`: what it tells and asks."""
    said = [*texts, *(f"{one.term} {one.means}" for one in lesson.terms)]
    stems = Counter(piece for one in said for piece in {*stems_of(one)})
    known = {*stems_of(" ".join((lesson.title or "", *heads()[lesson.topic or ""].names)))}
    counts = {
        word: sum(count for other, count in stems.items() if is_akin(piece, other) or is_derived(piece, other))
        for piece, word in telling(OCCASION.sub("", phrase))
        if piece not in known and not any(letter.isdigit() for letter in word)
    }
    if GERUND.match(phrase):
        counts.pop(next(iter(WORD.findall(phrase.lower()))), None)
    few = [word for word, count in counts.items() if count < FEWEST_TOLD]
    written = {word.lower(): word for word in WORD.findall(phrase)}
    lacks = ", ".join(written.get(word, word) for word in few)
    how = "little" if any(counts[word] for word in few) else "nothing"
    return f" it says {how} of {lacks}." if few else ""


def is_derived(word: str, other: str) -> bool:
    """`Storage` is told by what is stored."""
    root = DERIVED.sub("", word)
    return root != word and other.startswith(root)


def is_a_word_of_a_name(phrase: str, topic: str) -> bool:
    """`Owls`, of a pack that is named by owls and bats."""
    said = stems_of(phrase)
    return len(said) == 1 and bool(topic) and tuple(said) not in names_of(topic)


def focus_of(phrase: str, topic: str) -> frozenset[str]:
    """Words of the phrase that no name of the topic has, and that say something."""
    head = heads()[topic]
    part = {*stems_of(part_named(phrase, topic))}
    known = {*stems_of(" ".join((head.title, *head.names)))} - part
    if part:
        return frozenset(part)
    return frozenset(piece for piece, _ in pieces_of(phrase) if not piece.isdigit()) - known - GENERAL - SMALL


def speaks_of(focus: frozenset[str], text: str) -> bool:
    """It says half of what the words weigh: of `water pollution`, `pollution`."""
    weights = weights_of(focus)
    return 2 * sum(weights[word] for word in focus & {*stems_of(text)}) >= sum(weights.values())


def text_of(question: Question) -> str:
    match question:
        case ChoiceQuestion():
            return f"{question.prompt} {question.choices[question.answer]}"
        case OrderQuestion():
            return f"{question.prompt} {' '.join(question.items)}"
        case MatchQuestion() | SortQuestion():
            return f"{question.prompt} {' '.join(f'{one.left} {one.right}' for one in question.pairs)}"
        case _:
            return question.prompt
