"""The kinds of buildings that are rows: name, words, size, colours, and what tells one from another."""

from functools import partial
from typing import Final

from worlds.catalogue.buildings.hall import TILED
from worlds.catalogue.families.building_features import (
    BREAD,
    FILM,
    GOLD,
    awning,
    battlements,
    beacon,
    chimney,
    clock,
    control_tower,
    emblem,
    flagpole,
    great_dome,
    hay_door,
    lanterns,
    marquee,
    minarets,
    pagoda,
    platform,
    round_window,
    stacks,
    steeple,
    timber_frame,
    upper_floors,
)
from worlds.catalogue.families.civic_features import big_doors, clock_tower, hose_tower, terrace, water_wheel
from worlds.catalogue.families.named_building import Kind, named_building, porch, veranda
from worlds.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GREEN,
    METAL,
    RED,
    STONE,
    WHITE,
    YELLOW,
    Paint,
    block,
    drum,
)
from worlds.catalogue.thing import Thing

MARBLE: Final = Paint((226, 222, 212), "Marble")
SLATES: Final = Paint((74, 80, 92), "RoofShingles")
THATCH: Final = Paint((196, 160, 90), "Wood")
TURQUOISE: Final = Paint((40, 160, 160), "CeramicTiles")
RED_ROOF: Final = Paint((170, 44, 40), "ClayRoofTiles")
GREEN_ROOF: Final = Paint((60, 110, 90), "RoofShingles")
NAVY: Final = Paint((30, 50, 100))

LOAF: Final = emblem(
    WHITE,
    drum("Loaf", 7, 3.4, (0, 5, 0), BREAD, "x"),
    *[block("Cut", (0.6, 1.8, 1), (x, 4.4, -1.4), WHITE) for x in (-2, 0, 2)],
)
COIN: Final = emblem(GREEN, drum("Coin", 1, 7, (0, 5, 0), GOLD, "z"), block("Value", (1.2, 4, 1), (0, 3, -0.3), GREEN))
ENVELOPE: Final = emblem(
    YELLOW,
    block("Envelope", (8, 5, 1), (0, 2.5, 0), WHITE),
    block("Stamp", (1.4, 1.4, 1), (2.6, 5.4, -0.3), RED),
    block("Line", (4, 0.5, 1), (-1, 3.8, -0.3), BLACK),
)
STAR: Final = emblem(
    NAVY,
    drum("Shield", 1, 6.4, (0, 5, 0), GOLD, "z"),
    block("Star", (1.4, 6, 1), (0, 2, -0.3), WHITE),
    block("Star", (6, 1.4, 0.9), (0, 4.4, -0.3), WHITE),
)
CROSS: Final = emblem(WHITE, block("Cross", (2, 7, 1), (0, 1.5, 0), RED), block("Cross", (7, 2, 0.9), (0, 4, 0), RED))
PLATE: Final = emblem(
    RED,
    drum("Plate", 1, 5.4, (0, 5, 0), WHITE, "z"),
    block("Fork", (0.7, 6, 1), (-3.8, 2, 0), METAL),
    block("Knife", (0.9, 6, 1), (3.8, 2, 0), METAL),
)
REEL: Final = emblem(
    RED,
    drum("Reel", 1, 7.6, (0, 5, 0), FILM, "z"),
    *[drum("Hole", 1, 1.8, (x, y, -0.3), WHITE, "z") for x, y in ((0, 7), (0, 3), (2, 5), (-2, 5))],
)
BED: Final = emblem(
    NAVY,
    block("Bed", (8, 1.4, 1), (0, 2.4, 0), WHITE),
    block("Board", (0.9, 4.6, 1), (-4, 1.6, -0.1), WHITE),
    block("Pillow", (2, 1.2, 1), (-2.2, 3.8, 0), WHITE),
    block("Foot", (0.8, 2, 1), (4, 1.6, -0.1), WHITE),
)
PAW: Final = emblem(
    WHITE,
    drum("Pad", 1, 4, (0, 3.6, 0), DARK_GRAY, "z"),
    *[drum("Toe", 1, 1.8, (x, y, 0), DARK_GRAY, "z") for x, y in ((-2.8, 6), (-1, 7.6), (1, 7.6), (2.8, 6))],
)
CUP: Final = emblem(
    Paint((110, 70, 44)),
    block("Cup", (4, 4.4, 1), (-0.4, 2, 0), WHITE),
    block("Handle", (1.6, 2.4, 0.8), (2.4, 3, 0), WHITE),
    block("Steam", (0.6, 2, 1), (-0.4, 7, 0), WHITE),
)
CONTROL: Final = emblem(
    BLACK,
    drum("Face", 1, 7.4, (0, 5, 0), YELLOW, "z"),
    *[drum("Eye", 1, 1, (x, 6.2, -0.3), BLACK, "z") for x in (-1.4, 1.4)],
    block("Smile", (3.4, 0.8, 1), (0, 3, -0.3), BLACK),
)

