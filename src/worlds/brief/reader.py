"""Reading a description from left to right: noun phrases become wishes, the words between them relations."""

from typing import Final

from worlds.brief.asides import aside_end
from worlds.brief.brief import SPAWN, RelationKind
from worlds.brief.describer import Describer
from worlds.brief.numbers import words_at
from worlds.brief.phrases import Phrase, phrase_at
from worlds.brief.plurals import singular
from worlds.brief.tokens import Token
from worlds.brief.vocabulary import (
    BARE_SIDES,
    FILLED,
    HOLDING,
    INVERSE_AROUND,
    MIDDLE,
    PEOPLE,
    PRONOUNS,
    PURPOSES,
    RELATIONS,
    SETTINGS,
    SPAWN_VERBS,
    TOPIC,
)

Kind = RelationKind
WORLDS: Final = frozenset(
    "base campsite camp colony village town city park farm settlement land world island station".split()
)
LIKENESSES: Final = frozenset({"statue", "monument", "banner", "billboard", "flag", "world_map", "skeleton"})
"""`Statues of philosophers`: who is shown is not to be built."""
LONGEST: Final = 6
"""Tokens of a relation."""


NEEDY: Final = ([Token("need", "word")], [Token("want", "word")])
"""`Explorers need a tent`: who needs it is not to be built."""


