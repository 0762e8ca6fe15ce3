"""Fonts for names in any script that one of them has. All are installed with Blockyard, under the Open Font License."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Set
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz

from blockyard.web.names import JOINERS, SELECTOR


class Font(NamedTuple):
    """A face of a file in a package."""

    name: str
    package: str
    file: str
    face: int = 0

    @property
    def path(self) -> Path:
        return Path(str(files(self.package))) / self.file


class Shown(NamedTuple):
    """A text as it can be printed, and with which fonts. The first one is the text's own."""

    text: str
    fonts: tuple[Font, ...]


NOTO_SANS_CJK: Final = ("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc")
JAPANESE: Final = Font("japanese", *NOTO_SANS_CJK, 0)
KOREAN: Final = Font("korean", *NOTO_SANS_CJK, 1)
CHINESE: Final = Font("chinese", *NOTO_SANS_CJK, 2)
READING: Final = Font("reading", "fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Bold.ttf")
"""For what is copied letter by letter: l, I and 1 look different in it."""
LATIN: Final = Font("latin", "fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf")
"""Greek, Cyrillic and Devanagari, too."""
FONTS: Final = (
    LATIN,
    Font("arabic", "fontpkg_ibm_plex_sans_arabic", "files/IBMPlexSansArabic-Regular.ttf"),
    Font("hebrew", "fontpkg_heebo", "files/Heebo[wght].ttf"),
    Font("bengali", "fontpkg_hind_siliguri", "files/HindSiliguri-Regular.ttf"),
    Font("khmer", "fontpkg_noto_sans_khmer", "files/NotoSansKhmer[wdth,wght].ttf"),
    Font("tamil", "fontpkg_noto_sans_tamil", "files/NotoSansTamil[wdth,wght].ttf"),
    Font("telugu", "fontpkg_noto_sans_telugu", "files/NotoSansTelugu[wdth,wght].ttf"),
    Font("thai", "fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf"),
)


def find_shown(text: str) -> Shown | None:
    """None where it has a letter that no font has. Symbols that no font has, such as emoji, are left out."""
    fonts = (*FONTS, east_asian_font(text))
    text = without_symbols(text, fonts)
    letters = {ord(letter) for letter in text if letter != " " and letter not in JOINERS}
    for font in fonts:
        if letters <= letters_of(font):
            return Shown(text, (font,)) if letters else None
    used = tuple(font for font in fonts if letters & letters_of(font))
    return Shown(text, used) if letters <= frozenset().union(*map(letters_of, used)) else None


def without_symbols(text: str, fonts: tuple[Font, ...]) -> str:
    """Without those that no font has, and what joined them."""
    known = [
        letter for letter in text if not is_symbol(letter) or any(ord(letter) in letters_of(font) for font in fonts)
    ]
    return " ".join(word for word in "".join(known).split() if word.strip(JOINERS))


def east_asian_font(text: str) -> Font:
    """The same Han letter is written a little differently in each country; kana and Hangul tell which one it is."""
    names = [unicodedata.name(letter, "") for letter in text]
    if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names):
        return JAPANESE
    return KOREAN if any(name.startswith("HANGUL") for name in names) else CHINESE


def is_symbol(letter: str) -> bool:
    return unicodedata.category(letter) in {"So", "Sk", "Cf"} or bool(SELECTOR.match(letter))


@cache
def letters_of(font: Font) -> frozenset[int]:
    return frozenset(face_of(font).unicodes)


@cache
def face_of(font: Font) -> uharfbuzz.Face:
    """Its file is mapped into memory, and of it is read what is asked for."""
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font.path)), font.face)


def letters_by_font(texts: Iterable[Shown]) -> dict[Font, set[int]]:
    """What each font is to hold of them."""
    found: defaultdict[Font, set[int]] = defaultdict(set)
    for shown in texts:
        for font in shown.fonts:
            found[font] |= letters_of(font).intersection(map(ord, shown.text))
    return found


def cut_font(font: Font, letters: Set[int]) -> bytes:
    """A file with these letters alone, and what their script makes of them. Fonts of Han letters hold 65,000 shapes: what
    reads, shapes and embeds them takes a second for each otherwise."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(letters | {ord(" ")})  # joiners are drawn as one
    for kept in (wanted.layout_feature_tag_set, wanted.layout_script_tag_set):
        kept.clear()
        kept.invert()
    wanted.pin_all_axes_to_default(face_of(font))
    return bytes(uharfbuzz.subset(face_of(font), wanted).blob.data)
