"""Mammals on four legs: wild ones, and those of farms and homes."""

from dataclasses import replace
from typing import Final

from worlds.catalogue.grammars.model import model
from worlds.catalogue.grammars.quadruped import Quadruped
from worlds.catalogue.grammars.quadruped_body import quadruped
from worlds.catalogue.thing import Thing
from worlds.scene import Color

Row = tuple[str, str, float, Color, Quadruped]
"""Title, synonyms, longest side in studs, colour, shape."""

WHITE: Final = (240, 238, 232)
BLACK: Final = (38, 36, 36)
CAT: Final = Quadruped((0.3, 0.34), 0.42, 0.12, (0.2, 0.1), (0.27, 0.26, 0.26), (0.16, 0.12, 0.08), "round", tail="long", belly=WHITE, face=WHITE)  # fmt: skip

ROWS: Final[tuple[Row, ...]] = (
    ("animal", "mammal, wild animal, beast, farm animal, zoo animal, pet", 5.0, (170, 124, 78), Quadruped()),
    ("wolf", "gray wolf, grey wolf, coyote, jackal, dingo, wolf pup", 5.4, (128, 130, 134), Quadruped((0.34, 0.4), 0.48, snout=(0.15, 0.13, 0.2), tail="bushy", ink=(92, 94, 98), belly=(214, 212, 206))),
    ("fox", "red fox, fox cub, vixen", 4.6, (212, 104, 40), Quadruped((0.3, 0.34), 0.4, snout=(0.13, 0.1, 0.2), tail="bushy", ink=WHITE, feet=BLACK, face=WHITE, belly=WHITE)),
    ("arctic fox", "polar fox, snow fox", 3.8, (240, 243, 246), Quadruped((0.34, 0.38), 0.34, snout=(0.13, 0.1, 0.14), ears="round", tail="bushy", ink=(226, 230, 236))),
    ("tiger", "bengal tiger, tiger cub, tigress", 9.0, (232, 132, 40), replace(CAT, mark="stripes")),
    ("leopard", "panther, snow leopard", 7.4, (226, 176, 92), replace(CAT, mark="spots")),
    ("cheetah", "cheetah cub", 7.0, (236, 196, 112), Quadruped((0.26, 0.3), 0.56, 0.09, (0.22, 0.1), (0.22, 0.2, 0.22), (0.14, 0.1, 0.07), ears="round", tail="long", mark="spots", belly=WHITE)),
    ("jaguar", "puma, cougar, mountain lion, lynx, bobcat, ocelot", 7.0, (206, 150, 70), Quadruped((0.36, 0.38), 0.36, 0.14, (0.16, 0.1), (0.3, 0.28, 0.27), (0.18, 0.13, 0.08), ears="round", tail="long", mark="patches", ink=(92, 58, 32))),
    ("hyena", "spotted hyena", 5.6, (176, 150, 110), Quadruped((0.34, 0.4), 0.5, neck=(0.24, 0.12), ears="round", tail="tuft", mark="spots", ink=(86, 66, 48), crest=0.1, mane=True)),
    ("zebra", "zebra foal", 8.6, (244, 244, 240), Quadruped((0.34, 0.38), 0.6, 0.1, (0.44, 0.2), (0.2, 0.22, 0.26), (0.16, 0.15, 0.16), face=BLACK, tail="tuft", mark="stripes", ink=BLACK, mane=True)),
    ("unicorn", "pegasus, magic horse", 8.6, (246, 244, 248), Quadruped((0.34, 0.38), 0.6, 0.1, (0.44, 0.2), (0.2, 0.22, 0.26), (0.16, 0.15, 0.16), horns="single", tail="tuft", ink=(220, 120, 200), mane=True)),
    ("donkey", "mule, burro", 7.0, (136, 126, 118), Quadruped((0.38, 0.42), 0.56, 0.11, (0.36, 0.16), (0.22, 0.24, 0.28), (0.2, 0.18, 0.16), "long", tail="tuft", face=WHITE, belly=WHITE, mane=True)),
    ("llama", "alpaca, vicuna, guanaco", 7.0, (236, 222, 194), Quadruped((0.46, 0.44), 0.5, 0.13, (0.72, 0.12), (0.22, 0.2, 0.24), (0.15, 0.12, 0.12), "long", tail="puff", mark="wool", ink=(244, 232, 208))),
    ("goat", "billy goat, kid goat, mountain goat, nanny goat", 5.0, (232, 226, 214), Quadruped((0.38, 0.42), 0.46, 0.11, (0.28, 0.12), (0.22, 0.24, 0.24), (0.16, 0.14, 0.14), "floppy", "short", "stub", ink=(120, 96, 72), feet=(120, 96, 72))),
    ("ram", "bighorn sheep, mouflon, ibex", 5.6, (198, 170, 130), Quadruped((0.44, 0.46), 0.42, 0.12, (0.22, 0.12), (0.24, 0.26, 0.26), (0.18, 0.16, 0.12), "floppy", "rolled", "stub", ink=(150, 120, 84), belly=WHITE)),
    ("deer", "stag, red deer, roe deer, elk, white-tailed deer", 8.0, (166, 108, 62), Quadruped((0.34, 0.38), 0.6, 0.09, (0.44, 0.16), (0.2, 0.2, 0.24), (0.13, 0.12, 0.14), "pointed", "antlers", "puff", belly=WHITE)),
    ("doe", "fawn, bambi", 5.4, (188, 130, 78), Quadruped((0.3, 0.34), 0.6, 0.08, (0.4, 0.14), (0.22, 0.22, 0.24), (0.13, 0.12, 0.12), "long", "none", "puff", "spots", ink=WHITE, belly=WHITE)),
    ("reindeer", "caribou", 8.0, (124, 98, 78), Quadruped((0.38, 0.42), 0.54, 0.1, (0.34, 0.18), (0.22, 0.22, 0.26), (0.16, 0.14, 0.14), "pointed", "antlers", "puff", feet=(84, 66, 54), belly=WHITE, face=WHITE)),
    ("moose", "bull moose", 11.0, (98, 72, 54), Quadruped((0.38, 0.44), 0.58, 0.1, (0.24, 0.2), (0.22, 0.24, 0.28), (0.2, 0.18, 0.24), "pointed", "shovels", "stub", feet=(150, 130, 110), crest=0.1)),
    ("bison", "american bison, buffalo, american buffalo, yak", 11.0, (104, 70, 46), Quadruped((0.5, 0.5), 0.34, 0.13, (0.0, 0.12), (0.34, 0.36, 0.3), (0.24, 0.18, 0.1), "none", "short", "tuft", ink=(62, 42, 30), mane=True, crest=0.24)),
    ("water buffalo", "cape buffalo, african buffalo", 10.0, (76, 72, 74), Quadruped((0.48, 0.48), 0.36, 0.13, (0.1, 0.16), (0.3, 0.28, 0.3), (0.26, 0.2, 0.12), "floppy", "curved", "tuft")),
    ("antelope", "gazelle, impala, oryx, springbok, gnu, wildebeest", 7.0, (204, 152, 92), Quadruped((0.32, 0.36), 0.6, 0.08, (0.4, 0.14), (0.18, 0.2, 0.22), (0.13, 0.12, 0.13), "pointed", "straight", "tuft", belly=WHITE)),
    ("rhinoceros", "rhino", 13.0, (140, 140, 142), Quadruped((0.48, 0.5), 0.3, 0.17, (0.02, 0.18), (0.32, 0.32, 0.36), (0.26, 0.24, 0.18), "pointed", "nose", "thin")),
    ("hippopotamus", "hippo", 13.0, (142, 118, 128), Quadruped((0.54, 0.5), 0.2, 0.18, (0.08, 0.14), (0.36, 0.3, 0.26), (0.42, 0.26, 0.24), "round", "none", "stub", face=(176, 142, 148))),
    ("otter", "sea otter, river otter", 4.4, (112, 78, 54), Quadruped((0.28, 0.26), 0.14, 0.11, (0.1, 0.1), (0.25, 0.2, 0.22), (0.17, 0.1, 0.08), "round", "none", "long", face=(214, 190, 160), belly=(214, 190, 160))),
    ("beaver", "", 4.0, (120, 78, 48), Quadruped((0.5, 0.46), 0.12, 0.14, (0.08, 0.08), (0.32, 0.28, 0.26), (0.2, 0.14, 0.08), "round", "none", "flat", ink=(66, 54, 48))),
    ("badger", "", 3.2, (122, 122, 124), Quadruped((0.46, 0.36), 0.18, 0.15, (0.04, 0.12), (0.26, 0.22, 0.26), (0.14, 0.12, 0.14), "round", "none", "stub", feet=BLACK, face=WHITE, mask=BLACK, belly=BLACK, mark="streak", ink=WHITE)),
    ("raccoon", "racoon, raccoon dog", 3.4, (138, 138, 140), Quadruped((0.4, 0.4), 0.28, 0.12, (0.14, 0.08), (0.34, 0.28, 0.26), (0.16, 0.12, 0.12), "pointed", "none", "ring", ink=BLACK, feet=BLACK, face=WHITE, mask=BLACK)),
    ("skunk", "", 3.2, (38, 38, 40), Quadruped((0.36, 0.36), 0.22, 0.12, (0.1, 0.1), (0.24, 0.22, 0.24), (0.13, 0.1, 0.1), "round", "none", "bushy", mark="streak", ink=(246, 246, 246))),
    ("rabbit", "bunny, hare, baby rabbit, easter bunny", 3.2, (178, 150, 122), Quadruped((0.5, 0.5), 0.16, 0.16, (0.2, 0.04), (0.42, 0.38, 0.36), (0.22, 0.14, 0.06), "long", "none", "puff", belly=WHITE)),
    ("mouse", "house mouse, field mouse, vole, shrew, dormouse", 2.4, (150, 144, 140), Quadruped((0.44, 0.42), 0.1, 0.1, (0.06, 0.06), (0.36, 0.32, 0.34), (0.18, 0.14, 0.16), "big", "none", "long", belly=WHITE)),
    ("rat", "sewer rat, brown rat", 3.0, (108, 94, 84), Quadruped((0.4, 0.36), 0.12, 0.1, (0.04, 0.08), (0.26, 0.24, 0.3), (0.16, 0.12, 0.18), "round", "none", "long", face=(206, 150, 146))),
    ("hamster", "guinea pig, gerbil, cavy, chinchilla", 2.4, (222, 164, 96), Quadruped((0.6, 0.56), 0.08, 0.14, (0.04, 0.02), (0.5, 0.42, 0.36), (0.26, 0.16, 0.06), "round", "none", "none", "belt", ink=WHITE, face=WHITE, belly=WHITE)),
    ("hedgehog", "", 2.6, (128, 98, 72), Quadruped((0.66, 0.52), 0.1, 0.12, (-0.14, 0.08), (0.36, 0.3, 0.26), (0.18, 0.14, 0.18), "round", "none", "none", "quills", ink=(82, 62, 48), face=(222, 196, 160), belly=(222, 196, 160))),
    ("porcupine", "echidna", 3.0, (78, 66, 58), Quadruped((0.54, 0.46), 0.16, 0.14, (-0.06, 0.08), (0.3, 0.28, 0.26), (0.16, 0.14, 0.14), "round", "none", "stub", "quills", ink=(236, 228, 210))),
    ("mole", "", 2.6, (66, 58, 58), Quadruped((0.5, 0.44), 0.08, 0.2, (-0.08, 0.04), (0.36, 0.32, 0.24), (0.16, 0.12, 0.18), "none", "none", "stub", feet=(226, 160, 150), face=(226, 160, 150))),
    ("weasel", "stoat, ferret, mink, marten, ermine, mongoose, polecat", 3.2, (166, 106, 60), Quadruped((0.24, 0.24), 0.16, 0.09, (0.16, 0.08), (0.18, 0.16, 0.2), (0.11, 0.08, 0.08), "round", "none", "bushy", ink=BLACK, belly=WHITE, face=WHITE)),
    ("polar bear", "ice bear, polar bear cub", 9.0, (244, 244, 240), Quadruped((0.46, 0.48), 0.36, 0.17, (0.12, 0.14), (0.28, 0.26, 0.28), (0.18, 0.15, 0.16), "round", "none", "stub")),
    ("panda", "giant panda, panda bear", 6.4, (244, 244, 240), Quadruped((0.54, 0.54), 0.28, 0.2, (0.16, 0.06), (0.42, 0.38, 0.32), (0.2, 0.15, 0.08), "round", "none", "stub", mask=BLACK, ink=BLACK, feet=BLACK)),
    ("armadillo", "pangolin", 3.0, (164, 140, 116), Quadruped((0.5, 0.42), 0.14, 0.12, (-0.1, 0.12), (0.22, 0.22, 0.26), (0.13, 0.12, 0.18), "long", "none", "thin", "bands", ink=(122, 100, 82))),
    ("anteater", "aardvark, giant anteater", 7.0, (110, 98, 90), Quadruped((0.34, 0.38), 0.32, 0.13, (0.04, 0.12), (0.18, 0.18, 0.2), (0.11, 0.1, 0.42), "round", "none", "bushy", "streak", ink=(56, 50, 48))),
    ("tapir", "okapi", 7.0, (60, 56, 58), Quadruped((0.42, 0.46), 0.36, 0.12, (0.08, 0.14), (0.24, 0.26, 0.26), (0.13, 0.16, 0.2), "round", "none", "stub", "belt", ink=WHITE)),
    ("wild boar", "boar, warthog, wild pig, hog", 5.4, (92, 74, 62), Quadruped((0.42, 0.48), 0.28, 0.12, (-0.04, 0.12), (0.3, 0.32, 0.3), (0.18, 0.16, 0.22), "pointed", "tusks", "tuft", mane=True, ink=(50, 42, 38))),
    ("bull", "ox, bullock, steer, oxen, longhorn", 10.0, (94, 58, 42), Quadruped((0.44, 0.48), 0.36, 0.13, (0.1, 0.16), (0.3, 0.28, 0.28), (0.24, 0.18, 0.12), "floppy", "curved", "tuft", face=(196, 160, 140), crest=0.08)),
    ("platypus", "duck-billed platypus", 3.6, (104, 72, 52), Quadruped((0.42, 0.3), 0.08, 0.16, (-0.02, 0.06), (0.32, 0.24, 0.22), (0.34, 0.08, 0.26), "none", "none", "flat", face=(58, 54, 56), feet=(196, 140, 70), ink=(84, 60, 44))),
    ("bactrian camel", "two-humped camel", 10.0, (198, 154, 100), Quadruped((0.4, 0.4), 0.6, 0.1, (0.5, 0.26), (0.2, 0.2, 0.26), (0.15, 0.13, 0.12), "round", "none", "tuft", hump=2)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("animal", "character", title, words, largest, color, quadruped(shape), material="Fabric")
    for title, words, largest, color, shape in ROWS
)
