"""Only functions of ours are followed: what `follow` leaves alone it never marks as seen, so it must not be found again."""

import pytest

from blockyard.app.api import add_routes, bare_app
from blockyard.app.openapi.operations import api_routes
from blockyard.app.openapi.raised import methods_of, problems_of
from blockyard.app.rooms import ROOMS
from blockyard.identity.permissions import Permission


def test_a_method_of_ours_is_followed() -> None:
    assert list(methods_of({Permission}, {"authorize"})) == [Permission.authorize]


def test_a_method_of_others_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tool that wraps our methods, say, must not keep the document from being made."""
    monkeypatch.setattr(Permission, "authorize", lambda *_: None)
    assert list(methods_of({Permission}, {"authorize"})) == []
    app = bare_app()
    add_routes(app, ROOMS)
    route = next(route for route in api_routes(app) if route.path == "/api/v1/agents/instances")
    assert problems_of(route), "and it comes to an end"
