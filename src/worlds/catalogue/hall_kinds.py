"""Kinds of places indoors by their names, and what each looks like inside: `bakery`, `courtroom`, `submarine`."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.hall_looks import (
    ALL_GLASS,
    ARCHED,
    BANDS,
    BARE,
    COURSES,
    DRAPED,
    FRAMED,
    FULL_WOOD,
    HIGH,
    METAL_PANELS,
    NONE,
    PAPER,
    PILASTERS,
    PLAIN,
    PLANKED,
    PORTHOLES,
    SASH,
    SEATED,
    SHOJI,
    SLITS,
    SMALL,
    SPACE_PORTS,
    STAINED,
    STRIPED,
    TILED,
    WAINSCOT,
    WIDE,
    Light,
    Pattern,
    Roof,
    Windows,
)  # fmt: skip
from worlds.catalogue.solids import Paint

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Kind:
    walls: Paint
    dado: Paint
    trim: Paint
    floor: Paint
    rug: Paint
    """Where players arrive."""
    roof: Roof
    windows: Windows = SASH
    pattern: Pattern = PLAIN
    light: Light = "pendant"
    is_warm: bool = True
    """Of its lamps."""
    high: float = 15.0
    """Studs of its walls, at least."""
    has_pictures: bool = False


def paint(red: int, green: int, blue: int, material: str = "SmoothPlastic") -> Paint:
    return Paint((red, green, blue), material)


WHITE: Final = paint(238, 236, 230)
CREAM: Final = paint(240, 226, 196)
OAK: Final = paint(120, 82, 52, "Wood")
DARK_OAK: Final = paint(78, 54, 38, "Wood")
PINE: Final = paint(186, 142, 94, "WoodPlanks")
BOARDS: Final = paint(150, 110, 74, "WoodPlanks")
OLD_BOARDS: Final = paint(108, 80, 56, "WoodPlanks")
STONE: Final = paint(150, 144, 132, "Cobblestone")
ASHLAR: Final = paint(176, 168, 150, "Limestone")
SLATE: Final = paint(110, 108, 106, "Slate")
MARBLE: Final = paint(226, 220, 208, "Marble")
BRICK: Final = paint(164, 96, 76, "Brick")
CONCRETE: Final = paint(160, 162, 162, "Concrete")
STEEL: Final = paint(98, 106, 116, "Metal")
PALE_STEEL: Final = paint(198, 204, 210, "Metal")
CHESS: Final = paint(206, 196, 178, "CeramicTiles")
GREY_TILES: Final = paint(178, 184, 184, "CeramicTiles")
WHITE_TILES: Final = paint(232, 238, 238, "CeramicTiles")
GOLD: Final = paint(206, 168, 82, "Metal")
RED_RUG: Final = paint(140, 44, 46, "Fabric")
GREEN_RUG: Final = paint(60, 96, 72, "Fabric")
BLUE_RUG: Final = paint(52, 82, 124, "Fabric")
STRAW: Final = paint(188, 156, 92, "Fabric")
MAT: Final = paint(74, 70, 66, "Rubber")
HIDE: Final = paint(132, 102, 74, "Fabric")
FLAT_WHITE: Final = Roof("flat", paint(244, 242, 236), 0.0)
BEAMED: Final = Roof("flat", paint(222, 206, 178), 12.0)
PLANK_ROOF: Final = Roof("gable", OLD_BOARDS, 14.0, 0.24)
PANEL_ROOF: Final = Roof("flat", paint(228, 230, 230), 20.0)
STEEL_ROOF: Final = Roof("gable", paint(142, 148, 154, "Metal"), 18.0, 0.16)
GLASS_ROOF: Final = Roof("vault", Paint((196, 226, 240), "Glass", 0.55), 16.0, 0.26)
GREEN_GLASS: Final = Roof("gable", Paint((206, 236, 226), "Glass", 0.6), 11.0, 0.28)
STONE_VAULT: Final = Roof("vault", paint(188, 180, 164, "Limestone"), 16.0, 0.34)
CELLAR_VAULT: Final = Roof("vault", paint(150, 132, 112, "Brick"), 14.0, 0.22)
PLASTER_VAULT: Final = Roof("vault", paint(238, 228, 206), 18.0, 0.26)
HULL: Final = Roof("vault", paint(150, 160, 168, "Metal"), 9.0, 0.3)

KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    # What one buys, eats and drinks in
    ("bakery baker confectioner cake patisserie", Kind(CREAM, paint(196, 122, 76), OAK, CHESS, MAT, BEAMED, WIDE, TILED)),
    ("apothecary alchemist potion wizard magic", Kind(paint(96, 108, 84), DARK_OAK, DARK_OAK, OLD_BOARDS, GREEN_RUG, Roof("flat", DARK_OAK, 9.0), SMALL, FULL_WOOD, "lantern")),
    ("pharmacy chemist drugstore", Kind(WHITE, paint(84, 164, 124), paint(60, 128, 96), GREY_TILES, MAT, PANEL_ROOF, WIDE, BANDS, "panel", is_warm=False)),
    ("supermarket grocery store mall department shopping", Kind(WHITE, paint(206, 64, 54), STEEL, GREY_TILES, MAT, PANEL_ROOF, WIDE, BANDS, "strip", is_warm=False, high=17.0)),
    ("shop boutique bookshop bookstore toyshop florist butcher grocer kiosk", Kind(paint(232, 214, 178), paint(72, 112, 108), OAK, BOARDS, MAT, BEAMED, WIDE, WAINSCOT)),
    ("restaurant bistro pizzeria trattoria diner", Kind(paint(214, 170, 126), paint(122, 50, 44), DARK_OAK, CHESS, RED_RUG, BEAMED, WIDE, WAINSCOT, "pendant", has_pictures=True)),
    ("cafe café coffee tearoom ice-cream parlour", Kind(paint(236, 206, 172), paint(94, 132, 118), OAK, CHESS, MAT, BEAMED, WIDE, WAINSCOT, "pendant", has_pictures=True)),
    ("canteen cafeteria mess food", Kind(WHITE, paint(236, 170, 60), STEEL, GREY_TILES, MAT, PANEL_ROOF, WIDE, BANDS, "panel", is_warm=False)),
    ("tavern inn pub saloon", Kind(paint(206, 178, 134), DARK_OAK, DARK_OAK, OLD_BOARDS, HIDE, Roof("flat", OLD_BOARDS, 8.0), SMALL, FRAMED, "lantern")),
    ("market", Kind(BRICK, CONCRETE, STEEL, CONCRETE, MAT, GLASS_ROOF, HIGH, PILASTERS, "pendant", high=20.0)),
    ("kitchen scullery", Kind(paint(244, 232, 196), paint(150, 190, 200, "CeramicTiles"), paint(92, 134, 146), CHESS, MAT, BEAMED, SASH, TILED)),
    # Of towns
    ("bank", Kind(paint(222, 212, 190), paint(92, 116, 100, "Marble"), GOLD, MARBLE, GREEN_RUG, PLASTER_VAULT, ARCHED, PILASTERS, "chandelier", high=18.0)),
    ("post", Kind(paint(238, 226, 190), paint(176, 50, 42), DARK_OAK, GREY_TILES, MAT, BEAMED, SASH, WAINSCOT)),
    ("office call newsroom press", Kind(paint(222, 226, 228), paint(96, 124, 148), STEEL, paint(110, 118, 126, "Carpet"), MAT, PANEL_ROOF, WIDE, BANDS, "panel", is_warm=False)),
    ("police", Kind(paint(214, 222, 230), paint(44, 72, 116), STEEL, GREY_TILES, MAT, PANEL_ROOF, SMALL, BANDS, "panel", is_warm=False)),
    ("courtroom court courthouse tribunal", Kind(paint(214, 196, 162), OAK, DARK_OAK, BOARDS, RED_RUG, Roof("flat", paint(236, 226, 204), 14.0), ARCHED, FULL_WOOD, "chandelier", high=17.0)),
    ("parliament senate chamber council debating", Kind(paint(206, 178, 128), DARK_OAK, GOLD, paint(54, 92, 66, "Carpet"), RED_RUG, PLANK_ROOF, STAINED, FULL_WOOD, "chandelier", high=20.0)),
    ("town-hall village-hall assembly community", Kind(paint(230, 218, 186), OAK, OAK, BOARDS, BLUE_RUG, PLANK_ROOF, ARCHED, WAINSCOT, high=17.0)),
    ("fire", Kind(WHITE, paint(190, 44, 36), STEEL, CONCRETE, MAT, STEEL_ROOF, HIGH, TILED, "strip", is_warm=False, high=18.0)),
    ("hotel lobby foyer reception", Kind(paint(232, 216, 184), paint(120, 40, 52), GOLD, MARBLE, RED_RUG, FLAT_WHITE, SASH, PILASTERS, "chandelier", has_pictures=True)),
    ("prison jail cell dungeon torture", Kind(SLATE, paint(86, 84, 82, "Cobblestone"), paint(70, 66, 64, "Metal"), STONE, MAT, CELLAR_VAULT, SLITS, COURSES, "lantern")),
    ("laundry launderette", Kind(WHITE_TILES, paint(110, 176, 206), STEEL, GREY_TILES, MAT, PANEL_ROOF, WIDE, TILED, "strip", is_warm=False)),
    ("salon barber hairdresser", Kind(paint(240, 216, 214), paint(150, 90, 110), OAK, CHESS, MAT, FLAT_WHITE, WIDE, BANDS, "pendant")),
    # Where one is healed
    ("hospital ward clinic sickbay nurse emergency maternity", Kind(paint(226, 240, 234), paint(120, 186, 168), paint(92, 150, 140), paint(190, 206, 200, "CeramicTiles"), MAT, PANEL_ROOF, WIDE, BANDS, "panel", is_warm=False)),
    ("operating surgery dentist doctor theatre-operating", Kind(WHITE_TILES, paint(132, 196, 196), STEEL, paint(176, 200, 200, "CeramicTiles"), MAT, PANEL_ROOF, SMALL, TILED, "panel", is_warm=False)),
    ("vet veterinary animal", Kind(paint(236, 238, 216), paint(122, 178, 92), paint(86, 138, 70), GREY_TILES, MAT, PANEL_ROOF, WIDE, BANDS, "panel", is_warm=False)),
    ("waiting", Kind(paint(232, 230, 214), paint(112, 152, 176), STEEL, GREY_TILES, MAT, PANEL_ROOF, SASH, BANDS, "panel", has_pictures=True)),
    ("laboratory lab physics chemistry biology science", Kind(paint(232, 238, 240), paint(88, 140, 158), STEEL, GREY_TILES, MAT, PANEL_ROOF, WIDE, TILED, "panel", is_warm=False)),
    ("bathroom washroom toilet", Kind(WHITE_TILES, paint(90, 160, 186, "CeramicTiles"), paint(70, 120, 146), WHITE_TILES, MAT, FLAT_WHITE, SMALL, TILED)),
    # Where one learns
    ("classroom schoolroom school class kindergarten playgroup", Kind(paint(244, 232, 186), paint(116, 166, 106), OAK, BOARDS, MAT, PANEL_ROOF, WIDE, PLAIN, "panel", has_pictures=True)),
    ("computer server data", Kind(paint(212, 220, 228), paint(60, 92, 142), STEEL, paint(96, 104, 116, "Carpet"), MAT, PANEL_ROOF, SMALL, METAL_PANELS, "strip", is_warm=False)),
    ("art studio easel pottery", Kind(WHITE, paint(214, 206, 190), OAK, BOARDS, MAT, Roof("gable", Paint((206, 230, 240), "Glass", 0.5), 14.0, 0.2), HIGH, PLAIN, has_pictures=True)),
    ("music rehearsal recording radio tv television news", Kind(paint(112, 98, 122), paint(70, 58, 82, "Fabric"), OAK, paint(86, 78, 96, "Carpet"), MAT, Roof("flat", paint(74, 68, 82), 16.0), NONE, WAINSCOT, "strip")),
    ("lecture auditorium seminar", Kind(paint(224, 206, 172), OAK, OAK, BOARDS, BLUE_RUG, PANEL_ROOF, HIGH, FULL_WOOD, "panel")),
    ("library reading archive study", Kind(paint(196, 176, 140), DARK_OAK, DARK_OAK, BOARDS, GREEN_RUG, Roof("vault", paint(214, 196, 160), 14.0, 0.2), ARCHED, FULL_WOOD, "chandelier", high=17.0, has_pictures=True)),
    ("gym gymnasium sports sport climbing dance dojo boxing", Kind(paint(226, 222, 206), paint(66, 122, 168), STEEL, paint(206, 158, 98, "WoodPlanks"), MAT, STEEL_ROOF, HIGH, BANDS, "strip", is_warm=False, high=20.0)),
    ("swimming pool bath baths thermal sauna spa", Kind(paint(208, 232, 238, "CeramicTiles"), paint(54, 140, 172, "CeramicTiles"), WHITE, paint(196, 220, 226, "CeramicTiles"), MAT, GLASS_ROOF, ALL_GLASS, TILED, "strip", is_warm=False, high=18.0)),
    ("ice-rink rink skating bowling arcade skate", Kind(paint(62, 72, 112), paint(230, 80, 140), paint(90, 210, 230), paint(150, 160, 176, "Concrete"), MAT, Roof("flat", paint(44, 48, 72), 12.0), NONE, BANDS, "strip", is_warm=False, high=16.0)),
    # Where one looks and listens
    ("museum exhibition natural-history", Kind(paint(226, 216, 196), paint(148, 62, 54), MARBLE, paint(198, 184, 160, "Marble"), RED_RUG, Roof("flat", paint(240, 236, 226), 16.0), ARCHED, PILASTERS, "strip", high=18.0, has_pictures=True)),
    ("gallery", Kind(paint(240, 238, 234), paint(220, 214, 206), paint(120, 112, 104), BOARDS, MAT, Roof("flat", Paint((226, 240, 246), "Glass", 0.45), 9.0), NONE, PLAIN, "strip", high=17.0, has_pictures=True)),
    ("cinema movie film", Kind(paint(64, 34, 44), paint(122, 30, 40, "Fabric"), GOLD, paint(74, 30, 38, "Carpet"), RED_RUG, Roof("flat", paint(38, 28, 36), 14.0), NONE, DRAPED, "lantern", high=18.0)),
    ("theatre theater opera playhouse stage backstage ballroom casino", Kind(paint(160, 62, 58), paint(104, 32, 38), GOLD, paint(132, 84, 54, "WoodPlanks"), RED_RUG, Roof("vault", paint(232, 208, 150), 14.0, 0.18), NONE, DRAPED, "chandelier", high=20.0)),
    ("concert orchestra philharmonic", Kind(paint(206, 156, 100, "Wood"), paint(136, 88, 54, "Wood"), GOLD, BOARDS, RED_RUG, Roof("vault", paint(222, 186, 132, "Wood"), 10.0, 0.18), NONE, FULL_WOOD, "chandelier", high=20.0)),
    ("planetarium observatory dark black", Kind(paint(24, 26, 46), paint(36, 38, 66), paint(70, 74, 120), paint(40, 40, 58, "Carpet"), paint(60, 54, 96, "Fabric"), Roof("vault", paint(14, 16, 40), 0.0, 0.36), NONE, BARE, "star", high=15.0)),
    ("aquarium sea-life", Kind(paint(22, 74, 104), paint(14, 48, 74), paint(60, 150, 176), paint(38, 62, 82, "Concrete"), BLUE_RUG, Roof("vault", Paint((40, 130, 170), "Glass", 0.35), 10.0, 0.25), NONE, BARE, "strip", is_warm=False)),
    # Where one prays and rules
    ("cathedral church chapel basilica abbey nave synagogue", Kind(ASHLAR, paint(140, 130, 112, "Limestone"), paint(206, 198, 178, "Limestone"), paint(160, 150, 132, "Slate"), RED_RUG, STONE_VAULT, STAINED, PILASTERS, "chandelier", high=22.0)),
    ("monastery scriptorium cloister refectory chapter", Kind(paint(196, 184, 156, "Limestone"), paint(150, 138, 114, "Limestone"), OAK, STONE, STRAW, CELLAR_VAULT, ARCHED, COURSES, "lantern", high=16.0)),
    ("mosque", Kind(paint(236, 228, 206), paint(40, 112, 132, "CeramicTiles"), GOLD, paint(132, 42, 52, "Carpet"), RED_RUG, Roof("vault", paint(228, 222, 200), 14.0, 0.36), ARCHED, TILED, "chandelier", high=19.0)),
    ("temple shrine pagoda gurdwara buddhist hindu", Kind(paint(196, 92, 62), paint(132, 36, 34), GOLD, paint(128, 74, 50, "WoodPlanks"), RED_RUG, Roof("gable", paint(112, 46, 36, "Wood"), 9.0, 0.26), SMALL, PILASTERS, "lantern", high=18.0)),
    ("castle throne great-hall banquet banqueting knight keep fortress", Kind(paint(150, 146, 138, "Slate"), paint(126, 120, 108, "Cobblestone"), DARK_OAK, STONE, RED_RUG, PLANK_ROOF, SLITS, COURSES, "chandelier", high=19.0)),
    ("palace royal", Kind(paint(232, 218, 190), paint(176, 142, 92), GOLD, paint(206, 190, 164, "Marble"), RED_RUG, PLASTER_VAULT, ARCHED, PILASTERS, "chandelier", high=20.0, has_pictures=True)),
    ("pyramid tomb burial mummy", Kind(paint(206, 176, 122, "Sandstone"), paint(176, 142, 92, "Sandstone"), paint(36, 98, 124), paint(186, 158, 110, "Sandstone"), STRAW, Roof("gable", paint(190, 160, 110, "Sandstone"), 0.0, 0.22), NONE, COURSES, "lantern", high=16.0)),
    ("crypt cellar wine vault treasury", Kind(paint(156, 126, 100, "Brick"), paint(120, 106, 90, "Cobblestone"), DARK_OAK, STONE, STRAW, CELLAR_VAULT, NONE, BARE, "lantern", high=14.0)),
    ("armoury armory smithy forge blacksmith", Kind(paint(112, 104, 96, "Slate"), paint(92, 82, 72, "Cobblestone"), DARK_OAK, paint(96, 88, 80, "Cobblestone"), HIDE, PLANK_ROOF, SMALL, FRAMED, "lantern")),
    # Where one works
    ("factory plant assembly packing sorting bottling works", Kind(BRICK, CONCRETE, STEEL, CONCRETE, MAT, STEEL_ROOF, HIGH, PILASTERS, "strip", is_warm=False, high=20.0)),
    ("mill weaving spinning textile cotton loom brewery", Kind(paint(176, 112, 88, "Brick"), paint(120, 80, 62, "Brick"), paint(64, 70, 66, "Metal"), OLD_BOARDS, MAT, PLANK_ROOF, ARCHED, PILASTERS, "pendant", high=18.0)),
    ("power engine boiler turbine pump machine generator steelworks foundry", Kind(paint(112, 118, 116), paint(70, 92, 84), paint(196, 150, 56), paint(100, 100, 98, "DiamondPlate"), MAT, STEEL_ROOF, HIGH, METAL_PANELS, "strip", high=19.0)),
    ("warehouse depot hangar shed loading storeroom store-room recycling", Kind(paint(156, 162, 166, "Metal"), CONCRETE, STEEL, CONCRETE, MAT, STEEL_ROOF, HIGH, METAL_PANELS, "strip", is_warm=False, high=20.0)),
    ("workshop carpenter joiner tailor cobbler craft woodwork", Kind(paint(214, 190, 150), OAK, DARK_OAK, OLD_BOARDS, MAT, PLANK_ROOF, SASH, PLANKED, "pendant")),
    ("garage bicycle bike car repair mechanic", Kind(paint(206, 206, 198), paint(190, 78, 44), STEEL, CONCRETE, MAT, STEEL_ROOF, WIDE, BANDS, "strip", is_warm=False, high=16.0)),
    ("printing print printer newspaper", Kind(paint(212, 192, 152), OAK, DARK_OAK, OLD_BOARDS, HIDE, Roof("flat", OLD_BOARDS, 8.0), SMALL, FRAMED, "lantern")),
    ("clock bell tower lighthouse", Kind(BRICK, SLATE, DARK_OAK, OLD_BOARDS, MAT, Roof("gable", OLD_BOARDS, 12.0, 0.3), ARCHED, COURSES, "lantern", high=20.0)),
    ("mission control situation", Kind(paint(62, 76, 98), paint(40, 50, 70), paint(120, 190, 220), paint(70, 80, 96, "Carpet"), MAT, Roof("flat", paint(50, 58, 76), 12.0), NONE, METAL_PANELS, "strip", is_warm=False)),
    ("bunker", Kind(CONCRETE, paint(96, 108, 92), STEEL, CONCRETE, MAT, Roof("flat", CONCRETE, 10.0), NONE, BANDS, "strip", is_warm=False, high=14.0)),
    ("barn stable cowshed farm milking dairy hayloft", Kind(paint(150, 92, 62, "WoodPlanks"), OLD_BOARDS, paint(98, 68, 46, "Wood"), paint(158, 128, 80, "Ground"), STRAW, Roof("gable", paint(122, 86, 58, "WoodPlanks"), 11.0, 0.32), SMALL, PLANKED, "lantern", high=16.0)),
    ("greenhouse glasshouse hothouse conservatory palm butterfly", Kind(Paint((206, 232, 222), "Glass", 0.35), BRICK, WHITE, paint(140, 116, 86, "Ground"), STRAW, GREEN_GLASS, ALL_GLASS, Pattern(2.2, (), 11.0, 0.5, 0.3), "none", high=15.0)),
    # Where one waits and rides
    ("station railway train-station platform", Kind(paint(196, 156, 122, "Brick"), paint(90, 112, 104), paint(58, 82, 84, "Metal"), paint(176, 174, 168, "Concrete"), MAT, GLASS_ROOF, ARCHED, PILASTERS, "pendant", high=22.0)),
    ("metro underground subway", Kind(WHITE_TILES, paint(150, 48, 52, "CeramicTiles"), STEEL, GREY_TILES, MAT, Roof("vault", paint(226, 222, 210, "CeramicTiles"), 12.0, 0.3), NONE, TILED, "strip", is_warm=False, high=15.0)),
    ("airport terminal departure arrival check-in concourse", Kind(paint(228, 232, 236), paint(60, 108, 160), STEEL, paint(196, 200, 204, "CeramicTiles"), MAT, Roof("vault", paint(220, 226, 232, "Metal"), 14.0, 0.16), ALL_GLASS, BANDS, "strip", is_warm=False, high=20.0)),
    ("train carriage tram bus coach minibus metro-train compartment", Kind(paint(226, 214, 176), paint(160, 112, 62, "Wood"), STEEL, paint(124, 116, 104, "Rubber"), MAT, Roof("vault", paint(236, 230, 212), 8.0, 0.14), SEATED, PLAIN, "strip", high=14.0)),
    ("aeroplane airplane plane jet cockpit cabin-aeroplane aircraft helicopter", Kind(paint(236, 238, 240), paint(176, 188, 204), paint(120, 134, 156), paint(62, 82, 122, "Carpet"), BLUE_RUG, Roof("vault", paint(240, 242, 244), 8.0, 0.22), Windows(2.6, 4.6, 7.6, 5.0, "round", Paint((160, 210, 240), "Glass", 0.2)), BANDS, "strip", is_warm=False, high=14.0)),
    ("submarine u-boat", Kind(paint(96, 116, 122, "Metal"), paint(66, 84, 92, "Metal"), paint(186, 150, 70, "Metal"), paint(84, 92, 96, "DiamondPlate"), MAT, HULL, PORTHOLES, METAL_PANELS, "strip", is_warm=False, high=14.0)),
    ("ship boat galleon hold gun galley wheelhouse warship ferry vessel longship", Kind(paint(140, 98, 62, "WoodPlanks"), paint(104, 72, 48, "WoodPlanks"), DARK_OAK, OLD_BOARDS, HIDE, Roof("vault", paint(128, 90, 58, "WoodPlanks"), 8.0, 0.14), Windows(3.0, 5.0, 8.0, 12.0, bars=(1, 1)), PLANKED, "lantern", high=14.0)),
    ("spaceship spacecraft starship space bridge shuttle rocket futuristic", Kind(paint(206, 212, 220, "Metal"), paint(74, 92, 124, "Metal"), paint(92, 200, 240), paint(150, 158, 170, "DiamondPlate"), BLUE_RUG, Roof("vault", paint(190, 198, 210, "Metal"), 9.0, 0.2), SPACE_PORTS, METAL_PANELS, "strip", is_warm=False, high=15.0)),
    # Where one lives
    ("longhouse mead roundhouse", Kind(paint(124, 90, 60, "Wood"), OLD_BOARDS, DARK_OAK, paint(112, 92, 68, "Ground"), HIDE, Roof("gable", paint(150, 122, 70, "Fabric"), 10.0, 0.34), NONE, PLANKED, "lantern")),
    ("igloo", Kind(paint(226, 238, 246, "Snow"), paint(206, 226, 240, "Ice"), paint(176, 206, 228, "Ice"), paint(236, 242, 248, "Snow"), HIDE, Roof("vault", paint(222, 236, 246, "Ice"), 10.0, 0.42), NONE, COURSES, "lantern", high=14.0)),
    ("tent yurt ger tipi teepee wigwam", Kind(paint(226, 206, 160, "Fabric"), paint(176, 78, 54, "Fabric"), OAK, paint(150, 124, 84, "Fabric"), HIDE, Roof("gable", paint(232, 214, 170, "Fabric"), 12.0, 0.36), NONE, Pattern(2.0, (8.0,), 6.0, 0.4, 0.2), "lantern", high=14.0)),
    ("circus big-top marquee", Kind(paint(244, 232, 206, "Fabric"), paint(196, 44, 44, "Fabric"), paint(196, 44, 44, "Fabric"), paint(190, 156, 100, "Sand"), RED_RUG, Roof("gable", paint(206, 52, 48, "Fabric"), 16.0, 0.34), NONE, STRIPED, "pendant", high=18.0)),
    ("dwelling cave stone-age prehistoric", Kind(paint(124, 104, 84, "Rock"), paint(104, 86, 68, "Rock"), OAK, paint(124, 104, 80, "Ground"), HIDE, Roof("vault", paint(112, 94, 76, "Rock"), 0.0, 0.34), NONE, BARE, "lantern", high=15.0)),
    ("hut cabin log chalet lodge treehouse tree-house cottage farmhouse", Kind(paint(166, 122, 80, "Wood"), paint(130, 92, 60, "Wood"), DARK_OAK, BOARDS, HIDE, PLANK_ROOF, SMALL, PLANKED, "lantern")),
    ("tea teahouse tatami", Kind(paint(236, 228, 204), paint(150, 120, 80, "Wood"), DARK_OAK, paint(196, 188, 128, "Fabric"), paint(120, 130, 84, "Fabric"), Roof("flat", paint(186, 148, 100, "WoodPlanks"), 9.0), PAPER, SHOJI, "lantern", high=14.0)),
    ("bedroom nursery playroom dormitory", Kind(paint(186, 208, 232), WHITE, WHITE, BOARDS, BLUE_RUG, FLAT_WHITE, SASH, PLAIN, "pendant", has_pictures=True)),
    ("living lounge sitting drawing dining house home flat apartment mansion manor villa", Kind(paint(206, 186, 158), paint(236, 228, 212), WHITE, BOARDS, RED_RUG, FLAT_WHITE, SASH, PLAIN, "pendant", has_pictures=True)),
    ("attic loft", Kind(paint(176, 142, 100, "WoodPlanks"), OLD_BOARDS, DARK_OAK, OLD_BOARDS, RED_RUG, PLANK_ROOF, SMALL, PLANKED, "lantern", high=14.0)),
    ("escape haunted ghost mystery", Kind(paint(86, 74, 92), DARK_OAK, DARK_OAK, OLD_BOARDS, paint(88, 44, 90, "Fabric"), Roof("flat", DARK_OAK, 8.0), SMALL, FULL_WOOD, "lantern", has_pictures=True)),
)  # fmt: skip
"""Words of a place's name. What is named last tells most: `hospital kitchen` is a kitchen."""
BY_WORD: Final = {word.replace("-", " "): kind for words, kind in reversed(KINDS) for word in words.split()}
GENERAL: Final = frozenset(
    "shop store hall room office station house centre school farm market chamber stage bell dark black "
    "space cabin bridge tent tower control engine hold gun animal public big".split()
)
"""Words that tell less than others of the same name: `bike shop`, `fire station`."""


def kind_named(title: str) -> Kind | None:
    """Of the place with that name; None: it does not say."""
    words = title.lower().replace("-", " ").replace("'s", "").split()
    names = [
        name
        for end in range(len(words), 0, -1)
        for start in (end - 2, end - 1)
        if start >= 0 and (name := " ".join(words[start:end])) in BY_WORD
    ]
    telling = [name for name in names if name not in GENERAL]
    return BY_WORD[(telling or names)[0]] if names else None


LONG: Final = frozenset(
    map(
        id,
        (
            BY_WORD[word]
            for word in "train aeroplane submarine ship longhouse church metro barn mosque greenhouse".split()
        ),
    )
)
"""Kinds that are long and narrow."""
