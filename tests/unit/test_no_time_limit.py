"""Properties are tried without a time limit: others may keep the processors busy, and that is no failure."""

from hypothesis import settings


def test_hypothesis_has_no_deadline() -> None:
    assert settings().deadline is None, "conftest.py at the root loads the profile: keep it"
