"""Instruments, machines and models for science."""

import math
from typing import Final

from blockyard.environments.catalogue.solids import (
    BLACK,
    BLUE,
    DARK_GRAY,
    GLASS,
    GRAY,
    METAL,
    PLANKS,
    RED,
    YELLOW,
    Paint,
    ball,
    beam,
    block,
    both,
    drum,
    pillar,
)
from blockyard.environments.catalogue.thing import Built, Look, Thing
from blockyard.environments.scene import Glow, Part, Text


def microscope(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Base", (0.9 * w, 0.16 * h, 0.96 * d), (0, 0, 0), paint),
        block("Arm", (0.5 * w, 0.8 * h, 0.26 * d), (0, 0.1 * h, 0.3 * d), paint),
        block("Stage", (w, 0.07 * h, 0.6 * d), (0, 0.38 * h, -0.05 * d), BLACK),
        block("Head", (0.56 * w, 0.18 * h, 0.7 * d), (0, 0.74 * h, 0.02), paint),
        pillar("Lens", 0.3 * w, 0.3 * h, (0, 0.48 * h, -0.15 * d), METAL),
        pillar("Eyepiece", 0.3 * w, 0.2 * h, (0, 0.8 * h, -0.1 * d), DARK_GRAY),
    ]
    return Built(parts)


def test_tubes(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Rack", (w, 0.2 * h, d), (0, 0, 0), paint),
        block("Rack", (0.98 * w, 0.14 * h, 0.96 * d), (0, 0.5 * h, 0), paint),
        *both(block("Side", (0.1 * w, 0.64 * h, 0.94 * d), (0.44 * w, 0.005, 0), paint)),
    ]
    for number, liquid in enumerate((RED, BLUE, YELLOW, Paint((90, 190, 90)))):
        x = (number - 1.5) * 0.2 * w
        parts.append(pillar("Tube", 0.5 * d, 0.9 * h, (x, 0.1 * h, 0), GLASS))
        parts.append(pillar("Liquid", 0.36 * d, 0.5 * h, (x, 0.12 * h, 0), liquid))
    return Built(parts)


def fume_hood(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Cabinet", (w, 0.36 * h, d), (0, 0, 0), paint),
        block("Back", (0.98 * w, 0.66 * h, 0.1 * d), (0, 0.3 * h, 0.43 * d), paint),
        *both(block("Side", (0.06 * w, 0.6 * h, 0.9 * d), (0.46 * w, 0.34 * h, 0.03 * d), paint)),
        block("Hood", (0.99 * w, 0.2 * h, 0.94 * d), (0, 0.8 * h, 0.01), paint),
        block("Window", (0.88 * w, 0.26 * h, 0.04 * d), (0, 0.56 * h, -0.4 * d), GLASS),
    ]
    return Built(parts)


def aquarium(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Stand", (w, 0.42 * h, d), (0, 0, 0), paint),
        block("Tank", (0.94 * w, 0.52 * h, 0.9 * d), (0, 0.4 * h, 0), Paint((90, 170, 220), "Glass", 0.4)),
        block("Lid", (0.97 * w, 0.1 * h, 0.94 * d), (0, 0.9 * h, 0), paint),
        block("Sand", (0.9 * w, 0.06 * h, 0.84 * d), (0, 0.43 * h, 0), Paint((214, 186, 130), "Sand")),
        block("Fish", (0.14 * w, 0.1 * h, 0.06 * d), (-0.2 * w, 0.62 * h, 0), Paint((240, 130, 40))),
        block("Fish", (0.14 * w, 0.1 * h, 0.06 * d), (0.18 * w, 0.7 * h, 0.1 * d), YELLOW),
        block("Weed", (0.05 * w, 0.3 * h, 0.05 * d), (0.34 * w, 0.46 * h, 0), Paint((60, 150, 70))),
    ]
    return Built(parts)


def globe(look: Look) -> Built:
    w, h, _ = look.size
    size = min(w, 0.84 * h)
    parts = [
        pillar("Foot", 0.7 * w, 0.06 * h, (0, 0, 0), PLANKS),
        pillar("Post", 0.12 * w, 0.3 * h, (0, 0, 0), METAL),
        ball("Globe", size, (0, h - size, 0), Paint.of(look)),
        block(
            "Land",
            (0.34 * size, 0.3 * size, 0.1 * size),
            (-0.1 * size, h - 0.66 * size, -0.44 * size),
            Paint((90, 160, 80)),
        ),
        block("Land", (0.1 * size, 0.4 * size, 0.36 * size), (0.44 * size, h - 0.7 * size, 0), Paint((90, 160, 80))),
    ]
    return Built(parts)


