"""Places of other times, and of tales."""

from typing import Final

from worlds.catalogue.kit import MARBLES, OAKEN, PINE, RAW, SANDY, STONES, WALNUTS, Kit, kit

PAST: Final[tuple[Kit, ...]] = (
    kit(
        "castle, great hall, castle hall, banquet hall, banqueting hall, knights' hall, hall of the castle, feast hall, mead hall", OAKEN,
        (150, 40, 46), tall="hearth armour column", low="chest barrels bench", hung="shields tapestry banner torch",
        middle="long_table:plate", beams="banners chandelier", rug=(140, 40, 46), told="throne knight",
    ),
    kit(
        "throne room, royal hall, palace, royal palace, palace hall, ballroom, hall of mirrors, state room", MARBLES, (150, 40, 60),
        tall="column armour bust curtain", low="chest sideboard:candle", hung="tapestry banner painting", middle="pew",
        beams="chandelier banners", rug=(150, 36, 46),
    ),
    kit(
        "armoury, armory, guard room, guardroom, weapon store, barracks, guardhouse", STONES, (140, 60, 50),
        tall="armour rack:helmet bunks", low="chest barrels bench", hung="shields torch", middle="bench:helmet", beams="lantern",
    ),
    kit(
        "dungeon, prison, prison cell, jail, gaol, cell, torture chamber", STONES, (90, 80, 70),
        tall="bunks", low="barrels crates:box", hung="chains torch", middle="straw", beams="",
    ),
    kit(
        "treasure room, treasure chamber, treasury vault, vault, treasure cave, pirate den, robbers' den", STONES, (220, 180, 80),
        tall="armour rack:trophy", low="chest chest crates:crystal barrels", hung="torch shields", middle="case:trophy", rug=(120, 40, 50),
        told="treasure_chest",
    ),
    kit(
        "monastery, cloister, abbey, convent, chapter house, monk's cell", STONES, (110, 80, 56),
        tall="shelf:old_book column", low="bench sideboard:candle chest", hung="cross glass torch", middle="pew", beams="chandelier", told="monk",
    ),
    kit(
        "scriptorium, writing room, medieval scriptorium, copying room", WALNUTS, (130, 60, 50),
        tall="shelf:old_book cabinet:scroll shelf:scroll", low="table:scroll sideboard:candle chest", hung="cross glass torch",
        middle="bench:scroll", beams="chandelier", told="quill inkwell parchment",
    ),
    kit(
        "medieval kitchen, castle kitchen, old kitchen, farmhouse kitchen, cookhouse, kitchen of the castle", RAW, (150, 80, 50),
        tall="hearth shelf:pottery oven", low="sacks barrels hamper:vegetable logs table:loaf", hung="pans torch", middle="long_table:vegetable",
        beams="hams herbs", told="cauldron",
    ),
    kit(
        "roman villa, villa, roman house, domus, atrium, triclinium, roman bath, roman baths, bathhouse, thermae", MARBLES, (150, 54, 46),
        tall="column bust shelf:pottery", low="bench hamper:fruit sideboard:pottery", hung="ornament painting", middle="basin cushions",
        beams="", rug=None,
    ),
    kit(
        "greek temple, roman temple, pantheon, ancient temple, oracle, forum hall, basilica, curia", MARBLES, (60, 100, 150),
        tall="column bust", low="bench hamper:fruit", hung="ornament", middle="basin",
    ),
    kit(
        "ancient library, library of alexandria, hall of scrolls, ancient archive", SANDY, (40, 110, 140),
        tall="shelf:scroll cabinet:scroll column", low="table:scroll hamper:scroll chest", hung="ornament map", middle="bench:scroll",
    ),
    kit(
        "tomb, burial chamber, pyramid chamber, pharaoh's tomb, egyptian tomb, crypt, grave chamber, pyramid, mausoleum, catacomb", SANDY,
        (40, 100, 140), tall="column rack:pottery", low="chest hamper:pottery crates:trophy", hung="hieroglyphs torch", middle="sarcophagus",
        told="sarcophagus mummy",
    ),
    kit(
        "egyptian temple, egyptian hall, maya temple, aztec temple, inca temple, ziggurat", SANDY, (190, 90, 50),
        tall="column bust", low="hamper:fruit chest", hung="hieroglyphs torch", middle="basin", beams="",
    ),
    kit(
        "longhouse, viking longhouse, viking hall, viking house, celtic hall, roundhouse, iron age house, saxon hall", RAW, (150, 60, 46),
        tall="loom casks rack:basket", low="bench barrels chest sacks", hung="shields furs torch", middle="firepit long_table:cup",
        beams="hams herbs", told="loom",
    ),
    kit(
        "stone age house, cave dwelling, hut, mud hut, clay house, pile dwelling, stilt house, wigwam, tipi, teepee, bronze age house", RAW,
        (170, 110, 70), tall="rack:basket rack:pottery", low="hamper:fruit sacks logs", hung="furs", middle="firepit", beams="herbs",
    ),
    kit(
        "yurt, ger, nomad tent, bedouin tent", PINE, (206, 80, 50),
        tall="shelf:pottery wardrobe", low="chest sacks stove bed", hung="tapestry furs", middle="cushions", beams="", rug=(170, 50, 46),
    ),
    kit(
        "tent, field tent, camp tent, scout tent, expedition tent, mess tent", PINE, (110, 130, 80),
        tall="bunks rack:box", low="chest crates:tin sacks stove", hung="map hooks", middle="cot", beams="lantern",
    ),
    kit(
        "log cabin, cabin, mountain hut, hunting lodge, wooden hut, alpine hut, chalet, lodge, settler's cabin, pioneer cabin", RAW, (170, 60, 46),
        tall="hearth shelf:jar bunks", low="logs chest bench sideboard:cup", hung="furs hooks", middle="table:cup", beams="herbs lantern",
    ),
    kit(
        "igloo, ice house, snow house, ice hall, ice palace, ice cave", MARBLES, (110, 190, 230),
        tall="rack:fish", low="crates:fish bed hamper:fish", hung="furs", middle="cushions",
    ),
    kit(
        "samurai house, japanese house, dojo, chinese house, imperial hall, forbidden city", PINE, (180, 50, 46),
        tall="armour shelf:pottery cabinet:scroll", low="chest planter sideboard:pottery", hung="tapestry banner", middle="cushions",
        beams="lantern",
    ),
    kit(
        "wizard's room, wizard room, wizard's tower, witch's house, witch house, wizard school, magic school, witch's kitchen, magician's study",
        WALNUTS, (110, 70, 170), tall="shelf:potion shelf:old_book cabinet:crystal hearth", low="chest table:potion barrels sideboard:candle",
        hung="stars map tapestry", middle="bench:potion", beams="herbs lantern", rug=(80, 50, 120), told="wizard witch wand crystal_ball",
    ),
    kit(
        "laboratory of an alchemist, alchemist's laboratory, alchemist, alchemy lab, alchemist's workshop, alchemist's lab, magic lab", WALNUTS,
        (90, 120, 90), tall="shelf:potion drawers oven cabinet:flask", low="barrels table:flask chest sacks", hung="chart stars",
        middle="bench:potion", beams="herbs", rug=None, told="mortar alembic",
    ),
    kit(
        "inventor's workshop, leonardo's workshop, inventor's studio, clock tower, clockwork hall, clockmaker's workshop", OAKEN, (196, 150, 70),
        tall="rack:part shelf:scroll shelf:tool", low="workbench:part chest table:scroll", hung="clocks tools map", middle="bench:part",
        beams="hoist aeroplane", told="gear pendulum",
    ),
    kit(
        "fairy house, gnome house, elf house, giant's house, dwarf house, hobbit hole, gingerbread house, santa's workshop", PINE, (210, 70, 60),
        tall="shelf:toy shelf:jar hearth", low="chest hamper:fruit bed logs", hung="pictures hooks", middle="table:cake", beams="lantern bunting",
    ),
    kit(
        "haunted house, vampire castle, ghost house, haunted mansion, mansion", WALNUTS, (90, 60, 100),
        tall="hearth armour shelf:old_book wardrobe", low="chest sideboard:candle sofa", hung="painting torch pictures", middle="lounge",
        beams="chandelier", rug=(90, 36, 60),
    ),
    kit(
        "bedchamber, old bedroom, royal bedroom, servants' room, solar", WALNUTS, (140, 50, 56),
        tall="wardrobe armour hearth", low="bed chest sideboard:candle bench", hung="tapestry torch", middle="", beams="",
    ),
    kit(
        "old infirmary, lazaret, healer's house, medieval hospital", PINE, (170, 150, 120),
        tall="shelf:jar cabinet:spice", low="bed chest hamper:linen barrels", hung="cross torch", middle="cot", beams="herbs",
    ),
    kit(
        "old workshop, medieval workshop, guild hall, craftsman's house, roman workshop", RAW, (150, 96, 60),
        tall="rack:tool rack:pottery shelf:cloth", low="workbench:tool barrels sacks logs", hung="tools torch", middle="bench:pottery",
        beams="lantern",
    ),
    kit(
        "school of 1900, victorian classroom, victorian schoolroom, old classroom, old school", WALNUTS, (110, 90, 60),
        tall="cabinet:old_book stove", low="bench sideboard:old_book stove", hung="map alphabet clocks", middle="desks",
    ),
    kit(
        "trench, dugout, bunker, air raid shelter, bomb shelter, war shelter, command bunker", STONES, (110, 110, 70),
        tall="bunks rack:tin panel", low="crates:tin barrels sacks", hung="map hooks clocks", middle="table:tin cot", beams="lantern",
    ),
)  # fmt: skip
