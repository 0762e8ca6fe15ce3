"""What a word means beside others: a gate of an airport, of a field and of a castle are three things. The table says for
each word in which company it means what; without such company it means what it means everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from worlds.lexicon.plurals import singular
from worlds.resolve.resolve import CATALOGUE

AIR: Final = (
    "airport airfield airline airplane aeroplane plane runway terminal passport boarding departure flight aircraft"
)
RAIL: Final = "railway railroad train metro tram locomotive rail"
MINE: Final = "mine coal miner pit shaft colliery ore"
BODY: Final = "heart blood artery vein aorta ventricle atrium lung body"
PLAY: Final = "theatre theater drama opera concert orchestra audience backstage conductor"
MUSIC: Final = "music orchestra concert band violin piano conductor choir instrument"
GYM: Final = "gym gymnasium sport fitness exercise circuit pe hurdle skipping"
RUN: Final = "race running sprint athletics olympic olympics olympia stadium relay hurdle discus javelin"
FARM: Final = "farm field meadow barn farmer cow sheep pasture paddock orchard garden pig"
STREETS: Final = "street road town city square village harbour harbor bridge park market path quay promenade"
LEARN: Final = "school classroom university college"
WATER: Final = "fish aquarium shark coral reef turtle zoo seal dolphin"
WORKS: Final = (
    "factory chocolate brewery dairy refinery chemistry plant mixing oil milk fuel water sewage reservoir vat"
)
PRISON: Final = "prison jail police prisoner guard dungeon"
COMPUTER: Final = "computer motherboard processor cpu memory data chip server electronic electric robot"
LAW: Final = "judge jury law trial courtroom lawyer parliament"
SHOP: Final = (
    "shop bakery cafe café restaurant supermarket store hotel bank post ticket reception library museum check-in"
)
BEACH: Final = "beach seaside surf surfer"
LAB: Final = "lab laboratory experiment scientist physics laser optics reflection"
WAR: Final = "war soldier army battle trench tank military"

OLD: Final = "castle knight king queen fortress fort palace moat medieval cathedral church temple"

SENSES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "gate": (
        (OLD, "gate"),
        (AIR, "boarding_gate"),
        (RAIL, "boarding_gate"),
        (FARM, "field_gate"),
        (f"{LEARN} park cemetery factory zoo playground dock harbour harbor quay port canal", "iron_gate"),
    ),
    "desk": ((LEARN, "desk"), (AIR, "check-in_desk"), ("hotel reception library museum hospital ticket", "checkout")),
    "counter": (
        (AIR, "check-in_desk"),
        ("kitchen cook cooking", "kitchen_counter"),
        ("pub bar tavern inn saloon", "bar_counter"),
        ("bakery cafe café pastry cake", "pastry_case"),
        (f"{SHOP} {RAIL} cinema theatre theater hospital clinic stadium", "checkout"),
    ),
    "tower": (
        (OLD, "tower"),
        (AIR, "control_tower"),
        (f"{PRISON} camp forest lookout wooden safari ranger scout", "wooden_watchtower"),
        ("power electricity radio signal broadcast", "antenna"),
        ("skyline office business downtown", "skyscraper"),
        ("^water", "water_tank"),
    ),
    "platform": ((f"{RAIL} station", "railway_platform"),),
    "track": (
        (RUN, "running_track"),
        (f"{RAIL} {MINE} tunnel wagon", "railway_track"),
        ("car racing driving", "road_segment"),
    ),
    "lane": ((RUN, "running_track"), ("bowling", "bowling_alley")),
    "board": (
        (f"{AIR} {RAIL}", "departures_board"),
        ("chess draughts checkers", "chess_board"),
        (COMPUTER, "circuit_board"),
        ("kitchen chopping cutting", "cutting_board"),
        ("match score team stadium league", "scoreboard"),
        (BEACH, "surfboard"),
        (LEARN, "blackboard"),
    ),
    "cell": (
        (PRISON, "jail_cell"),
        ("white immune", "white_blood_cell"),
        ("monastery monk nun convent hermit", "hut"),
        (BODY, "red_blood_cell"),
        ("leaf chloroplast photosynthesis vacuole plant", "plant_cell"),
        ("battery circuit electric electricity wire torch", "battery"),
        ("bacteria germ bacterial", "bacterium"),
    ),
    "valve": ((BODY, "heart_valve"),),
    "ring": (
        ("boxing boxer wrestling fight", "boxing_ring"),
        ("^stone druid megalith henge", "stone_circle"),
        (f"{GYM} juggling playground hoop", "hula_hoop"),
        ("benzene", "benzene_ring"),
        ("life pool ship harbour harbor lifeguard", "life_ring"),
        ("circus acrobat clown", "round_rug"),
    ),
    "net": (
        ("volleyball beach", "volleyball_net"),
        ("football soccer goal pitch hockey handball", "soccer_goal"),
        ("basketball", "basketball_hoop"),
        ("butterfly insect bug meadow pond", "butterfly_net"),
        ("fishing fisherman boat lobster trawler harbour harbor quay dock", "lobster_trap"),
    ),
    "court": (
        ("basketball", "basketball_court"),
        (LAW, "courthouse"),
        ("volleyball tennis badminton beach", "volleyball_court"),
    ),
    "pitch": (("football soccer rugby hockey cricket sport", "sports_field"),),
    "pit": (
        (PLAY, "orchestra_pit"),
        (f"{RUN} jump", "long_jump_pit"),
        ("playground sand child kindergarten", "sandbox"),
        ("fire camp barbecue campfire", "campfire"),
        ("lava volcano", "lava_pool"),
    ),
    "bar": (
        (GYM, "wall_bars"),
        ("climbing", "wall_bars"),
        ("playground swing slide monkey", "climbing_frame"),
        (f"{PRISON} cell", "iron_fence"),
        ("chocolate cocoa sweet", "chocolate"),
        ("fraction maths", "fraction_bar"),
        ("gold treasure ingot", "gold_nugget"),
    ),
    "lift": ((MINE, "mine_cage"), ("ski mountain snow", "chair_lift")),
    "cage": ((MINE, "mine_cage"),),
    "prop": ((MINE, "pit_prop"), ("tunnel", "pit_prop"), (PLAY, "costume_rack")),
    "cart": ((MINE, "mine_cart"), ("supermarket shopping grocery", "shopping_cart")),
    "tank": (
        (WAR, "tank"),
        (WATER, "aquarium"),
        (WORKS, "water_tank"),
    ),
    "vat": ((WORKS, "water_tank"),),
    "stand": (
        ("newspaper magazine", "newsstand"),
        (MUSIC, "lectern"),
        ("spectator football stadium match fan", "bleachers"),
        ("market food fruit souvenir drink street fair", "market_stall"),
        ("witness court", "witness_stand"),
    ),
    "stall": (("horse stable pony", "stable"),),
    "screen": ((COMPUTER, "monitor"), ("office desk", "monitor")),
    "mast": (("weather research radio mobile phone signal station", "antenna"),),
    "lamp": (
        (MINE, "gas_lamp"),
        ("desk reading study bedside", "table_lamp"),
        (STREETS, "street_lamp"),
    ),
    "chair": ((BEACH, "deck_chair"),),
    "mat": (("gym judo gymnastics sport yoga exercise circuit", "gym_mat"),),
    "ball": (
        ("basketball", "basketball"),
        ("tennis", "tennis_ball"),
        (BEACH, "beach_ball"),
    ),
    "hoop": (("basketball", "basketball_hoop"),),
    "line": (
        ("start starting race", "start_line"),
        ("finish", "finish_line"),
        ("washing laundry clothes", "clothes_line"),
        ("number maths", "number_line"),
    ),
    "post": (
        ("^information ^info ^fact", "info_board"),
        ("rugby", "rugby_posts"),
        ("mail letter", "postbox"),
    ),
    "pool": (("billiard snooker pub cue", "pool_table"),),
    "trunk": (("treasure attic pirate ship travel clothes", "chest"), ("tree forest wood", "log")),
    "branch": (("tree forest wood", "log"),),
    "case": (
        (f"{AIR} {RAIL} hotel travel luggage", "suitcase"),
        ("museum exhibit gallery display glass", "display_case"),
    ),
    "chip": (("food cafe café fish burger restaurant snack", "french_fries"),),
    "stick": ((COMPUTER, "microchip"),),
    "pole": (("ski slope flag golf", "flag"),),
    "bat": (("baseball cricket", "baseball_bat"),),
    "star": (("starfish reef seabed coral", "starfish"),),
    "ray": (("sea reef ocean aquarium manta", "stingray"), (LAB, "laser")),
    "beam": ((LAB, "laser"),),
    "bow": ((MUSIC, "violin"), ("present gift christmas birthday", "present")),
    "horn": ((MUSIC, "trumpet"), ("viking battle hunt hunter knight", "drinking_horn")),
    "organ": ((f"{MUSIC} church cathedral", "grand_piano"),),
    "spring": (("river hill brook stream mountain source", "waterfall"),),
    "module": (("space station moon mars orbit base astronaut", "habitat"),),
    "lens": ((f"{LAB} microscope telescope light magnifying", "magnifying_glass"),),
    "galley": (("kitchen cook oven barrel deck cabin warship", "stove_with_hood"),),
    "box": ((PLAY, "balcony"),),
    "pump": (("garden village farm water", "well"), ("car petrol garage fuel", "petrol_pump")),
    "bulb": (("garden flower tulip soil", "tulip"),),
    "bench": ((LAB, "table"),),
    "string": ((f"{MUSIC} woodwind brass drum flute trumpet clarinet", "violin"),),
    "woodwind": ((f"{MUSIC} brass", "clarinet"),),
    "percussion": ((f"{MUSIC} woodwind brass", "drum"),),
}
"""Word to (company, name of the catalogue), the surest first. After `BEFORE`: only where it stands before the word."""
BEFORE: Final = "^"


@dataclass(frozen=True, slots=True)
class Company:
    """Words beside a thing: of its own zone, and of the whole world."""

    zone: frozenset[str]
    world: frozenset[str]


def company_of(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(singular(word) for phrase in phrases for word in phrase.lower().replace("'s", "").split())


def name_in(noun: str, company: Company) -> str | None:
    """The name in the catalogue of what it means there. None: it is what it is everywhere. The words before it count for
    more than what is in its zone, and that for more than the rest."""
    *before, last = noun.lower().split() or [""]
    head = singular(last)
    rows = SENSES.get(head, ())
    if not rows or (before and CATALOGUE.names.find(noun.lower()) is not None):  # a chess board is known as such
        return None
    own = company_of(before)
    for words in (own | {f"{BEFORE}{word}" for word in own}, company.zone, company.world):
        for said, name in rows:
            if not words.isdisjoint(set(said.split()) - {head}):
                return name
    return None
