"""What a text speaks of: things and zones, and how they stand to each other, before they become a plan."""

from dataclasses import dataclass, field

from worlds.plan.plan import Enclosure, LinkKind, Order, PlaceKind
from worlds.reading.phrases import Phrase
from worlds.reading.zone_words import ZoneWord
from worlds.sizes import SizeWord

SPAWN = "spawn"
"""Where players arrive, as what an entity can stand to."""
WHOLE = "whole"
"""All of the world, as what an entity can be around."""


@dataclass(eq=False)
class Entity:
    noun: str
    """In the singular."""
    zone: ZoneWord | None = None
    """None: a thing."""
    count: int = 1
    is_vague: bool = False
    is_plural: bool = False
    rows: int | None = None
    """In how many they stand."""
    each: "Entity | None" = None
    color: str | None = None
    material: str | None = None
    size: SizeWord = SizeWord.MEDIUM
    texts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    """What it is also called: `the agora is a square`."""
    members: list["Entity"] = field(default_factory=list)
    """Where the text lists what was counted (`three areas: ...`), each of them; they stand for it."""
    home: "Entity | None" = None
    """The zone that it is in; None: the world."""
    places: list[tuple[PlaceKind, "tuple[Entity | str, ...]"]] = field(default_factory=list)
    order: Order | None = None
    enclosure: Enclosure | None = None
    terrain: str | None = None
    theme: str | None = None
    phrase: Phrase | None = None
    copies: list["Entity"] = field(default_factory=list)
    """Where the text tells them apart (`First: ... Second: ...`), each by itself."""
    loosely: "Entity | None" = None
    """What it was said to go with; where both are said to stand in another way, that counts."""
    around: "Entity | None" = None
    """The zone that it closes, as a wall."""
    was_each: bool = False
    """Spoken of as `each` or `every`."""
    is_gone: bool = False
    """Said not to be there, or taken up by another entity."""

    @property
    def is_zone(self) -> bool:
        return self.zone is not None

    @property
    def head_noun(self) -> str:
        return self.noun.split()[-1]

    def each_of(self) -> list["Entity"]:
        """Those that stand for it, or itself."""
        return self.copies or (self.members if self.is_gone else []) or [self]

    def put(self, kind: PlaceKind, *of: "Entity | str") -> None:
        if (kind, of) not in self.places and self not in of:
            self.places.append((kind, of))


@dataclass(eq=False)
class Way:
    """From one zone to another."""

    kind: LinkKind
    start: Entity
    end: Entity


@dataclass(frozen=True, slots=True)
class Naming:
    """Signs are wanted that bear names."""

    sign: Entity | None
    """As it was spoken of; None: any sign."""
    of: tuple[Entity, ...]
    """What is named; none: everything."""


@dataclass
class Story:
    """All that was read."""

    entities: list[Entity] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    start: Entity | None = None
    """Where players arrive."""
    players: int | None = None
    audience: str | None = None
    hour: float | None = None
    weather: str | None = None
    terrain: str | None = None
    theme: str | None = None
    enclosure: Enclosure | None = None
    """Of all of it."""
    inside: Entity | None = None
    """What all of it is in: a building, a mine, a whale."""
    title: str = ""
    """Of a world that is inside a building: what place that is, of which time or country."""
    topics: list[str] = field(default_factory=list)

    def add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        return entity

    def things(self) -> list[Entity]:
        return [one for one in self.entities if not one.is_zone and not one.is_gone]

    def zones(self) -> list[Entity]:
        return [one for one in self.entities if one.is_zone and not one.is_gone]

    def named(self, noun: str) -> Entity | None:
        """What was spoken of last by this noun, else by its last word."""
        apart = {copy for one in self.entities for copy in one.copies}
        known = [one for one in reversed(self.entities) if one not in apart]
        standing = [one for one in known if not one.is_gone or one.around is not None or one.members]
        exact = next((one for one in standing if noun == one.noun or noun in one.aliases), None)
        if exact is not None:
            return exact
        head = noun.split()[-1]
        if head != noun:
            return None
        return next((one for one in standing if one.head_noun == head), None)