class Reader(Describer):
    """One sentence after the other, from left to right."""

    def read(self, tokens: list[Token]) -> None:
        """One sentence."""
        self.begin(tokens)
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
            self.tally,
            self.each,
            self.mention,
        ):
            after = read(place)
            if after is not None:
                return after
        return place + 1

    def connector(self, place: int) -> int:
        if self.tokens[place].text in (":", "(") and (after := self.remark(place + 1)) is not None:
            return after
        if self.tokens[place].text == ":" and self.last is not None and self.last == self.every:
            self.holder, self.holder_each, self.held = self.last, True, []  # `each lab: three desks`
        elif self.tokens[place].text in (",", ":", "("):
            self.comma, self.joined = True, False
        elif self.tokens[place].text in ("and", "plus"):
            self.joined = True
        return place + 1

    def skipped(self, place: int) -> int | None:
        """What the world is for, and about."""
        text = self.tokens[place].text
        if words_at(self.tokens, place, "as", "well"):
            return place + 2
        aside = aside_end(self.tokens, place)
        if aside is not None:
            return aside
        follows = " ".join(token.text for token in self.tokens[place : place + 4])
        if text == "where" and any(token.text in SPAWN_VERBS for token in self.tokens[place : place + 4]):
            return None
        if any(follows == cue or follows.startswith(cue + " ") for cue in PURPOSES) or text == "where":
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
        if each and self.element and holder not in [*self.element, *self.held]:
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
            return self.in_middle(self.middle(after) or after)
        if kind is Kind.BETWEEN:
            return self.between(place, after)
        if kind is Kind.ON and words_at(self.tokens, after, "it") and self.holder is not None:
            self.attach(Kind.ON, self.holder, None, place, every=False)
            return after + 1
        if kind in BARE_SIDES.values() and self.tokens[after - 1].text in ("left", "right"):
            meant = self.pronoun()
            if meant is None:
                return after
            self.attach(kind, meant, None, place, every=False, after=after)
            return after
        phrase = phrase_at(self.tokens, after)
        if (
            after < len(self.tokens)
            and self.tokens[after].text in PRONOUNS
            and (phrase is None or phrase.kind == "headless")
        ):
            meant = self.pronoun()
            if meant is None:
                return after + 1
            self.attach(kind, meant, None, place, every=False, after=after + 1)
            return after + 1
        if phrase is None or phrase.end <= after:
            if (
                kind is Kind.INSIDE
                and self.holder_each
                and after < len(self.tokens)
                and self.tokens[after].kind == "mark"
            ):
                self.holder, self.element = None, []
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
            words = f"{self.tokens[place].text} {phrase.label}"
            self.draft.doubt(
                "left_out", f"`{words}` was left out. Name it as a thing to have it built: a {phrase.label}."
            )
            return phrase.end
        per = self.tokens[place].text == "per"
        if phrase.label == "wall" and phrase.definite and self.draft.find(phrase) is None:
            return phrase.end  # `against the wall`: of the room, where it stands anyway
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
            words = " ".join(token.text for token in piece)
            kind = RELATIONS.get(words) or BARE_SIDES.get(words)
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

    def in_middle(self, after: int) -> int:
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
        if words_at(self.tokens, after, "them"):
            opens = place == 0 or self.tokens[place - 1].text in (",", "and")
            ends, after = self.two_before(None if opens else self.last), after + 1
        while len(ends) < 2 and not words_at(self.tokens, after - 1, "them"):
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

    def two_before(self, subject: str | None) -> list[str]:
        """What `between them` means: the nearest two that were named before the subject, or the nearest pair."""
        ids = [wish.id for wish in self.draft.wishes]
        named = ids[: ids.index(subject)] if subject in ids else ids
        nearest = self.wish(named[-1]) if named else None
        return named[-1:] if nearest is not None and nearest.count == 2 else named[-2:]

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
            first_word = place == 0 or self.tokens[place - 1].text in (
                "paint",
                "make",
                "color",
                "colour",
                "keep",
                "build",
            )
            if self.tokens[place].text in ("it", "they", "them", "these", "those") and first_word and self.topic:
                self.last, self.element = self.topic[-1], list(self.topic)
                return self.told_after(place + 1)
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
            and self.draft.wishes
            and not phrase.definite
            and phrase.counted is False
            and self.in_list(place)
        ):
            phrase.kind = "unknown"
        if self.names_the_world(phrase, place, first=first):
            return phrase.end
        if phrase.kind not in ("thing", "unknown"):
            return phrase.end
        opens = place == 0 and phrase.plural and not phrase.counted
        if opens and phrase.kind == "unknown" and self.tokens[phrase.end : phrase.end + 1] in NEEDY:
            return phrase.end
        if opens and self.speaks_of(phrase.end):
            phrase.definite = True
        meant = self.wish(self.resolve(phrase))
        if meant is not None and phrase.thing in LIKENESSES and words_at(self.tokens, phrase.end, "of"):
            shown = phrase_at(self.tokens, phrase.end + 1)
            return shown.end if shown is not None else phrase.end + 1
        return self.told_after(phrase.end) if phrase.definite else phrase.end

    def names_the_world(self, phrase: Phrase, place: int, *, first: bool) -> bool:
        """`A moon base with ...`, `Robot course for ...`, `A fossil dig: ...`, `DINOSAURS!`: they say what the world is."""
        last = phrase.label.rpartition(" ")[2]
        if phrase.counted or phrase.definite or not phrase.label:
            return False
        after = self.tokens[phrase.end].text if phrase.end < len(self.tokens) else ""
        bare = phrase.label.split()[0] in (self.tokens[place].text, singular(self.tokens[place].text))
        titled = place == 0 and phrase.end == len(self.tokens) - 1 and self.tokens[-1].kind == "word"
        if (
            first
            and bare
            and (after == "for" or titled or (place == 0 and phrase.end == len(self.tokens) and phrase.plural))
        ):
            return True
        if phrase.plural or (phrase.kind == "thing" and last == "station"):
            return False
        opens = first or after in ("with", "where", "that")
        return (opens and last in WORLDS | SETTINGS) or (first and ":" in (after, self.mark_after(phrase.end)))

    def mark_after(self, place: int) -> str:
        """The mark that ends a title of one more word: `a fossil dig:`."""
        return self.tokens[place + 1].text if place + 1 < len(self.tokens) else ""

    def in_list(self, place: int) -> bool:
        """Whether an article begins it after a comma or `and`: then it is something to build."""
        before = self.tokens[place - 1].text if place else ""
        return before in (",", "and", "add", "build", "put") and self.tokens[place].text in ("a", "an")
