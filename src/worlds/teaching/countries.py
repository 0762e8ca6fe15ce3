"""Countries that a text or a topic pack is of: the Parliament of one is not that of another."""

import re
from collections import Counter
from functools import cache
from typing import Final

from worlds.topics.index import index, stems_of
from worlds.topics.load import heads
from worlds.topics.topic import Subject

WORDS: Final[dict[str, str]] = {
    key: words
    for line in r"""
UK: uk|u\.k\.|united kingdom|great britain|britain|british|england
Scotland: scotland|scottish
Wales: wales|welsh
Ireland: ireland|irish
US: (?-i:US)|u\.s\.|usa|united states|(?<!south )(?<!latin )(?<!central )(?<!north )americans?|texas|california|florida
Canada: canada|canadians?|ontario|quebec|québec|alberta|manitoba|saskatchewan|nova scotia|british columbia
Australia: australia|australians?|queensland|nsw|new south wales|tasmania
New Zealand: new zealand|nz|aotearoa|new zealanders?
India: india|indian(?! ocean)
Pakistan: pakistan|pakistani
Bangladesh: bangladesh|bangladeshi
Sri Lanka: sri lanka|sri lankan
Nepal: nepal|nepalese|nepali
China: china|chinese
Japan: japan|japanese
Korea: (?:south |north )?korea|koreans?
Vietnam: vietnam|vietnamese
Thailand: thailand|thai
Malaysia: malaysia|malaysian
Singapore: singapore|singaporean
Indonesia: indonesia|indonesian
Philippines: philippines?|filipinos?
Mongolia: mongolia|mongolian
Cambodia: cambodia|cambodian
Russia: russia|russians?|soviet|ussr
Ukraine: ukraine|ukrainian
Poland: poland
Germany: germany|germans?
France: france|french
Spain: spain|spanish
Portugal: portugal|portuguese
Italy: italy|italians?
Rome: rome|romans?
Greece: greece|greeks?
Netherlands: netherlands|dutch|holland
Belgium: belgium|belgian
Switzerland: switzerland|swiss
Austria: austria|austrian
Hungary: hungary|hungarian
Romania: romania|romanian
Bulgaria: bulgaria|bulgarian
Serbia: serbia|serbian
Croatia: croatia|croatian
Sweden: sweden|swedish
Norway: norway|norwegian
Denmark: denmark|danish
Finland: finland|finnish
Iceland: iceland|icelandic
Turkey: turkish|türkiye|ottomans?
Iran: iran|iranian|persians?|persia
Iraq: iraq|iraqi
Israel: israel|israeli
Syria: syria|syrian
Saudi Arabia: saudi arabia|saudi
Afghanistan: afghanistan|afghan
Egypt: egypt|egyptians?
Morocco: morocco|moroccan
Algeria: algeria|algerian
Tunisia: tunisia|tunisian
Nigeria: nigeria|nigerian
Ghana: ghana|ghanaian
Kenya: kenya|kenyan
Uganda: uganda|ugandan
Tanzania: tanzania|tanzanian
Rwanda: rwanda|rwandan
Ethiopia: ethiopia|ethiopian
Zambia: zambia|zambian
Zimbabwe: zimbabwe|zimbabwean
South Africa: south africa|south african
Botswana: botswana
Namibia: namibia|namibian
Cameroon: cameroon|cameroonian
Senegal: senegal|senegalese
Mali: mali|malian
Sierra Leone: sierra leone
Mexico: mexico|mexicans?
Brazil: brazil|brazilian
Argentina: argentina|argentine|argentinian
Chile: chile|chilean
Peru: peru|peruvian
Colombia: colombia|colombian
Venezuela: venezuela|venezuelan
Bolivia: bolivia|bolivian
Ecuador: ecuador|ecuadorian
Cuba: cuba|cubans?
Haiti: haiti|haitian
Jamaica: jamaica|jamaican
Trinidad: trinidad|trinidadian
Barbados: barbados
Guyana: guyana
Fiji: fiji|fijian
""".strip().split("\n")
    for key, _, words in [line.partition(": ")]
}
"""What names each, as a regular expression. Without what is much else, too: `turkey`, `jordan`, `english`, `polish`."""
NAMED: Final = re.compile(
    "|".join(rf"(?P<_{number}>(?<!\w)(?:{words})(?!\w))" for number, words in enumerate(WORDS.values())), re.I
)
KEYS: Final = tuple(WORDS)
SEVERAL, SHARE = 2, 0.25
"""How many names of a pack, and which part of them, name a country whose it is, where its title does not."""
WRITTEN_SMALL: Final = re.compile(r"\bus\b")
"""As names of packs are."""
OF_ALL: Final = (Subject.LANGUAGE, Subject.ARTS, Subject.SCIENCE)
"""Of no country, whatever they are named by: haiku, mosaics."""


def countries_in(text: str) -> frozenset[str]:
    return frozenset(KEYS[int(found.lastgroup[1:])] for found in NAMED.finditer(text) if found.lastgroup)


@cache
def countries_of(topic: str) -> frozenset[str]:
    """Whose the pack is: that its title names, else several of its names do."""
    head = heads()[topic]
    if head.subject in OF_ALL:
        return frozenset()
    if titled := countries_in(head.title):
        return titled
    named = Counter(one for name in head.names for one in countries_in(WRITTEN_SMALL.sub("US", name)))
    return frozenset(one for one, count in named.items() if count >= max(SEVERAL, SHARE * len(head.names)))


def foreign_to(text: str, topic: str) -> str | None:
    """The words by which a text names a country that the pack, which is of others, does not speak of."""
    own = countries_of(topic)
    if not own or own & countries_in(text):
        return None
    known = index()[topic]
    return next((one[0] for one in NAMED.finditer(text) if not any(word in known for word in stems_of(one[0]))), None)
