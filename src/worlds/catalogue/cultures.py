"""What places of a country, a people or an age look like: their land, the paving of their squares, their houses, roofs,
cloths and trees. The words of a text tell it; nobody says it."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.bedding import BIG_LEAVES, TALL_GRASS, THICKET
from worlds.catalogue.groups.greens import AGAVE, BAMBOO, BANANA, BIRCH, CHERRY, CYPRESS, OLEANDER, OLIVE
from worlds.catalogue.growth import ACACIA, BUSH, CACTI, PALM, PINE, SAND_BOULDERS, TREE, Plant
from worlds.catalogue.solids import Paint
from worlds.color import Color

WARM: Final[tuple[Color, ...]] = ((196, 74, 52), (226, 166, 60), (58, 128, 138), (122, 62, 112), (92, 132, 74))
BRIGHT: Final[tuple[Color, ...]] = ((214, 58, 76), (246, 188, 60), (44, 150, 120), (60, 110, 190), (226, 110, 170))
SEA: Final[tuple[Color, ...]] = ((38, 96, 160), (240, 240, 236), (84, 160, 196), (222, 190, 116))
EARTHY: Final[tuple[Color, ...]] = ((172, 62, 44), (62, 92, 74), (206, 168, 96), (72, 78, 124))
CALM: Final[tuple[Color, ...]] = ((46, 96, 76), (176, 64, 54), (236, 222, 186), (62, 84, 128))
MIXED: Final[tuple[Color, ...]] = ((206, 54, 48), (44, 112, 168), (72, 142, 84), (236, 184, 62), (132, 84, 154))

SANDSTONE: Final = Paint((208, 180, 134), "Sandstone")
TERRACOTTA: Final = Paint((186, 116, 80), "Brick")
LIME: Final = Paint((198, 190, 172), "Limestone")
MARBLE: Final = Paint((196, 186, 166), "Limestone")
COBBLES: Final = Paint((134, 130, 124), "Cobblestone")
DARK_COBBLES: Final = Paint((112, 108, 106), "Cobblestone")
SETTS: Final = Paint((158, 142, 124), "Cobblestone")
BRICKS: Final = Paint((164, 104, 82), "Brick")
SLABS: Final = Paint((168, 168, 164), "Pavement")
GRAVEL: Final = Paint((196, 188, 170), "Pebble")
RED_EARTH: Final = Paint((168, 104, 66), "Ground")
EARTH: Final = Paint((160, 128, 90), "Ground")
CLAY_TILES: Final = Paint((184, 92, 62), "ClayRoofTiles")
OLD_TILES: Final = Paint((160, 82, 60), "ClayRoofTiles")
SLATES: Final = Paint((74, 82, 98), "RoofShingles")
GRAY_TILES: Final = Paint((72, 76, 82), "ClayRoofTiles")
JADE_TILES: Final = Paint((58, 112, 88), "ClayRoofTiles")
SHINGLES: Final = Paint((98, 78, 64), "RoofShingles")
STRAW: Final = Paint((196, 162, 96), "Grass")
TURF: Final = Paint((92, 130, 70), "Grass")
TIN: Final = Paint((158, 84, 66), "CorrodedMetal")


@dataclass(frozen=True, slots=True)
class Culture:
    name: str
    words: str
    """Countries, cities, peoples and their adjectives, in lower case, separated by commas."""
    homes: tuple[str, ...] = ()
    """Things of the catalogue that a house looks like, in turns. None: as everywhere."""
    walls: tuple[Color, ...] = ()
    """Of all that is built there, in turns."""
    roof: Paint | None = None
    cloths: tuple[Color, ...] = MIXED
    """Of awnings, flags and boats."""
    paving: Paint = SLABS
    """Of its squares and streets."""
    tall: tuple[Plant, ...] = ()
    """Trees. None: those of the ground."""
    temple: str | None = None
    """What a temple looks like. None: as everywhere."""
    is_old: bool = False
    """Of an age before towers of glass: offices and inns are houses as well."""


OCHRE: Final[tuple[Color, ...]] = ((206, 140, 98), (222, 172, 124), (196, 122, 86), (230, 196, 150))
WHITES: Final[tuple[Color, ...]] = ((246, 244, 238), (240, 236, 224), (250, 248, 244))
PASTELS: Final[tuple[Color, ...]] = (
    (240, 196, 120),
    (232, 150, 120),
    (240, 222, 178),
    (190, 206, 176),
    (222, 176, 160),
)
VIVID: Final[tuple[Color, ...]] = ((236, 152, 60), (222, 92, 110), (70, 156, 176), (250, 210, 92), (126, 178, 96))
MUD: Final[tuple[Color, ...]] = ((206, 160, 110), (190, 142, 96), (220, 178, 130))
STONES: Final[tuple[Color, ...]] = ((164, 158, 148), (182, 174, 160), (148, 144, 138))
REDS: Final[tuple[Color, ...]] = ((166, 48, 40), (156, 44, 38), (226, 188, 96), (232, 230, 222))
BRICKWORK: Final[tuple[Color, ...]] = ((164, 84, 64), (150, 72, 58), (178, 104, 78), (140, 78, 66))
TIMBERED: Final[tuple[Color, ...]] = ((236, 228, 206), (226, 206, 166), (240, 222, 178), (214, 196, 164))
WOODEN: Final[tuple[Color, ...]] = ((146, 104, 68), (128, 88, 58), (164, 122, 82))

CULTURES: Final[tuple[Culture, ...]] = (
    Culture("maghreb", "moroccan, morocco, marrakech, marrakesh, casablanca, fez, souk, souq, medina, kasbah, casbah, berber, tunisia, tunisian, algeria, algerian, libya, libyan, maghreb, sahara, tuareg", ("cubic_house", "adobe_house"), OCHRE, None, WARM, TERRACOTTA, (PALM, OLIVE, OLEANDER)),
    Culture("egypt", "egypt, egyptian, cairo, nile, luxor, pharaoh, pharaohs, nubian, sudan, sudanese", ("adobe_house", "cubic_house"), MUD, None, WARM, SANDSTONE, (PALM, PALM, OLIVE)),
    Culture("arabia", "arab, arabian, arabia, arabic, saudi, yemen, yemeni, oman, dubai, qatar, jordan, petra, syria, syrian, damascus, baghdad, iraq, iraqi, mesopotamia, mesopotamian, babylon, sumerian, ur, bedouin, israel, palestine, jerusalem, lebanon", ("cubic_house", "adobe_house"), MUD, None, WARM, SANDSTONE, (PALM, OLIVE)),
    Culture("persia", "persian, persia, iran, iranian, afghan, afghanistan, uzbek, samarkand, silk road", ("cubic_house", "adobe_house"), MUD, None, WARM, SETTS, (CYPRESS, OLIVE)),
    Culture("sahel", "mali, malian, timbuktu, niger, senegal, senegalese, burkina, sahel, ghana, ghanaian, ashanti, benin, nigeria, nigerian, west african", ("adobe_house", "hut"), MUD, None, BRIGHT, RED_EARTH, (ACACIA, PALM)),
    Culture("africa", "african, africa, kenya, kenyan, tanzania, tanzanian, maasai, masai, uganda, ugandan, ethiopia, ethiopian, zulu, zimbabwe, zambia, botswana, namibia, mozambique, rwanda, congo, madagascar, swahili village, serengeti", ("hut",), MUD, STRAW, BRIGHT, RED_EARTH, (ACACIA, ACACIA, TALL_GRASS)),
    Culture("greece", "greek, greece, santorini, crete, cretan, athens, athenian, cyprus, aegean, cyclades, minoan, sparta, spartan, olympia", ("cubic_house",), WHITES, None, SEA, LIME, (CYPRESS, OLIVE, OLIVE)),
    Culture("rome", "roman, rome, pompeii, forum romanum, gladiator, gladiators, etruscan", ("tiled_house",), PASTELS, CLAY_TILES, EARTHY, MARBLE, (CYPRESS, OLIVE), is_old=True),
    Culture("venice", "venice, venetian, gondola, gondolas", ("palazzo",), PASTELS, CLAY_TILES, CALM, LIME, (CYPRESS, OLEANDER)),
    Culture("italy", "italian, italy, tuscan, tuscany, sicily, sicilian, florence, naples, croatia, croatian, dalmatian, malta, maltese, provence, provencal", ("tiled_house",), PASTELS, CLAY_TILES, CALM, SETTS, (CYPRESS, CYPRESS, OLIVE)),
    Culture("spain", "spanish, spain, andalusia, andalusian, catalan, barcelona, seville, madrid, portugal, portuguese, lisbon, algarve, fiesta", ("tiled_house", "tiled_house", "cubic_house"), WHITES, CLAY_TILES, BRIGHT, SETTS, (OLIVE, CYPRESS, OLEANDER)),
    Culture("mexico", "mexican, mexico, oaxaca, guatemala, guatemalan, honduras, day of the dead", ("tiled_house", "adobe_house"), VIVID, CLAY_TILES, BRIGHT, TERRACOTTA, (AGAVE, CACTI, OLIVE)),
    Culture("latin", "colombia, colombian, brazil, brazilian, venezuela, ecuador, costa rica, panama, nicaragua, hacienda, finca, argentina, argentinian, chile, chilean, paraguay, uruguay", ("tiled_house", "bungalow"), WHITES, CLAY_TILES, BRIGHT, TERRACOTTA, (BANANA, TREE, BIG_LEAVES)),
    Culture("caribbean", "caribbean, jamaica, jamaican, cuba, cuban, havana, haiti, bahamas, barbados, trinidad, creole", ("bungalow", "wooden_house"), VIVID, TIN, BRIGHT, GRAVEL, (PALM, PALM, BANANA)),
    Culture("andes", "inca, incan, machu picchu, peru, peruvian, cusco, bolivia, bolivian, andes, andean, quechua", ("stone_house",), STONES, STRAW, BRIGHT, Paint((148, 142, 132), "Rock"), (TALL_GRASS, BUSH)),
    Culture("aztec", "aztec, aztecs, tenochtitlan, maya, mayan, mayas, toltec, olmec, zapotec, chichen itza, mesoamerican", ("adobe_house", "hut"), WHITES, STRAW, BRIGHT, LIME, (PALM, BIG_LEAVES, TREE), temple="pyramid", is_old=True),
    Culture("pueblo", "pueblo, hopi, navajo, zuni, anasazi, new mexico, arizona", ("adobe_house",), OCHRE, None, WARM, Paint((196, 152, 106), "Sandstone"), (CACTI, AGAVE, SAND_BOULDERS), is_old=True),
    Culture("plains", "lakota, sioux, cherokee, cheyenne, comanche, iroquois, plains indian, native american, native americans", ("tipi",), ((226, 200, 150), (206, 176, 128)), None, EARTHY, EARTH, (PINE, BUSH), is_old=True),
    Culture("west", "wild west, old west, western town, cowboy, cowboys, frontier town, gold rush, ghost town, saloon, texas, klondike", ("frontier_house",), ((176, 124, 80), (150, 100, 64), (198, 160, 116), (136, 112, 96)), SHINGLES, EARTHY, EARTH, (CACTI, AGAVE, SAND_BOULDERS), is_old=True),
    Culture("britain", "english, england, british, britain, london, welsh, wales, yorkshire, sheffield, manchester, oxford, victorian, edwardian, industrial revolution, dickens", ("brick_house",), BRICKWORK, SLATES, CALM, COBBLES, (TREE, TREE, THICKET)),
    Culture("tudor", "tudor, elizabethan, shakespeare, shakespearean, plymouth", ("cottage",), TIMBERED, OLD_TILES, EARTHY, COBBLES, (TREE, THICKET), is_old=True),
    Culture("stone coast", "irish, ireland, celtic, scottish, scotland, highland, highlands, hebrides, cornwall, cornish, brittany, breton, dry stone", ("stone_house",), ((232, 230, 222), *STONES), SLATES, CALM, Paint((142, 140, 136), "Slate"), (TREE, BUSH, BUSH)),
    Culture("ancient village", "iron age, stone age, bronze age, neolithic, prehistoric village, celts, saxon, anglo-saxon, skara brae", ("hut",), MUD, STRAW, EARTHY, EARTH, (BIRCH, TREE), is_old=True),
    Culture("dutch", "dutch, holland, netherlands, amsterdam, polder, flemish, flanders, belgian, belgium, bruges, delft, hanseatic", ("canal_house",), BRICKWORK, OLD_TILES, MIXED, BRICKS, (TREE, THICKET)),
    Culture("germany", "german, germany, bavaria town, rothenburg, alsace, alsatian, black forest, hansel, grimm", ("cottage", "tiled_house"), TIMBERED, OLD_TILES, CALM, COBBLES, (TREE, PINE)),
    Culture("medieval", "medieval, middle ages, feudal, knights, fairy tale village, renaissance, norman", ("cottage",), TIMBERED, OLD_TILES, EARTHY, COBBLES, (TREE, TREE, PINE), is_old=True),
    Culture("france", "french, france, paris, parisian, lyon, versailles, bordeaux", ("brick_house", "tiled_house"), ((232, 222, 204), (222, 206, 180), (240, 232, 216)), SLATES, SEA, COBBLES, (TREE, OLEANDER)),
    Culture("alps", "alpine, alps, alp, swiss, switzerland, austria, austrian, tyrol, tyrolean, bavarian, bavaria, alm, heidi, dolomites, chamonix", ("chalet",), WOODEN, SHINGLES, ((196, 52, 48), (242, 240, 234), (56, 104, 76)), COBBLES, (PINE, PINE, TREE)),
    Culture("nordic", "norwegian, norway, sweden, swedish, denmark, danish, finland, finnish, nordic, scandinavian, fjord, lofoten, bergen, baltic, estonia, estonian", ("wooden_house",), REDS, SLATES, ((186, 44, 44), (40, 82, 140), (240, 238, 230)), Paint((146, 146, 142), "Slate"), (PINE, BIRCH, BIRCH)),
    Culture("iceland", "iceland, icelandic, faroe, greenland, lapland", ("wooden_house",), REDS, TURF, CALM, Paint((96, 96, 98), "Basalt"), (BUSH, TALL_GRASS)),
    Culture("viking", "viking, vikings, norse, norsemen", ("longhouse",), WOODEN, TURF, EARTHY, EARTH, (PINE, BIRCH), is_old=True),
    Culture("russia", "russian, russia, moscow, siberia, siberian, ukrainian, ukraine, kyiv, belarus, slavic, cossack", ("cabin", "wooden_house"), WOODEN, SHINGLES, MIXED, COBBLES, (BIRCH, BIRCH, PINE)),
    Culture("east europe", "polish, poland, krakow, warsaw, czech, prague, slovak, slovakia, hungarian, hungary, budapest, romanian, romania, transylvania, bulgarian, serbian, lithuania, latvia", ("tiled_house", "cottage"), PASTELS, OLD_TILES, MIXED, COBBLES, (TREE, BIRCH)),
    Culture("turkey", "turkish, turkey, istanbul, ottoman, anatolia, anatolian, byzantine, constantinople, bosnia, albania", ("tiled_house", "cubic_house"), PASTELS, OLD_TILES, WARM, SETTS, (CYPRESS, OLIVE)),
    Culture("india", "indian, india, delhi, mumbai, rajasthan, rajasthani, kerala, bengal, bengali, bangladesh, bangladeshi, punjab, pakistan, pakistani, sri lanka, hindu, diwali, holi, mughal, indus", ("cubic_house", "tiled_house"), VIVID, CLAY_TILES, BRIGHT, Paint((196, 146, 108), "Sandstone"), (PALM, BANANA, TREE), temple="hindu_temple"),
    Culture("himalaya", "nepal, nepalese, nepali, tibet, tibetan, himalaya, himalayas, himalayan, bhutan, sherpa, everest", ("stone_house",), ((238, 234, 226), *STONES), SHINGLES, ((46, 100, 190), (236, 236, 232), (204, 52, 48), (60, 140, 76), (240, 200, 60)), Paint((150, 144, 136), "Rock"), (PINE, BUSH), temple="pagoda"),
    Culture("china", "chinese, china, beijing, shanghai, taiwan, taiwanese, hong kong, great wall, tang dynasty, ming, qing, han dynasty, mid-autumn, korean, korea, seoul", ("curved_house",), ((172, 52, 44), (232, 222, 200), (150, 44, 40)), JADE_TILES, ((206, 40, 40), (240, 190, 60), (214, 70, 40)), Paint((160, 160, 154), "Slate"), (BAMBOO, CHERRY, PINE), temple="pagoda"),
    Culture("japan", "japanese, japan, kyoto, tokyo, osaka, samurai, shogun, edo, zen, shinto, ninja", ("curved_house",), ((226, 216, 196), (150, 112, 78), (236, 230, 216)), GRAY_TILES, ((56, 72, 124), (196, 56, 56), (238, 234, 224), (84, 110, 84)), GRAVEL, (CHERRY, CHERRY, PINE, BAMBOO), temple="pagoda"),
    Culture("southeast asia", "bali, balinese, indonesia, indonesian, java, javanese, borneo, thai, thailand, bangkok, vietnam, vietnamese, mekong, cambodia, cambodian, khmer, angkor, laos, burma, myanmar, malaysia, malaysian, philippines, filipino, philippine, singapore", ("stilt_house",), WOODEN, STRAW, BRIGHT, Paint((170, 120, 86), "Brick"), (PALM, BANANA, BAMBOO), temple="pagoda"),
    Culture("polynesia", "polynesian, polynesia, hawaii, hawaiian, tahiti, samoa, samoan, fiji, tonga, maori, melanesia, papua, rapa nui, easter island, pacific island", ("stilt_house", "hut"), WOODEN, STRAW, BRIGHT, Paint((206, 184, 138), "Sand"), (PALM, PALM, BANANA)),
    Culture("australia", "australian, australia, outback, aboriginal, sydney, queensland", ("bungalow", "frontier_house"), ((222, 206, 178), (186, 132, 92)), TIN, WARM, RED_EARTH, (ACACIA, TALL_GRASS)),
    Culture("mongolia", "mongolian, mongolia, mongol, mongols, kazakh, kazakhstan, kyrgyz, nomad, nomads, steppe, gobi", ("yurt",), ((240, 236, 224), (228, 220, 200)), None, ((196, 52, 48), (46, 92, 160), (238, 186, 62)), EARTH, (TALL_GRASS, BUSH)),
    Culture("arctic", "inuit, eskimo, nunavut, arctic village", ("igloo",), ((236, 244, 250),), None, ((214, 88, 44), (44, 92, 150)), Paint((226, 234, 242), "Snow"), ()),
    Culture("colonial", "colonial, plantation, new england, pilgrims, pilgrim, colony of, american revolution, boston", ("wooden_house",), ((226, 220, 204), (168, 76, 60), (154, 166, 162)), SHINGLES, CALM, BRICKS, (TREE, THICKET), is_old=True),
    Culture("pirate", "pirate, pirates, buccaneer, buccaneers, castaway", ("cabin", "stilt_house"), WOODEN, STRAW, ((32, 32, 36), (176, 44, 40), (226, 206, 160)), Paint((176, 132, 88), "WoodPlanks"), (PALM, PALM), is_old=True),
    Culture("fairy", "fairy, fairies, elf, elves, gnome, gnomes, pixie, pixies, fairyland, enchanted, smurf, goblin, hobbit", ("mushroom_house",), ((240, 230, 208),), None, ((232, 120, 170), (140, 110, 210), (246, 206, 90), (110, 190, 170)), Paint((120, 150, 84), "Grass"), (TREE, CHERRY), is_old=True),
    Culture("sweets", "candy land, candyland, candy kingdom, gingerbread, sweet land, sugar land, lollipop land", ("cottage",), ((168, 104, 62), (250, 196, 214), (178, 226, 210)), Paint((252, 250, 246), "SmoothPlastic"), ((236, 70, 90), (250, 250, 250), (120, 200, 220), (250, 200, 80)), Paint((250, 214, 226), "SmoothPlastic"), ()),
    Culture("future", "futuristic, future city, sci-fi, science fiction, robot city, cyberpunk, year 2100, year 2200, smart city", ("habitat",), ((222, 230, 236), (190, 210, 224), (236, 236, 240)), None, ((60, 190, 220), (236, 236, 240), (126, 96, 214)), Paint((190, 198, 206), "Concrete"), (TREE,)),
)  # fmt: skip
