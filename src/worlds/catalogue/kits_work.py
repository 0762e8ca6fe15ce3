"""Where one makes, repairs, keeps and grows something, or watches over it."""

from typing import Final

from worlds.catalogue.kit import GRAYISH, IRONS, LACQUER, OAKEN, PINE, RAW, Kit, kit

WORK: Final[tuple[Kit, ...]] = (
    kit(
        "workshop, repair workshop, bicycle workshop, bike workshop, bike shop, bicycle shop, tool room, technik room", OAKEN, (210, 90, 60),
        tall="rack:tool rack:part shelf:paint", low="workbench:tool crates:part drums", hung="tools", middle="bench:tool", beams="hoist",
        told="tool tyre",
    ),
    kit(
        "carpenter's workshop, carpentry, carpenter, joinery, joiner, woodwork room, wood workshop, sawmill, woodshop", PINE, (196, 120, 60),
        tall="rack:tool shelf:box", low="workbench:tool logs crates:part table:tool", hung="tools", middle="bench:tool", told="saw",
    ),
    kit(
        "smithy, forge, blacksmith, blacksmith's shop, armourer", RAW, (140, 80, 50),
        tall="rack:tool oven rack:helmet", low="anvil forge barrels workbench:part", hung="tools shields", middle="bench:part", beams="hoist",
        told="anvil",
    ),
    kit(
        "pottery, pottery workshop, potter, kiln, ceramics studio", OAKEN, (190, 108, 72),
        tall="shelf:pottery rack:pottery oven", low="table:pottery sacks sink hamper:pottery", hung="tools", middle="bench:pottery",
    ),
    kit(
        "weaving mill, weaver, weaving workshop, weaver's cottage, textile workshop, dye house, tannery, cotton mill, textile factory", PINE,
        (170, 70, 90), tall="loom shelf:wool shelf:cloth", low="hamper:wool bins:wool barrels", hung="tapestry", middle="bench:cloth",
        beams="sheets", told="loom spinning_wheel",
    ),
    kit(
        "printing works, printing house, print shop, printshop, printer's workshop, printing press, printing workshop", OAKEN, (60, 70, 90),
        tall="drawers rack:letter shelf:newspaper", low="table:letter barrels crates:newspaper", hung="tools notices",
        middle="bench:newspaper", beams="sheets", told="printing_press press",
    ),
    kit(
        "mill, windmill, watermill, flour mill, granary, grain store, barn loft", RAW, (200, 170, 110),
        tall="rack:basket", low="sacks barrels crates:egg sacks", hung="tools", middle="pallet", beams="hoist",
    ),
    kit(
        "factory, factory hall, assembly hall of a factory, plant, production hall, assembly line, car factory, works, steelworks, foundry", IRONS,
        (230, 170, 50), tall="panel tanks ducts rack:part", low="machine console drums crates:part", hung="gauges clocks",
        middle="machine pallet", beams="hoist", told="conveyor_belt machine robot_arm",
    ),
    kit(
        "chocolate factory, sweet factory, food factory, bottling plant, biscuit factory", LACQUER, (130, 80, 54),
        tall="tanks panel rack:sweet", low="machine sacks crates:sweet console", hung="gauges clocks", middle="machine pallet", beams="signs",
    ),
    kit(
        "dairy, cheese dairy, cheese factory, creamery, cheesemaker", LACQUER, (120, 170, 210),
        tall="tanks shelf:cheese rack:cheese", low="sink barrels crates:milk showcase:cheese", hung="tools", middle="bench:cheese",
    ),
    kit(
        "garage, car workshop, car garage, auto repair shop, mechanic's workshop, hangar, aircraft hangar, tram depot, depot, pit garage", IRONS,
        (206, 60, 50), tall="rack:tool rack:part lockers", low="workbench:tool drums crates:part", hung="tools clocks", middle="pallet",
        beams="hoist", told="car",
    ),
    kit(
        "boatyard, shipyard shed, boat shed, boathouse, shipyard", RAW, (60, 110, 150),
        tall="rack:tool rack:paint", low="workbench:tool logs barrels drums", hung="lifebelt tools", middle="bench:tool", beams="nets",
    ),
    kit(
        "warehouse, storeroom, store room, storage, storage room, stockroom, depot hall, cargo hall, logistics centre, cocoa store", IRONS,
        (230, 150, 50), tall="rack:parcel rack:box", low="crates:parcel drums sacks", hung="notices clocks", middle="pallet trolley:parcel",
        told="forklift pallet",
    ),
    kit(
        "engine room, boiler room, machine room, pump room, pumping station, turbine hall, pump house", IRONS, (190, 60, 50),
        tall="boiler ducts panel tanks rack:tool", low="console drums machine workbench:tool crates:part", hung="gauges", middle="pallet bench:tool", beams="hoist", told="engine pipes boiler",
    ),
    kit(
        "power station, power plant, nuclear power station, hydroelectric power station, generator hall, transformer station", IRONS,
        (240, 190, 50), tall="panel ducts boiler", low="console machine drums", hung="gauges screens", middle="machine", told="generator turbine",
    ),
    kit(
        "recycling plant, recycling centre, recycling center, waste plant, sorting plant, sewage plant, water works, waterworks", IRONS,
        (90, 170, 90), tall="tanks ducts rack:bottle", low="crates:bottle drums bins:tin machine", hung="chart gauges", middle="machine pallet",
        told="recycling_bin",
    ),
    kit(
        "control room, mission control, control centre, control center, control tower, operations room, command centre, command center", GRAYISH,
        (70, 170, 230), tall="screen panel servers", low="console console desk", hung="screens clocks map", middle="computers",
        told="control_panel",
    ),
    kit(
        "weather station, weather centre, research station, polar station, antarctic station, monitoring station, field station", GRAYISH,
        (80, 150, 210), tall="panel rack:device shelf:folder", low="desk console crates:sample stove", hung="map gauges chart",
        middle="computers", told="thermometer anemometer",
    ),
    kit(
        "ranger station, ranger hut, ranger's hut, forester's hut, visitor centre, nature centre", PINE, (90, 140, 80),
        tall="shelf:book cabinet:rock hearth", low="desk logs sideboard:rock", hung="map furs posters", middle="table:cup",
    ),
    kit(
        "greenhouse, glasshouse, conservatory, botanical house, orangery, palm house, nursery garden, garden centre", PINE, (120, 180, 100),
        tall="rack:plant greenery", low="beds workbench:flower sacks planter beds", hung="chart", middle="plants pots", beams="hanging_pots",
        told="tomato_plant watering_can",
    ),
    kit(
        "barn, shed, garden shed, tool shed, hay barn, farm building", RAW, (170, 60, 50),
        tall="rack:tool rack:basket", low="hay sacks barrels logs", hung="tools", middle="straw", beams="lantern", told="hay_bale",
    ),
    kit(
        "stable, horse stable, cowshed, cow shed, cattle shed, pigsty, sheepfold, stall, cow house", RAW, (150, 96, 60),
        tall="stall", low="hay trough barrels sacks", hung="tools", middle="straw", beams="lantern", told="horse cow",
    ),
    kit(
        "henhouse, hen house, chicken coop, hen coop, poultry house, dovecote", RAW, (200, 150, 80),
        tall="rack:egg rack:basket", low="hay trough hamper:egg", hung="", middle="straw", beams="", told="chicken hen",
    ),
    kit(
        "beehive house, apiary, honey house, beekeeper's hut", PINE, (240, 180, 60),
        tall="shelf:jar rack:jar", low="table:jar crates:box barrels", hung="chart tools", middle="bench:jar",
    ),
    kit(
        "mushroom farm, vertical farm, plant lab, seed store, seed bank", GRAYISH, (140, 200, 110),
        tall="rack:plant rack:jar", low="beds sink crates:plant", hung="chart gauges", middle="plants",
    ),
    kit(
        "mine, mine tunnel, mining hall, coal mine, gold mine, pithead", RAW, (90, 80, 70),
        tall="rack:rock", low="crates:rock barrels drums", hung="torch tools", middle="pallet", beams="lantern",
    ),
    kit(
        "newspaper printing hall, paper mill, bookbinder, bookbindery, bindery", OAKEN, (150, 70, 60),
        tall="shelf:old_book rack:newspaper drawers", low="table:book barrels crates:newspaper", hung="tools", middle="bench:book", beams="sheets",
    ),
    kit(
        "instrument maker, violin maker, luthier, violin workshop, organ builder", OAKEN, (170, 96, 50),
        tall="rack:tool shelf:box", low="workbench:tool table:paint logs", hung="instruments tools", middle="bench:tool",
    ),
    kit(
        "glassworks, glass workshop, glassblower, glass factory", IRONS, (90, 170, 190),
        tall="oven shelf:glass cabinet:glass", low="workbench:glass barrels crates:glass", hung="tools", middle="bench:glass",
    ),
    kit(
        "perfumery, perfume workshop, soap workshop, candle workshop, candlemaker", OAKEN, (190, 130, 170),
        tall="cabinet:potion shelf:flask drawers", low="table:candle hamper:flower counter:flask", hung="chart", middle="bench:flask", beams="herbs",
    ),
    kit(
        "test kitchen, coffee roastery, roastery, tea factory, spice warehouse, sugar mill", OAKEN, (150, 90, 50),
        tall="tanks rack:coffee shelf:spice", low="sacks barrels machine sacks", hung="gauges tools", middle="bench:coffee",
    ),
)  # fmt: skip
