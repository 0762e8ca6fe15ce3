"""A brief while it is being read."""

from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from worlds.brief.brief import MAX_THINGS, MAX_WISHES, SPAWN, Brief, Doubt, Relation, RelationKind, Wish
from worlds.brief.phrases import Phrase
from worlds.catalogue.things import WORDS as THING_WORDS
from worlds.sizes import SizeWord

Kind = RelationKind
LIKE: Final = 60.0
"""Of 100: how like an unknown word a known one must be to be proposed."""
SYMMETRIC = (Kind.NEAR, Kind.NEXT_TO, Kind.AROUND, Kind.ACROSS_FROM, Kind.FACING)


@dataclass(slots=True, eq=False)
class DraftWish:
    id: str
    thing: str | None
    label: str
    count: int
    plural: bool
    color: str | None = None
    material: str | None = None
    size: SizeWord | None = None
    text: str | None = None
    each: str | None = None


@dataclass(slots=True)
class Draft:
    wishes: list[DraftWish] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    made: int = 0

    def add(self, phrase: Phrase) -> DraftWish | None:
        """None: there are too many."""
        if len(self.wishes) >= MAX_WISHES:
            self.doubt(
                "too_many_things",
                f"Only the first {MAX_WISHES} kinds of things were taken. Make a second world for the rest.",
            )
            return None
        wish = DraftWish(self.next_id(), phrase.thing, phrase.label, max(phrase.count, 1), phrase.plural)
        wish.color, wish.material, wish.size = phrase.look.color, phrase.look.material, phrase.look.size
        self.wishes.append(wish)
        if wish.count > MAX_THINGS:
            words = f"A world holds {MAX_THINGS} things at most: so many of {wish.label} were taken."
            self.doubt("too_many_things", words)
            wish.count = MAX_THINGS
        if phrase.thing is None:
            self.doubt("unknown_thing", unknown_words(phrase.label))
        if phrase.plural and not phrase.counted:
            self.doubt("vague_count", f"{no_number(wish)} {wish.count} were taken.")
        elif phrase.vague:
            self.doubt("vague_count", f"How many {phrase.label} was left open: {wish.count} were taken.")
        if phrase.look.second_color is not None:
            words = f"{phrase.label} is wanted in two colours: {phrase.look.color} was taken."
            self.doubt("second_color", words)
        return wish

    def next_id(self) -> str:
        self.made += 1
        return f"w{self.made}"

    def twin(self, wish: DraftWish, count: int, phrase: Phrase, *, same_place: bool) -> DraftWish:
        """Another one of the kind, that looks as the phrase says."""
        made = DraftWish(self.next_id(), wish.thing, wish.label, count, count > 1, each=wish.each)
        look(made, phrase)
        self.wishes.append(made)
        if same_place:
            self.relations += [
                relation.model_copy(update={"subject": made.id})
                for relation in self.relations
                if relation.subject == wish.id
            ]
        return made

    def find(self, phrase: Phrase) -> DraftWish | None:
        """What was mentioned before and is meant again: the latest of the same kind, of the same colour if one is said."""
        alike = [
            wish
            for wish in reversed(self.wishes)
            if (phrase.thing is not None and wish.thing == phrase.thing) or wish.label == phrase.label
        ]
        alike = alike or [wish for wish in reversed(self.wishes) if wish.label.endswith(f" {phrase.label}")]
        named = [wish for wish in alike if wish.label == phrase.label] or alike
        if phrase.look.color is not None:
            colored = [wish for wish in named if wish.color == phrase.look.color]
            return colored[0] if colored else next((wish for wish in named if wish.color is None), None)
        if phrase.look.material is not None:
            made = [wish for wish in named if wish.material == phrase.look.material]
            return made[0] if made else next(iter(named), None)
        if phrase.look.size is not None:
            return next((wish for wish in named if wish.size == phrase.look.size), named[0] if named else None)
        return named[0] if named else None

    def relate(self, kind: Kind, subject: str, thing: str | None, second: str | None = None) -> Relation | None:
        if subject == SPAWN and thing is not None and kind in SYMMETRIC:
            subject, thing = thing, SPAWN
        if subject in (SPAWN, thing) and kind is not Kind.ACROSS_FROM:
            return None
        made = Relation(kind=kind, subject=subject, object=thing, second=second)
        if made not in self.relations:
            self.relations.append(made)
        return made

    def settle_tally(self, wish: DraftWish) -> None:
        """`24 chairs, 4 chairs around each table`: they are the same, said twice."""
        owners = sum(owner.count for owner in self.wishes if owner.id == wish.each)
        for other in self.wishes:
            same = (other.thing, other.label, other.color) == (wish.thing, wish.label, wish.color)
            if other is not wish and same and other.each is None and other.count == wish.count * owners:
                self.drop(other.id)

    def drop(self, wish_id: str) -> None:
        """It was only mentioned."""
        self.wishes = [wish for wish in self.wishes if wish.id != wish_id]
        self.relations = [one for one in self.relations if wish_id not in (one.subject, one.object, one.second)]

    def count_is_open(self, wish: DraftWish) -> bool:
        return any(doubt.detail.startswith(no_number(wish)) for doubt in self.doubts)

    def settle_count(self, wish: DraftWish) -> None:
        """Its number was said after all."""
        self.doubts = [doubt for doubt in self.doubts if not doubt.detail.startswith(no_number(wish))]

    def doubt(self, code: str, detail: str) -> None:
        made = Doubt(code=code, detail=detail)
        if made not in self.doubts:
            self.doubts.append(made)

    def brief(self) -> Brief:
        return Brief(
            wishes=[
                Wish(
                    id=wish.id,
                    thing=wish.thing,
                    label=wish.label,
                    count=wish.count,
                    each=wish.each,
                    color=wish.color,
                    material=wish.material,
                    size=wish.size or SizeWord.MEDIUM,
                    text=wish.text,
                )
                for wish in self.wishes
            ],
            relations=self.relations,
            doubts=self.doubts,
        )


def no_number(wish: DraftWish) -> str:
    return f"No number was said for {wish.label}:"


def look(wish: DraftWish, phrase: Phrase) -> None:
    """What the phrase says of its looks wins."""
    wish.color = phrase.look.color or wish.color
    wish.material = phrase.look.material or wish.material
    wish.size = phrase.look.size or wish.size


def unknown_words(label: str) -> str:
    near = [
        known for known, _, _ in process.extract(label, THING_WORDS.keys(), score_cutoff=LIKE, limit=3, scorer=ratio)
    ]
    advice = f" Did you mean {' or '.join(near)}?" if near else " Say it with a word of the catalogue if there is one."
    return f"There is no {label} in the catalogue, so a small plinth bears its name.{advice}"
