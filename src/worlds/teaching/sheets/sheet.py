"""A question sheet as teachers paste it: numbered items with options, `Q.` and `A.` in turns, tables, lines with a blank,
and a key behind them (`Answers: 1A 2C`)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.exercises.arithmetic import value_of
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import draft_of, worded
from worlds.teaching.sheets.columns import columns_in
from worlds.teaching.sheets.gaps import gaps_in, numbered_gaps_in
from worlds.teaching.sheets.item import CLOSED, FILLED, GAP, Item, Run, runs_of
from worlds.teaching.sheets.key import Key, keys_in, loose_keys_in
from worlds.teaching.sheets.label import LABEL
from worlds.teaching.sheets.line import Line, Marker, lines_of
from worlds.teaching.sheets.options import Option, options_in
from worlds.teaching.sheets.pairs import pairs_in
from worlds.teaching.sheets.pattern import pattern_in
from worlds.teaching.sheets.prose import PERSONAL
from worlds.teaching.sheets.rows_to_match import rows_to_match_in
from worlds.teaching.sheets.table import rows_in
from worlds.teaching.sheets.truth import TRUTH_HEADING, TRUTH_LEAD, truth_of

Span = tuple[int, int]
FEWEST_SHARED: Final = 3
"""Options below the last item, for all to share them."""
FEWEST_PLAIN: Final = 2
"""Questions without a mark that have their answers in their lines, one below the other."""
FEWEST_SUMS: Final = 3
PARTED: Final = re.compile(r"[,;:]|[.!]\s|\band\b")
"""Within what stands behind a question: it is no one answer."""
SHORT: Final = 5
"""Words of such an answer."""
KEY_LINE: Final = re.compile(
    r"^[ \t*_]*(?:answers?|ans|key|memo|solutions?)[*_ ]*[:=–-][ \t]*(?P<list>[^\n\d(\s][^\n]{2,300})$", re.I | re.M
)
OF_QUESTIONS: Final = re.compile(
    r"\b(?:quiz|questions?|evaluation|recap(?:itulation)?|exit|checks?|assessments?|tests?|review|exercises?|practi[cs]e)\b",
    re.I,
)
"""In the heading of what shall be asked."""


@dataclass(frozen=True, slots=True)
class Sheet:
    drafts: tuple[QuestionDraft, ...] = ()
    spans: tuple[Span, ...] = ()
    """Of keys, and of options that all items share."""
    unanswered: tuple[QuestionDraft, ...] = ()
    """Items of a quiz, or beside answered ones, that have no answer."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Options that all items of a run have, and the line on which they stand, if they stand by themselves."""

    options: tuple[Option, ...] = ()
    span: Span | None = None


def sheet_in(text: str) -> Sheet:
    """`text`: without marks."""
    ask, keys, loose = pattern_in(text), [*keys_in(text)], [*loose_keys_in(text)]
    columns = [
        *gaps_in(text),
        *numbered_gaps_in(text, keys),
        *columns_in(text, [*loose, *keys], ask),
        *rows_to_match_in(text),
    ]
    keys += [one for one in loose if all(one.end <= other.start or other.end <= one.start for other in keys)]
    keys.sort(key=lambda one: one.start)
    tables = [*columns, *free_of((one.span for one in columns), [*rows_in(text, ask), *pairs_in(text, ask)])]
    taken = [*(one.span for one in tables), *((one.start, one.end) for one in keys)]
    lines = [one for one in lines_of(text) if is_free((one.start, one.end), taken)]
    drafts, unanswered, spans = [*tables], [], []
    used = [one for one in keys if columns and one in loose]
    runs = runs_of(text, lines)
    for run in runs:
        key = key_of(run, keys) or listed_key(run, text)
        shared = shared_by(run, text, lines)
        made = [(one, draft_of(one, entry_of(one, run, runs, key), shared.options)) for one in items_of(run)]
        answered = [draft for _, draft in made if draft is not None] or [*summed([one for one, _ in made])]
        if answered or OF_QUESTIONS.search(run.heading):
            computed = {draft.span[0] for draft in answered}
            bare = [one for one, draft in made if draft is None and is_question(one) and one.start not in computed]
            items = [one for one, _ in made]
            bare += [one for one in run.items if is_alone(one, run.heading) and one not in items]
            unanswered += [QuestionDraft(one.said, span=(one.start, one.end)) for one in bare]
        if answered:
            drafts += answered
            spans += [shared.span] if shared.span else []
            used += [key] if key else []
    spans += [*{(one.start, one.end) for one in used}]
    return Sheet(tuple(drafts), tuple(sorted(spans)), tuple(unanswered))


def free_of(spans: Iterable[Span], drafts: Sequence[QuestionDraft]) -> Iterator[QuestionDraft]:
    taken = [*spans]
    for one in drafts:
        if is_free(one.span, taken):
            taken.append(one.span)
            yield one


