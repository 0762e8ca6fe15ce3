"""Which model is taken."""

import pytest

from worlds.brief.model import ModelFailed, model_of
from worlds.brief.model_choice import ModelChoice


@pytest.mark.parametrize("name", ["small", "nowhere:small"])
def test_a_model_that_cannot_be_asked_is_told(name: str) -> None:
    with pytest.raises(ModelFailed, match=r"Unknown (model|provider)"):
        model_of(ModelChoice(name, key="key"))


def test_a_server_of_its_own_takes_any_name() -> None:
    model = model_of(ModelChoice("openai:small", url="http://127.0.0.1:1/v1"))
    assert (model.model_name, model.base_url) == ("small", "http://127.0.0.1:1/v1/")


def test_a_key_is_not_printed() -> None:
    assert "secret" not in repr(ModelChoice("small", key="secret"))
