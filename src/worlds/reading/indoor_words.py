"""Words of places indoors: buildings that a whole text can be inside of, by their floors; rooms, and what is usual there."""

import re
from typing import Final

from worlds.catalogue.terrains import TERRAINS, TerrainName

PLACES: Final[dict[TerrainName, str]] = {
    "parquet": (
        "library theatre theater playhouse concert-hall music-hall opera opera-house ballroom dance-studio "
        "dance-hall sports-hall sport-hall gym gymnasium classroom schoolroom school-hall assembly-hall courtroom "
        "study lounge living-room bedroom music-room playroom nursery dining-room bookshop bookstore bakery workshop "
        "wood-workshop art-studio studio attic toyshop toy-shop toy-store village-hall town-hall community-centre "
        "community-center youth-club music-school drama-studio art-room lecture-hall lecture-theatre auditorium "
        "study-room reading-room apothecary apothecary-shop apothecary's-shop tea-room tearoom tea-house teahouse "
        "tavern inn pub printing-house printing-shop print-shop sitting-room parlour parlor drawing-room backstage "
        "bike-shop bicycle-shop repair-shop barber-shop hair-salon salon music-shop flower-shop second-hand-shop "
        "antique-shop pet-shop playgroup kindergarten-room staff-room sauna dojo"
    ),
    "stone_floor": (
        "cathedral throne-room great-hall banquet-hall banqueting-hall dungeon crypt cellar wine-cellar tomb "
        "burial-chamber monastery abbey scriptorium treasury smithy forge mead-hall longhouse vault armoury armory "
        "castle-hall chapel nave cloister cell-block prison-cell jail-cell dwelling torture-chamber refectory "
        "chapter-house stable stables cowshed milking-parlour"
    ),
    "tiles": (
        "museum gallery art-gallery science-museum natural-history-museum history-museum exhibition exhibition-hall "
        "hospital clinic doctor's-surgery surgery vet veterinary-clinic pharmacy chemist operating-theatre "
        "operating-room supermarket shop store department-store shopping-centre shopping-center shopping-mall mall "
        "grocery grocery-store market-hall food-hall food-court post-office bank bakery-shop restaurant cafe café "
        "cafeteria canteen kitchen bathroom laboratory lab science-lab chemistry-lab science-room swimming-hall "
        "indoor-pool swimming-baths baths airport airport-terminal terminal railway-station train-station "
        "metro-station underground-station subway-station bus-station station-hall ice-rink skating-rink aquarium "
        "science-centre science-center discovery-centre control-room mission-control police-station courthouse "
        "waiting-room entrance-hall lobby foyer atrium research-lab greenhouse glasshouse hothouse palm-house "
        "butterfly-house hall ward hospital-ward sick-room sickbay sick-bay vet-clinic vet's-surgery "
        "dentist's-surgery dentist doctor's-office bath-house bathhouse thermae public-bath pool-hall departure-hall "
        "departures-hall arrivals-hall check-in-hall concourse waiting-hall ticket-hall computer-room computer-lab "
        "physics-lab biology-lab mess-hall sandwich-shop coffee-shop ice-cream-parlour cake-shop sweet-shop "
        "fish-shop butcher-shop corner-shop village-shop travel-agency tourist-office pet-clinic animal-clinic "
        "emergency-room maternity-ward launderette laundry corridor hallway blood-bank morgue"
    ),
    "carpet": (
        "cinema movie-theatre movie-theater hotel parliament debating-chamber chamber council-chamber office offices "
        "conference-room conference-centre meeting-room board-room boardroom casino recording-studio tv-studio "
        "television-studio news-studio newsroom radio-studio radio-station call-centre call-center arcade "
        "escape-room cinema-hall press-room senate-chamber courtroom-gallery situation-room hotel-lobby hotel-room"
    ),
    "concrete_floor": (
        "factory chocolate-factory car-factory mill textile-mill cotton-mill power-station power-plant warehouse "
        "garage hangar engine-room boiler-room machine-hall machine-room turbine-hall recycling-plant "
        "recycling-centre plant brewery dairy foundry shipyard-hall depot fire-station bunker print-shop "
        "printing-works assembly-line steelworks bowling-alley climbing-hall skate-hall indoor-market data-centre "
        "data-center server-room clock-tower bell-tower cockpit flight-deck weaving-mill spinning-mill loom-shed "
        "weaving-shed sorting-centre packing-hall pump-room gun-deck boiler-house train-carriage railway-carriage "
        "metro-carriage tram-car bus-interior car-workshop repair-garage loading-bay cargo-hold recycling-hall "
        "wheelhouse spacecraft-cabin cargo-bay"
    ),
    "dark_floor": "dark-room darkroom black-box planetarium planetarium-hall planetarium-dome observatory-dome",
}  # fmt: skip
"""By their floors. `a big French railway station`: its last words count."""
FLOORS: Final[dict[str, TerrainName]] = {
    word.replace("-", " "): floor for floor, words in PLACES.items() for word in words.split()
}
SEEN_FROM_OUTSIDE: Final[dict[TerrainName, str]] = {
    "stone_floor": (
        "castle palace church temple mosque synagogue tower lighthouse pyramid fortress keep basilica prison jail "
        "igloo shrine gurdwara pagoda roundhouse"
    ),
    "parquet": (
        "house cottage school cabin mansion manor villa flat apartment home barn farmhouse hut lodge building room "
        "centre center college university tent yurt ger tipi teepee wigwam marquee circus-tent big-top circus "
        "log-cabin chalet treehouse tree-house caravan wagon shed"
    ),
    "concrete_floor": (
        "ship boat submarine ferry liner warship train tram aeroplane airplane plane bus coach school-bus minibus "
        "spaceship spacecraft rocket carriage train-carriage railway-carriage wagon train-wagon metro-train lift "
        "elevator helicopter shuttle space-shuttle airship camper ambulance"
    ),
}
SAID_INSIDE: Final[dict[str, TerrainName]] = {
    word: floor for floor, words in SEEN_FROM_OUTSIDE.items() for word in words.split()
}
"""Places that one sees from outside as well: only who says `inside` or `indoors` means their inside."""
OPEN: Final = frozenset(
    "island isle hill mountain valley river sea ocean coast beach forest wood woods jungle meadow field desert "
    "village town city street road park farm harbour harbor port square plaza zoo garden playground yard schoolyard "
    "campsite camp market battlefield swamp savanna volcano crater lake pond runway taxiway motorway canal moat quay "
    "jetty dock bay hillside cliff courtyard terrace vineyard orchard track".split()
)
"""Heads of what lies under the open sky."""
OF_A: Final = r" (?:of|in|on) (?:an? |the |our |my |one )?(?:[\w'-]+ ){0,2}?"
VESSELS: Final = (
    r"(?:ship|boat|spaceship|starship|spacecraft|submarine|ferry|liner|warship|galleon|frigate|steamship|steamer|"
    r"vessel)s?\b"
)
PARTS: Final[tuple[tuple[str, TerrainName], ...]] = (
    (rf"(?:bridge|hold|cabin|galley|deckhouse|mess|belly|hull){OF_A}{VESSELS}", "concrete_floor"),
    (r"(?:cabin|cockpit|galley)" + OF_A + r"(?:aeroplane|airplane|plane|jet|aircraft|airliner|helicopter)\b", "carpet"),
    (r"(?:carriage|compartment|car|wagon)" + OF_A + r"(?:train|tram|metro|subway|railway)\b", "concrete_floor"),
    (
        r"(?:hold|bridge|galley)(?:$|[ ,.:])" + r"(?=.*\b(?:captain|barrels|cannons|console|consoles)\b)",
        "concrete_floor",
    ),
)
"""Parts of what is no building, with what they are part of."""
OF_WHAT: Final = tuple((re.compile(pattern), floor) for pattern, floor in PARTS)
USUAL: Final[tuple[tuple[str, tuple[tuple[str, int], ...]], ...]] = (
    ("cafe coffee restaurant canteen cafeteria", (("bar counter", 1), ("round table", 2), ("chair", 4))),
    ("lab laboratory", (("lab bench", 2), ("microscope", 1), ("cabinet", 1))),
    ("greenhouse glasshouse conservatory", (("flower pot", 6), ("table", 1))),
    ("waiting departure arrival gate", (("chair", 6), ("screen", 1))),
    ("reception lobby foyer check-in", (("desk", 1), ("computer", 1), ("chair", 2))),
    ("passport customs security ticket", (("desk", 1), ("computer", 1))),
    ("dressing costume wardrobe changing", (("mirror", 1), ("wardrobe", 2), ("chair", 1))),
    ("office", (("desk", 1), ("computer", 1), ("bookshelf", 1))),
    ("reading library study archive", (("bookshelf", 3), ("table", 1), ("chair", 2))),
    ("bakery", (("bar counter", 1), ("bread", 2), ("oven", 1))),
    ("shop store kiosk boutique newsstand stand", (("bar counter", 1), ("shelf", 2))),
    ("storeroom storage warehouse cellar", (("crate", 4), ("shelf", 1))),
    ("workshop garage machine", (("workbench", 1), ("cabinet", 1))),
    ("operating surgery treatment", (("bed", 1), ("cabinet", 1), ("screen", 1))),
    ("studio", (("easel", 2), ("table", 1))),
)  # fmt: skip
"""What a room of that name has in it that is named and nothing of it told."""
USUAL_BY_WORD: Final = {word: things for words, things in USUAL for word in words.split()}
HALLS: Final = (
    "hall", "entrance hall", "main hall", "big hall", "large hall", "long hall", "central hall", "round hall",
    "lobby", "foyer", "atrium", "concourse", "entrance", "round entrance hall", "grand hall",
)  # fmt: skip
"""A room that the others open into: the hall itself."""

assert {*FLOORS.values()} <= {*TERRAINS}
