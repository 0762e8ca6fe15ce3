"""Words that are never asked for, and small facts about English words."""

import re
from typing import Final

WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:[-'\u2019][A-Za-z\u00c0-\u024f]+)*")

STOP_WORDS: Final = frozenset(
    """a an the this that these those some any each every all both many much more most few several other another such
    no not only own same so than too very can will just should now and or but if because as until while of at by for
    with about against between into through during before after above below to from up down in out on off over under
    again further then once here there when where why how i you he she it we they me him her us them my your his its
    our their mine yours hers ours theirs who whom whose which what is am are was were be been being have has had
    having do does did doing would could may might must shall ought also however therefore thus although though even
    still yet already often usually sometimes always never cannot almost around across along among upon within without toward
    towards per via one two three first second third next last new another like well back since unless whether
    nor either neither instead rather quite perhaps maybe later earlier today soon away together apart""".split()
)

DULL: Final = frozenset(
    """people person thing things way ways part parts kind kinds type types number numbers lot lots time times year
    years day days hour hours minute minutes place places example examples group groups area areas side sides end
    beginning form forms use uses name names world life something anything everything someone everyone man woman men
    women result results reason reasons amount amounts piece pieces half quarter percent cent degrees degree kilometres
    kilometers metres meters miles kilograms grams tonnes tons litres liters million billion thousand hundred century
    centuries million great large small big long short high low old young good bad important different certain main
    able common known called best early late whole modern ancient famous special general""".split()
)

VERBS: Final = frozenset(
    """absorb allow appear attack attract base beat become begin bring build call carry cause change come combine connect
    consist contain continue control convert cool cover create cross cut depend describe destroy develop die discover
    divide eat enable end enter erupt evaporate explain fall feed fight find flow follow force give go grow happen heat
    help hold improve include increase invade invent join keep kill know lead learn leave lie live look lose make mean
    melt move need open orbit pass play produce protect provide pull pump push put reach receive reduce reflect release
    remain remove replace require rise rule run say see send separate show shrink sign sink sit speak spread stand start
    stay stop store study support take teach tell think travel try turn understand use visit want win work write
    became began brought built came caught chose died drew drove fell felt fought found froze gave grew held kept knew
    led left lost made meant met ran rose sank sat saw sent set shook shot showed spoke spread stood struck taught took
    told thought went won wore wrote""".split()
)

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

BEFORE_NOUNS: Final = frozenset(
    """a an the this that these those its their his her our of in into from by with through on at for between under over
    called named as and or during around inside across against about""".split()
)


def words_of(text: str) -> list[str]:
    return WORD.findall(text)


def stem(word: str) -> str:
    """Singular and plural of a word share it."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_plural(word: str) -> bool:
    return stem(word) != word.lower()


def is_content(word: str) -> bool:
    """A word that could be a noun and is worth asking for."""
    lower = word.lower()
    return (
        len(lower) >= 4
        and lower not in STOP_WORDS
        and lower not in DULL
        and not is_verb(lower)
        and not lower.endswith("ly")
        and "'" not in lower
        and "\u2019" not in lower
    )


def is_verb(lower: str) -> bool:
    bare = stem(lower)
    return (
        lower in VERBS
        or bare in VERBS
        or bare + "e" in VERBS
        or bare.removesuffix("e") in VERBS
        or (lower.endswith(("ed", "ing")) and len(lower) > 5)
    )
