"""Countries and regions, by the ground that is usual there: `a market in a Moroccan town` stands on sand."""

import re
from typing import Final

from worlds.catalogue.terrains import TERRAINS, TerrainName
from worlds.reading.entities import Story

BEGINNING: Final = 400
"""Characters in which a text says where it is."""
REGIONS: Final[dict[TerrainName, tuple[str, str]]] = {
    "desert": (
        r"morocco|marrakech|marrakesh|fez|sahara|arabia|saudi arabia|egypt|cairo|tunisia|algeria|libya|sudan|mali|timbuktu|"
        r"niger|mauritania|the middle east|mesopotamia|babylon|persia|iraq|iran|jordan|petra|oman|yemen|qatar|kuwait|dubai|"
        r"(?:united arab )?emirates|namibia|atacama|gobi|mojave|arizona|nevada|new mexico|north africa|"
        r"judea|palestine",
        r"moroccan|saharan|arabian?|arabic|egyptian|tunisian|algerian|libyan|sudanese|bedouin|berber|tuareg|persian|"
        r"mesopotamian|babylonian|sumerian|iraqi|iranian|jordanian|omani|yemeni|qatari|north african|middle eastern|"
        r"namibian",
    ),
    "jungle": (
        r"amazon(?:ia)?|congo|borneo|sumatra|new guinea|papua new guinea|brazilian rainforest|yucat[aá]n|costa rica|"
        r"madagascar|daintree",
        r"amazonian|congolese|bornean|mayan?",
    ),
    "savanna": (
        r"kenya|serengeti|tanzania|ma?asai mara|botswana|zimbabwe|zambia|kruger|uganda|south africa|australian outback|"
        r"the outback|east africa|africa",
        r"kenyan|tanzanian|ma?asai|botswanan|zambian|african|east african|south african",
    ),
    "island": (
        r"caribbean|hawai['’]?i|maldives|bahamas|jamaica|barbados|cuba|fiji|tahiti|samoa|tonga|polynesia|galapagos|"
        r"gal[aá]pagos|seychelles|mauritius|bali|canary islands|micronesia|the south seas|bermuda|pitcairn",
        r"caribbean|hawaiian|polynesian|jamaican|maldivian|fijian|samoan|balinese|cuban",
    ),
    "snow": (
        r"antarctica|greenland|svalbard|spitsbergen|lapland|siberia|the arctic|alaska|nunavut|yukon",
        r"siberian|greenlandic|inuit|antarctic|arctic|alaskan|sami",
    ),
}
"""Names of countries and regions, and adjectives."""
COLD: Final = (
    r"(?:swiss |austrian |french |italian |bavarian )?alps|norway|sweden|finland|iceland|canada|russia|switzerland|austria|"
    r"himalayas?|tibet|nepal|everest|the andes|pyrenees|the rockies|rocky mountains|scotland|scandinavia|estonia|latvia"
)
"""Where snow lies in winter."""
WINTER: Final = re.compile(
    r"\b(?:winter(?!['’]?s (?:tale|coat))|snow\w*|ski(?:ing|ers?)?|christmas|sledges?|sleds?|frozen|icy)\b", re.I
)
SUMMER: Final = re.compile(r"\b(?:summer|spring|autumn)\b", re.I)
ANYWHERE: Final = (None, "plain", "school", "village", "city", "farm", "science", "ocean")
"""Themes that have the ground of the country in which they are."""
PLACES: Final = (
    r"(?:town|village|city|market(?: ?place| square)?|souk|souq|bazaar|medina|kasbah|square|street|camp|oasis|port|harbou?r|"
    r"house|home|hut|settlement|farm|palace|fort(?:ress)?|landscape|countryside|coast|beach|bay|island|river|valley|lane|"
    r"quarter|park|reserve|wilderness|plain|temple|base|station|courtyard|garden|rainforest|desert|inn|caravan)"
)
"""What has the ground of the region of which it is said to be; a dish, a dance or a lesson has none."""
AT: Final = (
    r"(?<!made )(?<!born )(?<!grown )(?<!interested )\b(?:in|on|across|through|along|off|near)"
    r" (?:the |a |an )?(?:(?:heart|middle|north|south|east|west|coast|mountains|hills|plains|jungles?|waters|islands?) of "
    r"(?:the )?)?(?:(?:ancient|old|northern|southern|eastern|western|central|modern|rural|hot|dry) )?"
)


def set_region(story: Story, text: str) -> None:
    """The ground of its country, where nothing else says what it is; a building has its own floor."""
    if story.terrain is None and story.theme in ANYWHERE:
        story.terrain = ground_of_region(text)


def ground_of_region(text: str) -> TerrainName | None:
    """What the ground is where the text says that its place is."""
    beginning = " ".join(text.split())[:BEGINNING]
    found = [
        (match.start(), terrain)
        for terrain, (names, adjectives) in REGIONS.items()
        for match in re.finditer(
            rf"{AT}(?:{names})\b|\b(?:{adjectives}) (?:[\w-]+ ){{0,2}}?{PLACES}\b", beginning, re.I
        )
        if terrain != "snow" or SUMMER.search(beginning) is None
    ]
    if WINTER.search(beginning) is not None:
        found += [(match.start(), "snow") for match in re.finditer(rf"{AT}(?:{COLD})\b", beginning, re.I)]
    return min(found)[1] if found else None


assert {*REGIONS} <= {*TERRAINS}
