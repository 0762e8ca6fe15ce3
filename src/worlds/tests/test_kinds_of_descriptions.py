"""Kinds of descriptions that were read wrongly once: what stands in the built world, and where."""

from collections import Counter

import pytest

from worlds.design import Design, design
from worlds.plan.plan import Thing, Zone
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest
from worlds.tests.said import name_of, said

NOT_GRANTED = {"wish_not_granted", "cannot_hold", "no_room", "unreachable"}

LITERAL = [
    ("A drum and a tent.", "1 drum; 1 tent"),
    ("A sink and a tent.", "1 sink; 1 tent"),
    ("A heart, lungs and a brain.", "1 heart; 3 lung; 1 brain"),
    ("A cube, a sphere, a cone and a cylinder.", "1 cube; 1 sphere; 1 cone; 1 cylinder"),
    ("A door, a window, a ladder and stairs.", "1 door; 1 window; 1 ladder; 1 stairs"),
    ("A kitchen with a stove, a fridge and a sink.", "1 stove; 1 fridge; 1 sink"),
    ("A church.", "1 church"),
    ("An apple.", "1 apple"),
    ("Exploration (20 min): a street with six houses.", "6 house"),
    ("A museum indoors with nine statues.", "9 statue"),
    ("A map split by mountains: a city with ten houses.", "10 house"),
    ("One of the great pyramids.", "1 pyramid"),
    ("3 cows with a number sign beside every group.", "3 cow; 1 number sign"),
    ("A single bed with a night stand.", "1 single bed; 1 night stand"),
    ("Planets Mercury, Venus, Earth and Mars around the sun.", "1 mercury; 1 venus; 1 earth; 1 mars; 1 sun"),
    ("A coral reef exhibit in a museum.", "1 reef exhibit; 1 museum"),
    ("Five tables with four stools each.", "5 table; 20 stool"),
    ("A table with four chairs.", "1 table; 4 chair"),
    ("Nine statues on pedestals.", "9 statue; 9 pedestal"),
    ("Work (90 min): a street with four houses.", "4 house"),
    ("A number line from 0 to 10.", "1 number line"),
    ("Ten tiles for the commands, three dead ends with a sign and a robot.", "10 tile; 3 sign; 1 robot"),
]
NAMED = [
    ("A stapler, a ruler and a pencil case.", "1 stapler; 1 ruler; 1 pencil case"),
    ("A liver, two kidneys and a stomach.", "1 liver; 2 kidney; 1 stomach"),
    ("A pyramid, a prism and a cuboid.", "1 pyramid; 1 prism; 1 cuboid"),
    ("A mosque, a synagogue and a temple.", "1 mosque; 1 synagogue; 1 temple"),
    ("A banana, three pears and a carrot.", "1 banana; 3 pear; 1 carrot"),
    ("A gate, a chimney and a roof.", "1 gate; 1 chimney; 1 roof"),
    ("A violin, a trumpet and a harp.", "1 violin; 1 trumpet; 1 harp"),
    ("A saw and a hammer.", "1 saw; 1 hammer"),
    ("A swing, a slide and a seesaw.", "1 swing; 1 slide; 1 seesaw"),
    ("A duck and a fly.", "1 duck; 1 fly"),
    ("A saddle, a plow and a rake.", "1 saddle; 1 plow; 1 rake"),
    ("A pump, a light and a fan.", "1 pump; 1 light; 1 fan"),
    ("Ship, anchor and net.", "1 ship; 1 anchor; 1 net"),
]
"""Things of a school's day, and nouns that are also verbs."""
COUNTED = [
    ("Warm-up (5 min): a garden with seven flowers.", "7 flower"),
    ("Part 2 - 45 minutes: a farm with three pigs.", "3 pig"),
    ("Group work (2 hours): an avenue with eight trees.", "8 tree"),
    ("Ten minutes: two boats on a lake.", "2 boat"),
    ("10:15-10:30 a playground with two swings.", "2 swing"),
    ("Week 3: a lab with five microscopes.", "5 microscope"),
    ("A library upstairs with twelve shelves.", "12 shelf"),
    ("A gym outdoors with six mats.", "6 mat"),
    ("A bakery with three ovens.", "3 oven"),
    ("A market with nine stalls.", "9 stall"),
    ("Eight lamps for the street, two doors with a bell and a dog.", "8 lamp; 2 door; 2 bell; 1 dog"),
    ("Six chairs, two tables with a lamp and a piano.", "6 chair; 2 table; 2 lamp; 1 piano"),
    ("Four boats for the fishermen and a lighthouse.", "4 boat; 1 lighthouse"),
    ("Eight hurdles and a podium at the end.", "8 hurdle; 1 podium"),
    ("Five crates with a ball in each and a trophy next to the last one.", "5 crate; 5 ball; 1 trophy"),
    ("Three tables with a globe on each and a teacher in front.", "3 table; 3 globe; 1 teacher"),
    ("A town divided by a river: a market with six stalls.", "6 stall"),
    ("A park with paths: a pond with four ducks.", "4 duck"),
    ("An island cut by canyons: a village with five huts.", "5 hut"),
    ("One of the seven wonders: a lighthouse.", "1 lighthouse"),
    ("One of the windmills of Holland.", "1 windmill"),
    ("One of three old ships.", "1 ship"),
    ("One of those red telephone boxes.", "1 telephone box"),
    ("Two of the five temples.", "2 temple"),
    ("Four barrels with a number plate beside every barrel.", "4 barrel; 4 number plate"),
    ("A number line and a letter box.", "1 number line; 1 letter box"),
]
"""Numbers are of what they stand before: no duration, no `with` and no `one of` multiplies."""
MOODS = [
    ("A fire truck, a rainbow and a moon lamp.", "1 fire truck; 1 rainbow; 1 moon lamp"),
    ("A knight and a nightingale.", "1 knight; 1 nightingale"),
    ("A rain coat on a coat rack.", "1 rain coat; 1 coat rack"),
    ("A sun dial in a garden.", "1 sun dial"),
    ("The Sun, the Earth and the Moon.", "1 sun; 1 earth; 1 moon"),
    ("Jupiter with four moons.", "1 jupiter; 4 moon"),
    ("Models of Saturn, Uranus and Neptune.", "1 saturn; 1 uranus; 1 neptune"),
    ("A poster about Mars in a classroom.", "1 poster"),
]
"""Weather, hours and planets in the name of a thing."""
PLACED = [
    ("A cottage that has a kitchen with a stove and a bedroom with a bed.", "1 stove; 1 bed"),
    ("A museum with two halls: one with a dinosaur, one with three vases.", "1 dinosaur; 3 vase"),
    ("A bathroom with a mirror above the sink.", "1 mirror; 1 sink"),
    ("An office with a plant in the corner.", "1 plant"),
    ("A room with a bed, a wardrobe and a rug.", "1 bed; 1 wardrobe; 1 rug"),
    ("A cafe with five tables.", "5 table"),
    ("A stream that flows from a hill into a lake.", "-"),
    ("A river from the mountains to the ocean.", "-"),
    ("A canyon with a river in it.", "-"),
    ("A valley between two hills.", "-"),
    ("A coast with a lighthouse.", "1 lighthouse"),
    ("Four islands, each with a palm tree.", "4 palm tree"),
    ("Two islands joined by a bridge.", "-"),
    ("A number line from 0 to 20.", "1 number line"),
    ("A temple on top of a hill.", "1 temple"),
    ("A windmill stands on a hill.", "1 windmill"),
    ("On a hill there is a lighthouse.", "1 lighthouse"),
    ("A hill with an observatory on it.", "1 observatory"),
    ("Three houses on a mountain.", "3 house"),
    ("A bridge across a stream.", "1 bridge"),
    ("A stone bridge crosses the river.", "1 stone bridge"),
    ("A river with two bridges over it.", "2 bridge"),
    ("A footbridge over the canal.", "1 footbridge"),
    (
        "Three zones: an ocean with a shark, a beach with two crabs and a meadow with three cows.",
        "1 shark; 2 crab; 3 cow",
    ),
    ("On the snow side there are three penguins and on the desert side there is a camel.", "3 penguin; 1 camel"),
    ("A castle surrounded by a moat.", "1 castle"),
    ("A garden with a hedge around it and three roses.", "3 rose"),
    ("Three desks with a chair each.", "3 desk; 3 chair"),
    ("Two tables with six chairs around each.", "2 table; 12 chair"),
    ("A campfire with five logs around it.", "1 campfire; 5 log"),
    ("A round table and four stools.", "1 round table; 4 stool"),
    ("A lighthouse in the north-east.", "1 lighthouse"),
    ("On the northern side there is a windmill, on the southern side a barn.", "1 windmill; 1 barn"),
    ("To the west of the well stands an oak.", "1 well; 1 oak"),
    ("A statue in the north corner.", "1 statue"),
    ("A balloon over a house.", "1 balloon; 1 house"),
    ("Three birds above the trees.", "3 bird; 3 tree"),
    ("A kite flying above a beach.", "1 kite"),
    ("Five vases on columns.", "5 vase; 5 column"),
    ("Three lamps on posts.", "3 lamp; 3 post"),
    ("Four birds on a fence.", "4 bird; 1 fence"),
    ("Two busts on plinths.", "2 bust; 2 plinth"),
]
"""Furniture, heights, bridges, enclosures."""
HOMOGRAPHS = [
    ("A paper plane on a desk.", "1 paper plane; 1 desk"),
    ("Periodic table on the wall.", "1 periodic table"),
    ("A polar bear and a teddy bear.", "1 polar bear; 1 teddy bear"),
    ("A tree house and a dog house.", "1 tree house; 1 dog house"),
    ("A bus stop and a train station.", "1 bus stop; 1 train station"),
    ("Bar chart and pie chart.", "1 bar chart; 1 pie chart"),
    ("A mouse next to a computer.", "1 mouse; 1 computer"),
    ("A sea horse and a guinea pig.", "1 sea horse; 1 guinea pig"),
    ("A bat and a ball.", "1 bat; 1 ball"),
    ("A garage with a unicycle.", "1 unicycle"),
    ("A flux capacitor, a gyroscope and a quern.", "1 flux capacitor; 1 gyroscope; 1 quern"),
]
"""The first meaning is not always meant; what the catalogue lacks stands there all the same."""
WHERE = [
    ("An apartment with a living room and a bathroom.", ["z:1 living room", "z:1 bathroom"]),
    ("A cottage that has a kitchen with a stove and a bedroom with a bed.", ["stove in kitchen", "bed in bedroom"]),
    ("A bathroom with a mirror above the sink.", ["mirror in bathroom", "sink in bathroom"]),
    ("An office with a plant in the corner.", ["plant in office", "plant corner"]),
    ("A room with a bed, a wardrobe and a rug.", ["bed in room", "wardrobe in room", "rug in room"]),
    ("A cafe with five tables.", ["table in cafe"]),
    ("A classroom with a blackboard on the wall and six desks.", ["blackboard wall", "desk in classroom"]),
    ("A stream that flows from a hill into a lake.", ["stream from hill", "stream to lake"]),
    ("A river from the mountains to the ocean.", ["river from mountain", "river to ocean"]),
    ("A canyon with a river in it.", ["z:1 canyon", "z:1 river"]),
    ("A valley between two hills.", ["z:1 valley", "z:2 hill"]),
    ("A coast with a lighthouse.", ["lighthouse in coast"]),
    ("Four islands, each with a palm tree.", ["z:4 island"]),
    ("Two islands joined by a bridge.", ["z:2 island"]),
    ("A meadow on the left and a beach on the right.", ["z:1 meadow", "z:1 beach"]),
    ("A snowy field in the north and a jungle in the south.", ["z:1 jungle"]),
    ("A desert on one side and a forest on the other side.", ["z:1 desert", "z:1 forest"]),
    ("A temple on top of a hill.", ["temple in hill"]),
    ("A windmill stands on a hill.", ["windmill in hill"]),
    ("On a hill there is a lighthouse.", ["lighthouse in hill"]),
    ("A hill with an observatory on it.", ["observatory in hill"]),
    ("Three houses on a mountain.", ["house in mountain"]),
    ("A bridge across a stream.", ["bridge across stream"]),
    ("A river with two bridges over it.", ["bridge over river"]),
    ("A footbridge over the canal.", ["footbridge over canal"]),
    ("A poster about Mars in a classroom.", ["poster in classroom"]),
    (
        "Three zones: an ocean with a shark, a beach with two crabs and a meadow with three cows.",
        ["crab in beach", "cow in meadow"],
    ),
    ("A rainforest room in a zoo.", ["z:1 zoo"]),
    ("A castle surrounded by a moat.", ["enc:water"]),
    ("A farm enclosed by a fence.", ["enc:fence"]),
    ("A garden with a hedge around it and three roses.", ["enc:hedge"]),
    ("Two tables with six chairs around each.", ["chair around table"]),
    ("A campfire with five logs around it.", ["log around campfire"]),
    ("On the northern side there is a windmill, on the southern side a barn.", ["windmill north", "barn south"]),
    ("To the west of the well stands an oak.", ["oak west_of well"]),
    ("A balloon over a house.", ["balloon over house"]),
    ("Three birds above the trees.", ["bird over tree"]),
    ("Four birds on a fence.", ["bird on fence"]),
]
"""Places, zones with their number, and what closes them."""


