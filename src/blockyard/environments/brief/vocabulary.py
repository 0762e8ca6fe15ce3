"""Closed classes: the small words of English that the grammar turns on, and nouns that are no things to build."""

from typing import Final

from blockyard.environments.brief.brief import RelationKind

Kind = RelationKind

ARTICLES: Final = frozenset(["a", "an", "the"])
DEFINITE: Final = frozenset(["the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "both"])
EVERY: Final = frozenset(["each", "every"])
MORE: Final = frozenset(["another", "second", "third", "fourth", "fifth", "extra", "additional"])
NEGATIONS: Final = frozenset(["no", "without", "not", "don't", "dont", "never", "avoid", "nor", "doesn't"])
PRONOUNS: Final = frozenset(["it", "them", "they", "this", "these", "those", "one"])
COPULAS: Final = frozenset(["is", "are", "be", "being", "was", "were", "looks", "look", "painted", "colored", "coloured"])
HOLDING: Final = frozenset(
    ["with", "has", "have", "having", "contains", "contain", "containing", "holds", "hold", "holding", "includes", "include", "including", "featuring", "features"]
)
PEOPLE: Final = frozenset(
    ["student", "students", "kid", "kids", "pupil", "pupils", "child", "children", "class", "classes", "player", "players", "learner", "learners", "teacher", "teachers", "people", "everyone", "everybody", "they", "you", "we", "i", "team", "teams", "group", "groups", "avatar", "avatars", "visitor", "visitors", "grader", "graders", "boys", "girls", "guest", "guests", "somebody", "someone", "nobody", "scientists", "friends"]
)
SPAWN_NOUNS: Final = frozenset(["spawn", "spawnpoint", "start", "beginning", "entrance"])
SPAWN_TAILS: Final = frozenset(["point", "points", "area", "pad", "pads", "location", "position", "place", "platform", "zone", "spot"])
SPAWN_VERBS: Final = frozenset(
    ["spawn", "spawns", "start", "starts", "arrive", "arrives", "begin", "begins", "appear", "appears", "enter", "enters"]
)

RELATIONS: Final[dict[str, Kind]] = {
    "next to": Kind.NEXT_TO,
    "right next to": Kind.NEXT_TO,
    "directly next to": Kind.NEXT_TO,
    "beside": Kind.NEXT_TO,
    "right beside": Kind.NEXT_TO,
    "alongside": Kind.NEXT_TO,
    "adjacent to": Kind.NEXT_TO,
    "at the side of": Kind.NEXT_TO,
    "by": Kind.NEXT_TO,
    "right by": Kind.NEXT_TO,
    "under": Kind.NEXT_TO,
    "underneath": Kind.NEXT_TO,
    "beneath": Kind.NEXT_TO,
    "against": Kind.NEXT_TO,
    "attached to": Kind.NEXT_TO,
    "near": Kind.NEAR,
    "near to": Kind.NEAR,
    "close to": Kind.NEAR,
    "close by": Kind.NEAR,
    "not far from": Kind.NEAR,
    "outside": Kind.NEAR,
    "outside of": Kind.NEAR,
    "leading to": Kind.NEAR,
    "that leads to": Kind.NEAR,
    "leads to": Kind.NEAR,
    "connected to": Kind.NEAR,
    "at": Kind.NEAR,
    "around": Kind.AROUND,
    "all around": Kind.AROUND,
    "surrounding": Kind.AROUND,
    "encircling": Kind.AROUND,
    "circling": Kind.AROUND,
    "that surround": Kind.AROUND,
    "surround": Kind.AROUND,
    "surrounds": Kind.AROUND,
    "in a circle around": Kind.AROUND,
    "in a ring around": Kind.AROUND,
    "arranged around": Kind.AROUND,
    "gathered around": Kind.AROUND,
    "between": Kind.BETWEEN,
    "in between": Kind.BETWEEN,
    "in front of": Kind.IN_FRONT_OF,
    "at the front of": Kind.IN_FRONT_OF,
    "before": Kind.IN_FRONT_OF,
    "behind": Kind.BEHIND,
    "at the back of": Kind.BEHIND,
    "in back of": Kind.BEHIND,
    "to the left of": Kind.LEFT_OF,
    "on the left of": Kind.LEFT_OF,
    "left of": Kind.LEFT_OF,
    "on the left side of": Kind.LEFT_OF,
    "at the left of": Kind.LEFT_OF,
    "on the left-hand side of": Kind.LEFT_OF,
    "to the right of": Kind.RIGHT_OF,
    "on the right of": Kind.RIGHT_OF,
    "right of": Kind.RIGHT_OF,
    "on the right side of": Kind.RIGHT_OF,
    "at the right of": Kind.RIGHT_OF,
    "on the right-hand side of": Kind.RIGHT_OF,
    "north of": Kind.BEHIND,
    "to the north of": Kind.BEHIND,
    "south of": Kind.IN_FRONT_OF,
    "to the south of": Kind.IN_FRONT_OF,
    "west of": Kind.LEFT_OF,
    "to the west of": Kind.LEFT_OF,
    "east of": Kind.RIGHT_OF,
    "to the east of": Kind.RIGHT_OF,
    "per": Kind.INSIDE,
    "across from": Kind.ACROSS_FROM,
    "opposite": Kind.ACROSS_FROM,
    "opposite to": Kind.ACROSS_FROM,
    "opposite of": Kind.ACROSS_FROM,
    "on the other side of": Kind.ACROSS_FROM,
    "facing": Kind.FACING,
    "faces": Kind.FACING,
    "face": Kind.FACING,
    "that faces": Kind.FACING,
    "that face": Kind.FACING,
    "which faces": Kind.FACING,
    "looking at": Kind.FACING,
    "facing towards": Kind.FACING,
    "pointing at": Kind.FACING,
    "on": Kind.ON,
    "on top of": Kind.ON,
    "atop": Kind.ON,
    "upon": Kind.ON,
    "onto": Kind.ON,
    "in": Kind.INSIDE,
    "inside": Kind.INSIDE,
    "inside of": Kind.INSIDE,
    "into": Kind.INSIDE,
    "within": Kind.INSIDE,
}
INVERSE_AROUND: Final = ("surrounded by", "encircled by", "ringed by", "enclosed by", "circled by")
FILLED: Final = ("filled with", "full of", "equipped with", "furnished with", "complete with")
MIDDLE: Final = frozenset(["middle", "center", "centre"])

SETTINGS: Final = frozenset(
    ["world", "place", "base", "village", "town", "city", "park", "island", "planet", "colony", "environment", "map", "scene", "area", "zone", "zoo", "farm", "land", "kingdom", "campus", "playground", "jungle", "desert", "beach", "game", "level", "experience", "simulation", "adventure", "landscape", "setting", "universe", "site", "district", "street", "settlement", "outpost", "community", "neighborhood", "neighbourhood", "country", "countryside", "forest", "ocean", "sea", "meadow", "field", "surface", "arena", "safari", "reef", "camp", "courtyard", "plaza", "square", "yard", "region", "room", "space", "biome", "habitat", "schoolyard", "backyard", "lagoon", "valley", "savanna", "savannah", "swamp", "tundra", "woods", "lobby"]
)
"""Nouns of the world itself, when they come first or with `in`."""

ABSTRACT: Final = frozenset(
    ["fun", "learning", "lesson", "lessons", "topic", "topics", "grade", "grades", "minute", "minutes", "hour", "hours", "day", "time", "times", "way", "ways", "lot", "lots", "bit", "kind", "kinds", "sort", "sorts", "type", "types", "style", "theme", "themes", "idea", "ideas", "thing", "things", "stuff", "color", "colour", "colors", "colours", "size", "sizes", "side", "sides", "edge", "edges", "corner", "corners", "middle", "center", "centre", "front", "back", "left", "right", "top", "bottom", "inside", "outside", "end", "rest", "part", "parts", "half", "row", "rows", "line", "lines", "group", "groups", "circle", "distance", "question", "questions", "answer", "answers", "quiz", "quizzes", "knowledge", "skill", "skills", "math", "maths", "science", "history", "geography", "biology", "physics", "chemistry", "english", "music", "art", "unit", "subject", "subjects", "activity", "activities", "goal", "goals", "chapter", "curriculum", "education", "student", "students", "kid", "kids", "pupil", "pupils", "child", "children", "class", "classes", "player", "players", "teacher", "teachers", "people", "everyone", "team", "teams", "world", "place", "environment", "map", "scene", "area", "zone", "land", "game", "level", "experience", "simulation", "adventure", "landscape", "setting", "view", "sun", "sunset", "sunrise", "night", "morning", "evening", "noon", "midnight", "afternoon", "dusk", "dawn", "sky", "weather", "rain", "snow", "fog", "storm", "daylight", "light", "lights", "shade", "air", "ground", "floor", "space", "room", "rooms", "spawn", "start", "entrance", "description", "request", "instruction", "instructions", "prompt", "system", "words", "word", "text", "name", "title", "please", "thanks", "thank", "fractions", "fraction", "grammar", "vocabulary", "order", "something", "anything", "everything", "nothing", "one", "ones", "other", "others", "each", "use", "example", "number", "numbers", "couple", "pair", "few", "dozen", "total", "max", "maximum", "minimum", "least", "most", "course", "year", "years", "week", "school-year", "exploration", "explore", "reading", "writing", "teamwork", "practice", "discussion", "review", "homework", "test", "exam", "project", "detail", "details", "fact", "facts", "information", "info", "meters", "metres", "feet", "studs", "mode", "atmosphere", "mood", "feeling", "look", "environment", "surroundings", "nature", "work", "help", "sense", "fall", "wind", "shape", "design", "layout", "format", "summer", "winter", "spring", "autumn", "season", "holiday", "seats"]
)
"""Nouns that nobody wants to see built."""

TOPIC: Final = frozenset(
    ["about", "learn", "learning", "teach", "teaching", "study", "studying", "explain", "practice", "practise", "understand", "explore", "discover", "review", "called", "named"]
)
PURPOSE: Final = ("so that", "so", "in order to", "because", "to help", "to show", "where students", "where kids", "where they", "where pupils", "where players", "where children", "where the students", "where the kids", "where my", "where we", "where you", "for learning", "for the lesson", "to learn", "to teach", "that students", "that kids", "which students", "when", "while", "if", "as if", "like in", "to make", "to practice", "to practise", "we are", "we're", "my students", "my class", "they will", "students will", "students can", "kids can", "students should", "to let", "to explore", "so the")  # fmt: skip
