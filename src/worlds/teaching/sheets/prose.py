"""Questions in running text, with their answers behind them: `The door asks: What is 3 x 4? 12, 7 or 9.`"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from worlds.exercises.arithmetic import value_of
from worlds.lesson.lesson import LARGEST
from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import KEYED, is_open
from worlds.teaching.sheets.options import SPLIT
from worlds.teaching.sheets.truth import TRUTH_HEADING

SENTENCE_ENDS: Final = re.compile(r"[.!?\n:;\"“”•]")
LONGEST_QUESTION: Final = 300
MOST_LOOKED_AT: Final = 1_000
"""Question marks of a text."""
LONGEST_LEAD: Final = 120
"""Characters, of what introduces one."""
BEFORE: Final = re.compile(
    r"(?:\b(?:that|which|who|and|it|to)\s+)?\b(?:asks?|asking|says?|ask)\s*:?\s*[\"“]?\s*$"
    r"|(?:^|\n|\s)(?:\(?(?:Q|Question)\s*\d*\s*[.:)]|(?:Q|Question)[ ]?\d{1,2}(?=[ \t])|\d{1,2}\s*[.)])\s*[\"“]?\s*$"
    r"|(?:^|\n)[ \t]*[-*•–][ \t]+$"
    r"|(?:^|\n)[^.!?\n]{0,40}\b(?:questions?|quiz)(?: questions?)?\s*:\s*[\"“]?\s*$"
    r"|=\s*\?\s*(?:and|,|;)?\s*$",
    re.I,
)
"""What introduces a question of a quiz."""
SAID: Final = re.compile(
    r"\s*[(\[]?\s*(?:the\s+)?(?:right |correct )?(?:answers?|ans\.?|choices|options|(?-i:A))\s*(?:are|is)?"
    r"\s*(?:[:=–—-]|(?<=A)\.)\s*",
    re.I,
)
TOLD: Final = re.compile(
    r"\s+(?:it['’]?s|it is|that['’]?s|that is|(?:that|this|it)(?: one)? should be|they should (?:say|get|answer))\s+"
    r"(?P<answer>-?[\w.°%/$£€-]{1,30}(?: [\w°%/-]{1,20}){0,3}?)(?=[,.;\n]|\s*$)"
    r"|\s+(?P<number>-?\d(?:[\d.,]*\d)?(?:\s?[%°\w]{1,10})?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?=[.!\n]|\s*$)",
    re.I,
)
"""`What is -3 + 8? It's 5.`"""
DASH: Final = re.compile(r"\s*(?:[-–—=→]+)[ \t]*(?=\S)")
ARROW: Final = re.compile(r"[ \t]*(?:[-–—=]+>|→)[ \t]*(?P<answer>[^\n]+)")
"""What stands behind an arrow is one answer, to the end of its line."""
ASKS_US: Final = re.compile(
    r"\s*(?:(?:and|so|maybe|also|hi|hello)[, ]+)*(?:can|could|would|will|may|should|is there|is it possible)\b", re.I
)
"""`Can you make a castle?`: said to who builds."""
LAST: Final = re.compile(r"(?<=[a-z\d)])[.!]\s+(?=[A-Z])")
VOTED: Final = re.compile(r"\b(?:votes?|polls?|debate|discuss|reflect(?:ion)?(?: bench)?)\s*:?\s*[\"“]?\s*$", re.I)
"""Before a question that has no right answer."""
JUDGED: Final = re.compile(
    r"[\"“](?P<prompt>[^\"”\n?]{4,200})[\"”]\s*[(\[–—:=-]+\s*(?P<truth>true|false)\b[^)\]\n]{0,120}[)\]]?", re.I
)
"""Quoted statements behind `true or false`."""
PERSONAL: Final = re.compile(
    r"\b(?:you|your)\b[^?]{0,60}\b(?:feel|think|want|like|know|notice|see|wonder|say|prefer)\b|\bwants? it\b"
    r"|^(?:is|are|was|were|do|does|did|can|has|have)\s+(?:it|this|that|these|they|we|he|she)\b(?:\s+\S+){0,2}\?",
    re.I,
)
"""What only the one who is asked can know, or who has heard what was said before."""
FEWEST_WORDS: Final = 3
"""Of a question in running text."""
ASKED_FOR: Final = re.compile(r"\b(?:asks?|asked|asking|next|then|questions?)\b|\?", re.I)
ASKING: Final = re.compile(
    r"(?<=\s)(?:What|Which|Who|Whose|Where|When|Why|How|Is|Are|Do|Does|Did|Can|Name)\b(?=[^?]*\?)", re.M
)
"""Where a question begins within a sentence."""
NUMBERED: Final = re.compile(r"\s*(?:\(?(?:Q|Question)?\s*(?:\d{1,2}|(?<=\s)[a-j](?=\)))\s*[.:)]\s*)?", re.I)
ITEM: Final = re.compile(
    r"[ \t]*\(?(?:(?:Q|Question)\s*\d{0,2}\s*[.:)]|(?:Q|Question)[ ]?\d{1,2}(?=[ \t])|\d{1,2}[.)]|[a-j]\)|[-*•–](?=[ \t]))"
    r"[ \t]*",
    re.I,
)
"""What a question of a list begins with; all of its line is the question."""
OPEN: Final = re.compile(r"\s*[(\[]\s*")
LETTERED: Final = re.compile(r"(?:^|[\s(,;])\(?([A-Da-d])[).:]\s+")
BULLETS: Final = re.compile(r"\s*\n\s*(?:[-*•–]|\[[ xX]?\])\s*")
LIST: Final = re.compile(
    r"(?:[ \t]*\n\s{0,9}(?:\(?[A-Da-d][).]|[-*•–]|\[[ xX]?\])[ \t]*[^\n]+)+|[ \t]*\(?[Aa][).:]\s[^\n]+\b[Bb][).:]\s[^\n]+"
)
"""Lines with bullets or letters; or letters within a line."""
RIGHT: Final = re.compile(r"\s*(?:[(\[]\s*(?:correct|right|answer|true answer|x)\s*[)\]]|✓|✔|√|\*+)\s*", re.I)
STATED: Final = re.compile(
    r"\s*[.;,(]?\s*(?:the\s+)?(?:right|correct)\s*(?:answer|one|choice)?\s*(?:is|:|=)+\s*(?P<right>[^.\n)]+)\)?"
    r"|\s*[.;,(\n]?\s*(?:answer|ans)\s*(?:is|:|=)+\s*(?P<other>[^.\n)]+)\)?",
    re.I,
)
TRUTH: Final = {
    "true": True,
    "t": True,
    "yes": True,
    "right": True,
    "false": False,
    "f": False,
    "no": False,
    "wrong": False,
}
TRUE_OR_FALSE: Final = re.compile(
    r"(?:^[ \t]*[-*•–][ \t]+)?\b(?:true or false|true/false|t/f)\s*[:?–—-]*\s*[\"“]?"
    r"(?P<prompt>[^?\n\"”(]{4,280}?)[\"”.?]*\s*"
    r"(?:[-–—=]+>|→|[(\[–—-]|answer:|:)\s*(?:answer:?\s*)?(?P<truth>true|false|t|f)\b[)\]]?\.?",
    re.I | re.M,
)
LONGEST: Final = 90
"""Characters of an answer: what is longer is text that goes on."""
LONGEST_LIST: Final = 800
"""Characters of all answers of a question."""
FEWEST_PLAIN: Final = 3
"""Answers that stand behind a question without any sign that they are some."""
SHORT: Final = 5
"""Words of such an answer."""
MOST: Final = 4
"""Choices of a question."""


def true_or_false(text: str) -> Iterator[QuestionDraft]:
    for found in TRUE_OR_FALSE.finditer(text):
        yield stated(found)
    said = TRUTH_HEADING.search(text)
    yield from map(stated, JUDGED.finditer(text, said.end()) if said else ())


def stated(found: re.Match[str]) -> QuestionDraft:
    prompt = found["prompt"].strip(" .-–—:") + "."
    return QuestionDraft(prompt, ("True", "False"), 0 if TRUTH[found["truth"].lower()] else 1, found.span())


def drafts_in(text: str) -> Iterator[QuestionDraft]:
    before = 0
    for start, end in questions_in(text):
        lead = max(0, start - LONGEST_LEAD)
        introduced = BEFORE.search(text[lead:start])
        is_short = introduced is None and len(text[start:end].split()) < FEWEST_WORDS
        last = LAST.split(text[start:end])[-1]
        if is_short or ASKS_US.match(last) or PERSONAL.search(text[start:end]) or VOTED.search(text[lead:start]):
            continue
        is_asked = introduced is not None or ASKED_FOR.search(text[lead:start]) is not None
        answers, right, stop = answers_after(text, end, is_listed=introduced is not None, is_asked=is_asked)
        prompt = " ".join(text[start:end].split())
        computed = value_of(prompt) if introduced else None
        if len(answers) == 1 and is_open(answers[0]):
            continue
        if not answers and (computed is None or abs(computed) > LARGEST):
            continue
        after = text[end : end + 1] in ("'", '"', "”")
        first = max(before, lead + introduced.start() if introduced else start)  # `- 3. Which ...` numbers nothing
        before = stop if answers else end + after
        whole = text[end:stop].strip(" \t\n()[]-–—→=>:.,") if answers else ""
        yield QuestionDraft(prompt, answers, right, (first, before), whole)


def questions_in(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence with a question mark begins and ends, without what leads to it."""
    for found in islice(re.finditer(r"(?<=[^\s?])\s?\?", text), MOST_LOOKED_AT):
        first = max(0, found.start() - LONGEST_QUESTION)
        ends = [one.end() for one in SENTENCE_ENDS.finditer(text, first, found.end() - 1)]
        start = next((one for one in reversed(ends) if not is_within(text, one, found.start())), first)
        if text[start : found.end() - 1].strip():
            yield start_of(text, start, found.end()), found.end()