def is_free(span: Span, taken: Iterable[Span]) -> bool:
    return all(end <= span[0] or span[1] <= start for start, end in taken)


def items_of(run: Run) -> list[Item]:
    """Without questions of running text, whose answers are read otherwise."""
    if run.items[0].marker is not Marker.NONE:
        return run.items
    is_sure = TRUTH_HEADING.search(run.heading) is not None
    with_tail = [one for one in run.items if has_short_tail(one.said)]
    judged = [one for one in run.items if truth_of(one.said, is_sure=is_sure) is not None]
    below = [one for one in run.items if len(one.below) == 1 and one.said.endswith("?")]
    led = [one for one in with_tail if LABEL.match(one.said) and not PARTED.search(one.said.partition("?")[2])]
    alike = [group for group in (with_tail, judged, below) if len(group) >= (1 if is_sure else FEWEST_PLAIN)]
    return [one for one in run.items if is_sheet(one) or any(one in group for group in (*alike, led))]


def summed(items: Sequence[Item]) -> Iterator[QuestionDraft]:
    """Of nothing but sums, whose answers can be computed to the cent."""
    values = [value_of(one.said) for one in items]
    if len(items) >= FEWEST_SUMS and all(one is not None and (one * 100).denominator == 1 for one in values):
        for one, value in zip(items, values, strict=True):
            assert value is not None
            yield QuestionDraft(worded(one.said, one), (f"{float(value):g}",), None, (one.start, one.end))


def is_sheet(item: Item) -> bool:
    """Its answer stands on other lines, or it is to be filled in."""
    is_filled = FILLED.search(item.heading) and CLOSED.search(item.said)
    has_answer = item.is_stem or item.options or item.answers
    return bool(has_answer or is_filled or GAP.search(item.said) or TRUTH_LEAD.match(item.said))


def has_short_tail(said: str) -> bool:
    return said.count("?") == 1 and 0 < len(said.partition("?")[2].split()) <= SHORT


def is_alone(item: Item, heading: str) -> bool:
    """A question below `Exercise`, without a mark, and without an answer."""
    is_headed = OF_QUESTIONS.search(heading) is not None and len(heading.split()) <= SHORT
    return is_headed and item.said.endswith("?") and "?" not in item.said[:-1] and PERSONAL.search(item.said) is None


def is_question(item: Item) -> bool:
    """`DATE: ____` is none."""
    return "?" in item.said or (item.marker is Marker.NUMBER and item.is_asking)


def key_of(run: Run, keys: Sequence[Key]) -> Key | None:
    """The first one behind it, else the last one before."""
    if not any(map(number_of, run.items)):
        return None
    behind = next((one for one in keys if one.start >= run.start), None)
    before = next((one for one in reversed(keys) if one.end <= run.start), None)
    return behind or before


def listed_key(run: Run, text: str) -> Key | None:
    """`Answers: Nairobi; 5199; Swahili`: one for each item, in their order."""
    found = KEY_LINE.search(text, run.items[-1].start)
    has_answers = any(one.answers or one.options for one in run.items[:-1])
    if found is None or has_answers or not all(map(number_of, run.items)):
        return None
    parts = [one.strip(" .") for one in re.split(r";" if ";" in found["list"] else r",\s", found["list"])]
    if len(parts) != len(run.items) or len(parts) < FEWEST_PLAIN or not all(parts):
        return None
    run.items[-1].answers.clear()
    return Key(
        found.start(), found.end(), ({number_of(item): part for item, part in zip(run.items, parts, strict=True)},)
    )


def entry_of(item: Item, run: Run, runs: Sequence[Run], key: Key | None) -> str | None:
    """Of the key, whose last run of numbers is that of the last run of items before it."""
    if key is None:
        return None
    numbered = [one for one in runs if any(map(number_of, one.items))]
    same = [one for one in numbered if key_place(one, key) == key_place(run, key)]
    from_last = len(same) - same.index(run)
    return key.runs[-from_last].get(number_of(item)) if from_last <= len(key.runs) else None


def key_place(run: Run, key: Key) -> bool:
    """Whether the key stands behind it."""
    return key.start >= run.start


def number_of(item: Item) -> int:
    return int(item.label) if item.marker is Marker.NUMBER else 0


def shared_by(run: Run, text: str, lines: Sequence[Line]) -> Shared:
    """On the line before the first item, or a list of letters behind the last one where no other has any."""
    before = [one for one in lines if one.end <= run.items[0].start]
    if before:
        line = before[-1]
        found = options_in(text[line.start : line.end].strip())
        if len(found) > 1:
            return Shared(tuple(found), (line.start, line.end))
    last, others = run.items[-1], run.items[:-1]
    is_list = len(last.options) >= max(FEWEST_SHARED, len(run.items) - 1)
    if is_list and others and not any(one.options for one in others):
        return Shared(tuple(last.options))
    return Shared()
