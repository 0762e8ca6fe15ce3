"""Faults of a request, as `validation_failed` lists them: where one is, what is wrong, and of which type it is."""

from blockyard.base.errors import Unprocessable


def refusal_at(where: str, what: str, kind: str) -> Unprocessable:
    """Of a request with one fault. `what` has no full stop."""
    return Unprocessable(f"{where}: {what}.", errors=[{"where": where, "what": what, "type": kind}])
