"""Signs that are written as a letter in a font of signs."""

from typing import Final

GREEK: Final = dict(zip("abcdefghiklmnopqrstuwxyzjJV", "αβχδεφγηικλμνοπθρστυωξψζϕϑς", strict=True)) | dict(
    zip("ABCDEFGHIKLMNOPQRSTUWXYZ", "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖ", strict=True)
)
SYMBOL: Final = {ord(letter): sign for letter, sign in GREEK.items()} | {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC7: "∩", 0xC8: "∪", 0xCC: "⊂", 0xCE: "∈", 0xD0: "∠",
    0xD6: "√", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
}  # fmt: skip
WINGDINGS: Final = {
    0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA7: "▪",
    0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
FONTS: Final = {"symbol": SYMBOL, "wingdings": WINGDINGS}


def sign_of(font: str, code: str) -> str:
    """`code`: of w:sym, hexadecimal, in the area of private use or below. Of a sign that is not known, nothing."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    known = FONTS.get(font.lower())
    if known is None:
        return chr(number) if number < 0xD800 and number >= 0x20 else ""
    return known.get(number & 0xFF, "")
