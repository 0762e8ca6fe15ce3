"""Capitals of countries: seats of government as in the CIA World Factbook, of countries whose capital is undisputed."""

import random
import re
from typing import Final

from worlds.exercises.exercise import QUESTIONS, Drafted, Exercise, Pick, phrases
from worlds.lesson.band import Band

EUROPE: Final = """
Albania Tirana|Austria Vienna|Belarus Minsk|Belgium Brussels|Bulgaria Sofia|Croatia Zagreb|Denmark Copenhagen|Estonia Tallinn
Finland Helsinki|France Paris|Germany Berlin|Greece Athens|Hungary Budapest|Iceland Reykjavik|Ireland Dublin|Italy Rome
Latvia Riga|Lithuania Vilnius|Malta Valletta|Norway Oslo|Poland Warsaw|Portugal Lisbon|Romania Bucharest|Serbia Belgrade
Slovakia Bratislava|Slovenia Ljubljana|Spain Madrid|Sweden Stockholm|Switzerland Bern|Ukraine Kyiv|Cyprus Nicosia
"""
ASIA: Final = """
Afghanistan Kabul|Bangladesh Dhaka|Bhutan Thimphu|Cambodia Phnom_Penh|China Beijing|India New_Delhi|Iran Tehran|Iraq Baghdad
Japan Tokyo|Jordan Amman|Laos Vientiane|Lebanon Beirut|Mongolia Ulaanbaatar|Nepal Kathmandu|Pakistan Islamabad
Philippines Manila|Qatar Doha|Saudi_Arabia Riyadh|South_Korea Seoul|North_Korea Pyongyang|Syria Damascus|Thailand Bangkok
Turkey Ankara|Uzbekistan Tashkent|Vietnam Hanoi|Oman Muscat
"""
AFRICA: Final = """
Algeria Algiers|Angola Luanda|Botswana Gaborone|Cameroon Yaounde|Chad N'Djamena|Egypt Cairo|Ethiopia Addis_Ababa|Ghana Accra
Kenya Nairobi|Libya Tripoli|Madagascar Antananarivo|Mali Bamako|Morocco Rabat|Mozambique Maputo|Namibia Windhoek|Niger Niamey
Nigeria Abuja|Rwanda Kigali|Senegal Dakar|Somalia Mogadishu|Sudan Khartoum|Tunisia Tunis|Uganda Kampala|Zambia Lusaka
Zimbabwe Harare
"""
AMERICA: Final = """
Argentina Buenos_Aires|Brazil Brasilia|Canada Ottawa|Chile Santiago|Colombia Bogota|Costa_Rica San_Jose|Cuba Havana
Ecuador Quito|El_Salvador San_Salvador|Guatemala Guatemala_City|Haiti Port-au-Prince|Honduras Tegucigalpa|Jamaica Kingston
Mexico Mexico_City|Nicaragua Managua|Panama Panama_City|Paraguay Asuncion|Peru Lima|Uruguay Montevideo|Venezuela Caracas
the_United_States Washington,_D.C.
"""
OCEANIA: Final = (
    "Australia Canberra|New_Zealand Wellington|Fiji Suva|Papua_New_Guinea Port_Moresby|Samoa Apia|Tonga Nuku'alofa"
)
CONTINENTS: Final = {
    "Europe": EUROPE,
    "Asia": ASIA,
    "Africa": AFRICA,
    "America": AMERICA,
    "Oceania": OCEANIA,
}


def pairs_of(table: str) -> list[tuple[str, str]]:
    """(country, capital)."""
    entries = [entry.split() for line in table.split("\n") for entry in line.split("|") if entry]
    return [(country.replace("_", " "), capital.replace("_", " ")) for country, capital in entries]


def capitals(found: re.Match[str], _band: Band, rng: random.Random) -> Drafted:
    said = (found["where"] or found["before"] or "").title()
    chosen = [name for name in CONTINENTS if name in said] or [*CONTINENTS]
    pairs = [pair for name in chosen for pair in pairs_of(CONTINENTS[name])]
    rng.shuffle(pairs)
    asked = []
    for country, capital in pairs[:QUESTIONS]:
        others = rng.sample([other for _, other in pairs if other != capital], 3)
        asked.append(Pick(f"What is the capital of {country}?", capital, tuple(others)))
    facts = tuple(f"The capital of {country} is {capital}." for country, capital in pairs[:QUESTIONS])
    return Drafted(f"Capitals of {chosen[0] if len(chosen) == 1 else 'the world'}", facts, tuple(asked))


WHERE: Final = r"(?P<where>(?:\w+ )?(?:Europe|Asia|Africa|America|Oceania|countries|(?:the )?world|states)\w*)"
CAPITALS: Final = Exercise(
    "capitals",
    "capitals",
    phrases(
        rf"(?:capital cities|capitals)\s+(?:of|in)\s+{WHERE}",
        rf"{WHERE.replace('where', 'before')}\s+capitals",
        "capital cities",
    ),
    capitals,
)
