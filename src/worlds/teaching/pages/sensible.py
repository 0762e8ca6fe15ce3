"""Of what is asked of the statements of a document, what a pupil can answer who has read it, and not by its form alone."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from worlds.extraction.generate import FEWEST_DISTRACTORS
from worlds.extraction.quiz import BLANK
from worlds.lesson.lesson import ChoiceQuestion, LessonFact, Question
from worlds.reading.english import parse
from worlds.teaching.answer_kind import is_name
from worlds.teaching.document.sentence import sentences_in
from worlds.teaching.own_numbers import WORDS as COUNTS
from worlds.teaching.own_subjects import spoken_of
from worlds.teaching.own_text import MOST_CHOICES
from worlds.teaching.pages.number import is_worth
from worlds.teaching.pages.wording import tells

MISSING: Final = "What is missing? "
TO_DO: Final = re.compile(r"(?:To|When you|If you|First|Then|Next|Finally)\b", re.I)
"""A rule of what is to be done: another number would do as well."""
POINTS: Final = re.compile(
    r"\b(?:the (?:method|technique|process)|both|it|its|they|their|them|he|his|she|her|there|this|these)\b", re.I
)
ARTICLE: Final = re.compile(rf"\b(?P<article>[Aa])n? (?={BLANK})")
UNRESOLVED: Final = re.compile(
    r"(?:The (?:method|bit|process|technique|result|reason|idea|same|other|others|former|latter|second|next|word|one|"
    r"formula)\b|Both|This|These|That|Those|Such|It|They|He|She|We|You|Others?|Another)\b"
)
"""What it opens with is said before it."""
OF_NUMBERS: Final = re.compile(
    r"\b(?:needs?|fits?|(?:more|less|greater|larger|bigger|smaller|higher|lower|fewer) than|at (?:least|most)|divisible|"
    r"multiples?|factors?|prime|(?:even|odd) numbers?|rounds? to|the answer)\b",
    re.I,
)
"""A property that other numbers have as well."""
VAGUE: Final = re.compile(r"(?:many|most|some|few|several|other|another)\b", re.I)
OF_WORD: Final = "own-word-"
MEANS: Final = re.compile(r"Which word means: (?P<means>.+)\?$")
NO_WORD: Final = re.compile(
    r"(?:What does )?(?:more|less|fewer|most|many|some|too|double|half|twice|bigger|smaller)\b", re.I
)
FEWEST_OF_MEANING: Final = 3
"""Words."""
LONGEST: Final = 400
"""Characters of a prompt with the sentence before it."""


def sensible(questions: Sequence[Question], facts: Sequence[LessonFact], text: str) -> Iterator[Question]:
    """Questions with what is to be read before them, and with choices that are of one kind. `text`: where they stand."""
    kinds = choices_by_kind(facts)
    for one in questions:
        if not isinstance(one, ChoiceQuestion):
            yield one
        elif not one.prompt.startswith(MISSING):
            yield with_kind(in_one_case(one), kinds)
        elif not TO_DO.match(one.prompt.removeprefix(MISSING)):
            yield with_before(with_any_article(one), text)


def is_fair(one: Question) -> bool:
    """Its prompt says of what it asks, and not what is right; and no other choice would do as well."""
    if not isinstance(one, ChoiceQuestion):
        return True
    said, right = one.prompt.removeprefix(MISSING), one.choices[one.answer]
    is_number = right[:1].isdigit() or right in COUNTS
    if is_number and BLANK in said and not is_worth(one.prompt, right):
        return False
    if one.id.startswith(OF_WORD) and not is_meant(one):
        return False
    is_vague = any(VAGUE.match(each) for each in one.choices) and one.prompt.startswith("Which of these")
    is_shared = is_number and OF_NUMBERS.search(said) is not None and not one.prompt.startswith(("When", "In which"))
    return not (
        UNRESOLVED.match(said)
        or are_initials(right, said)
        or is_vague
        or is_shared
        or (not is_number and tells(right, said.partition(BLANK)[0]))
    )


def is_meant(one: ChoiceQuestion) -> bool:
    """It explains a word: `More cells = brighter bulb`, `Metals are good conductors` explain none."""
    found = MEANS.match(one.prompt)
    term, means = (one.choices[one.answer], (found["means"],)) if found else (one.prompt, one.choices)
    return all(len(each.split()) >= FEWEST_OF_MEANING for each in means) and NO_WORD.match(term) is None


def are_initials(right: str, said: str) -> bool:
    """`LAN` of `Local Area Network`"""
    letters = "".join(
        word[0]
        for word in re.findall(r"[^\W\d_]+", said)
        if word[0].isupper() or word.lower() not in ("of", "the", "and")
    )
    return right.isupper() and len(right) > 1 and right.casefold() in letters.casefold()


def choices_by_kind(facts: Sequence[LessonFact]) -> dict[str, list[str]]:
    """By each fact what is spoken of in all those of one kind: `a nerve cell`, `a sperm cell`, `a red blood cell`."""
    docs = parse([next((one.says[start:end] for start, end in sentences_in(one.says)), one.says) for one in facts])
    spoken = [found for at, doc in enumerate(docs) if len(doc) and (found := spoken_of(doc, at))]
    groups: dict[str, dict[str, int]] = defaultdict(dict)
    for one in spoken:
        words = one.subject.lower().split()
        if words[0] in ("a", "an") and len(words) > FEWEST_DISTRACTORS:
            groups[words[-1]].setdefault(one.subject, one.at)
    return {
        facts[at].id: [subject, *(other for other in group if other != subject)]
        for group in groups.values()
        if len(group) > FEWEST_DISTRACTORS
        for subject, at in group.items()
    }


def with_kind(one: ChoiceQuestion, kinds: dict[str, list[str]]) -> ChoiceQuestion:
    same = kinds.get(one.fact or "")
    if same is None or one.choices[one.answer] != same[0]:
        return one
    return one.model_copy(update={"choices": tuple(same[:MOST_CHOICES]), "answer": 0})


def in_one_case(one: ChoiceQuestion) -> ChoiceQuestion:
    """`entrepreneur` beside `Revenue`, as the one stood in a sentence and the other at its beginning, would tell."""
    if not one.choices[one.answer][:1].islower():
        return one
    same = tuple(each if is_name(each.split()) else f"{each[0].lower()}{each[1:]}" for each in one.choices)
    return one.model_copy(update={"choices": same}) if len({*same}) == len(same) else one


def with_any_article(one: ChoiceQuestion) -> ChoiceQuestion:
    """`An _____` would tell."""
    return one.model_copy(update={"prompt": ARTICLE.sub(lambda found: f"{found['article']}(n) ", one.prompt)})


def with_before(one: ChoiceQuestion, text: str) -> ChoiceQuestion:
    """Where it points to what is said before it, that is said, too, unless it gives the answer."""
    said, start = one.prompt.removeprefix(MISSING), one.source.start or 0
    before = sentence_before(text, start)
    is_told = one.choices[one.answer].casefold() in before.casefold() or len(before) + len(one.prompt) > LONGEST
    if not POINTS.search(said) or not before or is_told:
        return one
    return one.model_copy(update={"prompt": f"{MISSING}{before} {said}"})


def sentence_before(text: str, start: int) -> str:
    """In its paragraph. Empty: there is none."""
    first = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
    cut = [*sentences_in(text[first:start])]
    found = text[first + cut[-1][0] : first + cut[-1][1]].strip() if cut else ""
    return found if found.endswith((".", "!")) else ""
