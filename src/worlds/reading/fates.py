"""What became of each word. A content word that no rule has taken is told of at the end, so none is lost."""

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from worlds.reading.coverage import Coverage

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONTENT: Final = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})


class Fate(StrEnum):
    USED = "used"
    TOLD = "told"
    ASKED = "asked"


class Fates:
    """Of the content words of one text."""

    def __init__(self) -> None:
        self.docs: list[Doc] = []
        self.fates: dict[tuple[int, int], Fate] = {}
        self.apart: list[str] = []
        """Content words that were cut out before anything was parsed: durations."""
        self.talk: set[tuple[int, int]] = set()
        """Words of blocks and sentences that are known to be of the lesson, not of the world."""

    def add(self, doc: "Doc") -> int:
        """A document's number."""
        self.docs.append(doc)
        return len(self.docs) - 1

    def mark(self, number: int, token: "Token", fate: Fate) -> None:
        """The first fate stays, but for what is used after all."""
        if fate is Fate.USED or (number, token.i) not in self.fates:
            self.fates[number, token.i] = fate

    def talk_of(self, number: int) -> None:
        """All of that document is talk of the lesson."""
        for token in self.docs[number]:
            self.mark(number, token, Fate.TOLD)
            self.talk.add((number, token.i))

    def use_all(self) -> None:
        """The lesson has all of it."""
        for number, doc in enumerate(self.docs):
            for token in doc:
                self.mark(number, token, Fate.USED)

    def understood(self) -> float:
        """The share of the content words that are used, or known to be talk; 1 if there are none."""
        content = [(number, token.i) for number, doc in enumerate(self.docs) for token in doc if is_content(token)]
        known = [one for one in content if self.fates.get(one) is Fate.USED or one in self.talk]
        return len(known) / len(content) if content else 1.0

    def words_of_world(self) -> str:
        """What was said, without what is known to be talk."""
        return " ".join(
            token.text for number, doc in enumerate(self.docs) for token in doc if (number, token.i) not in self.talk
        )

    def fate_of(self, number: int, token: "Token") -> Fate | None:
        return self.fates.get((number, token.i))

    def untaken(self) -> list[tuple[int, "Token"]]:
        """Content words with no fate yet, in the order of the text."""
        return [
            (number, token)
            for number, doc in enumerate(self.docs)
            for token in doc
            if is_content(token) and (number, token.i) not in self.fates
        ]

    def told_words(self) -> list[str]:
        """What a notice has to name, each once, as it is written."""
        words = [
            token.text
            for number, doc in enumerate(self.docs)
            for token in doc
            if is_content(token) and self.fates.get((number, token.i)) is Fate.TOLD
        ]
        return list(dict.fromkeys([*words, *self.apart]))

    def coverage(self) -> Coverage:
        counted = Counter(
            self.fates.get((number, token.i))
            for number, doc in enumerate(self.docs)
            for token in doc
            if is_content(token)
        )
        apart = len(self.apart)
        return Coverage(
            content_words=sum(counted.values()) + apart,
            used=counted[Fate.USED],
            told=counted[Fate.TOLD] + apart,
            asked=counted[Fate.ASKED],
            lost=counted[None],
        )


def is_content(token: "Token") -> bool:
    return token.pos_ in CONTENT and any(letter.isalnum() for letter in token.text)
