"""Birds, by rows."""

from typing import Final

from worlds.catalogue.grammars.bird import GRAY, ORANGE, YELLOW, Bird, bird
from worlds.catalogue.grammars.model import model
from worlds.catalogue.thing import Thing
from worlds.scene import Color

ROWS: Final[tuple[tuple[str, str, float, Color, Bird], ...]] = (
    ("eagle", "bald eagle, golden eagle, condor, bird of prey", 6.6, (92, 62, 42), Bird(wings="spread", beak="hooked", hood=(244, 244, 240), train=(244, 244, 240), shanks=YELLOW)),
    ("hawk", "falcon, kestrel, buzzard, kite bird, osprey, peregrine falcon", 4.4, (142, 100, 66), Bird(wings="spread", beak="hooked", breast=(232, 214, 184), shanks=YELLOW)),
    ("vulture", "", 4.6, (72, 62, 56), Bird((0.5, 0.54), 0.34, 0.3, 0.3, "hooked", hood=(222, 148, 140), shanks=GRAY)),
    ("owl", "barn owl, snowy owl, tawny owl, eagle owl", 2.6, (146, 108, 72), Bird((0.6, 0.8), 0.16, 0.06, 0.6, "hooked", eyes="great", breast=(226, 204, 168))),
    ("parrot", "macaw, cockatoo, parakeet, budgie, budgerigar", 4.6, (214, 40, 36), Bird((0.44, 0.6), 0.2, 0.14, 0.44, "hooked", bill=(52, 50, 50), breast=(246, 200, 52), shanks=GRAY, wing=(40, 92, 190), tail="long", train=(40, 92, 190))),
    ("toucan", "", 3.0, (36, 36, 40), Bird((0.46, 0.6), 0.2, 0.14, 0.42, "huge", bill=(244, 148, 36), breast=(248, 236, 150), shanks=(90, 130, 190))),
    ("crow", "raven, rook, jackdaw, magpie, blackbird", 2.4, (42, 42, 48), Bird(bill=(58, 58, 62), shanks=(58, 58, 62))),
    ("seagull", "gull, albatross, tern, sea gull", 3.4, (244, 244, 244), Bird(wings="spread", wing=(164, 170, 178), bill=YELLOW)),
    ("pigeon", "dove, turtledove", 2.2, (136, 142, 154), Bird(breast=(150, 120, 150), wing=(104, 110, 124), shanks=(214, 92, 92), bill=GRAY)),
    ("sparrow", "wren, finch, lark, starling, songbird, small bird", 2.0, (142, 102, 68), Bird((0.5, 0.54), 0.2, 0.04, 0.44, breast=(220, 204, 180), bill=(100, 84, 62))),
    ("robin", "robin redbreast, red robin", 2.0, (122, 96, 70), Bird((0.54, 0.58), 0.24, 0.04, 0.44, breast=(222, 92, 40), bill=(80, 66, 52), shanks=(110, 80, 60))),
    ("bluebird", "blue jay, blue tit, bluetit, kingfisher", 2.2, (60, 116, 200), Bird((0.48, 0.52), 0.22, 0.06, 0.42, breast=(236, 170, 100), bill=(60, 56, 54), tail="long", crest=(60, 116, 200))),
    ("red cardinal", "red bird, canary, cardinal bird", 2.2, (206, 40, 44), Bird((0.48, 0.52), 0.22, 0.06, 0.42, bill=ORANGE, tail="long", crest=(206, 40, 44))),
    ("hummingbird", "sunbird", 2.2, (46, 160, 110), Bird((0.34, 0.4), 0.2, 0.1, 0.34, "long", wings="spread", bill=(50, 50, 52), breast=(214, 60, 100))),
    ("woodpecker", "", 2.4, (46, 46, 50), Bird((0.4, 0.5), 0.22, 0.16, 0.36, "long", bill=GRAY, breast=(240, 236, 224), hood=(206, 40, 44), crest=(206, 40, 44))),
    ("duck", "mallard, duckling, rubber duck", 2.6, (146, 116, 84), Bird((0.52, 0.44), 0.16, 0.22, 0.34, "broad", hood=(28, 106, 66), breast=(110, 66, 44))),
    ("goose", "gosling, gander", 4.0, (238, 238, 236), Bird((0.5, 0.46), 0.26, 0.56, 0.28, "broad", bill=ORANGE)),
    ("swan", "cygnet, black swan", 5.2, (246, 246, 246), Bird((0.54, 0.46), 0.12, 0.74, 0.26, "broad", bill=ORANGE, shanks=GRAY)),
    ("turkey", "turkey bird, wild turkey", 4.2, (96, 66, 48), Bird((0.56, 0.56), 0.3, 0.3, 0.26, "short", hood=(196, 70, 66), tail="fan")),
    ("peacock", "peafowl, peahen", 6.6, (24, 92, 170), Bird((0.4, 0.44), 0.36, 0.4, 0.26, "short", tail="fan", train=(30, 138, 96), crest=(40, 170, 170), shanks=GRAY)),
    ("rooster", "cockerel", 3.2, (176, 70, 40), Bird((0.46, 0.5), 0.3, 0.24, 0.3, "short", hood=(222, 150, 60), crest=(206, 36, 36), tail="fan", train=(34, 66, 56))),
    ("flamingo", "pink flamingo", 5.4, (244, 142, 166), Bird((0.4, 0.4), 0.9, 0.72, 0.26, "bent", bill=(248, 206, 196), shanks=(226, 120, 146))),
    ("heron", "stork, egret, crane bird, ibis, great blue heron", 5.2, (142, 158, 178), Bird((0.38, 0.4), 0.86, 0.66, 0.26, "long", breast=(236, 238, 240), crest=(40, 44, 54), shanks=(120, 110, 90))),
    ("pelican", "", 5.0, (240, 238, 232), Bird((0.5, 0.48), 0.24, 0.4, 0.3, "huge", wing=(120, 116, 112))),
    ("ostrich", "emu, rhea, cassowary", 9.0, (52, 48, 48), Bird((0.56, 0.5), 1.0, 1.0, 0.24, "broad", hood=(222, 176, 150), shanks=(214, 168, 142), tail="plume", train=(240, 238, 232), wing=(64, 60, 60))),
    ("puffin", "auk", 2.6, (40, 40, 44), Bird((0.54, 0.76), 0.16, 0.06, 0.5, "short", bill=(240, 110, 40), breast=(244, 244, 240), hood=(236, 236, 232))),
    ("kiwi", "kiwi bird", 2.4, (122, 92, 66), Bird((0.6, 0.58), 0.3, 0.06, 0.34, "long", bill=(226, 206, 170), shanks=(150, 120, 90))),
    ("chick", "baby chicken, baby bird, nestling, baby chick", 1.8, (250, 214, 80), Bird((0.6, 0.6), 0.2, 0.06, 0.54, bill=ORANGE)),
    ("dodo", "extinct bird", 3.6, (130, 126, 124), Bird((0.66, 0.6), 0.3, 0.2, 0.4, "hooked", bill=(206, 190, 150), tail="plume", train=(232, 230, 226), shanks=YELLOW)),
)  # fmt: skip

THINGS: Final[tuple[Thing, ...]] = tuple(
    model("bird", "character", title, words, largest, color, bird(shape), material="SmoothPlastic")
    for title, words, largest, color, shape in ROWS
)
