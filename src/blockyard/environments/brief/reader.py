"""Reading a description from left to right: noun phrases become wishes, the words between them relations."""

from dataclasses import replace
from typing import Final

from blockyard.environments.brief.brief import SPAWN, Relation, RelationKind
from blockyard.environments.brief.draft import Draft, DraftWish, look
from blockyard.environments.brief.holding import kind_of_holding
from blockyard.environments.brief.numbers import words_at
from blockyard.environments.brief.phrases import Look, Phrase, modifier, phrase_at
from blockyard.environments.brief.tokens import Token
from blockyard.environments.brief.vocabulary import (
    COPULAS,
    FILLED,
    HOLDING,
    INVERSE_AROUND,
    MIDDLE,
    NEGATIONS,
    PEOPLE,
    PRONOUNS,
    PURPOSE,
    RELATIONS,
    SPAWN_VERBS,
    TOPIC,
)

Kind = RelationKind
LONGEST: Final = 6
"""Tokens of a relation."""
STARTS: Final = frozenset(
    ["there", "put", "place", "add", "build", "create", "make", "have", "set", "position", "install", "i", "we", "here", "stands", "stand", "is", "are"]
)
TEXT_CUES: Final = frozenset(
    ["says", "say", "saying", "reads", "reading", "words", "word", "text", "labelled", "labeled", "titled", "written", "writes"]
)


