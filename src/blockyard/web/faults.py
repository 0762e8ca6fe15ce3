"""Faults of a request, as `validation_failed` lists them: where one is, what is wrong, and of which type it is."""

from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from blockyard.base.errors import Unprocessable


def refusal_at(where: str, what: str, kind: str) -> Unprocessable:
    """Of a request with one fault. `what` has no full stop."""
    return Unprocessable(f"{where}: {what}.", errors=[{"where": where, "what": what, "type": kind}])


def refused_below(error: ValidationError, *where: str) -> RequestValidationError:
    """As if FastAPI had read it, below `where`."""
    faults: list[Any] = [{**one, "loc": (*where, *one["loc"])} for one in error.errors(include_url=False)]
    return RequestValidationError(faults)
