"""Which passwords are refused."""

import random
import string
import time

import pytest

from blockyard.identity.weak_passwords import (
    JUDGED_CHARACTERS,
    MAX_DIFFERENT_SIGNS,
    known_signs,
    why_weak,
    with_few_signs,
)

EMAIL = "grace.hopper@springfield-elementary.example.org"
KNOWN = (EMAIL, "Grace Hopper", "Springfield Elementary School")
NAMED = (
    "Without names that others know (yours, your e-mail address, your organization, Blockyard),"
    " the password is easy to guess."
)


@pytest.mark.parametrize(
    ("kind", "passwords"),
    [
        ("common", ["password2024", "Password123!", "trustno1trustno1", "iloveyou12", "mustang1969", "Princess_123"]),
        ("two common words", ["monday tuesday", "sunshine&rainbows", "dragon.monkey", "charlie-2019", "letmein_now"]),
        ("leet", ["P@ssw0rd123", "passw0rd!!!!", "f00tb4ll2022", "h0mew0rkh0mework", "p@$$w0rd!1sp@ss"]),
        ("rows of keys", ["qwertyuiop12", "poiuytrewq12", "mnbvcxzlkjh", "asdfghjkl;", "zaq12wsxcde3", "qwerasdfzxcv"]),
        ("dates", ["1987041219", "24.12.2015xy", "12.04.1987aa", "2001-09-11!", "19/07/1969."]),
        (
            "repeats",
            ["aaaaaaaaaaaa", "1q1q1q1q1q1q", "abc123abc123", "ponyponypony", "aaaaabbbbbccccc", "aA1!aA1!aA1!"],
        ),
        ("sequences", ["1234567890", "0987654321", "abcdefghijkl", "zyxwvutsrq", "1357913579"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_guessable(kind: str, passwords: list[str]) -> None:
    assert [password for password in passwords if why_weak(password, *KNOWN) is None] == []


@pytest.mark.parametrize(
    "password",
    [
        "grace.hopper",
        "xGRACE.HOPPERx",
        "my grace.hopper",
        "Grace.Hopper@springfield-elementary.example.org",
        "hopper.grace",
        "GraceHopper1906",
        "Grace1906Hopper",
        "Gr4ceH0pper1906",
        "springfield2026",
        "SpringfieldElementary!",
        "elementary school",
        "Blockyard!2026",
        "R0bl0x12345",
    ],
)
def test_made_of_names_that_others_know(password: str) -> None:
    assert why_weak(password, *KNOWN) == NAMED


def test_names_count_for_whom_they_belong_to() -> None:
    assert why_weak("lovelace-byron-1815", "ada@school.example", "Ada Lovelace", "Byron School") == NAMED
    assert why_weak("lovelace-byron-1815", *KNOWN) is None


def test_a_reason_is_a_sentence() -> None:
    reasons = [
        why_weak(password, *KNOWN) for password in ("1234567890", "qwertyuiop12", "dragonfire99", "24.12.2015xy")
    ]
    assert reasons == [
        "This is a top-100 common password.",
        "This is similar to a commonly used password.",
        "The password is easy to guess.",
        "Dates are often easy to guess.",
    ]


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "seven green kites",
        "my school has 3 doors",
        "password is not enough here",
        "the owl sings at noon",
        "lamp-otter-cheese",
        "tr4mp0line sunday",
        "vier grüne Drachen",
        "kätzchen im garten",
        "日本語のパスワードです",
        "1234 horses 5678",
        "kT9$wq2!vLm",
        "x7Qp2mLw9z",
        "grace.hopper likes purple rain",
        "bo likes purple rain",
    ],
)
def test_good(password: str) -> None:
    assert why_weak(password, *KNOWN, "bo@school.example.org") is None


def test_further_characters_do_not_help() -> None:
    assert why_weak("a" * JUDGED_CHARACTERS + "kT9$wq2!vLm", *KNOWN) is not None


def test_few_signs_are_left() -> None:
    assert with_few_signs("P@$$w0rd!1") == "P@$$w0rd!1"
    assert with_few_signs("19.07.1969 +49") == "19.07.1969 +49"
    assert with_few_signs("4@8(3| 4@8(3| 6$5%") == "4@8(3| 4@8(3| 6~5~"
    assert len(known_signs()) > MAX_DIFFERENT_SIGNS


def test_no_password_takes_long() -> None:
    """Zxcvbn itself takes twelve seconds for the worst of these, and everybody else would wait."""
    chance = random.Random(1)
    passwords = ["".join(chance.choices([*sorted(known_signs()), *string.digits], k=128)) for _ in range(5)]
    before = time.process_time()
    assert [why_weak(password, *KNOWN) for password in passwords] == [None] * 5
    assert (time.process_time() - before) / 5 < 1
