"""Sentences that say how things look: colours, sizes, materials, before the noun, after it and in the next sentence."""

from dataclasses import replace

from bench.descriptions.expected import Expected
from bench.descriptions.templates.draw import Draw, capital, listed, phrase, thing
from bench.descriptions.vocabulary import MADE_OF, NUMBERS, PAINTED, SIZED, SIZES, SUBSTANCES, indefinite, plural


def colored(draw: Draw) -> Expected:
    colors = draw.colors(3)
    things = [thing(noun, draw.count(1, 4), color) for noun, color in zip(draw.some(PAINTED, 3), colors, strict=True)]
    return Expected(f"{capital(draw.place())} with {listed([draw.said(each) for each in things])}.", tuple(things))


def that_is(draw: Draw) -> Expected:
    (first, second), colors = draw.some(PAINTED, 2), draw.colors(2)
    description = f"I want a {first} that is {colors[0]} and a {second} which is {colors[1]}."
    return Expected(description, (thing(first, 1, colors[0]), thing(second, 1, colors[1])))


def split_colors(draw: Draw) -> Expected:
    noun, (first, second) = draw.one(PAINTED), draw.colors(2)
    things = tuple(replace(thing(noun, 1, color), id=f"{color} {noun}") for color in (first, second))
    return Expected(f"{capital(draw.place())} with two {plural(noun)}, one {first} and one {second}.", things)


def split_counts(draw: Draw) -> Expected:
    noun, (first, second), (a, b) = draw.one(PAINTED), draw.colors(2), (draw.count(2, 3), draw.count(2, 3))
    things = tuple(
        replace(thing(noun, count, color), id=f"{color} {noun}") for count, color in ((a, first), (b, second))
    )
    opening = f"Make {NUMBERS[a + b - 1]} {plural(noun)}"
    return Expected(f"{opening}: {NUMBERS[a - 1]} {first} and {NUMBERS[b - 1]} {second}.", things)


def all_colored(draw: Draw) -> Expected:
    one = thing(draw.one(PAINTED), draw.count(), draw.colors(1)[0])
    return Expected(f"Put down {NUMBERS[one.count - 1]} {plural(one.noun)}, all {one.color}.", (one,))


def should_be(draw: Draw) -> Expected:
    one, other = thing(draw.one(PAINTED), draw.count(), draw.colors(1)[0]), thing(draw.one(PAINTED))
    opening = f"We would like {NUMBERS[one.count - 1]} {plural(one.noun)} and a {other.noun}."
    return Expected(f"{opening} The {plural(one.noun)} should be {one.color}.", (one, other))


def it_is(draw: Draw) -> Expected:
    one = thing(draw.one(PAINTED), 1, draw.colors(1)[0])
    pronoun = draw.any((f"The {one.noun} is", "It is", "It should be", "Paint it"))
    return Expected(f"Add a {one.noun}. {pronoun} {one.color}.", (one,))


def sized(draw: Draw) -> Expected:
    things = [thing(noun, draw.count(1, 3), None, draw.any(SIZES)) for noun in draw.some(SIZED, 2)]
    return Expected(f"{capital(draw.place())} with {listed([draw.said(each) for each in things])}.", tuple(things))


def make_it(draw: Draw) -> Expected:
    one = thing(draw.one(SIZED), 1, None, draw.any(("huge", "tiny", "really big", "very small")))
    size = (one.size or "").split()[-1]
    return Expected(f"Put a {one.noun} in the world. Make the {one.noun} {one.size}.", (replace(one, size=size),))


def of_material(draw: Draw) -> Expected:
    things = [thing(noun, 1, None, None, draw.any(MADE_OF[noun])) for noun in draw.some(tuple(MADE_OF), 2)]
    return Expected(f"Build {listed([phrase(each) for each in things])}.", tuple(things))


def made_of(draw: Draw) -> Expected:
    noun = draw.one(tuple(word for word in MADE_OF if word != "temple"))
    one = thing(noun, draw.count(1, 3), None, None, draw.any(MADE_OF[noun]))
    substance = SUBSTANCES.get(one.material or "", one.material)
    plain = replace(one, material=None)
    return Expected(f"{capital(draw.place())} with {phrase(plain)} made of {substance}.", (one,))


def all_three(draw: Draw) -> Expected:
    noun = draw.one(tuple(word for word in MADE_OF if word in PAINTED))
    material = draw.any([word for word in MADE_OF[noun] if word in ("wooden", "brick", "metal")])
    one = thing(noun, 1, draw.any(("red", "blue", "green", "white", "yellow")), draw.any(("big", "small")), material)
    other = thing(draw.one(PAINTED), 2, draw.colors(1)[0])
    return Expected(f"Make {phrase(one)}, and {phrase(other)}.", (one, other))


def size_after(draw: Draw) -> Expected:
    noun, size = draw.one(SIZED), draw.any(("huge", "tiny", "small", "large"))
    return Expected(f"I'd love {indefinite(noun)} that is {size}.", (thing(noun, 1, None, size),))


ATTRIBUTES = (
    *(colored, that_is, split_colors, split_counts, all_colored, should_be, it_is),
    *(sized, make_it, of_material, made_of, all_three, size_after),
)
