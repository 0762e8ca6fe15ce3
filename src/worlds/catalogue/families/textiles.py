"""Textiles of a room: rugs, cushions, curtains, blankets; and clothes on a stand."""

from typing import Final

from worlds.catalogue.families.family import LIGHT, MAIN, SHADE, Family
from worlds.catalogue.families.shapes import turned_on_lathe
from worlds.catalogue.solids import METAL, TIMBER, WHITE, Paint, ball, beam, block, both, drum, pillar, wedge
from worlds.catalogue.thing import Thing
from worlds.scene import Part

TEXTILE: Final = Family("textile", "furniture")
CLOTHING: Final = Family("clothing", "furniture")
GOLD: Final = Paint((239, 184, 56), "Metal")
LEATHER: Final = Paint((96, 60, 38), "Leather")


def cushion(width: float, height: float, depth: float) -> list[Part]:
    return [
        block("Cushion", (width, 0.7 * height, depth), (0, 0.15 * height, 0), MAIN),
        block("Cushion", (0.8 * width, height, 0.8 * depth), (0, 0, 0), MAIN),
        *[ball("Tassel", 0.3, (x * width / 2, 0.4 * height, z * depth / 2), WHITE) for x in (-1, 1) for z in (-1, 1)],
    ]


def round_rug(across: float) -> list[Part]:
    return [
        pillar("Rug", across, 0.14, (0, 0, 0), MAIN),
        pillar("Ring", 0.78 * across, 0.18, (0, 0, 0), WHITE),
        pillar("Rug", 0.66 * across, 0.22, (0, 0, 0), MAIN),
        pillar("Middle", 0.26 * across, 0.26, (0, 0, 0), SHADE),
    ]


def curtain() -> list[Part]:
    parts: list[Part] = [drum("Rod", 8, 0.26, (0, 7.6, 0), METAL, "x"), *both(ball("Knob", 0.5, (4, 7.35, 0), GOLD))]
    for i in range(4):
        paint = MAIN if i % 2 == 0 else SHADE
        parts += both(
            block("Curtain", (0.66, 7.5 - 0.04 * (i % 2), 0.5 - 0.16 * (i % 2)), (3.5 - 0.64 * i, 0, 0), paint)
        )
    return parts


def folded(layers: int) -> list[Part]:
    return [
        block("Fold", (3 - 0.06 * i, 0.36, 2.2 - 0.06 * i), (0, 0.34 * i, 0), MAIN if i % 2 == 0 else LIGHT)
        for i in range(layers)
    ]


def stand(top: float) -> list[Part]:
    """What clothes hang on: a foot and a pole."""
    return [pillar("Foot", 1.8, 0.24, (0, 0, 0), TIMBER), pillar("Pole", 0.3, top, (0, 0.1, 0), TIMBER)]


def on_stand(*, skirt: float = 0.0, sleeves: bool = True, belt: Paint | None = None, legs: bool = False) -> list[Part]:
    """A garment on a dummy: a bodice, sleeves, a skirt that widens by so much, or trousers."""
    parts = stand(5.6)
    parts += [ball("Head", 0.9, (0, 5.2, 0), TIMBER)]
    if legs:
        parts += both(block("Leg", (0.8, 2.4, 0.9), (0.46, 0.8, 0), MAIN))
        parts.append(block("Hips", (1.7, 0.7, 1), (0, 2.9, 0), MAIN))
    if sleeves:
        parts += [
            block("Bodice", (1.9, 2.1, 1), (0, 3.2, 0), MAIN),
            *both(beam("Sleeve", (1, 5.1, 0), (1.7, 3.2, 0), 0.7, MAIN)),
        ]
    for i in range(4 if skirt else 0):
        parts.append(pillar("Skirt", 1.5 + skirt * (4 - i) / 4, 0.75, (0, 0.6 + 0.72 * i, 0), MAIN))
    if belt:
        parts.append(block("Belt", (2, 0.34, 1.1), (0, 3.15, 0), belt))
    return parts


def uniform() -> list[Part]:
    parts = on_stand(legs=True, belt=LEATHER)
    parts += [
        *[ball("Button", 0.24, (0, 3.8 + 0.4 * i, -0.62), GOLD) for i in range(3)],
        *both(block("Epaulette", (0.7, 0.16, 0.8), (1, 5.25, 0), GOLD)),
    ]
    return parts


def hat(crown: float, height: float, brim: float, band: Paint) -> list[Part]:
    return [
        pillar("Brim", brim, 0.2, (0, 0, 0), MAIN),
        pillar("Crown", crown, height, (0, 0.1, 0), MAIN),
        pillar("Band", crown + 0.12, 0.34, (0, 0.2, 0), band),
    ]


