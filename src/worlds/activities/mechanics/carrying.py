"""Things are carried to where they belong: sorted, matched, put on a diagram. Where that is, only the server knows."""

from worlds.activities.cast import Cast, Made, used
from worlds.activities.rules import (
    MARK,
    add,
    at_least,
    finish,
    give,
    judge,
    lacks,
    of_thing,
    on_right,
    on_use,
    on_wrong,
    rule,
    say,
    score,
    take,
)
from worlds.lesson.lesson import MatchQuestion, SortQuestion
from worlds.stage.machine import Do, Rule
from worlds.stage.stage import Question

POINTS = 5


def carry(cast: Cast) -> Made:
    """`told` is one match or sort: a pair for each thing, whose right sides are the goals, each once, as they come first."""
    match = next((one for one in cast.told if isinstance(one, MatchQuestion | SortQuestion)), None)
    places = tuple(dict.fromkeys(pair.right for pair in match.pairs)) if match else ()
    if match is None or len(match.pairs) != len(cast.things) or len(places) != len(cast.goals) or len(places) < 2:
        return Made()
    title = cast.title(match.prompt[:200])
    rules: list[Rule] = []
    questions = []
    for number, (pair, thing) in enumerate(zip(match.pairs, cast.things, strict=True)):
        item, placed, state = f"{cast.id}/{number}", f"{cast.id}/{number}/placed", f"carries-{number}"
        question = Question(
            id=item, prompt=f"Where does this belong: {pair.left}?", choices=places, answer=places.index(pair.right)
        )
        questions.append(question)
        taken = (give(item, pair.left), of_thing(Do.HIDE, thing.id))
        rules.append(rule(on_use(thing.id), *taken, states=("free",), conditions=(lacks(placed),), go=state))
        rules += [rule(on_use(goal.id), judge(item, place), states=(state,)) for place, goal in enumerate(cast.goals)]
        right = (take(item), give(placed, MARK), score(POINTS), add("placed"))
        last = (at_least("placed", len(match.pairs) - 1),)
        rules.append(rule(on_right(item), *right, finish("All of it is in its place!"), conditions=last, go="free"))
        rules.append(rule(on_right(item), *right, say(title, f"Right: {pair.left}."), go="free"))
        wrong = (take(item), of_thing(Do.REVEAL, thing.id), say(title, f"{pair.left} does not belong there."))
        rules.append(rule(on_wrong(item), *wrong, go="free"))
    labels = (pair.left for pair in match.pairs)
    props = [used(thing, "Take", label) for thing, label in zip(cast.things, labels, strict=True)]
    props += [used(goal, "Put here", place) for goal, place in zip(cast.goals, places, strict=True)]
    return Made(cast.machine(title, "free", rules), tuple(questions), tuple(props))
