"""Secrets of Roblox's webhook: one that is easy to guess erases players of every school."""

from typing import Final

import pytest
from pydantic import ValidationError

from blockyard.players.settings import PlayerSettings

GOOD: Final = "sixteen-letters!"


def settings(secrets: str | None, environment: str) -> PlayerSettings:
    return PlayerSettings.model_validate({"roblox_webhook_secrets": secrets, "environment": environment})


@pytest.mark.parametrize("secrets", [None, "", GOOD, f"{GOOD},{GOOD}", f" {GOOD} , {GOOD},"])
def test_good_in_production(secrets: str | None) -> None:
    settings(secrets, "production")


@pytest.mark.parametrize("secrets", [",", " , ", "short", f"{GOOD},short", GOOD[1:]])
def test_production_says_why_not(secrets: str) -> None:
    with pytest.raises(ValidationError, match="16 characters or more") as refused:
        settings(secrets, "production")
    assert "short" not in str(refused.value)
    settings(secrets, "development")
