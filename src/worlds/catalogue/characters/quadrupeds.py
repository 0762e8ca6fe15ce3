"""Animals on four legs."""

from typing import Final

from worlds.catalogue.characters.quadruped import Build, ears, face_of, quadruped
from worlds.catalogue.solids import BLACK, WHITE, Paint, ball, beam, block, both, wedge
from worlds.catalogue.thing import Built, Look, Thing

PINK: Final = Paint((238, 160, 168))
HORN: Final = Paint((232, 222, 196))
HIDE: Final = Paint((74, 48, 34))
MANE: Final = Paint((66, 46, 34))
LION_MANE: Final = Paint((142, 84, 36))
FACE: Final = Paint((60, 56, 54))
PATCH: Final = Paint((150, 92, 44))

COW: Final = Build(0.4, 0.8, (0.5, 0.3, 0.2), 0.6, (0.4, 0.18, 0.08), 0.05)
HORSE: Final = Build(0.42, 0.68, (0.42, 0.2, 0.2), 0.72, (0.34, 0.15, 0.1), 0.12, neck=0.36)
CAMEL: Final = Build(0.42, 0.62, (0.36, 0.13, 0.16), 0.84, (0.28, 0.09, 0.08), 0.06, neck=0.26)
DOG: Final = Build(0.36, 0.62, (0.56, 0.34, 0.22), 0.56, (0.34, 0.18, 0.12), 0.18)
CAT: Final = Build(0.34, 0.6, (0.7, 0.34, 0.22), 0.54, (0.34, 0.12, 0.04), 0.22)
PIG: Final = Build(0.26, 0.84, (0.64, 0.46, 0.22), 0.4, (0.34, 0.2, 0.06), 0.08)
SHEEP: Final = Build(0.3, 0.8, (0.46, 0.34, 0.22), 0.52, (0.36, 0.24, 0.06), 0.05, flanks=0.7)
ELEPHANT: Final = Build(0.4, 0.86, (0.56, 0.46, 0.24), 0.54, (0.2, 0.3, 0.08), 0.06, leg=0.3)
GIRAFFE: Final = Build(0.34, 0.54, (0.5, 0.1, 0.2), 0.84, (0.36, 0.07, 0.12), 0.08, neck=0.36)
LION: Final = Build(0.36, 0.7, (0.5, 0.34, 0.2), 0.58, (0.34, 0.18, 0.08), 0.18)
BEAR: Final = Build(0.34, 0.82, (0.56, 0.36, 0.22), 0.54, (0.34, 0.18, 0.1), 0.05, leg=0.32)


def cow(look: Look) -> Built:
    w, h, d = look.size
    z = face_of(look, COW) + 0.12 * d
    parts = [*quadruped(look, COW, snout=PINK), *ears(look, COW, (0.16, 0.08, 0.04), BLACK, out=0.56, low=0.7)]
    parts += both(beam("Horn", (0.2 * w, 0.88 * h, z), (0.3 * w, 0.98 * h, z), 0.07 * w, HORN))
    parts += [
        block("Patch", (w, 0.36 * h, 0.26 * d), (0, 0.455 * h, -0.04 * d), HIDE),
        block("Patch", (w, 0.3 * h, 0.15 * d), (0, 0.51 * h, 0.33 * d), HIDE),
        block("Patch", (0.6 * w, 0.04 * h, 0.2 * d), (0.1 * w, 0.78 * h, 0.14 * d), HIDE),
        block("Hood", (0.53 * w, 0.2 * h, 0.16 * d), (0, 0.72 * h, z - 0.03 * d), HIDE),
        block("Blaze", (0.16 * w, 0.22 * h, 0.18 * d), (0, 0.71 * h, z - 0.035 * d), WHITE),
        block("Udder", (0.36 * w, 0.1 * h, 0.16 * d), (0, 0.3 * h, 0.26 * d), PINK),
    ]
    return Built(parts)


