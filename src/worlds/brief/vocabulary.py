"""Closed classes: the small words of English that the grammar turns on, and nouns that are no things to build."""

from typing import Final

from worlds.brief.brief import RelationKind

Kind = RelationKind

ARTICLES: Final = frozenset(["a", "an", "the"])
DEFINITE: Final = frozenset("both her his its my our that the their these this those your".split())
EVERY: Final = frozenset(["each", "every"])
MORE: Final = frozenset("additional another extra fifth fourth second third".split())
NEGATIONS: Final = frozenset("avoid doesn't don't dont never no nor not without".split())
PRONOUNS: Final = frozenset("it one them these they this those".split())
COPULAS: Final = frozenset("are be being colored coloured is look looks painted was were".split())
HOLDING: Final = frozenset(
    """
    contain containing contains features featuring has have having hold holding holds include includes including
    with
    """.split()
)
PEOPLE: Final = frozenset(
    """
    avatar avatars boys child children class classes everybody everyone friends girls grader graders group
    groups guest guests i kid kids learner learners nobody people player players pupil pupils scientists
    somebody someone student students teacher teachers team teams they visitor visitors we you
    """.split()
)
SPAWN_NOUNS: Final = frozenset("beginning entrance spawn spawnpoint start".split())
SPAWN_TAILS: Final = frozenset("area location pad pads place platform point points position spot zone".split())
SPAWN_VERBS: Final = frozenset(
    "appear appears arrive arrives begin begins enter enters spawn spawns start starts".split()
)
MIDDLE: Final = frozenset(["center", "centre", "middle"])
TOPIC: Final = frozenset(
    """
    about called discover explain explore learn learning named practice practise review study studying teach
    teaching understand
    """.split()
)

RELATIONS: Final[dict[str, Kind]] = {
    words: kind
    for kind, phrases in {
        Kind.NEXT_TO: (
            "next to, right next to, directly next to, beside, right beside, alongside, adjacent to, at the side of, "
            "by, right by, under, underneath, beneath, against, attached to"
        ),
        Kind.NEAR: (
            "near, near to, close to, close by, not far from, outside, outside of, leading to, that leads to, "
            "leads to, connected to, at"
        ),
        Kind.AROUND: (
            "around, all around, surrounding, encircling, circling, that surround, surround, surrounds, "
            "in a circle around, in a ring around, arranged around, gathered around"
        ),
        Kind.BETWEEN: ("between, in between"),
        Kind.IN_FRONT_OF: ("in front of, at the front of, before, south of, to the south of"),
        Kind.BEHIND: ("behind, at the back of, in back of, north of, to the north of"),
        Kind.LEFT_OF: (
            "to the left of, on the left of, left of, on the left side of, at the left of, on the left-hand side of, "
            "west of, to the west of"
        ),
        Kind.RIGHT_OF: (
            "to the right of, on the right of, right of, on the right side of, at the right of, "
            "on the right-hand side of, east of, to the east of"
        ),
        Kind.INSIDE: ("per, in, inside, inside of, into, within"),
        Kind.ACROSS_FROM: ("across from, opposite, opposite to, opposite of, on the other side of"),
        Kind.FACING: (
            "facing, faces, face, that faces, that face, which faces, looking at, facing towards, pointing at"
        ),
        Kind.ON: ("on, on top of, atop, upon, onto"),
    }.items()
    for words in phrases.split(", ")
}
BARE_SIDES: Final = {
    "to the left": Kind.LEFT_OF,
    "on the left": Kind.LEFT_OF,
    "to the right": Kind.RIGHT_OF,
    "on the right": Kind.RIGHT_OF,
}
"""Of what the sentence is about."""

INVERSE_AROUND: Final = ("surrounded by", "encircled by", "ringed by", "enclosed by", "circled by")
FILLED: Final = ("filled with", "full of", "equipped with", "furnished with", "complete with")
SETTINGS: Final = frozenset(
    """
    adventure area arena backyard base bay beach biome camp campus carnival city coast colony community country
    countryside courtyard cove desert district environment experience fair fairground farm festival field forest
    forum game habitat harbor harbour island jungle kingdom lagoon land landscape level lobby map marketplace meadow
    neighborhood neighbourhood oasis ocean outpost park place planet playground plaza rainforest reef region room
    safari savanna savannah scene schoolyard sea setting settlement simulation site space square street surface
    swamp town tundra universe valley village woods world yard zone zoo
    """.split()
)
"""Nouns of the world itself, when they come first or with `in`."""
ABSTRACT: Final = frozenset(
    """
    stars star suns prepositions preposition ecosystems ecosystem activities activity adventure afternoon air
    answer answers anything area art atmosphere autumn back biology bit bottom center centre chapter chemistry
    child children circle class classes color colors colour colours corner corners couple course curriculum dawn
    day daylight description design detail details discussion distance dozen dusk each edge edges education end
    english entrance environment evening everyone everything exam example experience exploration explore fact
    facts fall feeling feet few floor fog format fraction fractions front fun game geography goal goals grade
    grades grammar ground group groups half help history holiday homework hour hours idea ideas info information
    inside instruction instructions kid kids kind kinds knowledge land landscape layout learning least left
    lesson lessons level light lights line lines look lot lots map math maths max maximum meters metres middle
    midnight minimum minute minutes mode mood morning most music name nature night noon nothing number numbers
    one ones order other others outside pair part parts people physics place player players please practice
    project prompt pupil pupils question questions quiz quizzes rain reading request rest review right room
    rooms row rows scene school-year science season seats sense setting shade shape side sides simulation size
    sizes skill skills sky snow something sort sorts space spawn spring start storm student students studs stuff
    style subject subjects summer sun sunrise sunset surroundings system teacher teachers team teams teamwork
    test text thank thanks theme themes thing things time times title top topic topics total type types unit use
    view vocabulary way ways weather week wind winter word words work world writing year years zone
    """.split()
)
"""Nouns that nobody wants to see built."""
PURPOSES: Final = tuple(
    " ".join(cue.split())
    for cue in """
    so that, in order to, because, to help, to show, where students, where kids, where they, where pupils, where
    players, where children, where the students, where the kids, where my, where we, where you, for learning,
    for the lesson, to learn, to teach, that students, that kids, which students, when, while, if, as if, like
    in, to make, to practice, to practise, we are, we're, my students, my class, they will, students will,
    students can, kids can, students should, to let, to explore, so kids, so students, so pupils, so they, so
    players, so the kids, so the students, so the pupils, so my, so everyone, so everybody, so we, so you, so
    children, so the children
    """.split(",")
)
"""How the words begin that say what a thing is for."""
