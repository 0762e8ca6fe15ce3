"""Why a model gave no plan."""

from enum import StrEnum


class Why(StrEnum):
    """In words for a teacher, which tell nothing of the configuration and nothing that the model said."""

    CANNOT_BE_USED = "The model cannot be used"
    DECLINED = "The model declined to answer"
    ERROR = "The model's server answered with an error"
    NO_PLAN = "The model's answer was no plan of a world"
    SLOW = "The model did not answer in time"
    TOO_LARGE = "The model's answer was too large"
    UNREACHABLE = "The model did not answer"


class ModelFailed(Exception):
    """The message is for an operator, and may quote what the model or its server said."""

    def __init__(self, why: Why, message: str) -> None:
        super().__init__(message)
        self.why = why


class AnswerTooLarge(Exception):
    """More than anybody needs for a plan."""
