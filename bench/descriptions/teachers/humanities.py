"""History, geography, languages."""

from typing import Final

from bench.descriptions.expected import Expected, told

TEACHERS: Final[tuple[Expected, ...]] = (
    told(
        "ancient Egypt, grade 6",
        "Ancient Egypt: three pyramids, the middle one huge. Four palm trees around a pond, and a stone statue in front of "
        "the temple.",
        "1 huge pyramid as huge one, 2 pyramid as others, 4 palm tree, 1 pond, 1 stone statue, 1 temple",
        "palm tree around pond; statue in_front_of temple",
    ),
    told(
        "ancient Egypt, grade 4, terse",
        "egypt. 1 giant pyramid. 2 camels. 6 palm trees. sunset. 25 students",
        "1 giant pyramid, 2 camel, 6 palm tree",
        players=25,
        time_of_day=(17, 20),
    ),
    told(
        "Rome, grade 7",
        "A Roman forum with two marble temples opposite each other. Between them stands a statue. Six market stalls near "
        "the temples.",
        "2 marble temple, 1 statue, 6 market stall",
        "statue between temple and temple; market stall near temple",
        allowed=("forum",),
        known=False,
    ),
    told(
        "Middle Ages, grade 7",
        "I teach medieval history. Please build a big stone castle with four towers around it, a wooden bridge in front of "
        "the castle and a blacksmith behind the castle. 30 players.",
        "1 big stone castle, 4 tower, 1 wooden bridge, 1 blacksmith",
        "tower around castle; bridge in_front_of castle; blacksmith behind castle",
        players=30,
        known=False,
    ),
    told(
        "medieval village, grade 5",
        "medieval village: 6 wooden houses, a well in the middle, a windmill, two horses and a gate near the spawn",
        "6 wooden house, 1 well, 1 windmill, 2 horse, 1 gate",
        "well in_middle; gate near spawn",
    ),
    told(
        "pilgrims, grade 3",
        "Thanksgiving lesson. There is a big brown ship. Near the ship are five small cabins. Each cabin has a campfire in "
        "front of it.",
        "1 big brown ship, 5 small cabin, 5 campfire",
        "cabin near ship; campfire in_front_of each cabin",
    ),
    told(
        "geography, grade 6",
        "World geography review. I'd like five flags in a circle around a large globe, and 5 quiz boards, one next to each "
        "flag.",
        "5 flag, 1 large globe, 5 quiz board",
        "flag around globe; quiz board next_to each flag",
    ),
    told(
        "community helpers, grade 1",
        "Our town has a fire station, a hospital, a school and a library. A red fire truck is in front of the fire station. "
        "A white ambulance is in front of the hospital.",
        "1 fire station, 1 hospital, 1 school, 1 library, 1 red fire truck, 1 white ambulance",
        "fire truck in_front_of fire station; ambulance in_front_of hospital",
    ),
    told(
        "grammar, grade 4",
        "Grammar town: a noun house, a verb house and an adjective house would be super but just give me three houses in "
        "different places and put one sign next to each house.",
        "3 house, 3 sign",
        "sign next_to each house",
    ),
    told(
        "English as a second language, grade 5",
        "Prepositions practice! A cat is too hard, so use a robot: the robot is behind a tree. A ball would be in front of "
        "a house. A lamp is on a table. A bench is between a bush and a rock.",
        "1 robot, 1 tree, 1 ball, 1 house, 1 lamp, 1 table, 1 bench, 1 bush, 1 rock",
        "robot behind tree; ball in_front_of house; lamp on table; bench between bush and rock",
    ),
    told(
        "civics, grade 8",
        "Build a courthouse made of marble with two statues in front of it. Across from the courthouse there is a library. "
        "22 learners.",
        "1 marble courthouse, 2 statue, 1 library",
        "statue in_front_of courthouse; library across_from courthouse",
        players=22,
        known=False,
    ),
    told(
        "westward expansion, grade 5, ESL",
        "Please you do one train station with train long black. Also they are four house of wood near from the train.",
        "1 black train, 4 wooden house, 1 train station",
        "house near train",
    ),
)
