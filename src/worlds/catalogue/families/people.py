"""People by profession, by role in a story, and by age."""

from typing import Final

from worlds.catalogue.families.profession import Person, person
from worlds.catalogue.grammars.model import model
from worlds.catalogue.thing import Thing
from worlds.scene import Color

DARK: Final = (126, 84, 58)
TAN: Final = (190, 140, 100)
GRAY: Final = (200, 198, 194)
BLACK: Final = (40, 36, 34)

ROWS: Final[tuple[tuple[str, str, float, Color, Person], ...]] = (
    ("doctor", "physician, surgeon, dentist, veterinarian, vet, paramedic", 6.8, (240, 243, 246), Person(hold="bag", dress="coat", trim=(90, 150, 200), glasses=True)),
    ("nurse", "midwife, caregiver, school nurse", 6.8, (150, 200, 226), Person("nurse", "clipboard", "skirt", legs=(240, 240, 240), skin=DARK, hair=BLACK)),
    ("firefighter", "fireman, fire fighter", 6.9, (222, 170, 60), Person("helmet", "hose", trim=(200, 40, 34), legs=None)),
    ("police officer", "policeman, policewoman, cop, sheriff, officer, security guard", 6.9, (34, 58, 112), Person("peaked", trim=(30, 40, 76), legs=(28, 34, 60), badge=True)),
    ("chef", "kitchen chef, pastry chef", 7.2, (246, 246, 246), Person("toque", "ladle", "apron", trim=(214, 222, 230), legs=None)),
    ("baker", "butcher, confectioner, cheesemaker", 6.8, (206, 150, 100), Person("cap", "basket", "apron", trim=(250, 244, 230), legs=None)),
    ("builder", "construction worker, bricklayer, engineer, worker, miner, architect, craftsman", 6.8, (226, 120, 40), Person("hard", "shovel", "vest", trim=(250, 206, 50))),
    ("mechanic", "plumber, electrician, repairman, technician, handyman", 6.6, (60, 98, 160), Person("cap", "wrench", trim=(200, 60, 44), legs=(60, 98, 160))),
    ("blacksmith", "smith, carpenter, woodcutter, lumberjack, potter", 6.8, (120, 86, 60), Person("none", "axe", "apron", trim=(74, 56, 44), beard=True)),
    ("pilot", "flight captain, train driver, bus driver, driver", 6.8, (40, 56, 92), Person("peaked", "bag", "coat", trim=(240, 240, 240))),
    ("sailor", "seaman, navy officer, ship captain, navigator, fisherman", 6.7, (244, 246, 248), Person("cap", "map", trim=(40, 84, 160), legs=(40, 60, 110))),
    ("archaeologist", "paleontologist, park ranger, ranger, adventurer, safari guide, hiker, geologist, arctic explorer", 6.8, (196, 166, 116), Person("straw", "map", trim=(150, 112, 70), legs=None)),
    ("guide", "tour guide, museum guide, park guide", 6.6, (44, 140, 120), Person("cap", "clipboard", trim=(250, 200, 60), badge=True)),
    ("gardener", "florist, botanist, farm worker", 6.8, (110, 160, 80), Person("straw", "shovel", "apron", trim=(222, 192, 112), legs=None)),
    ("shopkeeper", "merchant, trader, salesperson, seller, vendor, cashier", 6.6, (170, 96, 60), Person("none", "basket", "apron", trim=(240, 226, 190), beard=True)),
    ("mail carrier", "mailman, postman, postal worker, delivery person, messenger", 6.7, (50, 96, 176), Person("cap", "bag", trim=(44, 70, 130))),
    ("artist", "painter, sculptor, illustrator", 6.6, (92, 70, 130), Person("straw", "palette", "apron", trim=(236, 230, 220), legs=None)),
    ("photographer", "reporter, journalist, tourist, filmmaker", 6.6, (222, 120, 96), Person("cap", "camera", trim=(240, 240, 240))),
    ("musician", "singer, composer, dancer, actor, performer, conductor, choir conductor, orchestra conductor, minstrel, troubadour, bard, singer in a choir, narrator", 6.6, (46, 44, 52), Person("none", "book", "coat", trim=(245, 245, 245), legs=(46, 44, 52), hair=GRAY)),
    ("athlete", "soccer player, football player, runner, swimmer, basketball player, referee, lifeguard, gymnast, cyclist, tennis player", 6.6, (206, 44, 52), Person("none", "ball", trim=(250, 250, 250), legs=(240, 240, 240), skin=DARK, hair=BLACK)),
    ("judge", "lawyer, mayor, politician, president, senator, governor", 6.6, (40, 40, 46), Person("none", "book", "robe", trim=(240, 240, 240), hair=GRAY)),
    ("priest", "bishop, pope, minister, clergyman", 7.0, (150, 40, 60), Person("mitre", "staff", "robe", trim=(240, 206, 100), hair=GRAY)),
    ("monk", "friar, abbot, medieval monk", 6.7, (112, 80, 54), Person("hood", "book", "robe", trim=(90, 62, 42))),
    ("nun", "abbess, sister of mercy", 6.6, (50, 48, 54), Person("veil", "book", "robe", trim=(240, 240, 240))),
    ("king", "emperor, prince, nobleman, lord, jarl, duke, baron, count of a castle", 7.0, (150, 34, 44), Person("crown", "scepter", "robe", trim=(246, 240, 226), beard=True, cape=(180, 40, 50))),
    ("queen", "empress, princess, lady, noblewoman", 7.0, (116, 60, 156), Person("crown", "scepter", "skirt", trim=(240, 206, 100), long_hair=True, cape=(206, 60, 130), hair=(220, 180, 90))),
    ("pharaoh", "egyptian king, cleopatra, egyptian, tutankhamun", 7.0, (246, 240, 222), Person("nemes", "staff", "skirt", trim=(236, 190, 64), legs=TAN, skin=TAN)),
    ("roman soldier", "legionary, centurion, gladiator, roman, greek soldier, spartan, hoplite, greek hoplite, trojan, praetorian", 7.4, (176, 40, 40), Person("legion", "spear", "skirt", trim=(180, 140, 70), legs=TAN, skin=TAN, cape=(160, 30, 34))),
    ("soldier", "redcoat, british soldier, minuteman, colonial soldier, infantryman, troop", 7.4, (190, 40, 44), Person("tall", "spear", "coat", trim=(245, 245, 245), legs=(240, 240, 240))),
    ("viking", "norseman, barbarian, celt", 6.9, (110, 90, 66), Person("helmet", "axe", "trousers", trim=(150, 150, 154), legs=None, beard=True, hair=(206, 130, 60), cape=(120, 96, 74))),
    ("samurai", "ninja, shogun, japanese warrior", 6.8, (70, 34, 42), Person("pointed", "sword", "robe", trim=(206, 176, 110), hair=BLACK)),
    ("archer", "robin hood, hunter, hunter-gatherer, bowman, falconer, hoplite archer", 6.8, (70, 116, 62), Person("hood", "bow", "trousers", trim=(58, 96, 52), legs=(110, 82, 56))),
    ("native american", "chief, aztec, mayan, inca", 7.6, (176, 120, 72), Person("feather", "spear", "trousers", trim=(200, 60, 44), legs=(150, 100, 60), skin=TAN, hair=BLACK, long_hair=True)),
    ("pilgrim", "settler, colonist, puritan, pioneer, quaker, founding father", 7.2, (62, 60, 66), Person("top", "basket", "coat", trim=(40, 38, 42), legs=(62, 60, 66))),
    ("peasant", "serf, townsperson, commoner, medieval farmer, cowherd, thrall, farmhand", 6.6, (140, 108, 70), Person("hood", "broom", "trousers", trim=(112, 86, 58))),
    ("shepherd", "herdsman, goatherd, caveman", 6.8, (186, 160, 124), Person("turban", "staff", "robe", trim=(236, 226, 206), skin=TAN)),
    ("sultan", "bedouin, arab merchant, nomad, camel driver, maharaja", 7.0, (56, 110, 130), Person("turban", "sword", "robe", trim=(236, 226, 200), skin=TAN, beard=True, hair=BLACK)),
    ("wizard", "magician, sorcerer, witch, merlin, warlock, fortune teller", 8.4, (64, 60, 140), Person("pointed", "staff", "robe", trim=(48, 44, 110), beard=True, hair=(232, 232, 232))),
    ("superhero", "hero, heroine, super hero", 6.6, (40, 90, 200), Person("none", "none", "trousers", trim=(250, 206, 50), legs=None, cape=(206, 36, 40), badge=True)),
    ("cowboy", "cowgirl, rancher, gold miner, prospector", 6.8, (176, 110, 62), Person("straw", "none", "trousers", trim=(120, 80, 50), legs=(60, 90, 150), badge=True)),
    ("mother", "mom, mum, parent, aunt", 6.4, (206, 84, 110), Person("none", "bag", "skirt", trim=(240, 220, 190), legs=(206, 164, 130), long_hair=True)),
    ("father", "dad, uncle, businessman", 6.6, (84, 110, 150), Person("none", "clipboard", "coat", trim=(240, 240, 240), glasses=True)),
    ("grandmother", "grandma, granny, old woman, elderly woman", 6.0, (130, 110, 160), Person("none", "basket", "skirt", trim=(246, 240, 230), hair=GRAY, glasses=True, long_hair=True)),
    ("grandfather", "grandpa, old man, elder, elderly man, elderly person", 6.2, (120, 120, 96), Person("none", "staff", "coat", trim=(240, 240, 230), hair=GRAY, glasses=True, beard=True)),
    ("child", "schoolchild, schoolboy, boy, teenager", 4.8, (60, 150, 210), Person("cap", "book", "trousers", trim=(230, 70, 50), legs=(70, 80, 110))),
    ("girl", "schoolgirl, daughter, sister, little girl", 4.8, (240, 160, 60), Person("none", "book", "skirt", trim=(245, 245, 245), legs=(230, 190, 150), hair=(150, 84, 44), long_hair=True)),
    ("baby", "toddler, infant, newborn", 3.0, (250, 226, 140), Person("none", "ball", "trousers", trim=(110, 190, 230), legs=(250, 226, 140), hair=(220, 180, 100))),
    ("diver", "scuba diver, frogman, deep sea diver, snorkeler", 6.8, (36, 44, 60), Person("helmet", "torch", trim=(250, 190, 40), legs=None)),
    ("giant", "ogre, cyclops, troll", 13.0, (120, 130, 90), Person("none", "axe", "skirt", trim=(110, 80, 54), legs=(150, 170, 110), skin=(150, 170, 110), beard=True)),
    ("goblin", "imp, gremlin, orc, gnome, dwarf, leprechaun, elf", 4.6, (90, 110, 50), Person("pointed", "bag", "trousers", trim=(160, 40, 40), legs=None, skin=(120, 160, 80))),
    ("craftsperson", "cooper, wheelwright, tailor, shoemaker, cobbler, cabinetmaker, apprentice, weaver, tanner, artisan, hairdresser, barber, printer's apprentice, candlemaker, locksmith", 6.6, (150, 60, 50), Person("cap", "basket", "apron", trim=(196, 160, 110), legs=None)),
    ("waiter", "waitress, butler, flight attendant, steward", 6.6, (40, 42, 50), Person("none", "clipboard", "apron", trim=(245, 245, 245), legs=(40, 42, 50))),
    ("town crier", "herald, crier, announcer, trumpeter", 7.4, (170, 40, 50), Person("top", "book", "coat", trim=(240, 200, 80), legs=(240, 240, 240))),
    ("librarian", "author, writer, poet, philosopher, scribe, historian, storyteller", 6.6, (110, 80, 70), Person("none", "book", "skirt", trim=(240, 230, 210), glasses=True, legs=(70, 60, 60))),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("person", "character", title, words, largest, color, person(shape), material="Fabric")
    for title, words, largest, color, shape in ROWS
)
