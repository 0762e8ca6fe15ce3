"""Addresses at registration: what is private is known by its spelling, and nonsense is refused everywhere."""

import pytest

from blockyard.webhooks.targets import UrlRefused, check_url

SOUND = """
    https://school.example/a?b=c https://school.example./ https://school.example:8443 https://1.1.1.1/ https://a_b.example/
    https://[2606:4700::1]/ https://home.example/ https://mylocal.example/ https://schüle.example/ä https://a.example/%20
"""
PRIVATE = """
    https://localhost/ https://LOCALHOST./ https://a.localhost/ https://a.internal/ https://a.local./ https://b.a.lan/
    https://a.home.arpa/ https://school/ https://127.0.0.1/ https://127.0.0.1./ https://127。0。0。1/ https://[::1]/
    https://[::ffff:7f00:1]/ https://[::7f00:1]/ https://[64:ff9b::7f00:1]/ https://[2002:7f00:1::]/ https://[fe80::1%25a]/
"""
NUMBERS = """
    https://0/ https://127.1/ https://2130706433/ https://3232235777/ https://0x7f000001/ https://017700000001/
    https://0x7f.0.0.1/ https://0177.0.0.1/ https://134744072/ https://a.example.1/ https://0x/
"""
NONSENSE = [
    "https://exa mple.com/",
    "https://exa%20mple.com/",
    "https://%6c%6fcalhost/",
    "https://school.example/a b",
    "https://school.example/%zz",
    "https://school.example\\@127.0.0.1/",
    "https://school..example/",
    "https://-a.example/",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a." * 130 + "example/",
    "https://xn--a.example/",
    "https://１２７.0.0.1/",
    "https://[::1/",
    "https://school.example:0/",
    "https://school.example:99999/",
    "https://ada:secret@school.example/",
]


@pytest.mark.parametrize("url", SOUND.split())
def test_sound(url: str) -> None:
    check_url(url, allow_private=False)


@pytest.mark.parametrize("url", PRIVATE.split())
def test_private(url: str) -> None:
    with pytest.raises(UrlRefused, match="private network"):
        check_url(url, allow_private=False)
    check_url(url, allow_private=True)


@pytest.mark.parametrize("allow_private", [False, True])
@pytest.mark.parametrize("url", [*NUMBERS.split(), *NONSENSE])
def test_nonsense(url: str, allow_private: bool) -> None:
    with pytest.raises(UrlRefused):
        check_url(url, allow_private=allow_private)