class Reader:
    """`last` is the nearest thing mentioned; `element` what the present element of a list is about."""

    def __init__(self) -> None:
        self.draft = Draft()
        self.topic: list[str] = []
        self.first_phrase = True
        self.tokens: list[Token] = []

    def read(self, tokens: list[Token]) -> None:
        """One sentence."""
        self.tokens = tokens
        self.element: list[str] = []
        self.last: str | None = None
        self.last_is_new = False
        self.pending: tuple[Kind, str | None, str | None, bool] | None = None
        self.pending_of: dict[str, Relation | None] = {}
        self.holder: str | None = None
        self.holder_each = False
        self.every: str | None = None
        self.held: list[str] = []
        self.split: DraftWish | None = None
        self.told = self.split_count = 0
        self.split_look = Look()
        self.comma = False
        self.joined = False
        place = 0
        while place < len(tokens):
            place = self.step(place)
        self.end_split()
        if self.element:
            self.topic = self.element

    def step(self, place: int) -> int:
        """Read what begins here; the index after it."""
        token = self.tokens[place]
        if token.kind == "quoted":
            return self.quoted(place)
        if token.kind == "mark" or token.text in ("and", "plus", "or", "then", "also"):
            return self.connector(place)
        for read in (
            self.skipped,
            self.negated,
            self.surrounded,
            self.holding,
            self.relation,
            self.described,
            self.each,
            self.mention,
        ):
            after = read(place)
            if after is not None:
                return after
        return place + 1

    def connector(self, place: int) -> int:
        if self.tokens[place].text in (",", ":", "("):
            self.comma, self.joined = True, False
        elif self.tokens[place].text in ("and", "plus"):
            self.joined = True
        return place + 1

    def quoted(self, place: int) -> int:
        before = {token.text for token in self.tokens[max(place - 4, 0) : place]}
        wish = self.wish(self.last) or (self.wish(self.element[-1]) if self.element else None)
        if wish is not None and (before & TEXT_CUES or wish.thing is not None):
            wish.text = self.tokens[place].text
        return place + 1

    def skipped(self, place: int) -> int | None:
        """What the world is for, and about."""
        text = self.tokens[place].text
        follows = " ".join(token.text for token in self.tokens[place : place + 4])
        if text == "where" and any(token.text in SPAWN_VERBS for token in self.tokens[place : place + 4]):
            return None
        if any(follows == cue or follows.startswith(cue + " ") for cue in PURPOSE) or text == "where":
            return self.until_mark(place + 1)
        if text in TOPIC:
            return self.until_mark(place + 1)
        if text in ("for", "of") and self.people_follow(place + 1):
            phrase = phrase_at(self.tokens, place + 1)
            return phrase.end if phrase is not None and phrase.end > place + 1 else place + 2
        if text == "for" and not words_at(self.tokens, place, "for", "the", "spawn"):
            phrase = phrase_at(self.tokens, place + 1)
            if phrase is not None and phrase.kind not in ("thing", "unknown"):
                return phrase.end
            return place + 1 if phrase is None else phrase.end
        return None

    def people_follow(self, place: int) -> bool:
        return any(token.text in PEOPLE for token in self.tokens[place : place + 4])

    def until_mark(self, place: int) -> int:
        while place < len(self.tokens) and self.tokens[place].text not in (",", "with", ")", "near", "behind"):
            place += 1
        return place

    def negated(self, place: int) -> int | None:
        """`no trees`, `without a fence or a gate`, `do not add lamps`: none of them."""
        text = self.tokens[place].text
        if words_at(self.tokens, place, "do", "not"):
            place += 1
        elif text not in NEGATIONS or words_at(self.tokens, place, "not", "far"):
            return None
        place += 1
        while place < len(self.tokens) and self.tokens[place].text in (
            "add",
            "put",
            "any",
            "have",
            "want",
            "include",
            "place",
            "need",
            "more",
        ):
            place += 1
        while (phrase := phrase_at(self.tokens, place)) is not None and phrase.end > place:
            place = phrase.end
            if place < len(self.tokens) and self.tokens[place].text == "or":
                place += 1
                continue
            break
        return place

    def surrounded(self, place: int) -> int | None:
        """`X surrounded by Y`."""
        cue = next((cue for cue in INVERSE_AROUND if words_at(self.tokens, place, *cue.split())), None)
        if cue is None:
            return None
        phrase = phrase_at(self.tokens, place + len(cue.split()))
        inner = self.last or (self.topic[-1] if self.topic else None)
        if phrase is None or phrase.kind not in ("thing", "unknown") or inner is None:
            return place + len(cue.split())
        outer = self.resolve(phrase)
        if outer is not None:
            self.draft.relate(Kind.AROUND, outer, inner)
            self.last = outer
        return phrase.end

    def holding(self, place: int) -> int | None:
        """`X with Y`, `X has Y`, `each X contains Y`, `X full of Y`, `three X, each with Y`."""
        start = place
        each = self.tokens[place].text == "each"
        if each:
            place += 1
        cue = next((cue for cue in FILLED if words_at(self.tokens, place, *cue.split())), None)
        width = len(cue.split()) if cue else 1
        if cue is None and (place >= len(self.tokens) or self.tokens[place].text not in HOLDING):
            return None
        text = self.tokens[place].text
        if words_at(self.tokens, place + 1, "the", "words") or words_at(self.tokens, place + 1, "the", "text"):
            return place + 3
        holder = self.last
        if holder is None and start == 0 and self.topic and text != "with":
            holder = self.topic[-1]
        if each and self.element and holder not in self.element:
            holder = self.element[-1]
        self.holder = holder if holder != SPAWN and not self.is_listing(text) else None
        wish = self.wish(self.holder)
        many = wish is not None and wish.count > 1 and text == "with"
        self.holder_each = each or many or self.every == self.holder is not None
        self.held, self.comma, self.joined = [], False, False
        if self.holder is None:
            self.element, self.last = [], None
        return place + width

    def is_listing(self, text: str) -> bool:
        """`we have`, `it includes`: a list of what there is, not of what something holds."""
        return text in ("have", "include", "including", "includes") and self.last is None

    def relation(self, place: int) -> int | None:
        found = self.relation_at(place)
        if found is None:
            return None
        kind, after = found
        if kind in (Kind.INSIDE, Kind.NEAR, Kind.ON) and self.middle(after) is not None:
            return self.in_middle(place, self.middle(after) or after)
        if kind is Kind.BETWEEN:
            return self.between(place, after)
        if kind is Kind.ON and words_at(self.tokens, after, "it") and self.holder is not None:
            self.attach(Kind.ON, self.holder, None, place, every=False)
            return after + 1
        phrase = phrase_at(self.tokens, after)
        if (
            after < len(self.tokens)
            and self.tokens[after].text in PRONOUNS
            and (phrase is None or phrase.kind == "headless")
        ):
            meant = self.pronoun()
            if meant is None:
                return after + 1
            self.attach(kind, meant, None, place, every=False)
            return after + 1
        if phrase is None or phrase.end <= after:
            return after if self.tokens[place].text not in ("in", "on", "at", "by") else place + 1
        if phrase.kind == "spawn":
            self.attach(kind, SPAWN, None, place, every=False, after=phrase.end)
            return phrase.end
        if phrase.kind not in ("thing", "unknown"):
            return (
                phrase.end
                if self.tokens[place].text in ("in", "on", "at", "by") or phrase.kind != "headless"
                else after
            )
        if self.tokens[place].text == "by" and phrase.kind == "unknown" and not phrase.definite:
            return after
        if (
            self.tokens[place].text in ("in", "on", "at")
            and phrase.kind == "unknown"
            and self.draft.find(phrase) is None
        ):
            return phrase.end
        per = self.tokens[place].text == "per"
        if per:
            phrase.definite = phrase.every = True
        was_every, self.every = self.every, None
        before = (self.element, self.last, self.last_is_new)
        meant = self.resolve(phrase, as_object=True)
        self.element, self.last, self.last_is_new = before
        every, self.every = self.every is not None, was_every
        if meant is None:
            return phrase.end
        self.attach(kind, meant, None, place, every=every, after=phrase.end)
        return phrase.end

    def relation_at(self, place: int) -> tuple[Kind, int] | None:
        for length in range(min(LONGEST, len(self.tokens) - place), 0, -1):
            piece = self.tokens[place : place + length]
            if any(token.kind != "word" for token in piece):
                continue
            kind = RELATIONS.get(" ".join(token.text for token in piece))
            if kind is not None:
                return kind, place + length
        return None

    def middle(self, place: int) -> int | None:
        """Index after `the middle (of the world)`."""
        place += words_at(self.tokens, place, "the") and 1
        place += place < len(self.tokens) and self.tokens[place].text == "very" and 1
        if place >= len(self.tokens) or self.tokens[place].text not in MIDDLE:
            return None
        place += 1
        if words_at(self.tokens, place, "of"):
            phrase = phrase_at(self.tokens, place + 1)
            if phrase is not None and phrase.kind in ("setting", "abstract"):
                return phrase.end
            if phrase is not None and phrase.kind in ("thing", "unknown"):
                return None
            return place + 1
        return place

    def in_middle(self, place: int, after: int) -> int:
        if self.last is None and not self.element:
            self.pending, self.pending_of = (Kind.IN_MIDDLE, None, None, False), {}
        else:
            for subject in self.subjects():
                self.draft.relate(Kind.IN_MIDDLE, subject, None)
        return after

    def between(self, place: int, after: int) -> int:
        """`between A and B`, `between the two houses`."""
        before = (self.element, self.last, self.last_is_new)
        ends: list[str] = []
        while len(ends) < 2:
            phrase = phrase_at(self.tokens, after)
            if phrase is None or phrase.end <= after or phrase.kind not in ("thing", "unknown", "spawn"):
                break
            meant = SPAWN if phrase.kind == "spawn" else self.resolve(phrase, as_object=True)
            after = phrase.end
            if meant is None:
                break
            ends.append(meant)
            if phrase.plural or not words_at(self.tokens, after, "and"):
                break
            after += 1
        self.element, self.last, self.last_is_new = before
        if ends:
            one, other = (ends[1], ends[0]) if len(ends) == 2 and ends[0] == SPAWN else (ends[0], ends[-1])
            self.attach(Kind.BETWEEN, one, other, place, every=False, after=after)
        return after

    def attach(
        self, kind: Kind, thing: str, second: str | None, place: int, *, every: bool, after: int | None = None
    ) -> None:
        """The relation belongs to what was said before; at the start of a sentence or clause, to what follows."""
        if self.opens_clause(place, after):
            self.pending, self.pending_of = (kind, thing, second, every), {}
            self.element, self.last, self.holder = [], None, None
            return
        for subject in self.subjects():
            dropped = self.pending_of.pop(subject, None)
            if dropped is not None and dropped in self.draft.relations:
                self.draft.relations.remove(dropped)
            self.draft.relate(kind, subject, thing, second)
            wish = self.wish(subject)
            if every and wish is not None:
                wish.each = thing
        self.last, self.last_is_new = thing, False
        self.comma = self.joined = False

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

    def described(self, place: int) -> int | None:
        """`is blue`, `should be huge`, `painted red`, `made of brick`."""
        after = place
        if words_at(self.tokens, after, "that") or words_at(self.tokens, after, "which"):
            after += 1
        if after < len(self.tokens) and self.tokens[after].text in ("should", "must", "shall", "will", "can"):
            after += 1
            after += words_at(self.tokens, after, "be") and 1
        elif after < len(self.tokens) and self.tokens[after].text in COPULAS:
            after += 1
        start_of_look = after
        if after < len(self.tokens) and self.tokens[after].text in (
            "made",
            "built",
            "constructed",
            "painted",
            "all",
            "out",
        ):
            after += 1
            while after < len(self.tokens) and self.tokens[after].text in ("of", "from", "out", "with", "in"):
                after += 1
        if after == place:
            return None
        said = Look()
        end = after
        while end < len(self.tokens) and self.tokens[end].kind == "word":
            next_end = modifier(self.tokens, end, said)
            if next_end is None and words_at(self.tokens, end, "and"):
                next_end = end + 1 if modifier(self.tokens, end + 1, Look()) is not None else None
            if next_end is None:
                break
            end = next_end
        follows = end < len(self.tokens) and self.tokens[end].kind == "word" and phrase_at(self.tokens, after)
        wishes = [self.wish(one) for one in ([self.last] if self.last else self.element or self.topic)]
        if end == after or (follows and follows.kind in ("thing", "unknown") and follows.end > end) or not any(wishes):
            return start_of_look if start_of_look > place and self.tokens[place].text in COPULAS else None
        for wish in wishes:
            if wish is not None:
                look(wish, Phrase(end, "headless", look=said))
        return end

    def each(self, place: int) -> int | None:
        """`with two desks each`."""
        if self.tokens[place].text not in ("each", "apiece") or self.holder is None:
            return None
        follows = phrase_at(self.tokens, place)
        if follows is not None and follows.kind in ("thing", "unknown"):
            return None
        for held in self.held:
            wish = self.wish(held)
            if wish is not None:
                wish.each = self.holder
        return place + 1

    def mention(self, place: int) -> int | None:
        phrase = phrase_at(self.tokens, place)
        if phrase is None or phrase.end <= place:
            if self.tokens[place].text in ("it", "they", "these", "those") and place == 0 and self.topic:
                self.last, self.element = self.topic[-1], list(self.topic)
                return place + 1
            return None
        first, self.first_phrase = self.first_phrase, False
        if phrase.kind == "spawn":
            self.last, self.element = SPAWN, [SPAWN]
            return phrase.end
        if phrase.kind == "headless":
            self.tell_apart(phrase)
            return phrase.end
        if (
            phrase.kind == "setting"
            and not first
            and not phrase.definite
            and phrase.counted is False
            and self.in_list(place)
        ):
            phrase.kind = "unknown"
        if phrase.kind not in ("thing", "unknown"):
            return phrase.end
        self.resolve(phrase)
        return phrase.end

    def in_list(self, place: int) -> bool:
        """Whether an article begins it after a comma or `and`: then it is something to build."""
        before = self.tokens[place - 1].text if place else ""
        return before in (",", "and", "add", "build", "put") and self.tokens[place].text in ("a", "an")

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
        self.end_split()
        wish = self.draft.add(phrase)
        if wish is None:
            return None
        if phrase.every:
            self.every = wish.id
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
        self.draft.relate(kind, wish_id, self.holder)
        if self.holder_each and holder is not None:
            wish.each = holder.id
        self.held.append(wish_id)
        self.comma = self.joined = False

    def tell_apart(self, phrase: Phrase) -> None:
        """`two cars, one red and one blue`."""
        wish, said = self.split, phrase.look
        if wish is None or self.split_count < 2 or not (said.color or said.material or said.size):
            return
        count = min(phrase.count, self.split_count - self.told)
        if self.told == 0:
            look(wish, phrase)
            wish.count = count
        elif count > 0:
            self.draft.twin(wish, count, Phrase(0, "headless", look=self.shared_look(said)))
        self.told += count

    def shared_look(self, said: Look) -> Look:
        base = self.split_look
        return Look(said.color or base.color, said.material or base.material, said.size or base.size)

    def end_split(self) -> None:
        """Those that were not told apart stay as they were."""
        wish, self.split = self.split, None
        if wish is not None and 0 < self.told < self.split_count:
            self.draft.twin(wish, self.split_count - self.told, Phrase(0, "headless", look=self.split_look))

    def pronoun(self) -> str | None:
        if self.holder is not None and self.last != self.holder:
            return self.holder
        if self.last is not None and self.last not in self.element:
            return self.last
        return self.topic[-1] if self.topic else None

    def wish(self, wish_id: str | None) -> DraftWish | None:
        return next((wish for wish in self.draft.wishes if wish.id == wish_id), None)