def built(text: str) -> Design:
    made = design(DesignRequest(name="x", description=text))
    assert not NOT_GRANTED & {notice.code for notice in made.scene.notices}
    assert made.coverage.lost == 0
    return made


@pytest.mark.parametrize(("text", "expected"), [*LITERAL, *NAMED, *COUNTED, *MOODS, *PLACED, *HOMOGRAPHS])
def test_as_many_stand_in_the_world_as_were_asked_for(text: str, expected: str) -> None:
    made = built(text)
    standing = Counter(component.wish for component in made.scene.components)
    found = Counter[str]()
    for one in things_in(made.plan.world):
        found[one.noun] += standing[one.id]
    wanted = {noun: int(number) for number, noun in (one.split(" ", 1) for one in expected.split("; ") if one != "-")}
    assert found == wanted


@pytest.mark.parametrize("text", [text for text, _ in MOODS])
def test_no_hour_weather_or_theme_of_a_name(text: str) -> None:
    plan = built(text).plan
    assert (plan.mood.time_of_day, plan.mood.weather, plan.world.theme, plan.world.terrain) == (None, None, None, None)


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_where_it_is(text: str, expected: list[str]) -> None:
    zones = [*zones_in(built(text).plan.world)]
    found = {f"z:{zone.count} {zone.title}" for zone in zones}
    found |= {f"enc:{zone.enclosure.value}" for zone in zones if zone.enclosure is not None}
    for zone in zones:
        inner: list[Thing | Zone] = [*zone.things, *zone.zones]
        for one in inner:
            found |= {f"{name_of(one)} in {zone.id}", *(said(one, place) for place in one.places)}
    assert {*expected} <= found


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Two zones: a desert with three cacti and an arctic with two penguins, linked by a bridge.", "clear"),
        ("An arctic with two penguins.", "snow"),
    ],
)
def test_no_snow_falls_on_a_desert(text: str, weather: str) -> None:
    assert built(text).scene.weather.kind == weather
