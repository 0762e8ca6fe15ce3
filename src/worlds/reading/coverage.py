"""What became of the words: every content word of a description is used, told of or asked about."""

from pydantic import BaseModel, ConfigDict, Field


class Coverage(BaseModel):
    """Counts of words. `lost` is 0 for every text."""

    model_config = ConfigDict(frozen=True)

    content_words: int = Field(default=0, description="Nouns, adjectives, numbers, names: what could ask for something")
    used: int = Field(default=0, description="Words that the plan holds")
    told: int = Field(default=0, description="Words that a notice tells of")
    asked: int = Field(default=0, description="Words that a question asks about")
    lost: int = Field(default=0, description="Words that nothing became of")

    @property
    def understood(self) -> float:
        """The share of the words that the plan holds; 1 for no words."""
        return self.used / self.content_words if self.content_words else 1.0
