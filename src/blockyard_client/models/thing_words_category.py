from ..words import OpenEnum


class ThingWordsCategory(OpenEnum):
    BUILDING = "building"
    CHARACTER = "character"
    FURNITURE = "furniture"
    GAME = "game"
    LAB = "lab"
    NATURE = "nature"
    SIGN = "sign"
    STRUCTURE = "structure"
    VEHICLE = "vehicle"
