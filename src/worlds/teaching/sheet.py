"""A question sheet as teachers paste it: numbered items with options, `Q.` and `A.` in turns, tables, lines with a blank,
and a key behind them (`Answers: 1A 2C`)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from worlds.teaching.question_draft import QuestionDraft

Span = tuple[int, int]
ITEM: Final = re.compile(
    r"^[ \t]*(?:Q(?:uestion)?[ ]?)?\(?(?P<number>\d{1,2})[ ]?[.):][ \t]*(?P<said>\S[^\n]*)$", re.I | re.M
)
KEY: Final = re.compile(
    r"^[ \t]*(?:answer[ ]?key|answers?|key|memo(?:randum)?|solutions?|mark(?:ing)? (?:key|scheme|guide))\b"
    r"[^\n:\d]{0,30}?[ \t]*[:–-]?[ \t]*(?=\n?[ \t]*\(?1[ ]?[.):=–-]?[ ]?\S)",
    re.I | re.M,
)
LONGEST_KEY: Final = 3_000
"""Characters."""
LETTERS: Final = "ABCDE"
STAR: Final = re.compile(r"\s*(?:\*+|✓|✔|√|\((?:correct|right|answer)\))\s*$", re.I)
INSTRUCTION: Final = re.compile(r"^[ \t]*(?P<said>[A-Z][^\n?]{5,120}?)[.:]?[ \t]*$")
LETTER_ONLY: Final = re.compile(
    r"[ \t]*(?:write|choose|circle|give) (?:only )?the (?:correct |right |best )?(?:letter|answer)[^.]*\.?", re.I
)
BY_TURNS: Final = re.compile(
    r"^[ \t]*Q(?:uestion)?[ ]?\d{0,2}[ ]?[.:)][ \t]*(?P<asks>[^\n]+)\n+"
    r"[ \t]*A(?:ns(?:wer)?)?[ ]?\d{0,2}[ ]?[.:)][ \t]*(?P<answer>[^\n]+)$",
    re.I | re.M,
)
SAID: Final = re.compile(
    r"^[ \t]*(?:(?:Q(?:uestion)?[ ]?)?\(?\d{1,2}[ ]?[.):]|[-*•–])[ \t]*(?P<asks>[^\n?]{6,280}?)[ \t]*"
    r"(?:\(?\bans(?:wer)?\.?[ ]?[:=–-]|→|[-=]+>)[ \t]*(?P<answer>[^\n)]+?)\)?[ \t]*$",
    re.I | re.M,
)
GAP: Final = re.compile(r"_{2,}|\.{4,}|…")
AFTER_GAP: Final = re.compile(
    r"[ \t]*(?:\((?:ans(?:wer)?\.?[ ]?[:=]?)?[ ]?(?P<answer>[^)\n]{1,80})\)|[-–=→]+>?[ ]?(?P<other>[^\n]{1,80}))[ \t.]*$",
    re.I,
)
MARKER: Final = re.compile(r"[ \t]*(?:\(?\d{1,2}[ ]?[.):]|[-*•–])?[ \t]*")
LINE: Final = re.compile(r"[^\n]+")
LONGEST_LINE: Final = 400
"""Characters of a line with a blank."""
TRUTH: Final = re.compile(
    r"^[ \t]*(?:\(?\d{1,2}[ ]?[.):]|[-*•–])?[ \t]*(?:true or false|true/false|t/f)\b[ \t]*[?:.–-]*[ \t]*"
    r"(?P<asks>[^\n]{4,250}?)[ \t]*[-–—:(\[=→>]*[ \t]*(?:answer[ ]?[:=]?[ ]?)?"
    r"\b(?P<truth>TRUE|FALSE|True|False|true|false|T|F)\b[)\]]?[.!]?[ \t]*$",
    re.I | re.M,
)
ROW: Final = re.compile(r"^[ \t]*\|?[ ]*(?P<cells>[^\n|\t]+(?:[ ]*[|\t][ ]*[^\n|\t]+)+)\|?[ \t]*$", re.M)
CELL: Final = re.compile(r"[ ]*[|\t][ ]*")
ASKED: Final = re.compile(
    r"\b(?:practi[cs]e|answers?|quiz|questions?|exercises?|exit (?:slip|ticket)|test|check|evaluation)\b", re.I
)
PAIR: Final = re.compile(
    r"^[ \t]*(?:\(?\d{1,2}[ ]?[.):]|[-*•])?[ \t]*(?P<asks>[^\n?:]{1,80}?)"
    r"[ \t]+[–—=-][>]?[ \t]+(?P<answer>[^\n?]{1,60}?)[ \t]*$",
    re.M,
)
FEWEST_PAIRS: Final = 3
LONGEST: Final = 90
"""Characters of an answer."""


@dataclass(frozen=True, slots=True)
class Item:
    number: int
    said: str
    options: tuple[str, ...]
    right: int | None
    """That is marked among them."""
    span: Span


@dataclass(frozen=True, slots=True)
class Sheet:
    drafts: tuple[QuestionDraft, ...] = ()
    spans: tuple[Span, ...] = ()
    """Of keys, and of what leads to the items."""


def sheet_in(text: str) -> Sheet:
    drafts: list[QuestionDraft] = []
    spans: list[Span] = []
    for start, entries, end in keys_in(text):
        run = run_before(text, start, len(entries))
        if run:
            common, lead = options_before(text, run[0].span[0])
            drafts += keyed(run, entries, common, instruction_before(text, lead[0]))
            spans += [(start, end), *([lead] if common else [])]
    found = [*drafts, *by_turns(text), *truths(text), *blanks(text), *said(text), *rows(text), *pairs(text)]
    kept: list[QuestionDraft] = []
    for one in found:
        if all(one.span[1] <= other.span[0] or other.span[1] <= one.span[0] for other in kept):
            kept.append(one)
    return Sheet(tuple(kept), tuple(spans))


def keys_in(text: str) -> Iterator[tuple[int, list[str], int]]:
    """Where each begins, its entries from the first, and where it ends."""
    for found in KEY.finditer(text):
        end = text.find("\n\n", found.end() + 1)
        end = min(len(text) if end < 0 else end, found.end() + LONGEST_KEY)
        entries, stop = entries_of(text, found.end(), end)
        if len(entries) > 1:
            yield found.start(), entries, stop


def entries_of(text: str, at: int, end: int) -> tuple[list[str], int]:
    """What stands behind 1, 2, 3 ...; the last one ends with its line."""
    marks: list[tuple[int, int]] = []
    while mark := re.compile(rf"(?<![\w=.$-])\(?{len(marks) + 1}[ ]?[.):=–-]?[ ]?(?=\S)").search(text, at, end):
        marks.append(mark.span())
        at = mark.end()
    if not marks:
        return [], at
    line = text.find("\n", marks[-1][1], end)
    end = end if line < 0 else line
    ends = [*(start for start, _ in marks[1:]), end]
    return [text[first:last].strip(" \t\n,;.") for (_, first), last in zip(marks, ends, strict=True)], end


def run_before(text: str, end: int, count: int) -> list[Item]:
    """The last items 1 to `count` before a key."""
    found = list(ITEM.finditer(text, 0, end))
    run: list[re.Match[str]] = []
    for one in reversed(found):
        if int(one["number"]) == count - len(run):
            run.append(one)
        if len(run) == count:
            break
    run.reverse()
    if len(run) < count:
        return []
    ends = [*(one.start() for one in run[1:]), end]
    return [item_of(text, one, last) for one, last in zip(run, ends, strict=True)]


def item_of(text: str, found: re.Match[str], end: int) -> Item:
    """With the options on its line, or on those below it."""
    paragraph = text.find("\n\n", found.end(), end)
    end = paragraph if paragraph >= 0 else end
    said, options = with_options(found["said"])
    stop = found.end()
    if not options:
        options = options_of(text[found.end() : end])
        stop = end if options else stop
    marked = [number for number, one in enumerate(options) if STAR.search(one)]
    return Item(
        int(found["number"]),
        said.strip(),
        tuple(STAR.sub("", one) for one in options),
        marked[0] if len(marked) == 1 else None,
        (found.start(), stop),
    )


def with_options(line: str) -> tuple[str, tuple[str, ...]]:
    first = re.search(r"(?<=[\s?.:])\(?[Aa][.)][ ]?(?=\S)", line)
    options = options_of(line[first.start() :]) if first else ()
    return (line[: first.start()], options) if first and options else (line, ())


def options_of(text: str) -> tuple[str, ...]:
    """`A sun  B moon  C star`, in a line or one below the other; none where it does not begin so."""
    marks: list[tuple[int, int]] = []
    at = 0
    for letter in LETTERS:
        mark = re.compile(
            rf"(?:^|(?<=\n)|(?<=\s))[ \t]*\(?(?:{letter}|{letter.lower()}(?=[.):]))[.):]?[ \t]+(?=\S)"
        ).search(text, at)
        if mark is None or (letter == "A" and text[: mark.start()].strip()):
            break
        marks.append(mark.span())
        at = mark.end()
    if len(marks) < 2:
        return ()
    ends = [*(start for start, _ in marks[1:]), len(text)]
    options = tuple(
        " ".join(text[first:last].split()).strip(" ,;") for (_, first), last in zip(marks, ends, strict=True)
    )
    return options if all(options) and all(len(one) <= LONGEST for one in options) else ()


def options_before(text: str, at: int) -> tuple[tuple[str, ...], Span]:
    """Options that all items share, on the line before the first; and where they stand."""
    start, end = line_before(text, at)
    options = options_of(text[start:end])
    return options, ((start, end) if options else (at, at))


def instruction_before(text: str, at: int) -> str:
    """`Solve for the variable`: what is to be done with each item."""
    start, end = line_before(text, at)
    found = INSTRUCTION.match(LETTER_ONLY.sub("", text[start:end]))
    return found["said"] if found and not ITEM.match(text[start:end]) else ""


def line_before(text: str, at: int) -> Span:
    """The last one before that has something on it."""
    end = len(text[:at].rstrip())
    return text.rfind("\n", 0, end) + 1, end


def keyed(
    run: Sequence[Item], entries: Sequence[str], common: tuple[str, ...], instruction: str
) -> Iterator[QuestionDraft]:
    for item, entry in zip(run, entries, strict=True):
        options = item.options or common
        prompt = item.said if item.said.endswith("?") or not instruction else f"{instruction}: {item.said}"
        letter = re.match(r"\(?([A-Ea-e])\)?(?:[.):\s-]|$)", entry)
        if options and letter and LETTERS.index(letter[1].upper()) < len(options):
            yield chosen(prompt, options, LETTERS.index(letter[1].upper()), item.span)
        elif entry.lower() in ("true", "false", "t", "f"):
            yield QuestionDraft(prompt, ("True", "False"), 0 if entry[0] in "tT" else 1, item.span)
        elif 0 < len(entry) <= LONGEST:
            yield QuestionDraft(prompt, (solution(entry),), None, item.span)


def chosen(prompt: str, options: tuple[str, ...], right: int, span: Span) -> QuestionDraft:
    """Four choices at most, the right one among them."""
    if right >= 4:
        options, right = (options[right], *options[:3]), 0
    return QuestionDraft(prompt, options[:4], right, span)


def solution(entry: str) -> str:
    """`x = 5` is 5."""
    found = re.fullmatch(r"[a-zA-Z]\s*=\s*(-?\d+(?:\.\d+)?)", entry)
    return found[1] if found else entry


def by_turns(text: str) -> Iterator[QuestionDraft]:
    for found in BY_TURNS.finditer(text):
        if len(found["answer"]) <= LONGEST:
            yield QuestionDraft(found["asks"].strip(), (found["answer"].strip(" ."),), None, found.span())


def truths(text: str) -> Iterator[QuestionDraft]:
    for found in TRUTH.finditer(text):
        prompt = found["asks"].strip(" .-–—:?") + "."
        yield QuestionDraft(prompt, ("True", "False"), 0 if found["truth"].lower().startswith("t") else 1, found.span())


def blanks(text: str) -> Iterator[QuestionDraft]:
    for line in LINE.finditer(text):
        words = line[0]
        gap = GAP.search(words) if len(words) <= LONGEST_LINE else None
        after = AFTER_GAP.search(words, gap.end()) if gap else None
        if after is None:
            continue
        answer = (after["answer"] or after["other"]).strip(" .")
        asks = words[MARKER.match(words).end() : after.start()]  # type: ignore[union-attr]  # it matches nothing, too
        prompt = GAP.sub("____", asks).strip()
        if answer and "/" not in answer and len(prompt) > len("____"):
            yield QuestionDraft(prompt, (answer,), None, line.span())


def said(text: str) -> Iterator[QuestionDraft]:
    """`List the three states of matter. Ans: solid, liquid and gas`"""
    for found in SAID.finditer(text):
        if len(found["answer"]) <= LONGEST and "ans" in text[found.end("asks") : found.start("answer")].lower():
            yield QuestionDraft(found["asks"].strip(), (found["answer"].strip(" ."),), None, found.span())


def rows(text: str) -> Iterator[QuestionDraft]:
    """Of a table whose head says which column asks and which one answers."""
    columns: tuple[int, int] | None = None
    for found in ROW.finditer(text):
        cells = [one.strip() for one in CELL.split(found["cells"])]
        lower = [one.lower() for one in cells]
        asks = next((at for at, one in enumerate(lower) if one.startswith(("question", "prompt", "clue"))), None)
        answers = next((at for at, one in enumerate(lower) if one.startswith(("answer", "solution", "correct"))), None)
        if asks is not None and answers is not None:
            columns = (asks, answers)
        elif columns is not None and max(columns) < len(cells) and set(cells[columns[0]]) - set("-: "):
            answer = cells[columns[1]]
            if 0 < len(answer) <= LONGEST:
                yield QuestionDraft(cells[columns[0]], (solution(answer),), None, found.span())


def pairs(text: str) -> Iterator[QuestionDraft]:
    """Lines below a heading of practice: `NaCl - ionic`. Where answers come again, they are what one chooses from."""
    block: list[re.Match[str]] = []
    for found in [*PAIR.finditer(text), None]:
        if found is not None and block and text[block[-1].end() : found.start()].strip(" \t") == "\n":
            block.append(found)
            continue
        if len(block) >= FEWEST_PAIRS and ASKED.search(text[slice(*line_before(text, block[0].start()))]):
            yield from paired(block)
        block = [found] if found is not None else []


def paired(block: Sequence[re.Match[str]]) -> Iterator[QuestionDraft]:
    answers = [one["answer"].strip(" .") for one in block]
    often = [*dict.fromkeys(one for one in answers if answers.count(one) > 1)]
    for one, answer in zip(block, answers, strict=True):
        if answer in often and 2 <= len(often) <= 4:
            yield QuestionDraft(f"{one['asks']}: {' or '.join(often)}?", tuple(often), often.index(answer), one.span())
        else:
            yield QuestionDraft(one["asks"], (solution(answer),), None, one.span())