def skeleton(look: Look) -> Built:
    w, h, d = look.size
    bone = Paint.of(look)
    parts = [
        block("Stand", (0.9 * w, 0.04 * h, d), (0, 0, 0), DARK_GRAY),
        block("Pole", (0.08 * w, 0.8 * h, 0.12 * d), (0, 0.02 * h, 0.3 * d), METAL),
        block("Spine", (0.14 * w, 0.4 * h, 0.36 * d), (0, 0.44 * h, 0.08 * d), bone),
        block("Skull", (0.36 * w, 0.17 * h, 0.7 * d), (0, 0.83 * h, 0), bone),
        block("Pelvis", (0.46 * w, 0.08 * h, 0.5 * d), (0, 0.4 * h, 0.05 * d), bone),
        block("Shoulders", (0.8 * w, 0.05 * h, 0.3 * d), (0, 0.76 * h, 0.08 * d), bone),
        *(block("Rib", (0.56 * w, 0.035 * h, 0.6 * d), (0, (0.55 + 0.07 * row) * h, 0.02), bone) for row in range(3)),
        *both(block("Arm", (0.14 * w, 0.4 * h, 0.3 * d), (0.42 * w, 0.4 * h, 0.05 * d), bone)),
        *both(block("Leg", (0.16 * w, 0.4 * h, 0.32 * d), (0.15 * w, 0.03 * h, 0.05 * d), bone)),
    ]
    return Built(parts)


def control_panel(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Console", (w, 0.5 * h, d), (0, 0, 0), paint),
        block("Wall", (0.96 * w, 0.96 * h, 0.4 * d), (0, 0.04 * h, 0.28 * d), paint),
        block(
            "Screen",
            (0.8 * w, 0.34 * h, 0.1 * d),
            (0, 0.58 * h, 0.06 * d),
            Paint((60, 190, 210), "Neon", 0, Glow((60, 190, 210), 10)),
        ),
    ]
    for number, light in enumerate((RED, YELLOW, Paint((90, 210, 100)), BLUE, RED)):
        parts.append(
            block(
                "Button",
                (0.1 * w, 0.06 * h, 0.2 * d),
                ((number - 2) * 0.17 * w, 0.48 * h, -0.24 * d),
                Paint(light.color, "Neon"),
            )
        )
    return Built(parts)


def generator(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Bed", (w, 0.12 * h, d), (0, 0, 0), DARK_GRAY),
        block("Housing", (0.6 * w, 0.72 * h, 0.9 * d), (-0.16 * w, 0.1 * h, 0), paint),
        drum("Rotor", 0.4 * w, 0.62 * min(h, d), (0.26 * w, 0.48 * h, 0), paint, "x"),
        pillar("Chimney", 0.16 * w, 0.3 * h, (-0.3 * w, 0.7 * h, 0.1 * d), METAL),
        block("Bolt", (0.2 * w, 0.3 * h, 0.04 * d), (-0.16 * w, 0.3 * h, -0.46 * d), YELLOW),
    ]
    return Built(parts)


def battery(look: Look) -> Built:
    w, h, _ = look.size
    parts = [
        pillar("Case", w, 0.72 * h, (0, 0, 0), Paint.of(look)),
        pillar("Top", 0.96 * w, 0.2 * h, (0, 0.7 * h, 0), Paint((220, 160, 70), "Metal")),
        pillar("Pole", 0.34 * w, 0.12 * h, (0, 0.88 * h, 0), METAL),
    ]
    return Built(parts)


def magnet(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Yoke", (w, 0.34 * h, d), (0, 0.66 * h, 0), paint),
        *both(block("Arm", (0.32 * w, 0.7 * h, 0.98 * d), (0.33 * w, 0.12 * h, 0), paint)),
        *both(block("Pole", (0.34 * w, 0.2 * h, 0.9 * d), (0.32 * w, 0, 0), METAL)),
    ]
    return Built(parts)


