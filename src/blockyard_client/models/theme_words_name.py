from ..words import OpenEnum


class ThemeWordsName(OpenEnum):
    ANTIQUITY = "antiquity"
    CITY = "city"
    EGYPT = "egypt"
    FARM = "farm"
    JUNGLE = "jungle"
    MARS = "mars"
    MEDIEVAL = "medieval"
    OCEAN = "ocean"
    PLAIN = "plain"
    SCHOOL = "school"
    SCIENCE = "science"
    SPACE = "space"
    VILLAGE = "village"
    VOLCANO = "volcano"
    WINTER = "winter"
