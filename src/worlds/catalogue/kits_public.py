"""Where one learns, looks, plays, is healed, judged or prays."""

from typing import Final

from worlds.catalogue.kit import CHEERFUL, GRAYISH, IRONS, LACQUER, MARBLES, OAKEN, PINE, STONES, WALNUTS, Kit, kit

PUBLIC: Final[tuple[Kit, ...]] = (
    kit(
        "classroom, class, school, schoolroom, school room, language classroom, seminar room, lecture room, schoolhouse", PINE,
        (90, 150, 200), tall="shelf:school_book cabinet:folder lockers", low="sideboard:school_book bins:toy sink planter",
        hung="alphabet map notices chart", middle="desks", told="whiteboard blackboard",
    ),
    kit(
        "kindergarten, nursery school, preschool, playroom, play room, nursery, creche, day care", CHEERFUL, (236, 110, 90),
        tall="shelf:toy shelf:school_book", low="bins:ball bins:toy sofa", hung="alphabet posters", middle="cushions mats",
        beams="bunting planets",
    ),
    kit(
        "laboratory, lab, science lab, chemistry lab, biology lab, physics lab, research lab, chemistry room, science room", LACQUER,
        (90, 180, 190), tall="cabinet:flask shelf:sample rack:flask fridge:sample", low="sink counter:flask desk drums",
        hung="chart anatomy", middle="lab:flask", told="microscope beaker test_tube fume_hood",
    ),
    kit(
        "art room, art studio, painting studio, atelier, art class, studio, art classroom", PINE, (230, 150, 70),
        tall="shelf:paint rack:paint shelf:pottery", low="sink table:paint crates:scroll", hung="painting pictures", middle="easel plinth",
        told="easel palette",
    ),
    kit(
        "music room, music school, rehearsal room, practice room, choir room", OAKEN, (170, 90, 120),
        tall="shelf:record shelf:school_book cabinet:trophy", low="bench sideboard:record", hung="instruments posters", middle="music",
        rug=(120, 60, 90), told="violin piano drum_kit",
    ),
    kit(
        "gym, gymnasium, sports hall, fitness room, fitness studio, school gym, dance studio, sport hall", PINE, (230, 120, 50),
        tall="rack:ball lockers", low="bench bins:ball", hung="bars bars trophies", middle="mats vault",
        told="gym_mat wall_bars basketball_hoop",
    ),
    kit(
        "swimming hall, swimming pool, pool hall, indoor pool, baths", LACQUER, (60, 160, 210),
        tall="lockers rack:linen", low="bench planter bins:ball", hung="lifebelt clocks", middle="waiting", beams="bunting",
        told="diving_board",
    ),
    kit(
        "locker room, changing room, cloakroom, shower room", GRAYISH, (70, 130, 180),
        tall="lockers", low="bench sink", hung="hooks", middle="pew",
    ),
    kit(
        "computer room, computer lab, it room, coding room, data centre, data center, server room, internet room", GRAYISH,
        (70, 180, 240), tall="servers screen rack:device", low="desk workbench:device", hung="screens chart", middle="computers",
        told="server",
    ),
    kit(
        "library, school library, reading room, archive, study, reading hall", WALNUTS, (70, 110, 90),
        tall="shelf:book shelf:old_book cabinet:book shelf:book", low="sideboard:book sofa crates:book", hung="map pictures",
        middle="long_table:book", beams="chandelier", rug=(96, 50, 48), told="bookshelf librarian",
    ),
    kit(
        "museum, museum hall, history museum, local museum, town museum, exhibition, exhibition hall, exhibition room", MARBLES,
        (140, 60, 56), tall="column bust cabinet:pottery", low="showcase:pottery bench planter", hung="painting map",
        middle="case:pottery case:helmet ropes", beams="banners", rug=(130, 44, 50), told="display_case",
    ),
    kit(
        "natural history museum, dinosaur museum, dinosaur hall, fossil room, geology museum, palaeontology museum", MARBLES,
        (120, 130, 80), tall="cabinet:bone cabinet:rock column", low="showcase:rock showcase:bone bench", hung="chart map",
        middle="case:bone case:rock ropes", told="dinosaur skeleton fossil",
    ),
    kit(
        "science museum, technology museum, science centre, science center, space museum, aviation museum, transport museum", GRAYISH,
        (60, 130, 200), tall="panel screen cabinet:device", low="console showcase:device bench", hung="screens chart stars",
        middle="case:device case:part ropes", beams="aeroplane planets",
    ),
    kit(
        "art gallery, gallery, picture gallery, portrait gallery, sculpture hall", LACQUER, (60, 60, 66),
        tall="bust", low="bench planter", hung="painting pictures painting", middle="plinth ropes", told="picture_frame",
    ),
    kit(
        "aquarium, sea life centre, oceanarium, fish house", GRAYISH, (40, 120, 180),
        tall="aquarium", low="bench showcase:rock planter", hung="chart", middle="case:rock ropes waiting", beams="nets",
    ),
    kit(
        "hospital ward, ward, hospital, infirmary, sickroom, sick bay, recovery room, field hospital", LACQUER, (120, 180, 190),
        tall="cabinet:medicine rack:linen curtain", low="bed sink sideboard:medicine chairs", hung="anatomy clocks",
        middle="ward_bed", told="nurse doctor hospital_bed",
    ),
    kit(
        "operating room, operating theatre, operating theater, surgery, emergency room, x-ray room, treatment room", LACQUER,
        (90, 190, 180), tall="cabinet:medicine panel rack:linen", low="sink counter:medicine console", hung="screens anatomy",
        middle="trolley:medicine",
    ),
    kit(
        "doctor's office, doctor office, doctor's surgery, doctor, clinic, medical practice, health centre, health center, examination room",
        LACQUER, (100, 170, 200), tall="cabinet:medicine shelf:folder", low="desk bed chairs sink", hung="anatomy chart", middle="trolley:medicine",
    ),
    kit(
        "dentist, dental practice, dental surgery, dentist's office", LACQUER, (110, 200, 190),
        tall="cabinet:medicine", low="sink counter:medicine chairs", hung="chart screens", middle="trolley:medicine",
    ),
    kit(
        "vet, vet clinic, veterinary clinic, animal hospital, animal shelter, vet practice", LACQUER, (120, 180, 110),
        tall="cabinet:medicine shelf:packet aquarium", low="sink counter:medicine hamper:ball chairs", hung="posters chart",
        middle="trolley:medicine", told="veterinarian",
    ),
    kit(
        "waiting room, waiting area, reception, lobby, foyer, entrance hall, hall of residence", PINE, (90, 130, 170),
        tall="shelf:magazine", low="chairs sofa planter counter:folder", hung="pictures clocks notices", middle="waiting lounge",
        rug=(80, 100, 130),
    ),
    kit(
        "police station, sheriff's office, sheriff office, police office, sheriff", GRAYISH, (50, 90, 160),
        tall="cabinet:folder lockers shelf:folder", low="desk counter:folder bench", hung="notices map clocks", middle="computers",
        told="police_officer",
    ),
    kit(
        "fire station, firehouse, fire department", IRONS, (206, 44, 40),
        tall="lockers clothes rack:helmet", low="workbench:tool drums bench", hung="hooks tools map", middle="pallet", beams="hoist",
    ),
    kit(
        "courtroom, court, courthouse, court of law, tribunal", WALNUTS, (130, 40, 46),
        tall="shelf:old_book column bust", low="bench sideboard:folder", hung="painting clocks", middle="pew", beams="chandelier",
        rug=(120, 40, 46), told="jury_box witness_stand judge gavel",
    ),
    kit(
        "parliament, debating chamber, council chamber, senate, senate house, council hall, assembly hall, town hall, debating hall, city hall",
        WALNUTS, (50, 100, 76), tall="column shelf:old_book bust", low="bench sideboard:folder", hung="banner painting", middle="pew",
        beams="chandelier", rug=(50, 96, 76), told="speaker politician",
    ),
    kit(
        "polling station, voting hall, voting lobby, embassy, customs, passport control, border control", GRAYISH, (70, 110, 170),
        tall="cabinet:folder shelf:folder", low="desk counter:folder bench", hung="notices map clocks", middle="ropes",
    ),
    kit(
        "theatre, theater, playhouse, opera house, opera, stage, puppet theatre, auditorium", WALNUTS, (150, 30, 40),
        tall="curtain clothes bust", low="bench chest", hung="masks posters", middle="seats", beams="spots", rug=(140, 34, 44),
        told="stage curtain",
    ),
    kit(
        "backstage, props room, prop room, costume workshop", OAKEN, (140, 60, 110),
        tall="clothes shelf:hat curtain", low="chest sideboard:hat crates:box", hung="masks posters", middle="trolley:hat", beams="spots",
    ),
    kit(
        "concert hall, philharmonic, orchestra hall, music hall", WALNUTS, (160, 40, 48),
        tall="curtain organ bust", low="bench planter", hung="instruments painting", middle="seats", beams="chandelier", rug=(140, 34, 44),
        told="orchestra grand_piano conductor",
    ),
    kit(
        "cinema, movie theater, movie theatre, film theatre, screening room, projection room", WALNUTS, (170, 34, 44),
        tall="curtain", low="counter:sweet planter", hung="posters", middle="seats", beams="spots", rug=(120, 30, 40),
        told="projector_screen popcorn_machine",
    ),
    kit(
        "circus, circus tent, big top, arena, fairground hall", CHEERFUL, (220, 50, 50),
        tall="curtain", low="barrels crates:ball hay", hung="banner posters", middle="pew mats", beams="bunting spots",
    ),
    kit(
        "tv studio, television studio, film studio, broadcasting studio, photo studio", GRAYISH, (70, 90, 200),
        tall="screen rack:device curtain", low="console desk sofa", hung="screens clocks", middle="lounge", beams="spots", told="camera",
    ),
    kit(
        "recording studio, radio studio, radio station, sound studio, podcast studio", WALNUTS, (200, 90, 60),
        tall="rack:device shelf:record", low="console desk sofa", hung="instruments posters", middle="music", rug=(90, 60, 110),
        told="microphone",
    ),
    kit(
        "newsroom, newspaper office, editorial office, press room", GRAYISH, (200, 80, 60),
        tall="shelf:folder cabinet:folder screen", low="desk crates:newspaper table:newspaper", hung="clocks map notices", middle="computers",
    ),
    kit(
        "church, chapel, cathedral, nave, abbey church, crypt church", OAKEN, (130, 50, 60),
        tall="column organ bust", low="bench sideboard:candle", hung="glass cross", middle="pew", beams="chandelier", rug=(130, 40, 50),
        told="altar pulpit",
    ),
    kit(
        "synagogue", OAKEN, (60, 90, 160),
        tall="column shelf:old_book", low="bench sideboard:candle", hung="glass ornament", middle="pew", beams="chandelier",
        rug=(60, 80, 150),
    ),
    kit(
        "mosque, prayer room, prayer hall", MARBLES, (40, 120, 120),
        tall="column shelf:old_book", low="bench sideboard:book", hung="ornament", middle="", beams="chandelier lantern", rug=(150, 50, 56),
    ),
    kit(
        "temple, shrine, hindu temple, buddhist temple, pagoda", OAKEN, (200, 60, 50),
        tall="column bust", low="sideboard:candle hamper:flower planter", hung="ornament banner", middle="cushions", beams="lantern",
        rug=(170, 50, 44),
    ),
    kit(
        "office, open-plan office, bureau, head office, principal's office, headteacher's office, call centre", GRAYISH, (70, 120, 180),
        tall="shelf:folder cabinet:folder", low="desk planter sofa", hung="notices pictures clocks", middle="computers",
        rug=None, told="filing_cabinet",
    ),
    kit(
        "meeting room, conference room, conference hall, boardroom, staff room, staffroom, teachers' room, war room, situation room", WALNUTS,
        (70, 110, 150), tall="shelf:folder screen", low="sideboard:cup planter sofa", hung="map painting", middle="long_table:folder",
    ),
    kit(
        "detective's office, detective office, crime scene, detective agency, investigation room, spy headquarters, secret headquarters", WALNUTS,
        (130, 90, 60), tall="shelf:folder cabinet:folder drawers", low="desk sideboard:old_book chest", hung="notices map clocks",
        middle="lounge", beams="lantern", rug=(90, 60, 50), told="detective magnifying_glass",
    ),
    kit(
        "escape room, mystery room, puzzle room, locked room", WALNUTS, (120, 60, 140),
        tall="shelf:old_book drawers wardrobe", low="chest sideboard:candle crates:box", hung="clocks painting map", middle="case:crystal",
        rug=(90, 50, 100),
    ),
    kit(
        "planetarium, planetarium hall, star theatre", GRAYISH, (90, 90, 200),
        tall="screen panel", low="console chairs", hung="stars chart", middle="seats", beams="planets",
    ),
    kit(
        "observatory, astronomy tower", OAKEN, (80, 90, 180),
        tall="shelf:book shelf:device cabinet:scroll", low="desk sideboard:scroll chest", hung="stars chart", middle="bench:device",
        beams="planets", told="telescope",
    ),
    kit(
        "maker space, makerspace, technology room, design and technology room, craft room, robotics lab, robotics workshop, robot workshop", PINE,
        (90, 170, 200), tall="rack:part shelf:box screen", low="workbench:part machine desk", hung="tools chart", middle="bench:part",
        told="robot robot_arm",
    ),
    kit(
        "youth club, club house, clubhouse, common room, games room, game room, arcade, community centre", CHEERFUL, (140, 90, 190),
        tall="shelf:box shelf:magazine", low="sofa bins:ball sideboard:cup", hung="posters trophies", middle="lounge table:cup",
        beams="bunting",
    ),
    kit(
        "morgue, archive cellar, record office, evidence room", STONES, (120, 120, 110),
        tall="rack:folder rack:box drawers", low="desk crates:folder", hung="notices clocks", middle="pallet",
    ),
)  # fmt: skip
