"""Kinds of places out of doors: what their ground is, what stands about in them though nobody says it, and what frames them.
The words of a text name the place; nobody says the rest."""

from dataclasses import dataclass
from typing import Final, Literal

from worlds.catalogue.cultures import COBBLES, GRAVEL, LIME, RED_EARTH, SLABS, Culture
from worlds.catalogue.groups.country import (
    CAMPFIRE,
    FARM_CART,
    FRUIT_BOXES,
    HAY,
    HIVES,
    MUSHROOMS,
    PACKS,
    PICNIC,
    RAIL,
    SHEAVES,
    TENT,
    TOOLS,
    TRELLIS,
    TROUGH,
    VEGETABLES,
    WOODPILE,
)
from worlds.catalogue.groups.festive import (
    BALLOONS,
    BALLS,
    BANNERS,
    BENCH_ROW,
    BOARDS,
    GARLAND,
    HURDLES,
    PAPER_LANTERNS,
    POPCORN,
    PRAYER_FLAGS,
    SLEDGE,
    STONE_LANTERN,
    SWEETS,
    TENT_BOOTH,
)
from worlds.catalogue.groups.goods import (
    BARRELS,
    BASKETS,
    CAFE,
    CRATES,
    HANDCART,
    LUGGAGE,
    MILK_CHURNS,
    POTS,
    RUGS,
    SACKS,
    STAND,
)
from worlds.catalogue.groups.group import Group
from worlds.catalogue.groups.past import (
    BLOCKS,
    CANNON,
    CAULDRON,
    DRUMS,
    GRAVES,
    RUIN,
    STAKES,
    STELE,
    TARGET,
    WAGON_WHEEL,
    WEAPONS,
)
from worlds.catalogue.groups.shore import (
    DRIFTWOOD,
    FISH_BOXES,
    FISH_RACK,
    MOORING,
    NETS,
    PARASOL,
    ROWBOAT,
    SANDCASTLE,
    SURFBOARDS,
    TRAPS,
    TREASURE,
)
from worlds.catalogue.groups.works import (
    ANTENNA,
    BIKES,
    BINS,
    BRICKS,
    CONES,
    CONTAINER,
    DIG,
    LUMBER,
    MIXER,
    ORE_CART,
    ORE_HEAP,
    PIPES,
    PODS,
    SCAFFOLD,
    SOLAR,
    SPOOL,
)
from worlds.catalogue.groups.works import DRUMS as OIL_DRUMS
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import TerrainName

Strung = Literal["flags", "lanterns", "shades"]
TARMAC: Final = Paint((92, 94, 98), "Asphalt")
CONCRETE: Final = Paint((166, 166, 162), "Concrete")
CHURNED: Final = Paint((142, 112, 80), "Ground")
DUST: Final = Paint((188, 160, 118), "Sand")
PIT: Final = Paint((176, 156, 126), "Slate")
SAWDUST: Final = Paint((184, 150, 102), "Ground")
TRODDEN: Final = Paint((150, 132, 92), "Ground")
PLAY_SAND: Final = Paint((206, 178, 128), "Sand")
PINK: Final = Paint((250, 214, 226), "SmoothPlastic")


@dataclass(frozen=True, slots=True)
class Outdoors:
    name: str
    words: str
    """Patterns of its names, singular, in lower case, with `|` between them."""
    groups: tuple[Group, ...] = ()
    """What stands about in it, in turns."""
    ground: Paint | None = None
    """All of its level ground is that. None: what the land is."""
    is_paved: bool = False
    """With what squares are paved with in its country; else with `ground`."""
    fronts: bool = False
    """Fronts of houses close it on three sides."""
    strung: Strung | None = None
    """What hangs over its ways."""
    terrain: TerrainName | None = None
    """The land that it lies in, if the words name no other."""
    is_at_sea: bool = False
    """Water is all around it."""
    is_beyond: bool = False
    """It may lie where no open country is: on the moon, under water."""

    def paving(self, culture: Culture | None) -> Paint | None:
        if not self.is_paved:
            return self.ground
        return culture.paving if culture is not None else self.ground or SLABS


