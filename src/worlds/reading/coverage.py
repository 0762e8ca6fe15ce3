"""What became of the words: every content word of a description is used, told of or asked about."""

from pydantic import BaseModel, ConfigDict, Field


class Coverage(BaseModel):
    """Counts of words. `lost` is 0 for every text."""

    model_config = ConfigDict(frozen=True)

    content_words: int = Field(default=0, description="Nouns, adjectives, numbers, names: what could ask for something")
    used: int = Field(default=0, description="Words that the plan or the lesson holds")
    told: int = Field(default=0, description="Words that a notice tells of")
    asked: int = Field(default=0, description="Words that a question asks about")
    lost: int = Field(default=0, description="Words that nothing became of")

    def with_used(self, words: int) -> "Coverage":
        """With so many more, which were used before the rest was read."""
        return self.model_copy(update={"content_words": self.content_words + words, "used": self.used + words})