def is_within(text: str, at: int, end: int) -> bool:
    """Behind a quotation mark of words that the question quotes: `How do you say "cheese"?`"""
    line = text.rfind("\n", 0, at) + 1
    if text[at - 1] == '"':
        is_closing = text.count('"', line, at) % 2 == 0
        return is_closing or ('"' in text[at:end] and text.count('"', at, end) % 2 == 1)
    return text[at - 1] == "”" or (text[at - 1] == "“" and "”" in text[at:end])


def start_of(text: str, start: int, end: int) -> int:
    """Of the question in its sentence, without the item's number and what leads to it."""
    line = text.rfind("\n", 0, end) + 1
    item = ITEM.match(text, line, end)
    if item and line <= start and end - item.end() <= LONGEST_QUESTION:
        return item.end()
    numbered = NUMBERED.match(text, start)
    start = numbered.end() if numbered else start
    asking = [one.start() for one in ASKING.finditer(text, start, end)]
    return asking[-1] if asking and text[start:end].split()[0] not in ("In", "On", "At", "If", "When") else start


def answers_after(
    text: str, at: int, *, is_listed: bool = False, is_asked: bool = False
) -> tuple[tuple[str, ...], int | None, int]:
    """The answers that stand behind a question, which of them is marked as right, and where they end. `is_listed`: it is an
    item of a list of questions, so one short answer needs no word before it. `is_asked`: the text speaks of asking."""
    if arrow := ARROW.match(text, at):
        only = arrow["answer"].strip(" .\"“”'`_")
        return ((only,), None, arrow.end()) if only and len(only) <= LONGEST else ((), None, at)
    if is_asked and (told := TOLD.match(text, at)):
        return (told["answer"] or told["number"],), None, told.end()
    listed = LIST.match(text, at)
    is_quoted = text[at : at + 1] in ("'", '"', "”")
    at += is_quoted
    said = None if listed else SAID.match(text, at)
    dash = None if said or listed else DASH.match(text, at)
    opened = None if said or dash or listed else OPEN.match(text, at)
    begin = (said or dash or opened).end() if said or dash or opened else at  # type: ignore[union-attr]  # one of them is
    stop = end_of_answers(text, begin, closed=opened is not None)
    body = text[begin:stop].strip()
    items = items_of(text[begin:stop])
    if not items or any(len(one) > LONGEST for one in items) or "?" in body or body.startswith("/") or " = " in body:
        return (), None, at
    if not (said or dash or opened or listed) and (is_quoted or not is_listed or not is_plain_list(items)):
        return (), None, at
    marked = [number for number, one in enumerate(items) if RIGHT.search(one)]
    clean = tuple(KEYED.sub("", RIGHT.sub("", one).strip(" .\"“”'`_")) for one in items)
    if not all(clean):
        return (), None, at
    right = marked[0] if len(marked) == 1 else None
    if stated := STATED.match(text, stop):
        named = (stated["right"] or stated["other"]).strip(" .\"“”'")
        right, stop = stated_choice(named, clean, right), stated.end()
    if right is not None and right >= MOST:
        clean, right = (clean[right], *clean[: MOST - 1]), 0
    return clean[:MOST], right, stop