MARKET: Final = (STAND, CRATES, SACKS, BASKETS, BARRELS, HANDCART, POTS)
BAZAAR: Final = (RUGS, SACKS, POTS, STAND, BASKETS, HANDCART, RUGS, CRATES)
VILLAGE: Final = (WOODPILE, BARRELS, HANDCART, BASKETS, TROUGH, CRATES)
OLD_TOWN: Final = (BARRELS, HANDCART, STAND, CRATES, SACKS, WOODPILE)
FARM: Final = (HAY, TROUGH, TOOLS, FARM_CART, MILK_CHURNS, CRATES, RAIL, WOODPILE)
QUAY: Final = (NETS, TRAPS, MOORING, FISH_BOXES, BARRELS, ROWBOAT, CRATES)
BEACH: Final = (PARASOL, ROWBOAT, SANDCASTLE, DRIFTWOOD, PARASOL, SURFBOARDS)
BUILDING: Final = (BRICKS, CONES, PIPES, MIXER, SCAFFOLD, TOOLS, SPOOL)
FAIR: Final = (TENT_BOOTH, POPCORN, BALLOONS, BANNERS, GARLAND, STAND)
CAMP: Final = (TENT, CAMPFIRE, PACKS, WOODPILE, PICNIC, TENT)
ARMY: Final = (WEAPONS, TENT, BANNERS, STAKES, BARRELS, CAULDRON, CRATES)
YARD: Final = (WEAPONS, BARRELS, HAY, TARGET, HANDCART, BANNERS, CRATES)
DIGGING: Final = (DIG, TOOLS, CRATES, TENT, DIG, PICNIC)
STATION: Final = (LUGGAGE, HANDCART, CRATES, BENCH_ROW, BIKES)
BASE: Final = (PODS, ANTENNA, CRATES, SOLAR, SPOOL, PODS)
SPORTS: Final = (BENCH_ROW, BOARDS, BALLS, BANNERS, HURDLES)
POLAR: Final = (OIL_DRUMS, SLEDGE, CRATES, ANTENNA, SPOOL, SLEDGE)
TEMPLES: Final = (STELE, POTS, BASKETS, RUGS, DRUMS, BLOCKS)
ANTIQUE: Final = (RUIN, POTS, BASKETS, STAND, BLOCKS, SACKS)

