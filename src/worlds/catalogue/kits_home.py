"""Where one lives, and where one stays on the way."""

from typing import Final

from worlds.catalogue.kit import CHEERFUL, GRAYISH, IRONS, LACQUER, OAKEN, PINE, RAW, WALNUTS, Kit, kit

HOME: Final[tuple[Kit, ...]] = (
    kit(
        "living room, sitting room, lounge, parlour, drawing room, house, home, flat, apartment, family room, cottage", OAKEN, (190, 110, 80),
        tall="shelf:book cabinet:glass hearth", low="sofa sideboard:flower planter", hung="pictures painting clocks", middle="lounge",
        rug=(160, 90, 70),
    ),
    kit(
        "home kitchen, grandma's kitchen, grandmother's kitchen, kitchenette, family kitchen", PINE, (220, 120, 80),
        tall="range shelf:jar cabinet:plate fridge:milk", low="sink sideboard:fruit hamper:vegetable planter", hung="pans clocks",
        middle="table:plate", beams="herbs",
    ),
    kit(
        "bedroom, guest room, hotel room, children's bedroom, kid's room, child's room", PINE, (110, 140, 200),
        tall="wardrobe shelf:book", low="bed chest desk bins:toy", hung="pictures posters", middle="cushions", rug=(110, 130, 180),
    ),
    kit(
        "dormitory, bunk room, sleeping quarters, crew quarters, sleeping pod, hostel, youth hostel, living quarters, crew cabin, cabin of a ship",
        PINE, (90, 120, 170), tall="bunks lockers bunks", low="chest bench", hung="hooks map", middle="table:cup cot",
    ),
    kit(
        "bathroom, washroom, toilet, restroom, shower", LACQUER, (90, 170, 190),
        tall="cabinet:bottle rack:linen", low="sink hamper:linen planter", hung="", middle="",
    ),
    kit(
        "children's room, nursery room, baby's room", CHEERFUL, (236, 120, 110),
        tall="shelf:toy wardrobe shelf:school_book", low="bed bins:toy bins:ball chest", hung="alphabet pictures", middle="cushions",
        beams="bunting",
    ),
    kit(
        "attic, loft, garret", RAW, (150, 110, 80),
        tall="wardrobe rack:box shelf:old_book", low="chest crates:box chairs chest", hung="pictures clocks", middle="pallet", beams="lantern",
    ),
    kit(
        "cellar, basement, root cellar, pantry, larder, storm cellar", RAW, (130, 100, 70),
        tall="casks shelf:jar rack:bottle", low="barrels sacks crates:vegetable logs", hung="tools", middle="", beams="hams",
    ),
    kit(
        "home office, study room, writer's study, professor's study, scientist's study, den", WALNUTS, (90, 110, 80),
        tall="shelf:book shelf:old_book cabinet:folder", low="desk sofa sideboard:book", hung="map pictures clocks", middle="lounge",
        rug=(100, 60, 56),
    ),
    kit(
        "hotel, hotel lobby, hotel reception, guest house, hostel lobby, reception hall", WALNUTS, (170, 130, 70),
        tall="pigeonholes column bust", low="counter:folder sofa planter", hung="clocks painting map", middle="lounge", beams="chandelier",
        rug=(130, 44, 50), told="receptionist",
    ),
    kit(
        "winter garden, veranda, porch, sunroom, terrace room", PINE, (120, 170, 100),
        tall="greenery", low="planter sofa beds", hung="", middle="pots table:cup", beams="hanging_pots",
    ),
    kit(
        "station hall, railway station, train station, station, station concourse, concourse, metro station, subway station, bus station, underground station",
        GRAYISH, (60, 110, 180), tall="lockers shelf:magazine", low="bench chairs counter:newspaper planter", hung="clocks posters map",
        middle="waiting trolley:suitcase", beams="signs", told="train departures_board railway_platform",
    ),
    kit(
        "airport, airport hall, departure hall, departure lounge, terminal, arrivals hall, check-in hall, airport terminal, boarding area, gate",
        GRAYISH, (50, 120, 200), tall="screen shelf:magazine", low="chairs counter:folder planter", hung="clocks screens map",
        middle="waiting trolley:suitcase", beams="signs aeroplane", told="boarding_gate check-in_desk",
    ),
    kit(
        "ferry terminal, cruise terminal, harbour office, harbour master's office, customs house, lighthouse, lighthouse room", PINE, (50, 110, 170),
        tall="shelf:folder rack:suitcase", low="desk chairs barrels crates:fish", hung="lifebelt map clocks", middle="waiting", beams="nets",
    ),
    kit(
        "train carriage, carriage, railway carriage, tram, bus, train, coach, wagon, dining car, underground train, school bus", GRAYISH,
        (200, 70, 60), tall="rack:suitcase", low="bench", hung="posters map", middle="seats", beams="straps",
    ),
    kit(
        "plane cabin, aeroplane cabin, airplane cabin, aircraft cabin, aeroplane, airplane, cockpit", LACQUER, (50, 100, 190),
        tall="rack:suitcase", low="bench", hung="porthole", middle="seats", beams="",
    ),
    kit(
        "bridge of a ship, ship's bridge, bridge, wheelhouse, captain's cabin, navigation room", OAKEN, (60, 110, 160),
        tall="panel cabinet:scroll shelf:book", low="console chest desk", hung="porthole map gauges", middle="bench:scroll", beams="lantern",
        told="ship_wheel steering_wheel",
    ),
    kit(
        "ship, gun deck, lower deck, hold, cargo hold, pirate ship, below deck, sailing ship, ark", RAW, (150, 90, 50),
        tall="casks bunks rack:tin", low="barrels crates:tin sacks chest", hung="lifebelt map", middle="pallet", beams="lantern nets",
    ),
    kit(
        "submarine, torpedo room, diving bell, underwater base, underwater station, submarine control room", IRONS, (60, 130, 150),
        tall="panel ducts bunks", low="console drums", hung="porthole gauges", middle="computers", beams="lantern", told="periscope",
    ),
    kit(
        "spacecraft, spaceship, space station, space shuttle, rocket, module, space capsule, starship, space module, mars habitat, moon base, habitat",
        LACQUER, (70, 150, 230), tall="panel servers bunks rack:device", low="console crates:sample", hung="stars screens gauges", middle="computers lab:sample",
        beams="", told="astronaut",
    ),
    kit(
        "airlock, docking bay, spacewalk room, suit room, hatch", GRAYISH, (230, 150, 60),
        tall="lockers panel rack:helmet", low="bench console", hung="gauges hooks", middle="",
    ),
    kit(
        "corridor, lift, elevator, hallway, passage, staircase, landing", GRAYISH, (110, 130, 150),
        tall="lockers", low="planter bench", hung="pictures notices", middle="", rug=(90, 110, 130),
    ),
)  # fmt: skip