def crown() -> list[Part]:
    """On a velvet cushion: a ring with points and gems."""
    velvet = Paint((140, 22, 50), "Fabric")
    parts = [
        block("Cushion", (1.5, 0.36, 1.5), (0, 0, 0), velvet),
        pillar("Ring", 1.5, 0.7, (0, 0.3, 0), MAIN),
        pillar("Lining", 1.26, 0.2, (0, 0.9, 0), velvet),
    ]
    for x, z in (
        (0.62, 0),
        (-0.62, 0),
        (0, 0.62),
        (0, -0.62),
        (0.44, 0.44),
        (-0.44, 0.44),
        (0.44, -0.44),
        (-0.44, -0.44),
    ):
        parts.append(block("Point", (0.26, 0.8, 0.26), (x, 0.9, z), MAIN))
        parts.append(ball("Pearl", 0.24, (x, 1.65, z), WHITE))
    parts += [ball("Gem", 0.34, (x, 0.5, -0.74 + abs(x) * 0.3), Paint((30, 80, 200))) for x in (-0.4, 0, 0.4)]
    return parts


def boot(shaft: float) -> list[Part]:
    return [
        block("Mat", (2.3, 0.16, 2.1), (0, 0, 0), SHADE),
        *both(block("Sole", (0.8, 0.2, 1.9), (0.6, 0.1, 0), Paint((40, 34, 30), "Rubber"))),
        *both(block("Foot", (0.74, 0.6, 1.8), (0.6, 0.15, 0), MAIN)),
        *both(block("Shaft", (0.72, shaft, 0.86), (0.6, 0.6, 0.45), MAIN)),
    ]


def umbrella() -> list[Part]:
    return [
        *turned_on_lathe("Canopy", ((3.6, 0.3), (3.2, 0.3), (2.5, 0.3), (1.6, 0.3), (0.6, 0.2)), MAIN, (0, 3, 0)),
        pillar("Shaft", 0.22, 4.6, (0, 0.2, 0), METAL),
        pillar("Handle", 0.4, 0.8, (0, 0, 0), TIMBER),
    ]


