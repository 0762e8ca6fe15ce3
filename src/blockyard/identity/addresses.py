"""One e-mail address has one spelling, and what looks like another's address is nobody's."""

from typing import Annotated, Final

from precis_i18n import get_profile
from pydantic import AfterValidator, EmailStr, Field, TypeAdapter, ValidationError

PROFILE: Final = get_profile("UsernameCaseMapped")
SCRIPTS_TOGETHER: Final = (
    frozenset({"HAN", "HIRAGANA", "KATAKANA"}),
    frozenset({"HAN", "HANGUL"}),
    frozenset({"HAN", "BOPOMOFO"}),
)
"""Scripts that are written together (UTS 39, 5.2). `COMMON` are digits and signs."""


def normalized(address: str) -> str:
    """The one spelling of a valid address: PRECIS (RFC 8265) for the person's part, IDNA's for the domain.

    Raises ValueError with a sentence if it holds characters that no name has, or that look like other ones (UTS 39).
    """
    local, _, domain = address.rpartition("@")
    try:
        local = PROFILE.enforce(local)
    except UnicodeError as error:
        raise ValueError("the e-mail address holds a character that no name has") from error
    for part in (local, *domain.lower().split(".")):
        if not part.isascii() and (mixes_scripts(part) or looks_ascii(part)):
            raise ValueError("the e-mail address holds letters that look like other ones; write it with one alphabet")
    return f"{local}@{domain.lower()}"


def as_stored(address: str) -> str:
    """How an account of this address would have it. One that would be refused today may be older than the rule."""
    try:
        return normalized(address)
    except ValueError:
        return address.lower()


def mixes_scripts(text: str) -> bool:
    # Imported here: it reads a table of all characters, and most addresses are plain.
    from confusable_homoglyphs import categories

    scripts = categories.unique_aliases(text) - {"COMMON", "INHERITED"}
    return len(scripts) > 1 and not any(scripts <= together for together in SCRIPTS_TOGETHER)


def looks_ascii(text: str) -> bool:
    """Whether it reads like a text of plain Latin letters, as `раура1` in Cyrillic letters does."""
    return all(character.isascii() or looks_like_ascii(character) for character in text)


def looks_like_ascii(character: str) -> bool:
    from confusable_homoglyphs import confusables

    found = confusables.is_confusable(character, greedy=True, preferred_aliases=[])
    return bool(found) and any(twin["c"].isascii() for one in found for twin in one["homoglyphs"])


Email = Annotated[EmailStr, AfterValidator(normalized), Field(max_length=254, examples=["ada@school.example.org"])]

KnownEmail = Annotated[EmailStr, AfterValidator(as_stored), Field(max_length=254, examples=["ada@school.example.org"])]
"""Of an account that is there already."""

EMAIL: Final[TypeAdapter[str]] = TypeAdapter(Email)


def read_email(text: str) -> str | None:
    """The address in its one spelling; None if a request could not send it."""
    try:
        return EMAIL.validate_python(text)
    except ValidationError:
        return None
