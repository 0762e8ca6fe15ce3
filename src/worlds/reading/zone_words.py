"""Nouns that mean a zone: what kind of land or room it is, its ground, and what usually stands there."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.terrains import TerrainName
from worlds.plan.plan import ZoneKind

Kind = ZoneKind


@dataclass(frozen=True, slots=True)
class ZoneWord:
    kind: ZoneKind
    terrain: TerrainName | None = None
    usual: tuple[tuple[str, int], ...] = ()
    """What makes it one, where the words name nothing in it: a forest has trees."""
    is_vague: bool = False
    """It says nothing by itself: `area`, `zone`, `place`."""


def of(kind: ZoneKind, words: str, terrain: TerrainName | None = None, *usual: tuple[str, int]) -> dict[str, ZoneWord]:
    """Words of several parts are written with hyphens here."""
    return {word.replace("-", " "): ZoneWord(kind, terrain, usual) for word in words.split()}


ZONES: Final[dict[str, ZoneWord]] = {
    **of(Kind.ISLAND, "island isle islet atoll archipelago desert-island tropical-island floating-island sky-island"),
    **of(Kind.HILL, "hill hillside hilltop mound knoll slope cliff plateau ridge ledge small-hill cliff-top clifftop"),
    **of(Kind.MOUNTAIN, "mountain mount mountain-range mountainside peak mountaintop mountain-top summit alp"),
    **of(Kind.VALLEY, "valley canyon gorge ravine trench fjord glen"),
    **of(Kind.RIVER, "river stream brook creek nile spring canal rivulet meander"),
    **of(
        Kind.LAKE,
        "lake pond lagoon pool reservoir oasis watering-hole waterhole swimming-pool touch-pool duck-pond rock-pool",
    ),
    **of(Kind.LAKE, "water water's-edge"),
    **of(Kind.SEA, "sea ocean bay gulf open-sea"),
    **of(Kind.COAST, "coast shore seashore beach seaside shoreline coastline waterfront", "island"),
    **of(Kind.CAVE, "cave cavern grotto den mine tunnel-system"),
    **of(Kind.LAKE, "lava lava-lake lava-pool magma magma-lake magma-pool magma-chamber", "volcanic"),
    **of(Kind.CRATER, "crater impact-crater"),
    **of(
        Kind.TRACK, "track racetrack race-track running-track obstacle-course obby parcours race-course racecourse oval"
    ),
    **of(Kind.ARENA, "arena stadium colosseum amphitheatre amphitheater ring boxing-ring bullring"),
    **of(
        Kind.STREET,
        (
            "street road lane avenue alley high-street main-street boulevard highway path footpath "
            "trail walkway pathway pavement-way promenade boardwalk esplanade"
        ),
    ),
    **of(
        Kind.ARENA,
        "orbit inner-orbit outer-orbit inner-ring outer-ring middle-ring first-ring second-ring third-ring inner-shell "
        "outer-shell first-shell second-shell third-shell middle-shell inner-circle outer-circle middle-circle",
    ),
    **of(Kind.SKY, "sky night-sky heaven outer-space"),
    **of(Kind.GROUND, "forest wood woods woodland grove", "forest", ("tree", 14)),
    **of(Kind.GROUND, "rainforest jungle rain-forest tropical-rainforest", "jungle", ("tree", 14), ("bush", 4)),
    **of(Kind.GROUND, "orchard apple-orchard", "grassland", ("apple tree", 9)),
    **of(Kind.GROUND, "desert dunes sahara", "desert"),
    **of(
        Kind.GROUND,
        "arctic antarctic antarctica ice-field snowfield ice-land polar-region north-pole south-pole",
        "snow",
    ),
    **of(
        Kind.GROUND,
        "meadow field pasture paddock grassland lawn farmland pitch sports-pitch tobacco-field village-green bowling-green",
        "grassland",
    ),
    **of(Kind.GROUND, "savanna savannah steppe prairie outback", "savanna"),
    **of(Kind.GROUND, "tundra heath moor moorland", "tundra"),
    **of(Kind.GROUND, "wetland swamp marsh marshland bog mangrove bayou", "swamp", ("bush", 6)),
    **of(Kind.GROUND, "delta", "grassland", ("bush", 6)),
    **of(Kind.GROUND, "reef coral-reef seabed sea-bed ocean-floor sea-floor", "seabed"),
    **of(Kind.GROUND, "village hamlet settlement", None, ("house", 5)),
    **of(Kind.GROUND, "city town metropolis downtown neighbourhood neighborhood suburb", None, ("house", 6)),
    **of(
        Kind.GROUND,
        "square plaza marketplace market-place town-square village-square courtyard forum car-park parking-lot "
        "crossroads crossroad junction pavement sidewalk hub agora schoolyard-square piazza",
        "pavement",
    ),
    **of(Kind.GROUND, "market farmers-market bazaar", "pavement", ("market stall", 4)),
    **of(Kind.GROUND, "camp campsite campground base-camp", None, ("tent", 3), ("campfire", 1)),
    **of(Kind.GROUND, "harbour harbor port marina", "pavement"),
    **of(
        Kind.GROUND,
        "garden park yard schoolyard backyard playground school-garden vegetable-garden front-garden zoo theme-park",
    ),
    **of(Kind.GROUND, "farm farmyard barnyard ranch vineyard plantation"),
    **of(Kind.GROUND, "base mars-base moon-base space-base colony research-station-area"),
    **of(
        Kind.GROUND,
        "pen enclosure corral sty pig-pen pigsty sand-pit sandpit sandbox dig-site excavation-site taxi-rank taxi-stand "
        "archery-range shooting-range",
    ),
    **of(Kind.GROUND, "cemetery graveyard churchyard", None, ("gravestone", 6)),
    **of(Kind.GROUND, "maze labyrinth hedge-maze"),
    **of(Kind.GROUND, "battlefield football-field soccer-field sports-field football-pitch sports-ground", "grassland"),
    **of(Kind.GROUND, "landfill dump scrapyard quarry building-site construction-site"),
    **of(Kind.GROUND, "fair funfair fairground carnival"),
    **of(
        Kind.ROOM,
        "room reception reception-area check-in security shop-floor aisle treatment-room hall hallway corridor storeroom "
        "storage-room nursery study-room reading-room lab-room changing-room locker-room staff-room cellar basement pantry "
        "toilet-room escape-room sensory-room calm-room chamber exam-room operating-room school-hall assembly-hall lobby "
        "foyer entrance-hall engine-room cockpit-room storage utility-room flat",
    ),
    **of(Kind.ROOM, "kitchen", None, ("stove", 1), ("sink", 1), ("table", 1)),
    **of(Kind.ROOM, "bedroom", None, ("bed", 1), ("wardrobe", 1)),
    **of(Kind.ROOM, "dormitory", None, ("bed", 4)),
    **of(Kind.ROOM, "ward", None, ("bed", 4)),
    **of(Kind.ROOM, "bathroom bath-room", None, ("bathtub", 1), ("toilet", 1)),
    **of(Kind.ROOM, "living-room lounge parlour sitting-room", None, ("sofa", 1), ("rug", 1), ("bookshelf", 1)),
    **of(Kind.ROOM, "dining-room", None, ("table", 1), ("chair", 4)),
    **of(Kind.ROOM, "cafeteria canteen", None, ("table", 4)),
    **of(Kind.ROOM, "waiting-room", None, ("chair", 4)),
    **of(Kind.ROOM, "classroom", None, ("desk", 6), ("whiteboard", 1)),
    **of(Kind.ROOM, "computer-room", None, ("computer", 4)),
    **of(Kind.ROOM, "office-room", None, ("desk", 1), ("computer", 1)),
    **of(Kind.ROOM, "control-room command-room", None, ("control panel", 2)),
    **of(Kind.ROOM, "gym gymnasium", None, ("exercise mat", 4), ("ball", 1)),
    **of(Kind.ROOM, "music-room", None, ("piano", 1), ("drum", 1)),
    **of(Kind.ROOM, "art-room", None, ("easel", 4)),
    **of(Kind.ROOM, "playroom", None, ("rug", 1), ("ball", 1)),
    **of(Kind.ROOM, "gallery art-gallery exhibition-room", None, ("painting", 4), ("bench", 1)),
    **of(Kind.ROOM, "throne-room great-hall", None, ("throne", 1), ("banner", 2), ("torch", 2)),
    **of(Kind.ROOM, "dungeon", None, ("cage", 1), ("torch", 1)),
    **of(Kind.ROOM, "attic", None, ("chest", 1)),
    **of(Kind.ROOM, "vault", None, ("safe", 1), ("treasure chest", 2)),
    **of(Kind.ROOM, "tomb burial-chamber", None, ("sarcophagus", 1), ("torch", 2)),
    **{
        word.replace("-", " "): ZoneWord(Kind.GROUND, is_vague=True)
        for word in (
            "zone area section region place spot corner plot station stop quarter land biome habitat space clearing patch "
            "site level layer course calm-corner quiet-corner reading-corner cosy-corner cozy-corner reading-area "
            "picnic-area factory-floor"
        ).split()
    },
}
WATERS: Final = (ZoneKind.RIVER, ZoneKind.LAKE, ZoneKind.SEA, ZoneKind.COAST)
