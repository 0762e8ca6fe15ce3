"""Space, volcanoes, physics, laboratories."""

from typing import Final

from bench.descriptions.expected import Expected, told

TEACHERS: Final[tuple[Expected, ...]] = (
    told(
        "space, grade 5",
        "A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset, for 24 students",
        "3 lab, 1 red rover, 1 quiz board",
        "lab around rover; quiz board near spawn",
        players=24,
        time_of_day=(17, 20),
    ),
    told(
        "space, grade 4, chatty",
        "Hi there! We just finished our unit on the moon landing and the kids are SO excited. Could we get a moon base "
        "with a big rocket in the middle, four astronauts standing around the rocket and a flag next to it? "
        "There should be a quiz board close to the spawn as well. Thank you so much!",
        "1 big rocket, 4 astronaut, 1 flag, 1 quiz board",
        "rocket in_middle; astronaut around rocket; flag next_to rocket; quiz board near spawn",
    ),
    told(
        "space, grade 8, terse",
        "space station. 2 rockets. 6 solar panels. 1 telescope. night.",
        "2 rocket, 6 solar panel, 1 telescope",
        allowed=("space station",),
        time_of_day=(20, 5),
    ),
    told(
        "planets, grade 3",
        "We are learning the planets. Put eight planets in the world and make one red. No wait, just the eight planets is "
        "fine. And a telescope beside an observatory.",
        "8 planet, 1 telescope, 1 observatory",
        "telescope next_to observatory",
    ),
    told(
        "volcanoes, grade 6",
        "For our volcano unit I need one huge volcano with ten rocks around it. A small tent for the scientists should be "
        "in front of the volcano, and inside the tent there is a table.",
        "1 huge volcano, 10 rock, 1 small tent, 1 table",
        "rock around volcano; tent in_front_of volcano; table inside tent",
    ),
    told(
        "volcanoes, grade 7, list",
        "Volcano island\n* a volcano\n* 5 palm trees\n* a helicopter near the volcano\n* two signs by the spawn\n"
        "* 20 players",
        "1 volcano, 5 palm tree, 1 helicopter, 2 sign",
        "helicopter near volcano; sign near spawn",
        players=20,
    ),
    told(
        "chemistry, grade 9",
        "Chemistry lab review game: one lab with four tables inside. On each table there's a beaker. "
        "Outside the lab, two whiteboards.",
        "1 lab, 4 table, 4 beaker, 2 whiteboard",
        "table inside lab; beaker on each table",
    ),
    told(
        "biology, grade 7",
        "Please create three labs, each with two microscopes inside, and a skeleton between two bookshelves.",
        "3 lab, 6 microscope, 1 skeleton, 2 bookshelf",
        "microscope inside each lab; skeleton between bookshelf and bookshelf",
    ),
    told(
        "energy, grade 6",
        "Renewable energy park: 5 white wind turbines, a dozen solar panels and a house. The house is made of wood and "
        "stands in the center. Bright midday sun please.",
        "5 white wind turbine, 12 solar panel, 1 wooden house",
        "house in_middle",
        time_of_day=(11, 14),
    ),
    told(
        "robots, grade 5, ESL",
        "I want make world of robots for my students. It have five robot, two robot is blue and three robot is yellow. "
        "The robots are around one big computer.",
        "2 blue robot as blues, 3 yellow robot as yellows, 1 big computer",
    ),
    told(
        "coding club",
        "Robot obstacle course for coding club, 16 kids: a start sign at the spawn, four checkpoints, and at the very end "
        "a golden robot on a podium.",
        "1 sign, 4 checkpoint, 1 gold robot, 1 podium",
        "sign near spawn; robot on podium",
        players=16,
    ),
    told(
        "weather, grade 2",
        "a weather station with a little tower and a flag on top of the tower. two clouds would be cute if you can",
        "1 little tower, 1 flag, 2 cloud",
        "flag on tower",
        allowed=("weather station",),
    ),
    told(
        "astronomy night, grade 10",
        "Astronomy evening at midnight on a hillside: seven telescopes in a circle around a campfire, benches (4) facing "
        "the campfire, one observatory behind the campfire.",
        "7 telescope, 1 campfire, 4 bench, 1 observatory",
        "telescope around campfire; bench facing campfire; observatory behind campfire",
        allowed=("hillside",),
        time_of_day=(23, 1),
    ),
)
