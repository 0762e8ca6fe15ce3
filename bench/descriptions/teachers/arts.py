"""Mathematics, music, drama, reading."""

from typing import Final

from bench.descriptions.expected import Expected, told

TEACHERS: Final[tuple[Expected, ...]] = (
    told(
        "fractions, grade 4",
        "Fractions park: 4 tables in the park, 1 of them red and 3 of them blue, so kids can say one fourth is red. A quiz "
        "board near where players start.",
        "1 red table as red one, 3 blue table as blue ones, 1 quiz board",
        "quiz board near spawn",
    ),
    told(
        "counting, kindergarten",
        "one car two trees three flowers four rocks five benches",
        "1 car, 2 tree, 3 flower, 4 rock, 5 bench",
    ),
    told(
        "geometry, grade 9",
        "Geometry scavenger hunt with a pyramid, a tower and a bridge, plus 3 checkpoints. Each checkpoint has a quiz board "
        "next to it. 28 students, grade 9.",
        "1 pyramid, 1 tower, 1 bridge, 3 checkpoint, 3 quiz board",
        "quiz board next_to each checkpoint",
        players=28,
    ),
    told(
        "multiplication, grade 3",
        "We practise times tables. Make four houses. In every house put three chairs. So the kids see 4 x 3 = 12 chairs!",
        "4 house, 12 chair",
        "chair inside each house",
    ),
    told(
        "shopping math, grade 2",
        "A little town with 3 stores: a pink one, a green one and an orange one. In front of each store is a bench.",
        "1 pink store as pink, 1 green store as green, 1 orange store as orange, 3 bench",
    ),
    told(
        "music, grade 5",
        "Concert in the park in the evening. A large wooden stage, ten chairs facing the stage, and a piano on the stage.",
        "1 large wooden stage, 10 chair, 1 piano",
        "chair facing stage; piano on stage",
        time_of_day=(17, 21.5),
    ),
    told(
        "music, grade 3",
        "Music room please. I need one piano, 8 chairs, and a whiteboard in front of the chairs. Behind the piano there "
        "should be a bookshelf.",
        "1 piano, 8 chair, 1 whiteboard, 1 bookshelf",
        "bookshelf behind piano; whiteboard in_front_of chair",
        allowed=("music room", "room"),
    ),
    told(
        "drama, grade 8",
        "Theater class. Stage with two lamps, one to the left of the stage and one to the right of the stage. A dozen "
        "chairs in front of the stage. It's midnight.",
        "1 stage, 1 lamp as left lamp, 1 lamp as right lamp, 12 chair",
        "left lamp left_of stage; right lamp right_of stage; chair in_front_of stage",
        allowed=("theater",),
        time_of_day=(23, 1),
    ),
    told(
        "reading corner, grade 1",
        "A cozy library with a blue rug inside, two sofas inside and four bookshelves inside.",
        "1 library, 1 blue rug, 2 sofa, 4 bookshelf",
        "rug inside library; sofa inside library; bookshelf inside library",
    ),
    told(
        "fairy tales, grade 2",
        "Three little pigs: one house made of bricks, one house made of wood, and... we skip straw. Two trees behind the "
        "brick house.",
        "1 brick house as brick house, 1 wooden house as wooden house, 2 tree",
        "tree behind brick house",
        allowed=("pig",),
    ),
    told(
        "art, grade 6",
        "Outdoor gallery for art class: 6 posters, 3 statues made of marble, a fountain in the middle surrounded by five "
        "benches.",
        "6 poster, 3 marble statue, 1 fountain, 5 bench",
        "fountain in_middle; bench around fountain",
        allowed=("gallery",),
    ),
)