def horse(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, HORSE)
    parts = [*quadruped(look, HORSE), *ears(look, HORSE, (0.1, 0.09, 0.04), Paint.of(look), out=0.3, low=0.95)]
    parts += [
        beam("Mane", (0, 0.66 * h, face + 0.3 * d), (0, 0.93 * h, face + 0.17 * d), 0.16 * w, MANE),
        block("Forelock", (0.14 * w, 0.06 * h, 0.1 * d), (0, 0.9 * h, face + 0.06 * d), MANE),
        beam("TailHair", (0, 0.66 * h, 0.38 * d), (0, 0.3 * h, 0.46 * d), 0.2 * w, MANE),
    ]
    return Built(parts)


def camel(look: Look) -> Built:
    """With two humps."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [*quadruped(look, CAMEL), *ears(look, CAMEL, (0.08, 0.07, 0.03), paint, out=0.34, low=0.6)]
    for z in (0.02, 0.24):
        parts.append(block("Hump", (0.56 * w, 0.16 * h, 0.14 * d), (0, 0.6 * h, z * d), paint))
        parts.append(block("Hump", (0.36 * w, 0.08 * h, 0.09 * d), (0, 0.74 * h, z * d), MANE))
    return Built(parts)


def dog(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, DOG)
    parts = [*quadruped(look, DOG, hoof=WHITE), *ears(look, DOG, (0.1, 0.24, 0.12), MANE, out=0.55, low=0.32)]
    parts += [
        block("Nose", (0.16 * w, 0.07 * h, 0.04 * d), (0, 0.7 * h, face - 0.1 * d), BLACK),
        block("Tongue", (0.16 * w, 0.06 * h, 0.08 * d), (0, 0.53 * h, face - 0.05 * d), PINK),
        block("Collar", (0.44 * w, 0.08 * h, 0.14 * d), (0, 0.51 * h, face + 0.14 * d), Paint((196, 40, 28))),
        beam("TailTip", (0, 0.56 * h, 0.34 * d), (0, 0.96 * h, 0.46 * d), 0.12 * w, Paint.of(look)),
    ]
    return Built(parts)


def cat(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, CAT)
    paint = Paint.of(look)
    z = face + 0.12 * d
    parts = quadruped(look, CAT, snout=WHITE, hoof=WHITE)
    parts += [
        wedge("Ear", (0.2 * w, 0.12 * h, 0.08 * d), (-0.22 * w, 0.87 * h, z), paint, "front"),
        wedge("Ear", (0.2 * w, 0.12 * h, 0.08 * d), (0.22 * w, 0.87 * h, z), paint, "front"),
        block("Nose", (0.12 * w, 0.04 * h, 0.03 * d), (0, 0.65 * h, face - 0.02 * d), PINK),
        *both(block("Whisker", (0.3 * w, 0.06, 0.06), (0.3 * w, 0.6 * h, face - 0.012 * d), BLACK)),
        beam("TailTip", (0, 0.54 * h, 0.34 * d), (0, 0.94 * h, 0.45 * d), 0.12 * w, paint),
    ]
    return Built(parts)


def pig(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, PIG)
    parts = [*quadruped(look, PIG, snout=PINK), *ears(look, PIG, (0.16, 0.14, 0.08), PINK, out=0.36, low=0.94)]
    parts += both(block("Nostril", (0.06 * w, 0.07 * h, 0.025 * d), (0.08 * w, 0.47 * h, face - 0.0475 * d), BLACK))
    parts.append(block("Back", (0.7 * w, 0.14 * h, 0.4 * d), (0, 0.83 * h, 0.16 * d), Paint.of(look)))
    return Built(parts)


def sheep(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    face, curl = face_of(look, SHEEP), min(0.52 * h, 0.78 * w, 0.4 * d)
    parts = [*quadruped(look, SHEEP, snout=FACE), *ears(look, SHEEP, (0.2, 0.08, 0.06), FACE, out=0.6, low=0.6)]
    parts += [
        *both(ball("Fleece", curl, ((w - curl) / 2, 0.36 * h, 0.0), paint)),
        *both(ball("Fleece", curl, ((w - curl) / 2, 0.36 * h, 0.28 * d), paint)),
        ball("Fleece", 0.5 * h, (0, 0.47 * h, 0.14 * d), paint),
        block("Face", (0.38 * w, 0.26 * h, 0.06 * d), (0, 0.54 * h, face + 0.005 * d), FACE),
        block("Tuft", (0.42 * w, 0.12 * h, 0.2 * d), (0, 0.84 * h, face + 0.12 * d), paint),
    ]
    return Built(parts)


def elephant(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    face = face_of(look, ELEPHANT)
    parts = [*quadruped(look, ELEPHANT), *ears(look, ELEPHANT, (0.22, 0.36, 0.04), paint, out=0.68, low=0.1)]
    parts += [
        beam("Trunk", (0, 0.66 * h, face - 0.03 * d), (0, 0.14 * h, face - 0.035 * d), 0.16 * w, paint),
        *both(beam("Tusk", (0.18 * w, 0.6 * h, face + 0.02 * d), (0.2 * w, 0.5 * h, face - 0.06 * d), 0.07 * w, HORN)),
    ]
    return Built(parts)


def giraffe(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, GIRAFFE)
    parts = [*quadruped(look, GIRAFFE), *ears(look, GIRAFFE, (0.18, 0.03, 0.04), PATCH, out=0.6, low=0.8)]
    parts += both(block("Horn", (0.08 * w, 0.07 * h, 0.04 * d), (0.12 * w, 0.93 * h, face + 0.14 * d), PATCH))
    for z, y in ((0.0, 0.38), (0.18, 0.44), (0.34, 0.36)):
        parts.append(block("Patch", (w, 0.08 * h, 0.1 * d), (0, y * h, z * d + 0.02 * d), PATCH))
    return Built(parts)


def lion(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, LION)
    parts = quadruped(look, LION, hoof=Paint.of(look))
    parts += [
        block("Mane", (0.84 * w, 0.52 * h, 0.14 * d), (0, 0.47 * h, face + 0.125 * d), LION_MANE),
        block("Mane", (0.6 * w, 0.14 * h, 0.14 * d), (0, 0.86 * h, face + 0.12 * d), LION_MANE),
        block("Nose", (0.16 * w, 0.06 * h, 0.026 * d), (0, 0.72 * h, face - 0.067 * d), BLACK),
        block("Tuft", (0.2 * w, 0.14 * h, 0.06 * d), (0, 0.32 * h, 0.465 * d), LION_MANE),
    ]
    return Built(parts)


def bear(look: Look) -> Built:
    w, h, d = look.size
    face = face_of(look, BEAR)
    paint = Paint.of(look)
    parts = [*quadruped(look, BEAR, hoof=BLACK), *ears(look, BEAR, (0.16, 0.12, 0.05), paint, out=0.36, low=0.94)]
    parts.append(block("Nose", (0.16 * w, 0.07 * h, 0.026 * d), (0, 0.67 * h, face - 0.087 * d), BLACK))
    parts.append(block("Shoulder", (0.8 * w, 0.14 * h, 0.3 * d), (0, 0.8 * h, face + 0.34 * d), paint))
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("cow", "cow", "character", ("calf", "cattle"), (4, 7, 10), (240, 240, 238), "Leather", cow),
    Thing("horse", "horse", "character", ("pony", "foal"), (3.4, 9, 10), (132, 84, 48), "Leather", horse),
    Thing("camel", "camel", "character", ("dromedary",), (3.4, 9, 10), (198, 156, 100), "Fabric", camel),
    Thing("dog", "dog", "character", ("puppy", "hound"), (2.2, 3.6, 5.4), (172, 122, 72), "Fabric", dog),
    Thing("cat", "cat", "character", ("kitten", "kitty"), (1.8, 3.2, 4.6), (222, 142, 66), "Fabric", cat),
    Thing("pig", "pig", "character", ("piglet",), (3.2, 4, 6), (240, 172, 176), "Leather", pig),
    Thing("sheep", "sheep", "character", ("lamb",), (3.2, 4.8, 6), (242, 240, 232), "Fabric", sheep),
    Thing("elephant", "elephant", "character", (), (7, 12, 15), (140, 144, 152), "Leather", elephant),
    Thing("giraffe", "giraffe", "character", (), (4, 18, 10), (232, 188, 92), "Leather", giraffe),
    Thing("lion", "lion", "character", ("lioness",), (3, 5.4, 8.6), (218, 164, 84), "Fabric", lion),
    Thing("bear", "bear", "character", ("grizzly",), (4, 6, 8.4), (112, 74, 46), "Fabric", bear),
)
