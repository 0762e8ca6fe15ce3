"""What an item asks and what its answer is, by what stands in its line, below it, or in the key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.item import CLOSED, FILLED, GAP, Item
from worlds.teaching.sheets.line import Marker
from worlds.teaching.sheets.options import LETTERS, SPLIT, Option, options_in
from worlds.teaching.sheets.truth import TRUTH_HEADING, TRUTH_LEAD, TRUTHS, truth_of

QUOTES: Final = '"“”'
LONGEST: Final = 90
"""Characters of an answer: what is longer is text that goes on."""
MOST: Final = 4
"""Choices of a question."""
SAID: Final = re.compile(
    r"[ \t,;]*[(\[–—-]*[ \t]*\*{0,2}\b(?:(?:the )?(?:correct|right|model|expected) )?(?:answers?|ans|soln?|solution)\b\.?"
    r"\*{0,2}(?:[ ]is)?[ \t]*[.:=)–—>→-]+\*{0,2}[ \t]*(?P<answer>\S[^\n]*?)[)\]]?[ \t.]*$"
    r"|(?<=[?.]\s)(?-i:A[.:]?[ \t]+(?=[A-Z])|A[.:][ \t]+|(?:Ans|ANS)\b\.?[ \t]+)(?P<turn>\S[^\n]*?)[ \t.]*$"
    r"|[ \t]*\*\*(?P<bold>[^*\n]{1,90})\*\*[ \t.]*$",
    re.I,
)
LEFT: Final = re.compile(r"^_{2,}\s+")
"""Room for the answer, to the left of a question."""
ARROW: Final = re.compile(r"[ \t]*(?:[-–—=]+>|→|➔|➜)[ \t]*(?P<answer>[^\n]+)$")
FORMULA: Final = re.compile(r"\b[A-Z][a-z]?\d|\d[A-Z][a-z]?\b|[A-Za-z)\d]\s*\+\s*[\dA-Z]")
"""A chemical equation: its arrow leads to no answer."""
LETTERED: Final = re.compile(r"(?<=[\s?.:])[(\[]?(?:[Aa]|i)[.):][)\]]?\s*(?=\S)|(?<=[?.:]\s)A\s+(?=\S.*\sB\s)")
"""Where options begin in the line of their question."""
CHOOSE: Final = re.compile(
    r"[ \t]*[(\[](?P<options>[^()\[\]\n/,|]{1,40}(?:[ ]?[/,|][ ]?[^()\[\]\n/,|]{1,40}){1,4})[)\]]"
    r"[ \t]*(?P<answer>[^\n(\[]{0,60})$"
)
"""`(their / there)   there` behind a blank."""
AFTER_GAP: Final = re.compile(
    r"[ \t]*(?:[(\[](?:ans(?:wer)?\.?[ ]?[:=]?)?[ ]?(?P<answer>[^)\]\n]{1,80})[)\]]"
    r"|[-–—=→:]+>?[ ]?(?P<other>[^\n]{1,80}))[ \t.]*$",
    re.I,
)
TASKS: Final = (
    r"name|list|give|state|define|calculate|work out|solve|find|simplify|convert|spell|translate|evaluate|write|round|add"
    r"|subtract|multiply|divide|expand|factori[sz]e|identify|complete|unscramble|balance|say|label|conjugate|put|change|choose"
)
"""What tells to do something."""
IMPERATIVE: Final = re.compile(rf"^(?:{TASKS})\b", re.I)
LAST: Final = re.compile(r"(?<=[a-z\d)])\.\s+(?=[A-Z][a-z])")
"""Between the sentences of an item."""
INSTRUCTION: Final = re.compile(rf"(?:{TASKS}|match|decide|classify|sort|is it|what|which)\b[^?]{{0,110}}\??$", re.I)
BEHIND: Final = re.compile(
    r"[ \t]*(?:[:=–—]|\s-+>?|→)[ \t]*(?P<answer>[^\n:?]{1,90})$|[ \t]*[(\[](?P<closed>[^()\[\]\n]{1,90})[)\]][ \t.]*$"
)
OF_SKILLS: Final = re.compile(r"[a-z](?:, ?[a-z])*")
"""`define a rift valley (k)`: knowledge, skill."""
EQUALS: Final = re.compile(
    r"^(?P<prompt>(?:(?!\b\d*[a-wyz]\b)[^=?\n])*\d(?:(?!\b\d*[a-wyz]\b)[^=?\n])*=)[ \t]*"
    r"(?P<answer>-?[\d.,/]+(?:[ ]?[a-zA-Z°%²³]{1,8})?)[ \t.]*$"
)
OPEN: Final = re.compile(
    r"^(?:(?:answers?|responses?)\b.{0,20}\b(?:var|differ)|var(?:y|ies|ious)\b|open\b|any\b(?! of)|n/a\b|n\.a\.|not marked\b"
    r"|no (?:right|wrong) answers?\b|(?:students?|pupils?|personal|teacher)['’]?s?\b"
    r"|(?:own|your|their) (?:answers?|ideas?|words|opinions?)|see (?:page|below|above|attached|slides?|the|book|key|pp?\b)"
    r"|in (?:pairs|groups)|with (?:a|your) (?:partner|group)"
    r"|(?:discuss|think|talk|explain|describe|draw|share|show|write|let|have|ask|record|use|give|turn|work|accept|tell|allow"
    r"|get|take)\b\s+\S|\d{1,3}\s*(?:marks?|pts?|points?)\b)|^[\W_]*$"
    r"|^(?-i:(?=\S*\d)[A-Z0-9]{2,}(?:[-.][A-Za-z0-9]+)+)$",
    re.I,
)
"""What stands where an answer does, and is none."""
KEYED: Final = re.compile(r"^(?:KEY|key|ANS|ans|ANSWER|answer)\b\s*[:=]\s*")
SIGNS: Final = ("<", ">", "=", "+", "-", "×", "÷")
SHORT: Final = 8
"""Words of an answer that stands behind a question without any sign."""


@dataclass(frozen=True, slots=True)
class Parsed:
    prompt: str
    answer: str | None = None
    options: tuple[Option, ...] = ()
    truth: bool | None = None
    is_listed: bool = False
    """Its options are a list in words: they may be one answer that has commas."""


def draft_of(item: Item, entry: str | None, shared: Sequence[Option]) -> QuestionDraft | None:
    """`entry`: of the key. `shared`: options that all items have. None: it has no answer."""
    span = (item.start, item.end)
    said = parsed(item, is_keyed=entry is not None or bool(item.answers))
    prompt = worded(said.prompt, item)
    options = [*(said.options or item.options)]
    stated = next(
        (one for one in (*item.answers, entry, said.answer) if one is not None and not is_open(one.strip())), None
    )
    if entry is not None and is_hint(said.options, entry):
        prompt, options = worded(GAP.sub("____", item.said), item), []
    if said.truth is not None:
        return QuestionDraft(with_stop(prompt), ("True", "False"), 0 if said.truth else 1, span)
    if stated is not None and (options or shared):
        right = right_of(stated, options)
        if right is None and (right := right_of(stated, shared)) is not None:
            options = [*shared]
        if right is not None:
            return chosen(prompt, options, right, span)
    if options and len(options) > 1:
        marked = [at for at, one in enumerate(options) if one.is_right]
        if len(marked) == 1 and not said.is_listed:
            return chosen(prompt, options, marked[0], span)
        if said.is_listed:
            whole = ", ".join(one.says for one in options)
            right = marked[0] if len(marked) == 1 else None
            return QuestionDraft(prompt, tuple(one.says for one in options[:MOST]), right, span, said.answer or whole)
        return QuestionDraft(prompt, tuple(one.says for one in options[:MOST]), None, span, is_open=True)
    if stated is None and said.answer is None and item.below and item.is_asking:
        words, end = item.below[0]
        is_heading = words.endswith(":") or words.isupper()
        if is_answer(words) and len(words.split()) <= SHORT and not is_heading:
            stated, span = words, (item.start, end)
    if stated is None:
        return None
    plain = solution(stated)
    if plain.lower() in TRUTHS and not GAP.search(prompt):
        return QuestionDraft(with_stop(prompt), ("True", "False"), 0 if TRUTHS[plain.lower()] else 1, span)
    return QuestionDraft(prompt, (plain,), None, span) if is_answer(plain) else None


def is_hint(options: Sequence[Option], entry: str) -> bool:
    """`____ (not / see)`: what stands behind the gap is made into the answer of the key, and is none to choose."""
    says = [one.says.casefold() for one in options]
    return bool(says) and entry.casefold() not in says and re.fullmatch(r"[A-Ha-h]\W*", entry) is None


def worded(prompt: str, item: Item) -> str:
    """With what is to be done, where the item is a word or a sum: `Solve for x: 2x = 4`."""
    bare = LEFT.sub("", prompt)
    is_asking = "?" in bare or GAP.search(bare) or bare.endswith("...")
    prompt = TRUTH_LEAD.sub("", bare if is_asking else prompt).strip(" \t-–—:=>*")
    if prompt[:1] in QUOTES and sum(prompt.count(mark) for mark in QUOTES) <= 2 and prompt.rstrip(".")[-1:] in QUOTES:
        prompt = prompt.strip(f"{QUOTES}.")
    heading = item.heading.strip(" .:*#")
    is_marked = item.marker is not Marker.NONE
    is_bare = (
        heading and is_marked and "?" not in prompt and not GAP.search(prompt) and not TRUTH_HEADING.search(heading)
    )
    first = re.split(r"(?<=[a-z])[.:]\s", heading)[0].strip(" .:") if is_bare else ""
    is_task = len(first.split()) > 1 and not first.isupper() and INSTRUCTION.match(first) is not None
    return f"{first}: {prompt}" if is_task else prompt


def parsed(item: Item, *, is_keyed: bool) -> Parsed:
    """What its line asks, and what stands behind that. `is_keyed`: its answer stands elsewhere."""
    said = item.said
    if FILLED.search(item.heading) and not GAP.search(said) and (filled := CLOSED.search(said)):
        return Parsed(f"{said[: filled.start()]} ____{said[filled.end() :]}".replace("  ", " "), clean(filled[0]))
    is_truth = TRUTH_HEADING.search(item.heading) is not None or TRUTH_LEAD.match(said) is not None
    if judged := truth_of(said, is_sure=is_truth):
        return Parsed(judged.says, truth=judged.is_true)
    lettered = LETTERED.search(said)
    explicit = SAID.search(said)
    answer = next((one for one in explicit.groups() if one), None) if explicit else None
    stop = explicit.start() if explicit else len(said)
    if lettered and lettered.start() < stop and len(found := options_in(said[lettered.start() : stop])) > 1:
        return Parsed(said[: lettered.start()].strip(), answer, tuple(found))
    if explicit:
        return behind(said[:stop].strip(), answer, is_keyed=True)
    if (arrow := ARROW.search(said)) and not FORMULA.search(said) and not ARROW.search(arrow["answer"]):
        return Parsed(said[: arrow.start()].strip(), clean(arrow["answer"]))
    return behind(said, None, is_keyed=is_keyed)


def behind(said: str, answer: str | None, *, is_keyed: bool) -> Parsed:
    """Behind the question mark, the gap, or what tells to do something."""
    if GAP.search(said):
        if answer is None and (found := CHOOSE.search(said)):
            options = tuple(map(Option.of, re.split(r"\s*[/,|]\s*", found["options"])))
            return Parsed(GAP.sub("____", said[: found.start()]).strip(), clean(found["answer"]) or None, options)
        gap = [*GAP.finditer(said)][-1]
        after = AFTER_GAP.match(said, gap.end()) or AFTER_GAP.search(said, gap.end())
        if answer is None and after:
            answer = clean(after["answer"] or after["other"])
            said = said[: after.start()]
        return Parsed(GAP.sub("____", said).strip(), answer)
    mark = said.rfind("?")
    if mark < 0:
        if not is_keyed and (found := EQUALS.match(said)):
            return Parsed(found["prompt"], found["answer"])
        if not is_keyed and IMPERATIVE.match(LAST.split(said)[-1]) and (found := BEHIND.search(said)):
            words = clean(found["answer"] or found["closed"])
            return Parsed(said[: found.start()].strip(), None if OF_SKILLS.fullmatch(words) else words)
        return Parsed(said, answer)
    if said.count("?") > 1 and said[:mark].rfind("?") >= 0 and answer is None:
        return Parsed(said)
    prompt, tail = said[: mark + 1], said[mark + 1 :].lstrip("\"”'")
    if answer is not None or not tail.strip() or tail.lstrip().startswith("/"):
        return Parsed(prompt, answer)
    has_sign = re.match(r"\s*(?:[-–—:=>→(\[]|\*\*)", tail) is not None
    body = clean(tail)
    pieces = [Option.of(one) for one in SPLIT.split(body) if one.strip()]
    if len(pieces) > 1 and all(one.says and len(one.says) <= LONGEST for one in pieces):
        marked = sum(one.is_right for one in pieces) == 1
        return Parsed(prompt, body if not marked else None, tuple(pieces), is_listed=True)
    if not has_sign and len(body.split()) > SHORT:
        return Parsed(prompt)
    return Parsed(prompt, body)


def right_of(stated: str, options: Sequence[Option]) -> int | None:
    """Which option a key says: by its letter, or by its words."""
    words = clean(stated)
    lowered = [one.says.casefold() for one in options]
    if words.casefold() in lowered:
        return lowered.index(words.casefold())
    letter = re.match(r"[(\[]?([A-Ha-h])[)\]]?(?:[.):,\s–—-]|$)", words)
    if letter and (at := LETTERS.index(letter[1].upper())) < len(options):
        return at
    near = [at for at, one in enumerate(lowered) if one and (one in words.casefold() or words.casefold() in one)]
    return near[0] if len(near) == 1 else None


def chosen(prompt: str, options: Sequence[Option], right: int, span: tuple[int, int]) -> QuestionDraft:
    """Four choices at most, the right one among them."""
    says = [one.says for one in options]
    if right >= MOST:
        says, right = [says[right], *says[: MOST - 1]], 0
    return QuestionDraft(prompt, tuple(says[:MOST]), right, span)


def is_answer(words: str) -> bool:
    return 0 < len(words) <= LONGEST and not is_open(words)


def is_open(words: str) -> bool:
    """It stands where an answer does, and is none."""
    return clean(words) not in SIGNS and OPEN.match(words) is not None


def solution(stated: str) -> str:
    """`x = 5` is 5."""
    plain = clean(stated)
    found = re.fullmatch(r"[a-zA-Z]\s*=\s*(-?\d+(?:\.\d+)?)", plain)
    return found[1] if found else plain


def clean(words: str) -> str:
    """Without signs and brackets around it."""
    if words.strip(" ()[]") in SIGNS:
        return words.strip(" ()[]")
    words = re.sub(r"^[\s\-–—:=>→*]+", "", words) if not re.match(r"\s*-\d", words) else words
    words = KEYED.sub("", words.strip(' \t\n*_.,;|"“”`'))
    if words[:1] in "([" and words[-1:] in ")]" and not re.search(r"[)\]].*[(\[]", words):
        words = words[1:-1].strip(" .")
    return words


def with_stop(prompt: str) -> str:
    return LEFT.sub("", prompt).rstrip(" .-–—:(") + "."
