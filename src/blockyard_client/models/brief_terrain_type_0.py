from ..words import OpenEnum


class BriefTerrainType0(OpenEnum):
    DESERT = "desert"
    FOREST = "forest"
    GRASSLAND = "grassland"
    ISLAND = "island"
    MARS = "mars"
    MOON = "moon"
    PAVEMENT = "pavement"
    SEABED = "seabed"
    SNOW = "snow"
    VOLCANIC = "volcanic"
