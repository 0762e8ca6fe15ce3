"""Oceans, ecosystems, farms, forests."""

from typing import Final

from bench.descriptions.expected import Expected, told

TEACHERS: Final[tuple[Expected, ...]] = (
    told(
        "ocean, grade 2",
        "Under the sea! I would like a yellow submarine, six fish and a treasure chest. Put the treasure chest next to a "
        "big rock.",
        "1 yellow submarine, 6 fish, 1 treasure chest, 1 big rock",
        "treasure chest next_to rock",
    ),
    told(
        "ocean, grade 5",
        "Harbor town in the early morning with a lighthouse near three boats, one blue, one white and one green. A "
        "wooden dock would be nice too.",
        "1 lighthouse, 1 blue boat as blue, 1 white boat as white, 1 green boat as green, 1 wooden dock",
        time_of_day=(5, 10),
    ),
    told(
        "ecosystems, grade 6",
        "Our ecosystems unit: a pond with ducks on the left side and trees on the right would be great but keep it simple. "
        "Exactly 3 ducks near the pond. Exactly 7 trees. One info sign in front of the pond.",
        "1 pond, 3 duck, 7 tree, 1 sign",
        "duck near pond; sign in_front_of pond",
    ),
    told(
        "desert, grade 4",
        "Desert ecosystem, hot afternoon. 9 cacti, 4 rocks, two camels next to a small pond.",
        "9 cactus, 4 rock, 2 camel, 1 small pond",
        "camel next_to pond",
        time_of_day=(12.5, 17.5),
    ),
    told(
        "forest, grade 1",
        "a forest with lots of room to run. 12 pine trees, 5 red mushrooms, 1 cabin. the cabin is brown. that's all :)",
        "12 pine tree, 5 red mushroom, 1 brown cabin",
    ),
    told(
        "arctic, grade 3",
        "The Arctic with two igloos, five penguins (I know, they live at the other pole, we'll discuss it!) and a ship "
        "behind the igloos.",
        "2 igloo, 5 penguin, 1 ship",
        "ship behind igloo",
    ),
    told(
        "farm, kindergarten",
        "Old MacDonald's farm: a red barn, two cows, three sheep and a horse. The horse stands beside the barn. "
        "A green tractor in front of the barn.",
        "1 red barn, 2 cow, 3 sheep, 1 horse, 1 green tractor",
        "horse next_to barn; tractor in_front_of barn",
    ),
    told(
        "dinosaurs, grade 2",
        "DINOSAURS!!! 3 dinosaurs around a volcano. One is really big. Also a cave near the volcano and five palm trees",
        "1 big dinosaur as big one, 2 dinosaur as others, 1 volcano, 1 cave, 5 palm tree",
        "cave near volcano",
    ),
    told(
        "fossils, grade 6",
        "A fossil dig: two white tents, one skeleton between the tents, a table with a microscope on it, and a truck by the "
        "spawn.",
        "2 white tent, 1 skeleton, 1 table, 1 microscope, 1 truck",
        "skeleton between tent and tent; microscope on table; truck near spawn",
        allowed=("dig", "fossil dig"),
    ),
    told(
        "garden, grade 3",
        "School garden project. Surround a greenhouse with eight flowers. To the left of the greenhouse we want a well and "
        "to the right a wooden bench.",
        "1 greenhouse, 8 flower, 1 well, 1 wooden bench",
        "flower around greenhouse; well left_of greenhouse; bench right_of greenhouse",
        allowed=("garden",),
    ),
    told(
        "rainforest, grade 5, run-on",
        "so its basically a rainforest and there is a waterfall and next to the waterfall theres a wooden bridge and then "
        "there are like ten trees and a couple of tents where the explorers sleep, its night",
        "1 waterfall, 1 wooden bridge, 10 tree, 2 tent",
        "bridge next_to waterfall",
        time_of_day=(20, 5),
    ),
    told(
        "water cycle, grade 4",
        "To teach the water cycle I need a mountain, a pond in front of the mountain and three clouds. Include four signs, "
        "one for each step, near the pond.",
        "1 mountain, 1 pond, 3 cloud, 4 sign",
        "pond in_front_of mountain; sign near pond",
    ),
)