def weather_station(look: Look) -> Built:
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        block("Foot", (0.96 * w, 0.04 * h, 0.96 * d), (0, 0, 0), GRAY),
        pillar("Mast", 0.1 * w, 0.96 * h, (0, 0, 0), METAL),
        block("Screen", (0.7 * w, 0.24 * h, 0.7 * d), (0, 0.34 * h, 0), paint),
        block("Roof", (0.8 * w, 0.04 * h, 0.8 * d), (0, 0.57 * h, 0), paint),
        beam("Vane", (-0.5 * w, 0.92 * h, 0), (0.5 * w, 0.92 * h, 0), 0.06 * w, paint),
        block("Tail", (0.2 * w, 0.14 * h, 0.04 * d), (0.36 * w, 0.86 * h, 0), RED),
    ]
    return Built(parts)


def atom_model(look: Look) -> Built:
    w, h, d = look.size
    core = min(w, d) * 0.5
    at = h - 0.5 * (h - 0.2 * h) - core / 2
    paint = Paint.of(look)
    parts = [
        pillar("Foot", 0.6 * w, 0.06 * h, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.08 * w, at + core / 2, (0, 0, 0), METAL),
        ball("Core", core, (0, at, 0), paint),
        beam("Orbit", (-0.46 * w, at + core / 2, 0), (0.46 * w, at + core / 2, 0), 0.06 * w, METAL),
        beam("Orbit", (0, at + core / 2, -0.46 * d), (0, at + core / 2, 0.46 * d), 0.06 * w, METAL),
        block("Orbit", (0.06 * w, h - at - core / 2, 0.06 * w), (0, at + core / 2, 0), METAL),
    ]
    for x, z in ((0.42, 0), (-0.42, 0), (0, 0.42), (0, -0.42)):
        parts.append(ball("Electron", 0.16 * w, (x * w, at + core / 2 - 0.08 * w, z * d), BLUE))
    return Built(parts)


def solar_system_model(look: Look) -> Built:
    """The sun with planets on arms, each farther out."""
    w, h, d = look.size
    sun = Paint(look.color, look.material, 0, Glow(look.color, 24))
    size = 0.46 * min(w, d)
    level = h - size / 2
    parts: list[Part] = [
        pillar("Foot", 0.4 * w, 0.05 * h, (0, 0, 0), DARK_GRAY),
        pillar("Post", 0.06 * w, level, (0, 0, 0), METAL),
        ball("Sun", size, (0, h - size, 0), sun),
    ]
    planets = (
        ((200, 160, 120), 0.05),
        ((230, 180, 100), 0.06),
        ((60, 120, 200), 0.06),
        ((200, 90, 60), 0.05),
        ((210, 170, 130), 0.1),
        ((220, 200, 150), 0.09),
        ((150, 210, 220), 0.07),
        ((70, 100, 210), 0.07),
    )
    for number, (color, share) in enumerate(planets):
        angle = 2 * math.pi * number / len(planets)
        reach = 0.3 * w + 0.145 * w * number / len(planets)
        x, z = reach * math.cos(angle), reach * math.sin(angle)
        parts.append(beam("Arm", (0, level, 0), (x, level, z), 0.02 * w, METAL))
        parts.append(ball("Planet", share * w, (x, level - share * w / 2, z), Paint(color)))
    for x, z in ((0.47, 0), (-0.47, 0), (0, 0.47), (0, -0.47)):
        parts.append(beam("Ring", (0, level, 0), (x * w, level, z * d), 0.015 * w, METAL))
    return Built(parts)


def poster_of(look: Look, words: str, color: tuple[int, int, int] = (30, 32, 38)) -> Built:
    w, h, d = look.size
    parts = [
        *both(block("Foot", (0.05 * w, 0.5 * h, 0.5 * d), (0.4 * w, 0, 0.1 * d), METAL)),
        *both(block("Base", (0.07 * w, 0.04 * h, d), (0.4 * w, 0, 0), METAL)),
        block("Chart", (w, 0.72 * h, 0.3 * d), (0, 0.28 * h, 0), Paint.of(look), text=Text(words, color, 1.0)),
    ]
    return Built(parts)


def periodic_table(look: Look) -> Built:
    return poster_of(
        look,
        look.text if look.text and look.text != "periodic table" else "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar",
    )


