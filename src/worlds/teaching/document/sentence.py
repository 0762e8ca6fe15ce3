"""Whether a sentence states something of a subject, and whether it makes sense alone: by its parse."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Final

from worlds.extraction.sentences import CLOSERS, ends_sentence
from worlds.reading.english import root_of
from worlds.teaching.document.kind import Kind

if TYPE_CHECKING:  # two seconds of imports, for who reads
    from spacy.tokens import Doc, Token


class Sense(Enum):
    NONE = 0
    """It states nothing, or nothing of a subject."""
    FOLLOWS = 1
    """Of what the sentence before it speaks of: `It is called a delta.`"""
    ALONE = 2


SUBJECTS: Final = ("nsubj", "nsubjpass", "csubj", "expl")
ROLES: Final = frozenset(
    "pupil student learner kid classmate teacher ss t t. ta class child partner group pair volunteer everyone team "
    "homework somebody someone department reader parent".split()
)
"""Of whom a lesson plan tells what they do."""
OF_CLASS: Final = frozenset(
    "pupil student learner kid classmate teacher ss slide worksheet whiteboard homework ppt powerpoint handout textbook "
    "desk seat partner plenary starter lesson classroom".split()
)
"""What a sentence of the subject hardly speaks of, where a plan tells what is done."""
OWNED: Final = frozenset({"textbook", "desk", "seat"})
"""That an example may tell of, too."""
TO_TEACHER: Final = frozenset("please pls plz roblox lesson homework quiz my passage".split())
"""Words of who writes to somebody: to colleagues, or to who builds the world."""
OURS: Final = re.compile(r"\bour (?:\w+ )?(?:class|school|world|unit|topic|project|trip|text ?book|book|game)\b", re.I)
"""Of the class; `our body` and `our planet` are of everybody."""
HERE_AND_NOW: Final = re.compile(
    r"\b(?:we|you|i|us)\b.{0,150}\b(?:(?:mon|tues|wednes|thurs|fri)day|tomorrow|today|"
    r"(?:next|last|this) (?:week|lesson|month|term))\b",
    re.I | re.S,
)
"""What is done in class, and when."""
POINTS: Final = frozenset("it they he she this these that those such both its their his her him them here".split())
THIRD: Final = ("it", "they", "he", "she", "him", "them")
ONE: Final = frozenset({"it", "its", "he", "she", "him"})
"""What means one thing, and no many."""
ASKING: Final = frozenset("how what which who whose why".split())
"""With which a question begins, or a heading: `how she persuades him`."""
LINKS: Final = frozenset(
    "so but then also however therefore too thus hence instead e.g. eg because which and or".split()
)
MINUTES: Final = re.compile(r"\((?:[2-9]|\d{2,3})\)")
"""That a step takes; `on (1) or off (0)` is none."""
MARKS: Final = re.compile(r"\b(?:\d+ ?(?:marks?|pts|mins?)\b|p{1,2}\. ?\d|page \d)|(?<!\S)/\d+|https?:", re.I)
FORMULA: Final = re.compile(r"[^\s=][ ]?(?:=|→|⟶|⇌|[-=]{1,2}>|[<>≤≥])[ ]?[^\s=]")
LISTS: Final = re.compile(r"[A-Z][^:.?!]{2,60}: (?:[^,:;.?!\"“]{2,50}[,;] ){2,20}[^,:;?!\"“]{2,50}")
"""`Order of the colours: red, orange, yellow.`"""
QUOTE: Final = re.compile(r"[\"“][^\"”]{1,300}[\"”.]{0,2}")
FEWEST_WORDS: Final = 3
MISREAD: Final = 6
"""Words of a sentence that may have a verb which is taken for a noun."""
NEAR: Final = 2
FINITE: Final = ("VBZ", "VBP", "VBD", "MD")
SHORT: Final = 5
"""Words of a formula that goes with what stands before it: `7 = neutral.`"""
EQUATES: Final = re.compile(r"[A-Z][^=\d]{2,40} = [^=]{4,}")
"""`Erosion = wearing away`: it begins as a sentence does."""
ADVICE: Final = re.compile(r"(?:note|show|ask|use|point|write|draw|record|let|give|take|put)\b", re.I)
COUNT: Final = re.compile(r"(?<= )(\d{1,2})\.(?= )")
COUNTED: Final = re.compile(r"\d+ [a-z]+s\b")
NUMBERS_ARE: Final = re.compile(r"\d[\d.,;%]{0,10}(?:,? (?:and |or )?\d[\d.,;%]{0,10}){1,9} (?:is|are) [a-z]", re.I)
"""`2, 3 and 5 are prime numbers.`"""
LINK: Final = re.compile(r"(?:So|But|And|Thus|Therefore|However|Hence|NB|N\.B\.)(?:[:,] | )(?=\S)")
"""That joins a sentence to the one before or points to it, and may be left out."""
STARTS_RULE: Final = re.compile(r"(?:never|always|do not|don['’]t|before|after|when|if|to)\b", re.I)
LED: Final = re.compile(
    r"(?:(?:the )?(?:teacher|T\.?)[ ])?(?:(?:explains?|tells?|says?|states?|points? out)"
    r"(?:[ ](?:to )?(?:the )?(?:class|them|pupils|students|learners|children))?(?:[ ]that\b|:)?|"
    r"(?:stress(?:es)?|emphasi[sz]es?|highlights?|reminds?(?: \w+){0,2})[ ]that\b)[ ]+(?=\S)",
    re.I,
)
"""`Explains that ...`, with which a plan leads to what is told."""


def sentences_in(says: str) -> Iterator[tuple[int, int]]:
    """Where each begins and ends, the last one also without a stop."""
    start = 0
    counted = numbers_of(says)
    for index, character in enumerate(says):
        if index in counted:
            continue
        is_asked = character == "?" and says[index + 1 : index + 2].isspace()
        if character in ".!?" and index + 1 > start and (is_asked or ends_sentence(says, index)):
            end = index + 1
            while end < len(says) and says[end] in CLOSERS and says[end - 1 : end] != " ":
                end += 1
            yield start, end
            start = end + (len(says[end:]) - len(says[end:].lstrip()))
    if says[start:].strip():
        yield start, len(says)


def numbers_of(says: str) -> frozenset[int]:
    """Stops behind the numbers of a list within a sentence: `in order 1. bread 2. milk`."""
    found = [*COUNT.finditer(says)]
    is_list = [int(one[1]) for one in found] == [*range(1, len(found) + 1)] and len(found) > 1
    return frozenset(one.end() - 1 for one in found) if is_list else frozenset()


def sense_of(doc: "Doc", kind: Kind, *, is_labelled: bool = False, is_first: bool = False) -> Sense:
    """`kind`: of the part that it stands in. `is_labelled`: what it speaks of stands before it. `is_first`: of its part."""
    text = doc.text.strip()
    words = [token.lower_ for token in doc]
    if "?" in text or "__" in text or QUOTE.fullmatch(text) or MARKS.search(text) or TO_TEACHER & {*words}:
        return Sense.NONE
    if OURS.search(text) or HERE_AND_NOW.search(text):
        return Sense.NONE
    if text.endswith(":") or (kind is Kind.EXPLAINS and (COUNTED.match(text) or text[0] in "([" or ADVICE.match(text))):
        return Sense.NONE
    if NUMBERS_ARE.match(text):
        return Sense.ALONE
    is_said_here = bool({"you", "your"} & {*words}) and not EQUATES.fullmatch(text)
    if FORMULA.search(text) and len(words) > 2 and not (has_role(doc) or is_said_here or doc[0].tag_ == "VB"):
        is_short = len(text.split()) <= SHORT and re.search(r"[a-z]{3}", text) is not None
        return Sense.FOLLOWS if words[0] in LINKS or (is_short and not EQUATES.fullmatch(text)) else Sense.ALONE
    if kind is Kind.EXPLAINS and is_of_class(doc):
        return Sense.NONE
    root = root_of(doc)
    if kind is Kind.EXPLAINS and MINUTES.search(text):
        return Sense.NONE
    if root is None or len([word for word in words if word[:1].isalnum()]) < FEWEST_WORDS - is_labelled:
        return Sense.NONE
    if doc[0].lower_ in ASKING and not any(one.dep_ == "csubj" for one in root.children):
        return Sense.NONE
    is_turned = doc[0].pos_ == "ADP"
    subjects = [one for one in root.children if one.dep_ in SUBJECTS and one.i < root.i]
    subjects += [one for one in root.children if is_turned and one.dep_ in (*SUBJECTS, "attr")]
    if not subjects and kind is Kind.TEACHES and is_misread(doc, root):
        subjects = [doc[0]]
    elif not subjects or not is_finite(root, subjects[0]):
        if is_labelled and doc[0].tag_ not in ("VB", "VBP") and any(one.tag_ in FINITE for one in doc):
            return Sense.FOLLOWS
        return Sense.ALONE if kind is Kind.TEACHES and STARTS_RULE.match(text) and root.pos_ == "VERB" else Sense.NONE
    acting = subjects if kind is Kind.TEACHES or is_labelled else [one for one in doc if one.dep_ in SUBJECTS]
    if any(is_person_here(one, kind) for one in acting):
        return Sense.NONE
    return Sense.ALONE if is_whole(doc, subjects[0], is_first=is_first) else Sense.FOLLOWS


def is_fragment(doc: "Doc") -> bool:
    """Notes in short: `Opened in 1863, the first of its kind`; no order, no question and nothing said to somebody."""
    words = {token.lower_ for token in doc}
    is_said = (
        bool(words & (TO_TEACHER | {"i", "our", "me", "we", "us", "you", "your", "let", "world"})) or "?" in doc.text
    )
    is_short = len([word for word in words if word[:1].isalpha()]) < FEWEST_WORDS
    is_done_here = any(token.lemma_.lower() in OF_CLASS - OWNED for token in doc) or doc[0].lower_ in ROLES
    is_order = doc[0].tag_ == "VB" and not any(token.tag_ in ("VBD", "VBN") for token in doc[1:4])
    return not (is_said or is_short or is_order or "__" in doc.text or MARKS.search(doc.text) or is_done_here)


def may_state(doc: "Doc") -> bool:
    """It has a verb as statements have, and says nothing of the class, nor what is to be done."""
    is_order = doc[0].tag_ in ("VB", "VBP") or ADVICE.match(doc.text) is not None
    is_asked = "?" in doc.text or "__" in doc.text or MARKS.search(doc.text) is not None
    return any(one.tag_ in FINITE for one in doc) and not (is_order or is_asked or has_role(doc) or is_of_class(doc))


def is_misread(doc: "Doc", root: "Token") -> bool:
    """`Sound travels fastest in solids`, which the parser takes for a name: whole sentences that begin with no verb."""
    is_sentence = (
        doc[0].text[0].isupper() and doc.text.rstrip().endswith((".", "!")) and doc[0].tag_ not in ("VB", "VBP")
    )
    is_long = len(doc) > MISREAD and not re.search(r"[:–—]|\s-\s", doc.text)
    return (
        is_sentence
        and root.i > 0
        and doc[0].pos_ != "ADP"
        and (root.tag_ in FINITE or (is_long and root.pos_ == "NOUN"))
    )


def is_of_class(doc: "Doc") -> bool:
    return any(one.lemma_.lower() in OF_CLASS or one.lower_ in ("you", "your", "we", "will") for one in doc)


def has_role(doc: "Doc") -> bool:
    return any(one.lemma_.lower() in OF_CLASS or one.lemma_.lower() in ("partner", "group") for one in doc)


def is_finite(root: "Token", subject: "Token | None" = None) -> bool:
    """In the present or the past, or with such a helper: `can be seen`. What the parser takes for an infinitive may be in
    the present right behind its subject."""
    helped = any(one.dep_ in ("aux", "auxpass") for one in root.children)
    is_near = subject is not None and 0 < root.i - subject.i <= NEAR
    return root.tag_ in FINITE or (root.tag_ in ("VB", "VBN") and helped) or (root.tag_ == "VB" and is_near)


def is_person_here(subject: "Token", kind: Kind) -> bool:
    """Who is in class, and who speaks."""
    if subject.lower_ in ("i", "u"):
        return True
    if subject.lower_ in ("you", "we"):
        return kind is not Kind.TEACHES
    return subject.lemma_.lower() in (
        ROLES if kind is Kind.EXPLAINS else ROLES - {"child", "group", "pair", "team", "parent"}
    )


def is_whole(doc: "Doc", subject: "Token", *, is_first: bool) -> bool:
    """Nothing in it points to a sentence before it."""
    first = doc[0].lower_
    if subject.dep_ == "expl" and first == "there":
        return False
    if first in LINKS or (doc[0].text[:1].islower() and not is_first) or (first in POINTS and doc[0].dep_ != "expl"):
        return False
    if first in ("one", "some", "another", "others", "most") and (len(doc) < 2 or doc[1].lower_ in ("of", "is", "are")):
        return not (len(doc) > 2 and doc[2].lower_ in ("them", "these", "those"))
    nouns = [*nouns_of(doc)]
    for token in doc:
        if token.lower_ == "here" and token.dep_ == "advmod":
            return False
        if token.lower_ == "its" or (token.lower_ in THIRD and token.dep_ != "expl"):
            own = None if token.dep_ in (*SUBJECTS, "poss") else subject_of(token)
            if not any(one.i < token.i and one != own and could_mean(token, one) for one in nouns):
                return False
        if is_of_another(token) and not any(one.i < token.i and one not in subject.subtree for one in nouns):
            return False
    return True


def nouns_of(doc: "Doc") -> Iterator["Token"]:
    """Those that a pronoun behind them may mean: none in brackets, and no `%`."""
    depth = 0
    for token in doc:
        depth += (token.text in "([") - (token.text in ")]")
        if depth == 0 and token.pos_ in ("NOUN", "PROPN") and token.text[0].isalpha():
            yield token


def could_mean(pronoun: "Token", noun: "Token") -> bool:
    """In number: `Jaguars rest on its branches` does not say whose. Where it is, is not meant: `In Wales it has ...`."""
    is_before = noun.dep_ == "pobj" and noun.head.head == pronoun.head and pronoun.dep_ in SUBJECTS
    return not (is_before or (pronoun.lower_ in ONE and noun.tag_ in ("NNS", "NNPS")))


def is_of_another(token: "Token") -> bool:
    """`King became its leader`: of nothing that the sentence speaks of."""
    return token.dep_ == "poss" and token.lower_ in POINTS and token.head.dep_ == "attr"


def subject_of(token: "Token") -> "Token | None":
    """Of the clause that it stands in."""
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    return next((one for one in verb.children if one.dep_ in SUBJECTS), None)


def is_clause(doc: "Doc") -> bool:
    """`Loudness depends on amplitude`, which is no label."""
    root = root_of(doc)
    if root is None or root.pos_ not in ("VERB", "AUX") or not is_finite(root):
        return False
    return any(one.dep_ in SUBJECTS and one.i < root.i for one in root.children)


def is_denied(doc: "Doc") -> bool:
    return any(token.dep_ == "neg" or token.lower_ in ("not", "no", "never") for token in doc)
