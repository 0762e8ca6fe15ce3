"""Where one buys, eats and drinks."""

from typing import Final

from worlds.catalogue.kit import CHEERFUL, GRAYISH, LACQUER, MARBLES, OAKEN, PINE, RAW, WALNUTS, Kit, kit

SHOPS: Final[tuple[Kit, ...]] = (
    kit(
        "bakery, baker, bakehouse, patisserie, pastry shop, boulangerie, confectionery", OAKEN, (226, 178, 110),
        tall="shelf:loaf rack:roll shelf:loaf rack:croissant oven shelf:cake", low="showcase:cake hamper:loaf sacks crates:roll logs hamper:roll",
        hung="menu pans", middle="stand:loaf stand:roll stand:cake", beams="herbs", told="oven bread bread_roll croissant",
    ),
    kit(
        "butcher, butchery, delicatessen, deli, meat shop, charcuterie", LACQUER, (190, 60, 56),
        tall="fridge:meat shelf:jar", low="showcase:meat showcase:cheese counter:meat", hung="tools menu",
        middle="stand:meat", beams="hams",
    ),
    kit(
        "fishmonger, fish shop, fish market, fish counter", LACQUER, (70, 140, 190),
        tall="fridge:fish aquarium", low="showcase:fish crates:fish barrels", hung="lifebelt menu",
        middle="stand:fish", beams="nets",
    ),
    kit(
        "grocer, grocery, grocery store, greengrocer, corner shop, general store, village shop, shop, store, food store", OAKEN,
        (110, 160, 90), tall="shelf:tin shelf:packet shelf:bottle shelf:jar", low="bins:fruit bins:vegetable crates:fruit sacks",
        hung="menu", middle="stand:fruit stand:vegetable", beams="herbs",
    ),
    kit(
        "supermarket, hypermarket, food market, minimart, food hall, shopping centre, shopping mall, mall", LACQUER, (214, 66, 58),
        tall="fridge:milk rack:packet rack:tin fridge:bottle", low="bins:fruit bins:vegetable showcase:cheese crates:bottle",
        hung="menu posters", middle="gondola:packet gondola:tin stand:fruit", beams="signs", told="checkout shopping_cart",
    ),
    kit(
        "market hall, covered market, indoor market, bazaar, souk", RAW, (216, 130, 60),
        tall="shelf:spice shelf:cloth shelf:pottery", low="bins:fruit hamper:vegetable sacks crates:fruit",
        hung="banner", middle="stand:fruit stand:spice stand:cloth", beams="lantern bunting",
    ),
    kit(
        "pharmacy, chemist shop, drugstore, chemist", LACQUER, (74, 168, 104),
        tall="shelf:medicine cabinet:medicine drawers", low="counter:medicine showcase:medicine chairs", hung="anatomy chart",
        middle="gondola:medicine",
    ),
    kit(
        "apothecary, herbalist, potion shop", WALNUTS, (120, 90, 60),
        tall="drawers shelf:jar shelf:potion cabinet:spice", low="sacks chest hamper:spice barrels", hung="chart tools",
        middle="bench:potion", beams="herbs",
    ),
    kit(
        "toy shop, toy store, toyshop", CHEERFUL, (232, 84, 92),
        tall="shelf:toy shelf:ball rack:box", low="bins:ball showcase:toy crates:toy", hung="alphabet posters",
        middle="stand:toy", beams="bunting planets",
    ),
    kit(
        "bookshop, bookstore, book shop, antiquarian", WALNUTS, (150, 60, 56),
        tall="shelf:book shelf:school_book shelf:magazine", low="sideboard:book crates:book", hung="posters pictures",
        middle="stand:book", rug=(120, 60, 56),
    ),
    kit(
        "newsstand, kiosk, newsagent, stationery shop, stationer", PINE, (66, 120, 190),
        tall="shelf:magazine shelf:sweet", low="counter:newspaper showcase:sweet", hung="posters", middle="stand:newspaper",
    ),
    kit(
        "clothes shop, clothing store, boutique, fashion shop, tailor, dressmaker, dressing room, wardrobe room, costume room", PINE,
        (190, 110, 150), tall="clothes shelf:cloth clothes wardrobe", low="sideboard:hat counter:cloth sofa", hung="pictures",
        middle="stand:cloth", rug=(150, 80, 120),
    ),
    kit(
        "shoe shop, shoemaker, cobbler", OAKEN, (150, 90, 60),
        tall="shelf:shoe rack:shoe", low="bench workbench:shoe showcase:shoe", hung="tools", middle="stand:shoe",
    ),
    kit(
        "florist, flower shop", PINE, (226, 110, 150),
        tall="shelf:flower greenery", low="bins:flower planter beds hamper:flower", hung="menu", middle="pots stand:flower",
        beams="hanging_pots",
    ),
    kit(
        "sweet shop, candy shop, sweetshop, chocolate shop, chocolatier", CHEERFUL, (236, 100, 140),
        tall="shelf:sweet shelf:sweet cabinet:sweet", low="showcase:cake counter:sweet bins:sweet", hung="menu posters",
        middle="stand:sweet", beams="bunting",
    ),
    kit(
        "ice cream parlour, ice cream parlor, ice cream shop, gelateria, milk bar", LACQUER, (240, 150, 170),
        tall="shelf:sweet fridge:ice", low="showcase:ice counter:ice chairs", hung="menu posters", middle="table:ice",
        beams="lantern",
    ),
    kit(
        "hardware store, tool shop, ironmonger, diy store", PINE, (220, 120, 50),
        tall="rack:tool rack:box shelf:paint", low="workbench:tool crates:part drums", hung="tools", middle="gondola:tool",
    ),
    kit(
        "music shop, music store, record shop, record store, instrument shop", WALNUTS, (206, 70, 70),
        tall="shelf:record shelf:record", low="bins:record counter:record", hung="instruments posters", middle="stand:record",
    ),
    kit(
        "pet shop, pet store", PINE, (80, 160, 130),
        tall="aquarium shelf:packet rack:ball", low="hamper:ball sacks showcase:packet", hung="posters", middle="stand:packet",
    ),
    kit(
        "sports shop, sport shop, sports store", LACQUER, (60, 120, 200),
        tall="shelf:ball clothes shelf:shoe", low="bins:ball counter:shoe", hung="trophies posters", middle="stand:ball",
    ),
    kit(
        "antique shop, junk shop, second-hand shop, charity shop, pawn shop, flea market", WALNUTS, (170, 120, 70),
        tall="shelf:pottery cabinet:glass shelf:old_book wardrobe", low="chest sideboard:candle chairs", hung="clocks pictures masks",
        middle="stand:pottery", rug=(130, 60, 56),
    ),
    kit(
        "jeweller, jewelry shop, jewellery shop, jeweler, goldsmith, watchmaker, clockmaker", WALNUTS, (206, 170, 90),
        tall="cabinet:trophy cabinet:crystal", low="showcase:crystal showcase:trophy workbench:tool", hung="clocks", middle="case:crystal",
        rug=(60, 50, 90),
    ),
    kit(
        "hairdresser, hair salon, barber, barbershop, beauty salon", LACQUER, (210, 100, 140),
        tall="shelf:bottle cabinet:bottle", low="chairs sink sideboard:bottle", hung="pictures clocks", middle="pots",
    ),
    kit(
        "phone shop, electronics shop, computer shop, repair shop", LACQUER, (70, 110, 190),
        tall="rack:device shelf:device", low="showcase:device workbench:device counter:device", hung="screens tools", middle="stand:device",
    ),
    kit(
        "cafe, coffee shop, coffee house, tearoom, snack bar, cafeteria, bistro, internet cafe", OAKEN, (190, 110, 76),
        tall="shelf:coffee shelf:cup cabinet:cup", low="showcase:cake counter:cup sofa planter", hung="menu pictures",
        middle="table:cup", beams="lantern", told="bar_counter coffee",
    ),
    kit(
        "restaurant, dining room, dining hall, diner, eatery, trattoria, steakhouse, brasserie", WALNUTS, (160, 44, 50),
        tall="shelf:bottle cabinet:plate", low="sideboard:plate sideboard:glass planter", hung="painting menu",
        middle="table:plate", beams="chandelier", rug=(130, 44, 48), told="waiter",
    ),
    kit(
        "pizzeria, pizza restaurant, pizza place", RAW, (200, 60, 50),
        tall="oven shelf:bottle shelf:jar", low="logs counter:cheese showcase:vegetable", hung="menu pans", middle="table:plate",
        beams="hams lantern",
    ),
    kit(
        "tavern, inn, pub, saloon, bar, beer hall", RAW, (150, 90, 50),
        tall="casks shelf:bottle hearth shelf:cup", low="barrels counter:cup bench", hung="shields furs", middle="long_table:cup",
        beams="lantern",
    ),
    kit(
        "canteen, school canteen, lunch hall, lunchroom, mess hall, mess, refectory", PINE, (90, 150, 190),
        tall="fridge:milk rack:plate", low="counter:plate showcase:fruit sink", hung="menu posters", middle="long_table:plate",
    ),
    kit(
        "kitchen, school kitchen, restaurant kitchen, galley, cookery room, cooking school, cookery classroom, food room", LACQUER,
        (230, 170, 80), tall="range fridge:vegetable shelf:plate cabinet:jar", low="sink sideboard:pan counter:vegetable sacks",
        hung="pans tools", middle="bench:vegetable", told="stove kitchen_sink refrigerator fridge cutting_board",
    ),
    kit(
        "tea room, teahouse, tea house, japanese tea room, tea ceremony room", PINE, (90, 110, 80),
        tall="shelf:cup cabinet:pottery", low="sideboard:cup chest planter", hung="tapestry", middle="cushions", beams="lantern",
        told="kettle cushion",
    ),
    kit(
        "winery, wine cellar, brewery, cider house, distillery", RAW, (130, 44, 60),
        tall="casks casks rack:bottle tanks", low="barrels crates:bottle", hung="tools", middle="long_table:glass", beams="lantern",
    ),
    kit(
        "cinema snack bar, popcorn stand, candy counter", LACQUER, (226, 60, 60),
        tall="shelf:sweet fridge:bottle", low="showcase:sweet counter:cup", hung="menu posters", middle="ropes",
    ),
    kit(
        "bank, bank hall, savings bank, exchange office, treasury", MARBLES, (150, 120, 70),
        tall="column cabinet:folder lockers", low="counter:folder chairs desk planter", hung="clocks painting",
        middle="ropes waiting", beams="chandelier", rug=(60, 90, 70),
    ),
    kit(
        "post office, mail room, sorting office", PINE, (230, 190, 60),
        tall="pigeonholes shelf:parcel rack:letter", low="counter:letter crates:parcel bench", hung="map clocks posters",
        middle="stand:parcel trolley:parcel waiting stand:letter", beams="signs", told="postbox",
    ),
    kit(
        "travel agency, tourist office, tourist information, ticket office, booking office, ticket hall", GRAYISH, (60, 130, 180),
        tall="shelf:magazine cabinet:folder", low="desk counter:magazine chairs", hung="map posters clocks", middle="ropes",
    ),
    kit(
        "laundry, laundrette, laundromat, washhouse", LACQUER, (110, 170, 210),
        tall="shelf:linen lockers", low="sink machine hamper:linen", hung="hooks", middle="trolley:linen", beams="sheets",
    ),
)  # fmt: skip
