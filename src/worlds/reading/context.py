"""What the rules of one text share: what was spoken of so far, and where the text is now."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import PlaceKind, ZoneKind
from worlds.reading.entities import Entity, Story
from worlds.reading.fates import Fate, Fates
from worlds.reading.labels import Written
from worlds.reading.phrases import Phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


MOST_APART: Final = 12
"""Zones that a text tells apart, or tells of one by one, at most."""


@dataclass(eq=False)
class Sentence:
    """One parsed block of the text, with what its phrases were taken for."""

    number: int
    """Of its document among the fates."""
    doc: "Doc"
    phrases: list[Phrase]
    written: list[Written] = field(default_factory=list)
    entities: dict[Phrase, Entity] = field(default_factory=dict)
    holders: dict[Phrase, Entity] = field(default_factory=dict)
    """What each is said to go with."""
    container: Entity | None = None
    """The zone that it is about, by its label, its heading or what was said before."""
    owed: list[str] = field(default_factory=list)
    """What is written on the next that is spoken of."""
    labelled: Entity | None = None
    """What its own label names."""
    continued: Entity | None = None
    """What the label names with which its line began."""

    def phrase_of(self, token: "Token") -> Phrase | None:
        return next((one for one in self.phrases if token in one.tokens or token == one.outer), None)

    def entity_of(self, token: "Token") -> Entity | None:
        phrase = self.phrase_of(token)
        return self.entities.get(phrase) if phrase is not None else None

    def starting_at(self, place: int) -> Phrase | None:
        return next((one for one in self.phrases if one.start == place), None)


@dataclass(eq=False)
class Context:
    story: Story = field(default_factory=Story)
    fates: Fates = field(default_factory=Fates)
    spoken: list[Entity] = field(default_factory=list)
    """In the order in which they were spoken of last."""
    topic: Entity | None = None
    """What the sentence before spoke of first."""
    container: Entity | None = None
    """The zone that the text is about for now."""
    labelled: Entity | None = None
    """What the last label names."""
    labels_ahead: int = 0
    """Labelled lines or sentences that follow right after the one that is read."""
    several: Entity | None = None
    """Zones that were counted last and of which none was told by itself yet: `four areas`."""
    other_side: tuple[PlaceKind, tuple[Entity | str, ...], tuple[PlaceKind, ...]] | None = None
    """Where `the other` is after `on one side`: the kind, what it is of, and what it is besides."""
    listed: list[Entity] = field(default_factory=list)
    """What the sentence before spoke of."""
    supplies: dict[str, int] = field(default_factory=dict)
    """How many of what a list of material counts, by noun."""

    def use(self, sentence: Sentence, tokens: "list[Token]") -> None:
        for token in tokens:
            self.fates.mark(sentence.number, token, Fate.USED)

    def tell(self, sentence: Sentence, tokens: "list[Token]") -> None:
        for token in tokens:
            self.fates.mark(sentence.number, token, Fate.TOLD)

    def speak(self, entity: Entity) -> Entity:
        if entity in self.spoken:
            self.spoken.remove(entity)
        self.spoken.append(entity)
        return entity

    def tell_apart(self, several: Entity) -> None:
        """Each of them is an entity by itself from now on."""
        if several.copies:
            return
        for number in range(1, several.count + 1):
            copy = Entity(several.noun, several.zone, home=several.home, phrase=several.phrase, is_plural=True)
            copy.terrain, copy.size, copy.color = several.terrain, several.size, several.color
            copy.places, copy.enclosure = [*several.places], several.enclosure
            copy.names = [f"{several.noun} {number}"]
            self.story.add(copy)
            several.copies.append(copy)

    def last_of(self, kinds: tuple[ZoneKind, ...]) -> Entity | None:
        """The zone of one of these kinds that was spoken of last; lava is no water, and has no shore."""
        found = (one for one in reversed(self.spoken) if one.zone is not None and one.zone.kind in kinds)
        return next((one for one in found if not one.is_gone and one.zone and one.zone.terrain != "volcanic"), None)

    def last_zone(self) -> Entity | None:
        """The zone that was spoken of last."""
        return next((one for one in reversed(self.spoken) if one.is_zone and not one.is_gone), None)
