"""Statements to judge: `Ice floats. (T)`, `FALSE - it sinks` behind one."""

import re
from dataclasses import dataclass
from typing import Final

TRUTH_TAIL: Final = re.compile(
    r"[ \t]*[-–—:(\[=→>.,]*[ \t]*(?:[Aa]nswer[ ]?[:=]?[ ]?|(?:[Tt]hat|[Tt]his|[Ii]t)(?:['’]s| is)[ ])?"
    r"\b(?P<truth>TRUE|FALSE|True|False|true|false|(?<=[(\[–—:=>\s-])[TF](?=[)\].\s]*$)|(?<=[(\[])[TF](?=\s*[-–—:,;])"
    r"|(?<=[.!\t] )[TF](?=[ ]?[-–—:,;(\[])|(?<=\t)[TF](?=[\s(]))"
    r"(?P<why>[ \t]*[)\]]?[ \t]*(?:[-–—(:,;.]|(?:because|of course|obviously)\b)[^\n]*)?[)\]]?[.!]?[ \t]*$"
)
TRUTH_HEAD: Final = re.compile(r"^[(\[]?(?P<truth>TRUE|FALSE|True|False|T|F)[)\]]?[ \t]*[-–—:.)][ \t]+(?P<said>\S.*)$")
TRUTH_LEAD: Final = re.compile(r"^(?:true or false|true/false|t/f|t or f)\b[ \t]*[?:.–—-]*[ \t]*[\"“]?", re.I)
TRUTH_HEADING: Final = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\beither )\b(?:true\s*(?:or|/)\s*false|t\s?/\s?f|true-false)\b", re.I
)
OFFERED: Final = re.compile(r"\b(?:true or false|t or f|t/f)\b[\s.:)]*$", re.I)
"""`Write T or F`"""
TRUTHS: Final = {"true": True, "t": True, "false": False, "f": False}


@dataclass(frozen=True, slots=True)
class Judged:
    says: str
    is_true: bool


def truth_of(said: str, *, is_sure: bool) -> Judged | None:
    """`is_sure`: the item, or its heading, says that it is true or false."""
    bare = TRUTH_LEAD.sub("", said)
    if (found := TRUTH_HEAD.match(bare)) and (is_sure or found["truth"].isupper()):
        return Judged(found["said"], TRUTHS[found["truth"].lower()])
    found = TRUTH_TAIL.search(bare)
    if found is None or OFFERED.search(bare) or "?" in bare[: found.start()] or len(bare[: found.start()].split()) < 2:
        return None
    if not is_sure and not (found["truth"][0].isupper() or bare[found.start() : found.start("truth")].strip()):
        return None
    return Judged(bare[: found.start()].strip(), TRUTHS[found["truth"].lower()])
