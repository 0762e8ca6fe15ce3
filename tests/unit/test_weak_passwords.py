"""Which passwords are refused."""

import pytest

from blockyard.identity.weak_passwords import why_weak

EMAIL = "grace.hopper@school.example.org"


@pytest.mark.parametrize(
    "password",
    [
        "password2024",
        "Password123!",
        "P@ssw0rd123",
        "passw0rd!!!!",
        "123password123",
        "qwertyuiop",
        "Qwertzuiop1",
        "iloveyou12",
        "minecraft2015",
        "R0bl0x1234",
        "letmein_now",
        "blockyard1!",
        "1q1q1q1q1q1q",
        "aaaaaaaaaaaa",
        "1234567890",
        "0987654321",
        "abcdefghijkl",
        "asdfghjkl;",
    ],
)
def test_common_and_guessable(password: str) -> None:
    assert why_weak(password, EMAIL)


@pytest.mark.parametrize("password", ["grace.hopper", "xGRACE.HOPPERx", "Grace.Hopper@School.example.org"])
def test_contains_the_email(password: str) -> None:
    assert why_weak(password, EMAIL) == "The password contains your e-mail address."


def test_a_short_local_part_forbids_nothing() -> None:
    assert why_weak("bo likes purple rain", "bo@school.example.org") is None


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "seven green kites",
        "my school has 3 doors",
        "password is not enough here",
        "kT9$wq2!vLm",
        "1234 horses 5678",
        "日本語のパスワードです",
        "tr4mp0line sunday",
    ],
)
def test_good(password: str) -> None:
    assert why_weak(password, EMAIL) is None