def telescope(look: Look) -> Built:
    """On a tripod, pointing up to the front."""
    w, h, d = look.size
    paint = Paint.of(look)
    parts = [
        *(
            beam("Leg", (x * 0.42 * w, 0, z * 0.36 * d), (0, 0.56 * h, 0.1 * d), 0.09 * w, DARK_GRAY)
            for x, z in ((1, 0.9), (-1, 0.9), (0, -0.6))
        ),
        beam("Tube", (0, 0.4 * h, 0.36 * d), (0, 0.84 * h, -0.34 * d), 0.42 * w, paint, rounded=True),
        ball("Mount", 0.3 * w, (0, 0.46 * h, 0.06 * d), METAL),
        block("Spread", (w, 0.04 * h, 0.06 * d), (0, 0, 0.3 * d), DARK_GRAY),
        block("Rail", (0.06 * w, 0.04 * h, 0.96 * d), (0, 0, 0), DARK_GRAY),
        block("Finder", (0.12 * w, 0.42 * h, 0.1 * d), (0, 0.56 * h, 0), DARK_GRAY),
    ]
    return Built(parts)


THINGS: Final[tuple[Thing, ...]] = (
    Thing("microscope", "microscope", "lab", (), (1.8, 3, 2.2), (236, 238, 240), "SmoothPlastic", microscope, indoors=True, visited=False),
    Thing("test_tubes", "test tubes", "lab", ("test tube", "test tube rack", "beaker", "flask", "beakers", "glassware", "vial"), (3, 2.4, 1.2), (170, 128, 84), "WoodPlanks", test_tubes, indoors=True),
    Thing("fume_hood", "fume hood", "lab", ("hood", "safety cabinet"), (8, 9, 4), (220, 224, 228), "Metal", fume_hood, indoors=True, visited=True),
    Thing("aquarium", "aquarium", "lab", ("fish tank", "specimen tank", "terrarium"), (8, 6, 4), (70, 74, 80), "Metal", aquarium, indoors=True, visited=True),
    Thing("globe", "globe", "lab", ("earth globe", "world globe", "earth model"), (3.6, 4.6, 3.6), (60, 120, 200), "SmoothPlastic", globe, indoors=True),
    Thing("skeleton", "skeleton", "lab", ("human skeleton", "bone", "fossil"), (3, 7, 1.6), (236, 230, 214), "SmoothPlastic", skeleton, indoors=True, visited=True),
    Thing("control_panel", "control panel", "lab", ("console", "control desk", "command console", "dashboard", "machine", "control station"), (9, 6, 4), (92, 98, 106), "Metal", control_panel, indoors=True, visited=True),
    Thing("generator", "generator", "lab", ("engine", "power generator", "reactor", "motor", "power station"), (9, 6, 6), (210, 160, 50), "Metal", generator, indoors=True),
    Thing("battery", "battery", "lab", ("power cell", "power bank"), (3, 5, 3), (60, 130, 80), "SmoothPlastic", battery, indoors=True),
    Thing("magnet", "magnet", "lab", ("horseshoe magnet",), (4, 4, 1.4), (196, 40, 28), "SmoothPlastic", magnet, indoors=True),
    Thing("weather_station", "weather station", "lab", ("weather vane", "weathervane", "rain gauge"), (5, 10, 5), (240, 242, 244), "SmoothPlastic", weather_station, visited=True),
    Thing("atom_model", "atom model", "lab", ("atom", "model atom", "molecule", "model of an atom"), (6, 6, 6), (200, 60, 60), "SmoothPlastic", atom_model, indoors=True, visited=True),
    Thing("solar_system_model", "solar system model", "lab", ("model of the solar system", "orrery", "solar system"), (22, 11, 22), (250, 200, 70), "Neon", solar_system_model, visited=True),
    Thing("periodic_table", "periodic table", "lab", ("table of elements", "element chart", "chart", "map", "world map"), (12, 9, 2.6), (245, 240, 225), "SmoothPlastic", periodic_table, indoors=True, visited=True),
    Thing("telescope", "telescope", "lab", ("spyglass", "star finder"), (5, 8, 7), (232, 234, 238), "SmoothPlastic", telescope, indoors=True, visited=True),
)  # fmt: skip
