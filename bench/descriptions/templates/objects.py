"""Sentences that say what there is, and how many."""

from bench.descriptions.expected import Expected
from bench.descriptions.templates.draw import Draw, capital, listed, phrase, thing
from bench.descriptions.vocabulary import NUMBERS, OUTDOORS, plural


def place_with(draw: Draw) -> Expected:
    things = draw.objects(3, OUTDOORS)
    return Expected(f"{capital(draw.place())} with {listed([draw.said(each) for each in things])}.", tuple(things))


def imperative(draw: Draw) -> Expected:
    things = draw.objects(2)
    verb = draw.any(("Build", "Create", "Make", "Please add", "Place", "I would like"))
    return Expected(f"{verb} {listed([draw.said(each) for each in things])}.", tuple(things))


def bullets(draw: Draw) -> Expected:
    things = draw.objects(4)
    opening = draw.any(("Please include:", "The world should have:", "What we need:"))
    lines = [f"- {draw.said(each)}" for each in things]
    return Expected("\n".join([opening, *lines]), tuple(things))


def there_are(draw: Draw) -> Expected:
    several, lone = thing(draw.one(OUTDOORS), draw.count()), thing(draw.one(OUTDOORS))
    return Expected(f"There are {draw.said(several)}. There is also {phrase(lone)}.", (several, lone))


def digits(draw: Draw) -> Expected:
    things = [thing(noun, draw.count(2, 9)) for noun in draw.some(OUTDOORS, 3)]
    return Expected(f"Place {listed([phrase(each, str(each.count)) for each in things])} on the map.", tuple(things))


def tally(draw: Draw) -> Expected:
    things = [thing(noun, draw.count(1, 5)) for noun in draw.some(OUTDOORS, 3)]
    return Expected(", ".join(f"{plural(each.noun)}: {each.count}" for each in things).capitalize(), tuple(things))


def dozen(draw: Draw) -> Expected:
    many, pair = draw.some(("tree", "flower", "chair", "rock", "flag", "bush", "sheep", "bench", "lamp"), 2)
    description = f"{capital(draw.place())} that has a dozen {plural(many)} and a pair of {plural(pair)}."
    return Expected(description, (thing(many, 12), thing(pair, 2)))


def many(draw: Draw) -> Expected:
    few = thing(draw.one(OUTDOORS))
    noun = draw.one(("tree", "pine tree", "flower", "rock", "solar panel", "mushroom", "chair"))
    crowd = thing(noun, draw.count(10, 12))
    return Expected(f"We need {NUMBERS[crowd.count - 1]} {plural(noun)}, plus {phrase(few)}.", (crowd, few))


def question(draw: Draw) -> Expected:
    things = draw.objects(2)
    opening = draw.any(("Could you make me a world with", "Can you please build", "Can we have"))
    return Expected(f"{opening} {listed([draw.said(each) for each in things])}?", tuple(things))


def run_on(draw: Draw) -> Expected:
    first, second, third = draw.objects(3)
    said = [draw.said(each) for each in (first, second, third)]
    return Expected(f"ok so i want {said[0]} and {said[1]} and then {said[2]} thanks", (first, second, third))


def nothing_of(draw: Draw) -> Expected:
    wanted, unwanted = thing(draw.one(OUTDOORS), draw.count()), draw.one(OUTDOORS)
    return Expected(f"{capital(draw.place())} with {draw.said(wanted)} but no {plural(unwanted)}.", (wanted,))


def also(draw: Draw) -> Expected:
    first, second, third = draw.objects(3, OUTDOORS)
    description = f"I need {draw.said(first)}. Also {draw.said(second)}. Don't forget {draw.said(third)}!"
    return Expected(description, (first, second, third))


OBJECTS = (
    *(place_with, imperative, bullets, there_are, digits, tally, dozen, many, question, run_on, nothing_of, also),
)
