"""Of what the sentences and bullets of a page say something, also where the heading above them names that."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from worlds.reading.english import parse, root_of
from worlds.teaching.answer_kind import is_name as is_named
from worlds.teaching.document.sentence import SUBJECTS, is_finite
from worlds.teaching.pages.many import Sort, is_many, sort_of
from worlds.teaching.pages.sentence import MOST_OF_HEADING, Sentence
from worlds.teaching.pages.wording import lowered, third

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token

NOUNS: Final = ("NN", "NNS", "NNP", "NNPS")
NO_NAME: Final = frozenset(
    {
        "this",
        "these",
        "that",
        "those",
        "some",
        "many",
        "most",
        "few",
        "several",
        "both",
        "each",
        "it",
        "nobody",
        "everybody",
        "everyone",
        "somebody",
        "someone",
        "people",
        "another",
        "other",
        "others",
        "one",
        "all",
        "such",
        "no",
        "only",
    }
)
CUT: Final = re.compile(
    r"\s*(?:,? e\.g\..*|[;:(=].*|\s[-–—]\s.*|->.*|, (?:and|but|so|which|who|because|while|as|where)\b.*)$", re.S
)
"""Something else is said behind it."""
UNTOLD: Final = re.compile(
    r"\b(?:he|she|they|this|these|there|too|also|here|then|now|you|your|we|our|us|i)\b|\b(?!1\d{3}\b|20\d\d\b)\d",
    re.I,
)
AT_ONCE: Final = re.compile(r"\S+(?: \S+){0,2} (?:it|its|them|him|his|her|their)\b", re.I)
"""It points to something that was not named."""
OF_MANY: Final = re.compile(r"\b(?:their|they|them|themselves)\b", re.I)
IN_YEAR: Final = re.compile(
    r"(?P<year>(?:In|By|From|During|Around|About|On)(?: about)? (?:\d{1,2} )?(?:AD |CE |(?:Jan|"
    r"Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* )?\d{2,4}(?: BCE?| CE| AD)?),? (?=[A-Z]|the |an? )"
)
ARTICLE: Final = "The "
MOST_WORDS: Final = 5
MOST_OF_LEAD: Final = 8
FEWEST_SAID, FEWEST_DONE = 3, 2
"""Words: `is a star`, `have feathers`."""
IS_WHEN: Final = re.compile(r"(?:is|are) (?:when|where|how)\b")
"""It is asked in other words: see named.py."""
BEING: Final = re.compile(r"(?:is|are|was|were|can|may|will)\b", re.I)
LONGEST_SAID: Final = 100


@dataclass(frozen=True, slots=True)
class Spoken:
    subject: str
    said: str
    loose: str
    """Of one or of many, behind `What`: `joins bone to bone`. Empty: it has none."""
    lead: str
    """Before it: `At Anandpur`."""
    is_many: bool
    is_name: bool
    sort: Sort
    is_heading: bool
    says: str
    start: int
    end: int


def all_spoken(sentences: Sequence[Sentence]) -> Iterator[Spoken]:
    """A bullet without an article is read with one, where it says nothing as it stands: `Left ventricle pumps blood`."""
    cut = [without_year(one.says) for one in sentences]
    docs = parse([says for _, says in cut])
    with_article = parse([f"{ARTICLE}{lowered(says)}" for _, says in cut])
    for one, doc, other, (year, says) in zip(sentences, docs, with_article, cut, strict=True):
        found = spoken_in(one, doc)
        if found is not None and year:
            found = replace(found, lead=year) if not found.lead else None
        is_named = year or says.split()[0].lower() in NO_NAME
        if (
            found is None
            and not is_named
            and doc[:1].text.istitle()
            and doc[0].pos_ not in ("DET", "PRON", "ADP", "SCONJ", "ADV")
        ):
            found = spoken_in(one, other)
            subject = found.subject.removeprefix(ARTICLE) if found else ""
            found = without_the(found, subject[0].upper() + subject[1:]) if found and subject else None
        if found is not None:
            yield found


def without_the(found: Spoken, subject: str) -> Spoken:
    """As it stands on the page; a name is one again: `James Watt`, which is read as a unit."""
    is_name = found.is_name or is_full(subject.split())
    sort = sort_of(subject, found.said)
    many = found.is_many and not (is_name and sort is Sort.PERSON)
    return replace(found, subject=subject, is_name=is_name, sort=sort, is_many=many)


def is_full(words: Sequence[str]) -> bool:
    """A name of two words and more."""
    return len(words) > 1 and words[0] not in ("The", "A", "An") and all(word[0].isupper() for word in words)


def without_year(says: str) -> tuple[str, str]:
    """`In AD 60`, and what happened then."""
    found = IN_YEAR.match(says)
    return (found["year"], says[found.end() :]) if found and len(says) > found.end() + 1 else ("", says)


def spoken_in(one: Sentence, doc: "Doc") -> Spoken | None:
    """None: it says too little or too much, or nobody knows of what."""
    if one.says.endswith("?") or len(doc) < FEWEST_SAID or one.is_step:
        return None
    root = root_of(doc)
    subject = next((token for token in doc if token.dep_ in SUBJECTS and token.head == root), None)
    if root is not None and subject is not None and is_finite(root, subject):
        first = subject.left_edge.i
        is_aside = subject.i + 1 < len(doc) and doc[subject.i + 1].text == ","  # `Berthe Morisot, who showed in 1874,`
        phrase, lead = doc[first : (subject if is_aside else subject.right_edge).i + 1], doc[:first].text.strip(" ,")
        is_led = first == 0 or (doc[0].pos_ == "ADP" and doc[first - 1].text == "," and first <= MOST_OF_LEAD)
        is_name = is_led and subject.tag_ in (*NOUNS, "VBG") and len(phrase) <= MOST_WORDS and not UNTOLD.search(lead)
        is_listed = is_aside and doc[: root.i].text.count(",") == 1
        is_plain = not is_listed and not any(
            token.pos_ in ("PRON", "NUM", "VERB", "AUX", "PUNCT")
            for token in phrase
            if token.text != "-" and not (token == subject and token.tag_ == "VBG" and len(phrase) == 1)
        )
        said = said_of(doc[subject.right_edge.i + 1 :].text)
        if (
            not is_name
            or not is_plain
            or phrase[0].lower_ in NO_NAME
            or not said
            or is_empty(doc, root)
            or is_cut(phrase.text)
            or doc[subject.right_edge.i + 1].pos_ not in ("VERB", "AUX", "ADV", "PART", "PUNCT")
            or is_turned(root, subject)
            or is_compared(doc, root)
            or any(one.dep_ == "conj" for one in subject.children)
            or any(one.dep_ == "conj" and any(low.dep_ in SUBJECTS for low in one.children) for one in root.children)
        ):
            return None
        words = phrase.text.split()
        is_proper = (subject.tag_.startswith("NNP") or is_full(words)) and is_named(words)
        sort = sort_of(phrase.text, said)
        subject_of = phrase.text if is_proper else phrase.text[0].upper() + phrase.text[1:]
        return Spoken(
            subject_of,
            said,
            loose_of(doc, root, subject),
            lead,
            are_many(root, subject) and not (is_proper and sort is Sort.PERSON),
            is_proper,
            sort,
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
    return Spoken(one.heading[0], said, "", "", False, False, Sort.OTHER, True, says, one.heading[1], one.end)


def are_many(root: "Token", subject: "Token") -> bool:
    """By the verb, where that says so."""
    tags = {one.tag_ for one in (root, *root.children) if one is root or one.dep_ in ("aux", "auxpass")}
    if "VBZ" in tags or any(one.lower_ == "was" for one in (root, *root.children)):
        return False
    return "VBP" in tags or subject.tag_.endswith("S") or is_many(subject.text)


def is_cut(phrase: str) -> bool:
    """It begins with a verb, whose subject stands somewhere else: `Assumes costs and price` stay the same."""
    words = phrase.split()
    if len(words) < 2 or not words[0].endswith("s") or not words[0].istitle():
        return False
    [doc] = parse([f"It {lowered(phrase)}."])
    return doc[1].tag_ == "VBZ" and doc[1].dep_ == "ROOT"


def is_turned(root: "Token", subject: "Token") -> bool:
    """What it says is the name of it: `The assassin was Gavrilo Princip`."""
    if root.lemma_ != "be" or subject.tag_.startswith("NNP"):
        return False
    return any(one.dep_ == "attr" and one.tag_.startswith("NNP") for one in root.children)


def is_compared(doc: "Doc", root: "Token") -> bool:
    """`is eroded more quickly`: than what, it does not say."""
    is_more = any(one.tag_ in ("JJR", "RBR") for one in doc[root.i :])
    return is_more and not any(one.lower_ in ("than", "because") for one in doc[root.i :])


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
    return third(f"{root.lemma_} {' '.join(said.split()[1:])}") if said and not OF_MANY.search(said) else ""


def said_of(text: str) -> str:
    """Empty: it is too short, or points to what is not there."""
    said = CUT.sub("", text.strip(" ,")).rstrip(" .!,")
    is_fair = not IS_WHEN.match(said) and (
        len(said.split()) >= (FEWEST_SAID if BEING.match(said) else FEWEST_DONE)
        and len(said) <= LONGEST_SAID
        and not (UNTOLD.search(said) or AT_ONCE.match(said))
    )
    return said if is_fair else ""