BUILDINGS: Final[tuple[Thing, ...]] = (
    named_building("building", "public building, edifice, facility, headquarters, community center, community centre, youth center, visitor center, visitor centre, garden center, data center, cultural center, arts center, nursing home, community hall, parish hall, convention center, recording studio, film studio, dance school, driving school, language school, yoga studio, nail salon, beauty salon, employment agency, food bank, family centre, leisure center, welcome center, nature center, assembly hall, lobby, polling station, radio station, tv station, ranger station, pumping station, coast guard station, meeting house, public bath", (40, 19, 32), (196, 170, 140), "Brick", Kind(walls=0.68, features=(flagpole,))),
    named_building("church", "chapel, parish church, kirk, village church, cathedral, minster", (30, 44, 44), (236, 232, 220), "Plaster", Kind("ridge", 0.3, 0.46, SLATES, sides=2, door=8, features=(steeple, round_window))),
    named_building("mosque", "masjid, blue mosque, madrasa, taj mahal", (44, 38, 40), (232, 224, 200), "Limestone", Kind(walls=0.36, cover=TURQUOISE, trim=TURQUOISE, floor=TILED, sides=1, features=(great_dome, minarets))),
    named_building("synagogue", "temple of judaism, jewish temple", (36, 28, 38), (214, 190, 150), "Limestone", Kind(walls=0.46, cover=Paint((120, 150, 170), "Metal"), sides=1, features=(great_dome,))),
    named_building("hindu_temple", "mandir, gurdwara", (40, 36, 40), (222, 150, 90), "Sandstone", Kind(walls=0.36, cover=Paint((236, 190, 90), "Sandstone"), sides=1, features=(pagoda,))),
    named_building("pagoda", "buddhist temple, chinese temple, japanese temple, monastery pagoda", (38, 44, 36), (160, 44, 40), "Wood", Kind(walls=0.3, cover=GREEN_ROOF, trim=GREEN_ROOF, porch=1, sides=1, features=(pagoda, lanterns))),
    named_building("monastery", "abbey, convent, priory, cloister", (46, 32, 40), (186, 174, 150), "Cobblestone", Kind("gable", 0.42, 0.6, RED_ROOF, sides=2, features=(steeple,))),
    named_building("bakery", "bake shop, bakehouse, pastry shop, cake shop, baker's shop, patisserie", (34, 22, 28), (238, 206, 160), "Plaster", Kind(porch=2, walls=0.56, trim=Paint((150, 90, 50)), features=(LOAF, partial(awning, first=WHITE, second=Paint((200, 110, 60)))))),
    named_building("restaurant", "diner, canteen, cafeteria, pizzeria, pizza shop, dining hall, lunchroom, food court", (40, 23, 32), (176, 96, 70), "Brick", Kind(porch=2, walls=0.54, features=(PLATE, partial(awning, first=WHITE, second=RED)))),
    named_building("cafe", "coffee shop, coffee house, tea house, teahouse, tearoom, ice cream parlor, ice cream shop", (36, 18, 32), (140, 170, 150), "WoodPlanks", Kind(porch=7, walls=0.66, trim=Paint((196, 70, 60)), features=(CUP, terrace, partial(awning, first=WHITE, second=Paint((196, 70, 60)))))),
    named_building("fire_station", "fire house, firehouse, fire hall, fire department", (52, 36, 36), (176, 92, 74), "Brick", Kind(porch=2, walls=0.36, floor=TILED, board=RED, front=0, features=(partial(big_doors, paint=RED), hose_tower, partial(beacon, paint=RED)))),
    named_building("police_station", "police department, police headquarters, jail, prison, sheriff's office, jailhouse", (44, 24, 34), (170, 182, 200), "Concrete", Kind(walls=0.52, floor=TILED, board=NAVY, features=(STAR,))),
    named_building("post_office", "mail office, sorting office", (36, 22, 28), (186, 90, 66), "Brick", Kind(walls=0.56, board=BLUE, features=(ENVELOPE,))),
    named_building("bank", "treasury, savings bank, stock exchange", (42, 22, 40), (214, 208, 192), "Limestone", Kind(walls=0.58, floor=TILED, trim=MARBLE, porch=7, front=0, features=(porch,))),
    named_building("savings_office", "credit union, currency exchange", (36, 23, 30), (190, 200, 190), "Concrete", Kind(walls=0.54, features=(COIN,))),
    named_building("town_hall", "city hall, guildhall, village hall, county hall, parliament, council house, mayor's office, government building", (54, 46, 42), (226, 208, 170), "Sandstone", Kind(walls=0.3, cover=Paint((74, 128, 112), "Metal"), trim=MARBLE, porch=8, front=0, features=(porch, clock_tower))),
    named_building("courthouse", "court house, supreme court, court of law, courtroom", (46, 23, 42), (232, 228, 218), "Marble", Kind(walls=0.55, trim=MARBLE, porch=8, front=0, features=(porch,))),
    named_building("capitol", "senate, congress building, capitol building", (60, 40, 46), (240, 238, 232), "Marble", Kind(walls=0.34, cover=MARBLE, trim=MARBLE, porch=8, front=0, features=(porch, great_dome))),
    named_building("palace", "royal palace, chateau, sultan's palace, manor house, manor, stately home", (64, 34, 46), (236, 214, 160), "Limestone", Kind(walls=0.36, cover=Paint((60, 110, 150), "RoofShingles"), trim=GOLD, sides=1, features=(battlements, great_dome))),
    named_building("hotel", "motel, hostel, guest house, guesthouse, resort", (42, 44, 34), (216, 190, 160), "Plaster", Kind(walls=0.28, sides=1, front=1, features=(partial(upper_floors, floors=4),))),
    named_building("apartment_building", "block of flats, apartment, apartment block, apartment house, tenement, tower block, insula, roman apartment", (40, 50, 34), (184, 104, 80), "Brick", Kind(walls=0.25, sides=1, features=(partial(upper_floors, floors=4),))),
    named_building("office", "office building, workplace, office block", (42, 38, 34), (150, 170, 186), "Concrete", Kind(walls=0.32, sides=1, features=(partial(upper_floors, floors=3),))),
    named_building("department_store", "shopping mall, mall, shopping center, shopping centre, hypermarket", (54, 30, 40), (214, 200, 180), "Concrete", Kind(porch=2, walls=0.4, sides=1, features=(partial(upper_floors, floors=2), partial(awning, first=WHITE, second=BLUE)))),
    named_building("inn", "tavern, pub, saloon, alehouse, wayside inn, coaching inn", (38, 24, 32), (232, 216, 180), "Plaster", Kind("gable", 0.5, 0.84, RED_ROOF, sides=1, features=(timber_frame, chimney, lanterns))),
    named_building("longhouse", "long house, viking longhouse, viking house, mead hall, great hall, iroquois longhouse", (28, 22, 56), (124, 88, 58), "Wood", Kind("ridge", 0.52, 1.0, THATCH, door=8, front=0, sides=2)),
    named_building("bungalow", "beach house, summer house, villa, holiday home, tiny house, beach hut", (38, 19, 32), (150, 200, 210), "WoodPlanks", Kind("gable", 0.62, 1.0, SLATES, porch=4, sides=2, features=(veranda,))),
    named_building("mansion", "haunted house, haunted mansion, ghost house, spooky house", (50, 32, 40), (120, 110, 124), "WoodPlanks", Kind("gable", 0.38, 0.7, SLATES, porch=5, sides=2, features=(veranda, chimney))),
    named_building("shed", "garden shed, porta potty, portable toilet, tool shed, toolshed, storage shed, shack, outhouse, barracks, hovel, boatyard, boat shed, boathouse, potting shed", (22, 17, 24), (150, 106, 70), "WoodPlanks", Kind("ridge", 0.68, 1.0, SLATES, door=8, front=0, sides=1)),
    named_building("forge", "smithy, blacksmith shop, blacksmith's shop, ironworks, foundry", (34, 26, 30), (130, 124, 116), "Cobblestone", Kind("gable", 0.46, 0.7, SLATES, sides=1, features=(partial(chimney, x=0.26),))),
    named_building("factory", "manufacturing plant, textile mill, cotton mill, steel mill, refinery, power plant, power station, brewery, winery, tannery, biogas plant, geothermal plant, water treatment plant, recycling plant, treatment plant, waste plant, bottling plant, paper mill, winepress house", (54, 34, 40), (160, 84, 66), "Brick", Kind("saw", 0.42, 0.4, SLATES, sides=2, features=(stacks,))),
    named_building("warehouse", "storehouse, depot, distribution center, store house, storage building, granary, recycling center, recycling centre, storage rental, armory, armoury, loading dock", (50, 20, 42), (150, 162, 172), "CorrodedMetal", Kind("gable", 0.6, 1.0, SLATES, front=0, sides=2, features=(partial(big_doors, paint=DARK_GRAY),))),
    named_building("water_mill", "watermill, mill, grist mill, gristmill, mill house, sawmill", (44, 28, 34), (186, 170, 140), "Cobblestone", Kind("gable", 0.46, 0.86, SLATES, porch=4.2, sides=0, features=(water_wheel, chimney))),
    named_building("stable", "horse stable, horse barn, stall barn, livery stable, cowshed, cattle shed", (40, 22, 32), (140, 84, 56), "WoodPlanks", Kind("ridge", 0.52, 1.0, SLATES, front=0, sides=2, features=(hay_door,))),
    named_building("train_station", "railway station, railroad station, train depot, metro station, subway station, bus station, monorail station, tram station, light rail station, underground station", (54, 26, 44), (190, 110, 80), "Brick", Kind(walls=0.48, cover=GREEN_ROOF, porch=11, sides=1, features=(platform, clock))),
    named_building("airport", "airport terminal, air terminal, airfield", (60, 40, 38), (226, 230, 234), "Concrete", Kind(walls=0.32, floor=TILED, front=2, sides=1, features=(control_tower,))),
    named_building("cinema", "movie theater, movie theatre, movie house, picture house", (44, 26, 38), (120, 40, 60), "Brick", Kind(porch=3.4, walls=0.5, front=0, sides=0, features=(REEL, marquee))),
    named_building("arcade", "game arcade, amusement arcade, game room, toy shop, toy store, candy shop, sweet shop", (38, 23, 32), (120, 80, 180), "SmoothPlastic", Kind(walls=0.54, features=(CONTROL,))),
    named_building("supermarket", "grocery store, grocery, greengrocer, convenience store, general store, food store", (48, 20, 38), (222, 226, 222), "Concrete", Kind(porch=2, walls=0.62, board=GREEN, front=2, sides=1, features=(partial(awning, first=WHITE, second=GREEN), flagpole))),
    named_building("clinic", "doctor's office, health center, health centre, infirmary, sick bay, dentist's office, pharmacy, chemist's, drugstore, first aid station, field hospital, apothecary, apothecary shop, herbalist", (38, 23, 32), (232, 236, 238), "Plaster", Kind(walls=0.54, floor=TILED, board=RED, features=(CROSS,))),
    named_building("vet_clinic", "animal hospital, veterinary clinic, animal shelter, pet shop, pet store", (38, 23, 32), (190, 214, 190), "Plaster", Kind(walls=0.54, floor=TILED, features=(PAW,))),
    named_building("dormitory", "boarding house, summer camp cabin, youth hostel, bunkhouse", (44, 24, 34), (206, 190, 150), "WoodPlanks", Kind(walls=0.52, features=(BED,))),
    named_building("gym", "gymnasium, sports hall, fitness center, sports center, sports centre, ice rink, indoor pool", (54, 26, 42), (190, 150, 110), "Brick", Kind("gable", 0.6, 1.0, SLATES, front=2, sides=2)),
    named_building("kindergarten", "preschool, nursery school, daycare, day care, nursery", (44, 21, 34), (250, 214, 110), "Plaster", Kind("gable", 0.58, 1.0, RED_ROOF, front=1, sides=2)),
    named_building("university", "college, high school building, academy building, campus building", (60, 34, 42), (176, 96, 76), "Brick", Kind(walls=0.36, cover=SLATES, trim=MARBLE, porch=6, front=1, sides=1, features=(porch, clock))),
    named_building("roman_villa", "roman house, roman bath, bath house, bathhouse, forum, roman building, atrium", (50, 22, 42), (232, 220, 196), "Plaster", Kind("gable", 0.56, 1.0, RED_ROOF, porch=5, sides=2, features=(veranda,))),
    named_building("stoa", "agora, colonnade, portico, skene, greek building, peristyle, greek hall, roman forum, basilica", (60, 24, 34), (226, 216, 196), "Limestone", Kind("gable", 0.56, 0.9, RED_ROOF, trim=MARBLE, porch=8, front=0, sides=1, features=(porch,))),
    named_building("adobe_house", "pueblo, mud house, mud hut, mud brick house, mesopotamian house, egyptian house, clay house", (34, 19, 30), (206, 160, 110), "Sandstone", Kind(walls=0.66, trim=Paint((176, 130, 84), "Sandstone"), floor=STONE, door=8, sides=1, features=(flagpole,))),
    named_building("fort", "wooden fort, frontier fort, army fort, stockade, garrison, fortification", (52, 30, 44), (140, 104, 70), "Wood", Kind(walls=0.44, cover=SLATES, trim=Paint((110, 80, 54), "Wood"), sides=1, features=(battlements, flagpole))),
    named_building("command_post", "bunker, army base, military base, war room, headquarters building, air raid shelter, pillbox", (36, 17, 30), (110, 116, 96), "Concrete", Kind(walls=0.7, trim=DARK_GRAY, front=0, sides=1, features=(flagpole,))),
)  # fmt: skip
