"""What the words of a sentence belong to: which thing a relation is said of, what a phrase means again, what holds what."""

from dataclasses import replace
from typing import Final

from worlds.brief.brief import Relation, RelationKind
from worlds.brief.draft import Draft, DraftWish, look
from worlds.brief.holding import kind_of_holding
from worlds.brief.numbers import words_at
from worlds.brief.phrases import Look, Phrase, phrase_at
from worlds.brief.tokens import Token
from worlds.brief.vocabulary import RELATIONS

Kind = RelationKind
STARTS: Final = frozenset(
    """
    there put place add build create make have set position install i we here stands stand is are
    """.split()
)
"""Words that begin a clause after what was said of its place."""


class Linker:
    """`last` is the nearest thing mentioned; `element` what the present element of a list is about."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.topic: list[str] = []
        self.first_phrase = True
        self.tokens: list[Token] = []

    def begin(self, tokens: list[Token]) -> None:
        """A new sentence: nothing is open."""
        self.tokens = tokens
        self.element: list[str] = []
        self.last: str | None = None
        self.last_is_new = False
        self.pending: tuple[Kind, str | None, str | None, bool] | None = None
        self.pending_of: dict[str, Relation | None] = {}
        self.object: str | None = None
        self.previous: str | None = None
        self.holder: str | None = None
        self.holder_each = False
        self.held_by: dict[str, Relation | None] = {}
        self.one_each = False
        self.every: str | None = None
        self.held: list[str] = []
        self.split: DraftWish | None = None
        self.told = self.split_count = 0
        self.split_look = Look()
        self.comma = False
        self.joined = False

    def attach(
        self, kind: Kind, thing: str, second: str | None, place: int, *, every: bool, after: int | None = None
    ) -> None:
        """The relation belongs to what was said before; at the start of a sentence or clause, to what follows."""
        if self.opens_clause(place, after):
            self.pending, self.pending_of = (kind, thing, second, every), {}
            self.element, self.last, self.holder = [], None, None
            return
        for subject in self.subjects() if not self.is_relative(place) else [self.last or self.element[-1]]:
            self.forget(self.pending_of.pop(subject, None))
            if self.holder in (thing, second):
                self.forget(self.held_by.pop(subject, None))
            self.draft.relate(kind, subject, thing, second)
            wish = self.wish(subject)
            if every and wish is not None and not self.one_each:
                wish.each = thing
                self.draft.settle_tally(wish)
        self.last, self.last_is_new, self.object, self.one_each = thing, False, thing, False
        self.comma = self.joined = False

    def is_relative(self, place: int) -> bool:
        """`..., which is next to`: said of the nearest thing only."""
        return words_at(self.tokens, place - 2, "which", "is") or words_at(self.tokens, place - 2, "that", "is")

    def forget(self, relation: Relation | None) -> None:
        """What was taken to be so before the sentence said it better."""
        if relation is not None and relation in self.draft.relations:
            self.draft.relations.remove(relation)

    def opens_clause(self, place: int, after: int | None) -> bool:
        if not self.element and self.last is None:
            return True
        before = self.tokens[place - 1].text if place else ","
        if before not in (",", "and") or after is None or after >= len(self.tokens):
            return False
        return self.tokens[after].text in STARTS or (
            before == "and" and self.tokens[after].text != "," and phrase_at(self.tokens, after) is not None
        )

    def subjects(self) -> list[str]:
        """Who a relation belongs to: all that `and` joined, else the nearest new thing, else the list's element."""
        if self.last in self.element or self.last is None:
            return self.element
        if self.last in self.held or self.last_is_new or not self.element:
            return [self.last]
        return self.element

    def resolve(self, phrase: Phrase, *, as_object: bool = False) -> str | None:
        """The wish that is meant: one from before, or a new one, tied to what the sentence has opened."""
        known = self.draft.find(phrase) if (phrase.definite or phrase.every) and not phrase.more else None
        if known is not None:
            if phrase.every:
                self.every = known.id
            self.last, self.last_is_new = known.id, False
            if not as_object:
                self.element = [known.id]
                self.tie(known.id, new=False)
            return known.id
        if not as_object:
            self.end_split()
        wish = self.draft.add(phrase)
        if wish is None:
            return None
        if phrase.every:
            self.every = wish.id
        if not as_object or not 0 < self.told < self.split_count:
            self.split, self.told, self.split_count = wish, 0, wish.count
            self.split_look = replace(phrase.look)
        if not as_object:
            self.tie(wish.id, new=True)
        self.last, self.last_is_new = wish.id, True
        return wish.id

    def tie(self, wish_id: str, *, new: bool) -> None:
        """To the relation that opened the sentence, or to what holds it."""
        if self.pending is not None:
            kind, thing, second, every = self.pending
            made = self.draft.relate(kind, wish_id, thing, second)
            if self.pending_of:
                self.pending_of[wish_id] = made
            else:
                self.pending_of = {"": None}
            wish = self.wish(wish_id)
            if every and wish is not None:
                wish.each = thing
        elif self.holder is not None and new:
            self.hold(wish_id)
            return
        if new:
            self.previous = self.element[-1] if self.element else self.previous
            self.element = (
                [*self.element, wish_id]
                if self.joined and not self.comma and self.element and self.last in self.element
                else [wish_id]
            )
        self.comma = self.joined = False

    def hold(self, wish_id: str) -> None:
        assert self.holder is not None
        holder, wish = self.wish(self.holder), self.wish(wish_id)
        assert wish is not None
        kind = kind_of_holding(holder.thing if holder else None, wish.thing)
        if self.held and kind not in (Kind.INSIDE, Kind.ON) and self.comma:
            self.holder, self.held, self.element = None, [], [wish_id]
            self.comma = self.joined = False
            return
        self.held_by[wish_id] = self.draft.relate(kind, wish_id, self.holder)
        if self.holder_each and holder is not None:
            wish.each = holder.id
        self.held.append(wish_id)
        self.comma = self.joined = False

    def tell_apart(self, phrase: Phrase) -> None:
        """`two cars, one red and one blue`."""
        wish, said = self.split, phrase.look
        if wish is None or self.split_count < 2:
            return
        if not (said.color or said.material or said.size) and not self.places_one(phrase.end):
            return
        count = min(phrase.count, self.split_count - self.told)
        if self.told == 0:
            look(wish, phrase)
            wish.count = count
            self.last = wish.id
        elif count > 0:
            placed = self.places_one(phrase.end)
            made = self.draft.twin(
                wish, count, Phrase(0, "headless", look=self.shared_look(said)), same_place=not placed
            )
            self.last = made.id
            self.element = [made.id] if placed else self.element
        self.told += count

    def places_one(self, after: int) -> bool:
        """Whether `one` is followed by where it stands; with `each` it means all of them, one by one."""
        words = [token.text for token in self.tokens[after : after + 6]]
        if not any(" ".join(words[:length]) in RELATIONS for length in range(1, 7)):
            return False
        self.one_each = bool({"each", "every"} & set(words))
        return not self.one_each

    def shared_look(self, said: Look) -> Look:
        base = self.split_look
        return Look(said.color or base.color, said.material or base.material, said.size or base.size)

    def end_split(self) -> None:
        """Those that were not told apart stay as they were."""
        wish, self.split = self.split, None
        if wish is not None and 0 < self.told < self.split_count:
            rest = self.split_count - self.told
            self.draft.twin(wish, rest, Phrase(0, "headless", look=self.split_look), same_place=False)

    def pronoun(self) -> str | None:
        """What `it` means: what the clause began with, what holds, what was named as a place, what came before."""
        if self.pending is not None and self.pending[1] is not None:
            return self.pending[1]
        if self.holder is not None and self.last != self.holder:
            return self.holder
        if self.last is not None and self.last not in self.element:
            return self.last
        if self.object is not None:
            return self.object
        if self.previous is not None:
            return self.previous
        return self.topic[-1] if self.topic else None

    def wish(self, wish_id: str | None) -> DraftWish | None:
        return next((wish for wish in self.draft.wishes if wish.id == wish_id), None)