THINGS: Final[tuple[Thing, ...]] = (
    TEXTILE.row("textile", "fabric, cloth, piece of cloth, roll of fabric, silk", (190, 60, 90), "Fabric", [
        drum("Roll", 4, 1.2, (0, 0.6, 0.3), MAIN, "x"), drum("Core", 4.3, 0.5, (0, 0.6, 0.3), TIMBER, "x"), block("Cloth", (3.9, 0.16, 1.8), (0, 0, -1), MAIN)]),
    TEXTILE.row("round_rug", "circle rug, circle time rug, round carpet, round mat", (70, 130, 190), "Carpet", round_rug(10)),
    TEXTILE.row("doormat", "door mat, welcome mat, bath mat", (150, 110, 66), "Carpet", [
        block("Mat", (3, 0.14, 1.8), (0, 0, 0), MAIN), block("Border", (2.6, 0.18, 1.4), (0, 0, 0), SHADE), block("Middle", (2.4, 0.22, 1.2), (0, 0, 0), MAIN)]),
    TEXTILE.row("gym_mat", "yoga mat, exercise mat, sleeping mat, landing mat, crash mat", (50, 90, 190), "Leather", [
        block("Mat", (3, 0.3, 6.6), (0, 0, 0), MAIN), *[block("Seam", (3.04, 0.14, 0.16), (0, 0.2, z), WHITE) for z in (-1.6, 1.6)]]),
    TEXTILE.row("cushion", "floor cushion, seat cushion, meditation cushion", (200, 80, 110), "Fabric", cushion(1.8, 0.7, 1.8)),
    TEXTILE.row("pillow", "bed pillow, sleeping pillow", (236, 236, 240), "Fabric", cushion(2.4, 0.7, 1.5)),
    TEXTILE.row("blanket", "quilt, duvet, bedspread, comforter, folded blanket, bed sheet, weighted blanket", (80, 130, 190), "Fabric", folded(4)),
    TEXTILE.row("curtain", "drape, drapes, window curtain, drapery", (170, 40, 60), "Fabric", curtain()),
    TEXTILE.row("sleeping_bag", "bedroll, bed roll", (60, 120, 90), "Fabric", [
        block("Bag", (2.4, 0.6, 6), (0, 0, 0), MAIN), block("Hood", (2.2, 0.4, 1.2), (0, 0.5, 2.3), SHADE), block("Zip", (0.2, 0.7, 4.4), (0.7, 0, -0.6), WHITE)]),
    CLOTHING.row("clothing", "clothes, garment, outfit, costume, shirt, t-shirt, jumper, sweater", (80, 140, 200), "Fabric", on_stand(legs=True)),
    CLOTHING.row("dress", "gown, skirt, ball gown, kimono, frock", (200, 70, 130), "Fabric", on_stand(skirt=2)),
    CLOTHING.row("robe", "cloak, cape, toga, tunic, poncho", (110, 60, 150), "Fabric", on_stand(skirt=0.9)),
    CLOTHING.row("coat", "jacket, lab coat, raincoat, overcoat, lab apron", (228, 228, 224), "Fabric", on_stand(skirt=0.5, belt=SHADE)),
    CLOTHING.row("uniform", "army uniform, soldier's uniform, school uniform, military uniform", (70, 88, 66), "Fabric", uniform()),
    CLOTHING.row("hat", "straw hat, sun hat, cowboy hat, cap", (214, 178, 110), "Fabric", hat(1.1, 0.9, 2.4, Paint((150, 40, 40)))),
    CLOTHING.row("top_hat", "stovepipe hat, magician's hat, cylinder hat", (42, 42, 46), "Fabric", hat(1.2, 1.6, 2, Paint((150, 40, 40)))),
    CLOTHING.row("wizard_hat", "witch hat, witch's hat, pointed hat", (76, 52, 140), "Fabric", [
        pillar("Brim", 2.6, 0.2, (0, 0, 0), MAIN), *turned_on_lathe("Crown", ((1.4, 0.5), (1.15, 0.5), (0.85, 0.5), (0.5, 0.5), (0.24, 0.4)), MAIN, (0, 0.1, 0)), pillar("Band", 1.5, 0.3, (0, 0.2, 0), GOLD)]),
    CLOTHING.row("helmet", "hard hat, safety helmet, bike helmet, soldier's helmet, steel helmet", (240, 190, 40), "SmoothPlastic", [
        *turned_on_lathe("Shell", ((1.7, 0.5), (1.6, 0.3), (1.3, 0.3), (0.8, 0.2)), MAIN), block("Peak", (1.2, 0.2, 0.9), (0, 0.04, -0.9), MAIN), block("Ridge", (0.3, 0.3, 1.2), (0, 1.1, 0), SHADE)]),
    CLOTHING.row("crown", "royal crown, king's crown, queen's crown, tiara, coronet, diadem, golden headdress", (239, 184, 56), "Metal", crown()),
    CLOTHING.row("boot", "boots, pair of boots, rubber boot, wellington, welly, gumboot", (110, 70, 44), "Leather", boot(1.4)),
    CLOTHING.row("shoe", "pair of shoes, sneaker, trainer, sandal, running shoe", (200, 50, 50), "Leather", boot(0.3)),
    CLOTHING.row("umbrella", "parasol, brolly, awning, sunshade, canopy", (200, 50, 60), "Fabric", umbrella()),
    CLOTHING.row("glasses", "spectacles, eyeglasses, goggles, safety goggles, sunglasses", (40, 44, 52), "SmoothPlastic", [
        *both(drum("Rim", 0.2, 1.2, (0.75, 0.6, 0), MAIN, "z")), *both(drum("Lens", 0.26, 0.84, (0.75, 0.6, 0), Paint((150, 210, 240), "Glass", 0.3), "z")), block("Bridge", (0.5, 0.2, 0.2), (0, 0.6, 0), MAIN), *both(block("Temple", (0.16, 0.2, 1.8), (1.3, 0.6, 0.9), MAIN))]),
    CLOTHING.row("wedding_ring", "ring, gold ring, diamond ring, jewel, jewellery, jewelry", (239, 184, 56), "Metal", [
        *[block("Band", (0.5, 0.3, 0.4), (0, y, 0), MAIN) for y in (0, 1.36)], *both(block("Band", (0.3, 0.9, 0.4), (0.58, 0.38, 0), MAIN)),
        *both(beam("Band", (0.2, 0.15, 0), (0.58, 0.45, 0), 0.38, MAIN)), *both(beam("Band", (0.2, 1.5, 0), (0.58, 1.2, 0), 0.38, MAIN)), ball("Gem", 0.5, (0, 1.6, 0), Paint((120, 220, 250), "Glass"))]),
    CLOTHING.row("mask", "gas mask, oxygen mask, theatre mask, theater mask, tribal mask, carnival mask, african mask", (190, 130, 70), "Wood", [
        block("Face", (1.8, 2, 0.4), (0, 0.6, 0), MAIN), block("Chin", (1.1, 0.7, 0.38), (0, 0, 0), MAIN), *both(block("Eye", (0.5, 0.3, 0.5), (0.45, 1.7, -0.1), Paint((20, 20, 20)))),
        block("Mouth", (0.8, 0.3, 0.5), (0, 0.7, -0.1), Paint((170, 40, 40))), block("Nose", (0.3, 0.7, 0.3), (0, 1.05, -0.3), SHADE), wedge("Crest", (1.8, 0.6, 0.5), (0, 2.55, 0), SHADE, "back")]),
)  # fmt: skip
