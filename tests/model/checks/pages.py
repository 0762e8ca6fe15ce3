"""On which of Stripe's pages somebody can still subscribe."""

from tests.model.school import School
from tests.model.truth import Truth


def check_one_open(_school: School, truth: Truth) -> None:
    """Whoever makes another one, or subscribes, closes those before: what is paid on a forgotten one has to go back."""
    still_open = [one["id"] for one in truth.open_pages]
    assert len(still_open) <= 1, f"more than one page is open: {still_open}"