PLACES: Final[tuple[Outdoors, ...]] = (
    Outdoors("bazaar", "bazaar|bazar|souk|souq|medina|market street|spice market|carpet market|caravanserai", BAZAAR, is_paved=True, fronts=True, strung="shades"),
    Outdoors("market", "market ?place|market square|market hall|market town|farmers'? market|flea market|street market|fruit market|fish market|food market|christmas market|night market|market|mercado|marche", MARKET, is_paved=True, fronts=True, strung="flags"),
    Outdoors("square", "town square|village square|main square|city square|plaza|piazza|placa|zocalo|agora|town centre|town center|city centre|city center|old town|square with", (CAFE, STAND, HANDCART, CAFE, BASKETS, BIKES), is_paved=True, fronts=True),
    Outdoors("forum", "forum|roman town|roman city|roman street|pompeii|ancient city|ancient town|greek city|greek town", ANTIQUE, is_paved=True, fronts=True),
    Outdoors("street", "shopping street|high street|cobbled street|narrow street|alley|lane of|street", (CAFE, CRATES, BIKES, BINS, HANDCART), strung=None),
    Outdoors("fiesta", "fiesta|street festival|carnival|mardi gras|street party|parade", FAIR, is_paved=True, fronts=True, strung="flags"),
    Outdoors("lantern festival", "lantern festival|mid-autumn|moon festival|festival of lights|diwali|lunar new year|chinese new year|spring festival|obon|matsuri", (PAPER_LANTERNS, STAND, PAPER_LANTERNS, BASKETS, BANNERS), strung="lanterns"),
    Outdoors("festival", "festival|fete|fair|jamboree|celebration|harvest festival|day of the dead|holi", FAIR, TRODDEN, strung="flags"),
    Outdoors("fairground", "fairground|funfair|amusement park|theme park|luna park|ferris wheel", FAIR, CONCRETE, strung="flags"),
    Outdoors("circus", "circus|big top", (TENT_BOOTH, POPCORN, BALLOONS, BANNERS, HAY, BALLS), SAWDUST, strung="flags"),
    Outdoors("harbour", "fishing harbou?r|harbou?r|fishing port|port|marina|quay|quayside|dock|docks|wharf|shipyard|dockyard|boatyard|pier", QUAY, is_paved=True, is_at_sea=True),
    Outdoors("fishing village", "fishing village|fishermen'?s village|coastal village|seaside village|village by the sea", (NETS, ROWBOAT, FISH_RACK, TRAPS, BARRELS, FISH_BOXES, MOORING)),
    Outdoors("beach", "beach|seaside|bay|cove|lagoon|sandy shore|seashore|coast|tropical island|desert island|shore", BEACH),
    Outdoors("rocky shore", "rock ?pools?|tide ?pools?|rocky beach|rocky shore|black sand beach|cliffs by the sea", (DRIFTWOOD, ROWBOAT, DRIFTWOOD, MOORING)),
    Outdoors("lighthouse", "lighthouse", (MOORING, ROWBOAT, NETS, TRAPS)),
    Outdoors("pirate cove", "pirate (?:cove|bay|island|camp|hideout|harbou?r|village|ship|port)|treasure island|buccaneer", (TREASURE, BARRELS, CANNON, ROWBOAT, CAMPFIRE, CRATES)),
    Outdoors("shipwreck", "shipwreck|sunken ship|wreck", (TREASURE, CRATES, BARRELS, DRIFTWOOD), is_beyond=True),
    Outdoors("castle", "castle yard|castle courtyard|courtyard of a castle|castle|keep|fortress|citadel|palace yard|tournament|jousting", YARD),
    Outdoors("fort", "roman fort|hill ?fort|fort|stockade|garrison|barracks|army camp|legion camp|roman camp|military camp|outpost", ARMY, TRODDEN),
    Outdoors("battlefield", "battlefield|battle of|battle|trench|trenches|siege|war camp", (STAKES, WEAPONS, TENT, BANNERS, CANNON, STAKES), CHURNED),
    Outdoors("medieval village", "medieval (?:village|town|market|city)|tudor (?:village|town)|feudal village|manor", OLD_TOWN),
    Outdoors("viking village", "viking (?:settlement|village|camp|harbou?r|town)|norse (?:settlement|village)|viking", (WOODPILE, WEAPONS, FISH_RACK, BARRELS, CAULDRON, ROWBOAT)),
    Outdoors("stone age camp", "stone age|iron age|bronze age|neolithic|prehistoric village|cave people|hunter-gatherers?|mammoth hunters?", (CAMPFIRE, CAULDRON, FISH_RACK, WOODPILE, POTS, STAKES)),
    Outdoors("celtic village", "celtic village|saxon village|anglo-saxon", (WOODPILE, CAULDRON, HAY, BARRELS, STAKES)),
    Outdoors("aztec city", "aztec|tenochtitlan|maya|mayan|toltec|olmec", TEMPLES, LIME),
    Outdoors("inca town", "inca|machu picchu|andean village", (STELE, BASKETS, RUGS, POTS, SACKS)),
    Outdoors("pueblo", "pueblo|cliff dwelling|hopi village", (POTS, RUGS, DRUMS, BASKETS, CAULDRON), DUST, terrain="desert"),
    Outdoors("tipi camp", "tipi (?:camp|village)|native american (?:camp|village)|plains camp|lakota|powwow", (CAMPFIRE, DRUMS, WEAPONS, RUGS, FISH_RACK)),
    Outdoors("egyptian village", "egyptian (?:village|market|town|temple)|ancient egypt|workers' village|pyramids?|valley of the kings", (BLOCKS, POTS, SACKS, BASKETS, HANDCART, STELE), terrain="desert"),
    Outdoors("greek place", "olympia|acropolis|parthenon|greek (?:temple|theatre|theater)|ancient greece|ancient rome|colosseum|amphitheatre|amphitheater|hippodrome|chariot race", ANTIQUE),
    Outdoors("temple", "temple garden|temple complex|temple ruins|temple|shrine|pagoda|monastery|ashram|stupa", (STONE_LANTERN, POTS, STONE_LANTERN, PRAYER_FLAGS, BASKETS)),
    Outdoors("zen garden", "zen garden|japanese garden|chinese garden|tea garden", (STONE_LANTERN, POTS, STONE_LANTERN)),
    Outdoors("asian village", "(?:japanese|chinese|korean|vietnamese|thai|balinese|indonesian) (?:village|town|street|city)|samurai village", (STAND, PAPER_LANTERNS, SHEAVES, POTS, HANDCART, BASKETS), strung="lanterns"),
    Outdoors("indian village", "indian (?:village|town|market|city)|bangladeshi village|nepalese village|tibetan village|himalayan village", (POTS, BASKETS, HANDCART, RUGS, SACKS, PRAYER_FLAGS), strung="flags"),
    Outdoors("african village", "(?:african|kenyan|maasai|masai|zulu|ghanaian|malian|ethiopian|ugandan|tanzanian) (?:village|town|market|homestead)|kraal|boma", (DRUMS, POTS, BASKETS, SACKS, RAIL, CAULDRON), RED_EARTH, terrain="savanna"),
    Outdoors("nomad camp", "yurts?|nomad camp|ger camp|nomads|steppe|bedouin camp|oasis|caravan", (RUGS, SACKS, RAIL, CAULDRON, POTS, WOODPILE), terrain="savanna"),
    Outdoors("alpine village", "alpine (?:village|meadow|farm|hut|pasture)|mountain village|mountain hut|alm|ski resort|swiss village", (WOODPILE, MILK_CHURNS, TROUGH, HAY, RAIL, PICNIC)),
    Outdoors("hamlet at a fjord", "fjord|hamlet|fell farm", (ROWBOAT, FISH_RACK, WOODPILE, NETS, BARRELS)),
    Outdoors("polder", "polder|windmills?|tulip fields?|tulip farm|dyke", (BASKETS, CRATES, MILK_CHURNS, BIKES, HANDCART)),
    Outdoors("vineyard", "vineyard|winery|wine village|wine harvest", (TRELLIS, BARRELS, FRUIT_BOXES, TRELLIS, HANDCART)),
    Outdoors("orchard", "orchard|apple farm|fruit farm|cider farm", (FRUIT_BOXES, HANDCART, HIVES, BASKETS, TOOLS)),
    Outdoors("rice terraces", "rice (?:terraces?|fields?|paddy|paddies|farm)|paddy field|tea plantation", (SHEAVES, BASKETS, TOOLS, SHEAVES, POTS)),
    Outdoors("plantation", "coffee (?:farm|finca|plantation)|finca(?: cafetera)?|cocoa (?:farm|plantation)|banana plantation|sugar plantation|cotton plantation|hacienda|plantation", (SACKS, BASKETS, CRATES, HANDCART, TOOLS)),
    Outdoors("ranch", "ranch|paddock|horse farm|stables?|rodeo|riding school|pony club", (RAIL, HAY, TROUGH, WAGON_WHEEL, FARM_CART)),
    Outdoors("farm", "farmyard|farm|smallholding|barnyard|homestead|petting zoo|dairy", FARM),
    Outdoors("beekeeping", "apiary|bee garden|beekeeper", (HIVES, TOOLS, HIVES, VEGETABLES)),
    Outdoors("allotments", "allotments?|vegetable garden|kitchen garden|school garden|community garden|herb garden|vegetable beds?", (VEGETABLES, TOOLS, FRUIT_BOXES, HIVES, VEGETABLES)),
    Outdoors("garden", "botanical garden|rose garden|flower garden|garden|greenhouse", (TOOLS, POTS, PICNIC)),
    Outdoors("park", "city park|public park|park|picnic area", (PICNIC, BALLS, BIKES)),
    Outdoors("playground", "playground|school ?yard|play area|recess|kindergarten yard", (BALLS, PICNIC, BIKES, BALLS), PLAY_SAND),
    Outdoors("school", "school grounds|campus|(?:primary|secondary|high|our|village) school", (BIKES, BALLS, PICNIC)),
    Outdoors("stadium", "stadium|sports ground|athletics|running track|sports day|sports field|football pitch|soccer field|olympic games|olympics", SPORTS),
    Outdoors("race track", "race ?track|race course|formula|go-?kart track|racing circuit|pit lane|speedway", (CONES, SPOOL, BOARDS, OIL_DRUMS, BANNERS), TARMAC),
    Outdoors("camp", "camp ?site|camping|scout camp|summer camp|tent camp|base camp|camp", CAMP),
    Outdoors("forest camp", "forest school|lumberjack camp|woodcutters?|forest glade", (WOODPILE, CAMPFIRE, LUMBER, PACKS)),
    Outdoors("sawmill", "sawmill|lumber yard|timber yard|logging camp", (LUMBER, WOODPILE, LUMBER, HANDCART), SAWDUST),
    Outdoors("quarry", "quarry|gravel pit|stone pit|open-?cast mine", (ORE_HEAP, ORE_CART, BLOCKS, CONES, TOOLS), PIT),
    Outdoors("mine yard", "mine yard|mining town|mining camp|gold mine|coal mine|colliery|pit head|pithead", (ORE_CART, ORE_HEAP, LUMBER, BARRELS, TOOLS), CHURNED),
    Outdoors("dig", "archaeological (?:dig|site)|archaeologists?|excavation|dig site|dig", DIGGING, DUST),
    Outdoors("badlands", "fossil (?:dig|site|hunt)|dinosaur dig|dinosaur bones|badlands|palaeontologists?|paleontologists?", DIGGING, DUST, terrain="desert"),
    Outdoors("building site", "building site|construction site|construction|builders", BUILDING, CHURNED),
    Outdoors("factory yard", "factory|steel ?works|iron ?works|mill town|industrial (?:town|estate|city|revolution)|textile mill|cotton mill|brick mill|foundry|workshop yard", (CRATES, BARRELS, PIPES, ORE_HEAP, HANDCART, SPOOL), COBBLES),
    Outdoors("warehouse yard", "warehouse|depot|logistics|container port|loading bay|freight yard", (CONTAINER, CRATES, SPOOL, CONES), CONCRETE),
    Outdoors("station yard", "railway station|train station|station yard|bus station|station forecourt|tram stop|railway yard", STATION, CONCRETE),
    Outdoors("bus stop", "bus stop|crossroads|road safety|traffic|zebra crossing|pedestrian crossing|junction", (BIKES, BINS, CONES, CAFE)),
    Outdoors("airport", "airport|airfield|apron|runway|heliport|hangar", (LUGGAGE, CONES, CONTAINER, OIL_DRUMS), CONCRETE),
    Outdoors("launch site", "launch (?:site|pad)|rocket base|space ?port|cape canaveral|cosmodrome|countdown", (OIL_DRUMS, CONES, ANTENNA, SPOOL, PODS), CONCRETE),
    Outdoors("car park", "car park|parking lot|petrol station|gas station|garage", (CONES, BINS, SPOOL, OIL_DRUMS), TARMAC),
    Outdoors("recycling yard", "recycling|waste|landfill|scrap ?yard|junk ?yard|rubbish dump", (BINS, SPOOL, CONTAINER, CRATES, BINS), CONCRETE),
    Outdoors("power plant", "power (?:plant|station)|substation|nuclear|wind farm|wind turbines?", (SPOOL, OIL_DRUMS, PIPES, CONES)),
    Outdoors("solar farm", "solar (?:farm|park|field|power)", (SPOOL, SOLAR, CONES)),
    Outdoors("dam", "dam|reservoir|water ?works|hydroelectric|lock gates?", (PIPES, SPOOL, CONES, MOORING)),
    Outdoors("fire station", "fire station|police station|rescue centre|ambulance station", (CONES, SPOOL, BENCH_ROW), CONCRETE),
    Outdoors("polar station", "antarctic|antarctica|arctic|polar|research (?:camp|station) in the (?:arctic|ice)|north pole|south pole|ice station|igloo village", POLAR, terrain="snow"),
    Outdoors("winter village", "winter village|christmas village|santa|snowy village|sledging hill|ski slope", (SLEDGE, WOODPILE, PAPER_LANTERNS, BARRELS), terrain="snow"),
    Outdoors("planet base", "mars (?:base|colony|station|camp|settlement|city)|colony on mars|base on mars|on mars|martian|moon (?:base|colony|station|camp|village)|lunar (?:base|colony)|on the moon|space colony|base on (?:the moon|another planet)|red planet", BASE, is_beyond=True),
    Outdoors("alien planet", "alien (?:planet|world)|exoplanet|another planet|distant planet|strange planet", (PODS, ANTENNA, PODS), is_beyond=True),
    Outdoors("sea base", "underwater (?:base|city|lab|station|village|research)|undersea (?:base|city|lab|station)|base on the sea ?bed|atlantis", (PODS, TREASURE, POTS), is_beyond=True),
    Outdoors("fairy village", "fairy (?:village|forest|garden|land|tale|kingdom)|fairyland|elf village|elves|gnomes?|gnome village|enchanted forest|magic(?:al)? forest|hobbit|pixie", (MUSHROOMS, BASKETS, STONE_LANTERN, MUSHROOMS, WOODPILE)),
    Outdoors("candy land", "candy ?land|land of sweets|candy kingdom|sweet land|gingerbread|sugar land|lollipop", (SWEETS, SWEETS, BALLOONS), PINK, is_beyond=True, terrain="candy"),
    Outdoors("wizard school", "wizard|witch|magic school|dragons?|magic village", (CAULDRON, BARRELS, BANNERS, MUSHROOMS)),
    Outdoors("ghost town", "ghost town|wild west|old west|western town|frontier town|cowboy|saloon|gold rush", (WAGON_WHEEL, BARRELS, HAY, TROUGH, WAGON_WHEEL, CRATES), DUST, terrain="desert"),
    Outdoors("haunted place", "haunted|cemetery|graveyard|churchyard|halloween|spooky|vampire|transylvania", (GRAVES, HAY, GRAVES, BASKETS)),
    Outdoors("zoo", "zoo|wildlife park|aquarium park|animal park", (POPCORN, PICNIC, BALLOONS)),
    Outdoors("safari", "safari|savannah?|game reserve|national park|waterhole|ranger camp|serengeti", (PACKS, CRATES, CAMPFIRE, TENT), terrain="savanna"),
    Outdoors("desert camp", "desert (?:camp|village|town|market)|sahara", (RUGS, POTS, SACKS, TENT), terrain="desert"),
    Outdoors("jungle camp", "jungle (?:camp|village|expedition)|rain ?forest (?:camp|village|expedition)|expedition|explorers?|lost city|lost temple", (CRATES, PACKS, TENT, STELE, WOODPILE), terrain="jungle"),
    Outdoors("riverside", "canal|canal side|river port|boat house|ferry", (MOORING, BARRELS, CRATES, ROWBOAT)),
    Outdoors("mangrove coast", "mangrove|stilt (?:village|houses?)|water village|floating village", (ROWBOAT, FISH_RACK, BASKETS, NETS), terrain="swamp"),
    Outdoors("town", "small town|city|town|suburb|neighbou?rhood|downtown", (BIKES, CAFE, BINS, CRATES)),
    Outdoors("village", "village|settlement|colony", VILLAGE),
    Outdoors("courtyard", "courtyard|cloister|patio|inner yard|convent garden", (POTS, BARRELS, BASKETS, HANDCART), GRAVEL),
    Outdoors("observatory hill", "observatory|stargazing|telescope|weather station", (CRATES, PICNIC, ANTENNA)),
)  # fmt: skip
BY_NAME: Final = {one.name: one for one in PLACES}
