"""Questions that a teacher tells of: `ask them where it was signed, that's Waitangi`."""

import re
from collections.abc import Iterator
from typing import Final

from worlds.teaching.question_draft import QuestionDraft
from worlds.teaching.sheets.answer import clean, is_answer

ASKING: Final = re.compile(r"\b(?:ask(?:s|ed|ing)?|questions?|quiz)\b", re.I)
SAYS: Final = re.compile(
    r"(?:[ ]?[,:;(–—-][ ]?(?:and )?(?:that['’]?s|that is|it['’]?s|it is|it was|which is|which was|the answer is"
    r"|the answer['’]?s|answer[:,]?|they (?:should|must|have to|need to) (?:say|answer|get|know|come up with)(?: that)?)"
    r"|[ ]which is)(?: of course)?[ ,:]+(?=(?P<answer>[^.;\n?!()]{1,90}))",
    re.I,
)
"""What stands between the question and its answer, and the answer."""
ASKS: Final = re.compile(
    r"\b(?:ask|know|say|and|then|also|too|is|always)\b[\w ,']{0,30}?"
    r"\b(?P<asks>(?:how (?:many|much|long|far|old|tall|fast)|what|which|who|whose|where|when)\b[^.?!\n:;()]{4,160})$",
    re.I,
)
"""The question, at the end of what stands before."""
SUM: Final = re.compile(
    r"(?:\b(?:ask|then|next|and|is|last)\b)[ :,]+"
    r"(?P<sum>-?\d[\d.,]*[ ]?(?:[-+−–x×*÷/]|times|divided by|plus|minus)[ ]?-?\d[\d.,]*)$",
    re.I,
)
LONGEST: Final = 240
"""Characters before, in which it begins."""
GOES_ON: Final = re.compile(
    r",? (?:and|which) (?:then |also |how |what |which |who |where |when |is ).*$"
    r"|\s+(?:as well|too)\b.*$|,\s+(?:then|which|but|so|because|not|as|since|though|although)\b.*$",
    re.I,
)
"""What follows the answer in its sentence."""
DIRECT: Final = re.compile(
    r"(?P<what>when|where|what)\s+(?P<who>[\w ]{1,40}?)(?:['’]s|\s(?P<verb>is|are|was|were))\s(?P<rest>.+)$", re.I
)
ENDS: Final = re.compile(r"(?P<what>what|where|who)\s+(?P<who>[\w%,.° ]{2,60}?)\s(?P<verb>is|are|was|were)$", re.I)
"""`what 10% of 80 is`."""
FEWEST: Final = 3
"""Words of a question."""


def indirect_in(text: str) -> Iterator[QuestionDraft]:
    if not ASKING.search(text):
        return
    last = 0
    for found in SAYS.finditer(text):
        begins = max(last, found.start() - LONGEST)
        before = text[begins : found.start()]
        asked, summed = ASKS.search(before), SUM.search(before)
        answer = clean(GOES_ON.sub("", found["answer"]))
        if summed is not None and is_answer(answer):
            last = found.start("answer") + len(found["answer"])
            yield QuestionDraft(f"What is {summed['sum']}?", (answer,), None, (begins + summed.start("sum"), last))
            continue
        if asked is None or not is_answer(answer) or len(asked["asks"].split()) < FEWEST:
            continue
        last = found.start("answer") + len(answer)
        yield QuestionDraft(
            direct(" ".join(asked["asks"].split())), (answer,), None, (begins + asked.start("asks"), last)
        )


def direct(asks: str) -> str:
    """`when it was signed`: When was it signed?"""
    found = DIRECT.match(asks)
    said = f"{found['what']} {found['verb'] or 'is'} {found['who']} {found['rest']}" if found else asks
    if found is None and (ends := ENDS.match(asks)):
        said = f"{ends['what']} {ends['verb']} {ends['who']}"
    return said[0].upper() + said[1:].rstrip(" ,") + "?"
