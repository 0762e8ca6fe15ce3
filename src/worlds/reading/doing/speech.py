"""`Ada - asks "..."`, `Ada says: ...` of a list of persons: her own words are what she says."""

import re
from dataclasses import replace
from typing import Final

from worlds.reading.doing.stop import Stop

QUOTES: Final = '"“” '
SPEECH: Final = re.compile(
    r"^(?P<verb>says?|asks?|tells?|explains?)\b(?:\s(?:them|us|you|that)\b){0,2}\s*[:,]?\s*(?P<line>[^\n]{2,600})$",
    re.I,
)
SPEAKS: Final = re.compile(r"\s+(?:says?|asks?|tells? (?:them|us|you)|explains?)$", re.I)


def spoken_of(stop: Stop) -> Stop:
    stop = replace(stop, title=SPEAKS.sub("", stop.title))
    speech = SPEECH.match(stop.says)
    says = speech["line"] if speech else stop.says
    line = says.strip(QUOTES)
    is_quoted = says[:1] in ('"', "“")
    return replace(stop, says=line, lines=(line,) if is_quoted else ())


def without_quotes(stop: Stop) -> Stop:
    return replace(stop, says=stop.says.strip(QUOTES))
