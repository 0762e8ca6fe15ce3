"""What a route reads itself, such as a form or a header of many values, is refused as FastAPI refuses what it reads."""

from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError


def refused_below(error: ValidationError, *where: str) -> RequestValidationError:
    """As if FastAPI had read it, below `where`."""
    faults: list[Any] = [{**one, "loc": (*where, *one["loc"])} for one in error.errors(include_url=False)]
    return RequestValidationError(faults)
