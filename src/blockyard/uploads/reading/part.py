"""What all parts of a child's answer have in common."""

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """Of the child's answer: what it does not know is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)
