"""One spelling of each e-mail address and name."""

import pytest
from pydantic import TypeAdapter, ValidationError

from blockyard.identity.addresses import Email, KnownEmail
from blockyard.identity.names import Name
from blockyard.identity.origin import Origin

EMAIL: TypeAdapter[str] = TypeAdapter(Email)
NAME: TypeAdapter[str] = TypeAdapter(Name)
CYRILLIC = "\u0451\u043b\u043a\u0430@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444"
PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"
"""It needs a zero-width non-joiner."""


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (" Ada@School.Example.org ", "ada@school.example.org"),
        ("\uff41\uff44\uff41@school.example.org", "ada@school.example.org"),  # full-width letters
        ("ad\u00e9@school.example.org", "ad\u00e9@school.example.org"),
        ("ade\u0301@school.example.org", "ad\u00e9@school.example.org"),  # an accent of its own
        ("M\u00dcLLER@M\u00dcNCHEN.DE", "m\u00fcller@m\u00fcnchen.de"),
        ("ada@xn--mnchen-3ya.de", "ada@m\u00fcnchen.de"),
        (
            "\u0451\u043b\u043a\u0430@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444",
            "\u0451\u043b\u043a\u0430@\u043f\u043e\u0447\u0442\u0430.\u0440\u0444",
        ),
        ("\u5c71\u7530\u306f\u306a@example.jp", "\u5c71\u7530\u306f\u306a@example.jp"),
        ("rnary+school@example.org", "rnary+school@example.org"),  # plain letters are never compared by their looks
    ],
)
def test_addresses_that_are_the_same_are_stored_the_same(typed: str, stored: str) -> None:
    assert EMAIL.validate_python(typed) == stored


@pytest.mark.parametrize(
    "homograph",
    [
        "ad\u0131@school.example.org",  # i without a dot
        "\u0430da@school.example.org",  # a Cyrillic letter among Latin ones
        "\u0440\u0430\u0443\u0440\u0430@school.example.org",  # Cyrillic letters alone, all like Latin ones
        "ada@\u0430\u0440\u0440\u04cf\u0435.com",
        "ada@xn--80ak6aa92e.com",  # the same
        "a\u202eda@school.example.org",
        "a\u200bda@school.example.org",
    ],
)
def test_addresses_that_look_like_others_are_refused(homograph: str) -> None:
    with pytest.raises(ValidationError):
        EMAIL.validate_python(homograph)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lovelace",
        "O\u2019Brien",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u65e5\u672c\u8a9e\u5b66\u6821",
        "Maple / River",
        "Zo\u00eb",
    ],
)
def test_names_of_people_and_schools(name: str) -> None:
    assert NAME.validate_python(f" {name} ") == name


@pytest.mark.parametrize(
    "sign",
    [
        chr(code)
        for span in ((0x202A, 0x202F), (0x2066, 0x206A), (0x200E, 0x2010), (0x200B, 0x200C))
        for code in range(*span)
    ]
    + ["\u061c", "\u00ad", "\ufeff", "\u2060", "\u180e", "\U000e0041", "\n", "\u2028", "\x07"],
    ids=lambda sign: f"U+{ord(sign):04X}",
)
def test_what_turns_the_writing_or_is_not_seen_is_in_no_name(sign: str) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(f"Spring{sign}field")


def test_an_account_that_is_older_than_the_rule_is_still_found() -> None:
    known: TypeAdapter[str] = TypeAdapter(KnownEmail)
    assert known.validate_python("Ad\u0131@x.org") == "ad\u0131@x.org"
    assert known.validate_python("\uff41da@x.org") == "ada@x.org"


def test_a_name_is_no_link() -> None:
    for name in ("See https://evil.example", "www.evil.example"):
        with pytest.raises(ValidationError, match="link"):
            NAME.validate_python(name)


@pytest.mark.parametrize(
    ("user_agent", "device"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36", "Chrome on Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0", "Edge on Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; CrOS x86_64 15000) AppleWebKit/537.36 Chrome/141.0 Safari/537.36", "Chrome on ChromeOS"),
        ("curl/8.9", "curl"),
        ("https://evil.example/login", "https"),
        ("<b>", "an unknown device"),
        ("", "an unknown device"),
    ],
)
def test_devices(user_agent: str, device: str) -> None:
    assert Origin("192.0.2.1", user_agent).device == device


@pytest.mark.parametrize(
    ("host", "network"),
    [("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2::7", "2001:db8:1::/48"), ("local", "an unknown network")],
)
def test_networks(host: str, network: str) -> None:
    assert Origin(host, "").network == network
