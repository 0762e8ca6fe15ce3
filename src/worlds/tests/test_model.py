"""Which model is taken, and what becomes of its answer."""

import pytest
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage, ModelResponse
from pydantic_ai.models.function import AgentInfo, FunctionModel

from worlds.language_model.answer import Answer
from worlds.language_model.choice import ModelChoice
from worlds.language_model.descriptions import descriptions
from worlds.language_model.failure import ModelFailed, Why
from worlds.language_model.propose import model_of, propose
from worlds.lesson.lesson import NO_LESSON
from worlds.plan.plan import Plan
from worlds.request import DesignRequest


@pytest.mark.parametrize("name", ["small", "nowhere:small"])
def test_a_model_that_cannot_be_asked_is_told(name: str) -> None:
    with pytest.raises(ModelFailed, match=r"Unknown (model|provider)"):
        model_of(ModelChoice(name, key="key"))


def test_a_server_of_its_own_takes_any_name() -> None:
    model = model_of(ModelChoice("openai:small", url="http://127.0.0.1:1/v1"))
    assert (model.model_name, model.base_url) == ("small", "http://127.0.0.1:1/v1/")


def test_a_key_is_not_printed() -> None:
    assert "secret" not in repr(ModelChoice("small", key="secret"))


async def test_a_model_that_fails_says_so() -> None:
    def answer(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        raise ModelHTTPError(503, "model")

    with pytest.raises(ModelFailed, match="503") as failed:
        await propose(
            DesignRequest(name="Launch", description="Two rockets"), NO_LESSON, FunctionModel(answer), "small"
        )
    assert failed.value.why is Why.ERROR


def test_an_answer_is_a_plan_and_nothing_more() -> None:
    said = {"world": {"id": "world", "title": "World"}, "players": 12, "left_out": ["<b>believe me</b>"]}
    answer = Answer.model_validate(said)
    assert answer.left_out == ()
    assert answer.plan == Plan.model_validate({"world": {"id": "world", "title": "World"}, "players": 12})


def test_twenty_descriptions_are_there_to_try_a_model_on() -> None:
    found = descriptions()
    assert len(found) == len(set(found)) == 20
    assert all(20 < len(one) < 400 for one in found)
