"""Games, sport, classrooms, safety, and colleagues in a hurry."""

from typing import Final

from bench.descriptions.expected import Expected, told

TEACHERS: Final[tuple[Expected, ...]] = (
    told(
        "playground, grade 1",
        "playground: slide (red), 2 swings, trampoline (blue), 3 benches near the trampoline",
        "1 red slide, 2 swing, 1 blue trampoline, 3 bench",
        "bench near trampoline",
    ),
    told(
        "traffic safety, grade 2",
        "Road safety. Two buses, a yellow one and a white one, three bicycles, four traffic lights. School in the center.",
        "1 yellow bus as yellow, 1 white bus as white, 3 bicycle, 4 traffic light, 1 school",
        "school in_middle",
    ),
    told(
        "classroom, grade 3",
        "I need a classroom with a teacher's desk facing eight small chairs and a whiteboard behind the desk.",
        "1 desk, 8 small chair, 1 whiteboard",
        "whiteboard behind desk",
        allowed=("classroom",),
    ),
    told(
        "treasure hunt, grade 4",
        "Pirate treasure hunt! Five treasure chests: one behind a rock, one next to a palm tree, the others wherever you "
        "like. A big black ship. A quiz board at the spawn. For 18 pirates... I mean students.",
        "1 treasure chest as first, 1 treasure chest as second, 3 treasure chest as others, 1 rock, 1 palm tree, "
        "1 big black ship, 1 quiz board",
        "first behind rock; second next_to palm tree; quiz board near spawn",
        players=18,
    ),
    told(
        "camp, grade 6",
        "Summer camp: 4 green tents around a campfire, logs to sit on (6), a flag next to the biggest tent. Night time.",
        "4 green tent, 1 campfire, 6 log, 1 flag",
        "tent around campfire; flag next_to tent",
        time_of_day=(20, 5),
    ),
    told(
        "airport, grade 5",
        "An airport: two airplanes, a tower, 3 trucks behind the tower, and a bus in front of the tower. Airplanes should "
        "be white.",
        "2 white airplane, 1 tower, 3 truck, 1 bus",
        "truck behind tower; bus in_front_of tower",
        allowed=("airport",),
    ),
    told(
        "new school, grade 7",
        "Hello, this is Mr. Okafor. Kindly construct for us a school having three classrooms beside it, a flag in front of "
        "the school, and two benches.",
        "1 school, 3 classroom, 1 flag, 2 bench",
        "classroom next_to school; flag in_front_of school",
    ),
    told(
        "escape room, grade 8",
        "Escape room idea: inside one lab there's a desk with a computer on it, a treasure chest and two bookshelves. "
        "The portal is outside behind the lab.",
        "1 lab, 1 desk, 1 computer, 1 treasure chest, 2 bookshelf, 1 portal",
        "desk inside lab; computer on desk; treasure chest inside lab; bookshelf inside lab; portal behind lab",
        allowed=("escape room", "room"),
    ),
)
