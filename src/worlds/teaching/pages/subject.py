"""Of what the sentences and bullets of a page say something, also where the heading above them names that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.reading.english import parse
from worlds.teaching.document.kind import kind_named
from worlds.teaching.document.sentence import SUBJECTS, is_finite, sentences_in
from worlds.teaching.pages.entry import BULLET
from worlds.teaching.pages.wording import lowered
from worlds.teaching.pages.work import is_heading, unnumbered

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

NOUNS: Final = ("NN", "NNS", "NNP", "NNPS")
NO_NAME: Final = frozenset(
    {"this", "these", "that", "those", "some", "many", "most", "few", "several", "both", "each", "it"}
)
CUT: Final = re.compile(
    r"\s*(?:,? e\.g\..*|[;:(=].*|\s[-–—]\s.*|->.*|, (?:and|but|so|which|who|because|while|as|where)\b.*)$", re.S
)
"""Something else is said behind it."""
SIGN: Final = re.compile(r"[-+–—✓✗→>][ ]+")
"""Behind a bullet: of what is for it, and against."""
UNTOLD: Final = re.compile(
    r"\b(?:he|she|they|this|these|there|too|also|here|then|now|you|your|we|our|us|i)\b|\b(?!1\d{3}\b|20\d\d\b)\d",
    re.I,
)
AT_ONCE: Final = re.compile(r"\S+(?: \S+){0,2} (?:it|its|them|him|his|her|their)\b", re.I)
"""It points to something that was not named."""
ARTICLE: Final = "The "
MOST_WORDS: Final = 5
MOST_OF_LEAD: Final = 8
MOST_OF_HEADING: Final = 4
FEWEST_SAID: Final = 3
LONGEST_SAID: Final = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    says: str
    start: int
    end: int
    heading: tuple[str, int] | None
    """That stands above it, and where."""


@dataclass(frozen=True, slots=True)
class Spoken:
    subject: str
    said: str
    loose: str
    """With a verb of either number: `join(s) bone to bone`. Empty: it has none."""
    lead: str
    """Before it: `At Anandpur`."""
    is_many: bool
    is_name: bool
    is_person: bool
    is_heading: bool
    says: str
    start: int
    end: int


def all_spoken(sentences: Sequence[Sentence]) -> Iterator[Spoken]:
    """A bullet without an article is read with one, where it says nothing as it stands: `Left ventricle pumps blood`."""
    docs = parse([one.says for one in sentences])
    with_article = parse([f"{ARTICLE}{lowered(one.says)}" for one in sentences])
    for one, doc, other in zip(sentences, docs, with_article, strict=True):
        found = spoken_in(one, doc)
        if found is None and doc[:1].text.istitle() and doc[0].pos_ not in ("DET", "PRON", "ADP", "SCONJ", "ADV"):
            found = spoken_in(one, other)
            subject = found.subject.removeprefix(ARTICLE) if found else ""
            found = replace(found, subject=subject[0].upper() + subject[1:]) if found and subject else None
        if found is not None:
            yield found


def sentences_of(text: str) -> Iterator[Sentence]:
    lines = text.split("\n")
    heading: tuple[str, int] | None = None
    start = 0
    for at, line in enumerate(lines):
        lead = BULLET.match(line)
        skipped = lead.end() if lead else 0
        sign = SIGN.match(line, skipped)
        skipped = sign.end() if sign else skipped
        if is_heading(lines, at) and len(line.split()) <= MOST_OF_HEADING + 1 and at > 0:
            named = unnumbered(line)
            heading = (named, start + line.index(named)) if kind_named(named) is None and "?" not in named else None
        elif "|" not in line and line.strip():
            for first, last in sentences_in(line[skipped:]):
                says = line[skipped + first : skipped + last]
                first += len(says) - len(says.lstrip())
                yield Sentence(
                    says.strip(), start + skipped + first, start + skipped + first + len(says.strip()), heading
                )
        start += len(line) + 1


def spoken_in(one: Sentence, doc: "Doc") -> Spoken | None:
    """None: it says too little or too much, or nobody knows of what."""
    if one.says.endswith("?") or len(doc) < FEWEST_SAID:
        return None
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head == root), None)
    if root is not None and subject is not None and is_finite(root, subject):
        first = subject.left_edge.i
        is_aside = subject.i + 1 < len(doc) and doc[subject.i + 1].text == ","  # `Berthe Morisot, who showed in 1874,`
        phrase, lead = doc[first : (subject if is_aside else subject.right_edge).i + 1], doc[:first].text.strip(" ,")
        is_led = first == 0 or (doc[0].pos_ == "ADP" and doc[first - 1].text == "," and first <= MOST_OF_LEAD)
        is_name = is_led and subject.tag_ in NOUNS and len(phrase) <= MOST_WORDS and not UNTOLD.search(lead)
        is_plain = not any(
            token.pos_ in ("PRON", "NUM", "VERB", "AUX", "PUNCT") for token in phrase if token.text != "-"
        )
        said = said_of(doc[subject.right_edge.i + 1 :].text)
        if (
            not is_name
            or not is_plain
            or phrase[0].lower_ in NO_NAME
            or not said
            or is_empty(doc, root)
            or is_cut(phrase.text)
        ):
            return None
        tag, is_person = subject.tag_, subject.ent_type_ == "PERSON"
        subject_of = phrase.text[0].upper() + phrase.text[1:] if not tag.startswith("NNP") else phrase.text
        return Spoken(
            subject_of,
            said,
            loose_of(doc, root, subject),
            lead,
            tag.endswith("S"),
            tag.startswith("NNP"),
            is_person,
            False,
            one.says,
            one.start,
            one.end,
        )
    is_open = (
        one.heading is not None and doc[0].tag_ in ("VBZ", "NNS") and len(one.heading[0].split()) <= MOST_OF_HEADING
    )
    if not is_open or one.heading is None or not (said := said_of(lowered(one.says))):
        return None
    [whole] = parse([f"It {lowered(one.says)}"])
    if whole[1].tag_ != "VBZ" or whole[1].dep_ != "ROOT":
        return None
    says = f"{one.heading[0]}: {one.says}"
    return Spoken(one.heading[0], said, "", "", False, False, False, True, says, one.heading[1], one.end)


def is_cut(phrase: str) -> bool:
    """It begins with a verb, whose subject stands somewhere else: `Assumes costs and price` stay the same."""
    words = phrase.split()
    if len(words) < 2 or not words[0].endswith("s") or not words[0].istitle():
        return False
    [doc] = parse([f"It {lowered(phrase)}."])
    return doc[1].tag_ == "VBZ" and doc[1].dep_ == "ROOT"


def is_empty(doc: "Doc", root: "Token") -> bool:
    """`is wide and flat`, `is left behind`: of many things."""
    is_being = root.lemma_ == "be" or any(one.lemma_ == "be" for one in root.children)
    return is_being and not any(one.tag_ in NOUNS for one in doc[root.i + 1 :])


def loose_of(doc: "Doc", root: "Token", subject: "Token") -> str:
    """Up to what it does as well."""
    is_regular = (
        root.text == f"{root.lemma_}s" if root.tag_ == "VBZ" else not root.text.endswith(("s", "h", "x", "o", "y"))
    )
    if (
        root.tag_ not in ("VBZ", "VBP")
        or root.i != subject.right_edge.i + 1
        or root.lemma_ in ("be", "have")
        or not is_regular
    ):
        return ""
    ends = [one.i for one in root.children if one.dep_ == "cc"]
    said = said_of(doc[root.i : min(ends, default=len(doc))].text)
    return f"{root.lemma_}(s) {' '.join(said.split()[1:])}" if said else ""


def said_of(text: str) -> str:
    """Empty: it is too short, or points to what is not there."""
    said = CUT.sub("", text.strip(" ,")).rstrip(" .!,")
    is_fair = (
        len(said.split()) >= FEWEST_SAID
        and len(said) <= LONGEST_SAID
        and not (UNTOLD.search(said) or AT_ONCE.match(said))
    )
    return said if is_fair else ""