def is_plain_list(items: Sequence[str]) -> bool:
    """One short answer, or several, without a sign before them."""
    is_enough = len(items) >= FEWEST_PLAIN or (len(items) == 1 and len(items[0].split()) <= SHORT)
    return is_enough and all(len(one.split()) <= SHORT for one in items)


def end_of_answers(text: str, begin: int, *, closed: bool) -> int:
    """At the bracket; or behind the last line of a list; or at the end of the sentence."""
    if closed:
        found = re.compile(r"[)\]]").search(text, begin, begin + LONGEST_LIST)
        return found.end() if found else begin
    if listed := LIST.match(text, begin):
        inline = re.compile(r"\s*[^\n]*?(?=\.\s+[A-Z]|\n|$)")
        return listed.end() if "\n" in listed[0].strip() else inline.match(text, listed.start()).end()  # type: ignore[union-attr]  # it matches nothing, too
    found = re.compile(r"(?<!\d)[.!](?=\s|$)|(?<=\d)\.(?=\s|$)|\n|$").search(text, begin, begin + LONGEST_LIST)
    return found.start() if found else begin


def items_of(body: str) -> list[str]:
    body = body.strip().strip("()[]").strip()
    if len(LETTERED.findall(body)) > 1 or LETTERED.match(body):
        pieces = LETTERED.split(body)
        return [one.strip(" ,;\n") for one in pieces[2::2] if one.strip(" ,;\n")]
    if BULLETS.search("\n" + body) and "\n" in body:
        return [
            one.strip(" ,;") for one in re.split(r"\n\s*(?:[-*•–]|\[[ xX]?\])?\s*", "\n" + body) if one.strip(" ,;")
        ]
    return [one for one in SPLIT.split(body) if one]


def stated_choice(named: str, answers: Sequence[str], otherwise: int | None) -> int | None:
    if len(named) == 1 and named.lower() in "abcd" and "abcd".index(named.lower()) < len(answers):
        return "abcd".index(named.lower())
    lowered = [one.lower() for one in answers]
    return lowered.index(named.lower()) if named.lower() in lowered else otherwise
