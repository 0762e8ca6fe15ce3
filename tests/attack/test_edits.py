"""Every PUT and PATCH, field by field: no change ends in a crash, and each answer tells the thing as it is from then on.

A crash is what comes of `updated_at` that the database has set and nobody has read again: read what is shown after `flush`.
"""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.attack.edits import CHANGES, edits_of, takes_json
from tests.attack.fingerprint import fingerprint
from tests.attack.fresh import fresh_schools
from tests.attack.test_routes import ROUTES, Route
from tests.attack.twins import STATES, asks_stripe
from tests.databases import TestDatabase
from tests.world import World

EDITING: Final = [
    route
    for route in ROUTES
    if route.method in CHANGES and route.signed_in and takes_json(route) and not asks_stripe(route.method, route.path)
]
"""What Stripe is asked for is changed at Stripe first: tests/api."""
READ: Final = {str(route) for route in ROUTES if route.method == "GET"}


def test_there_are_routes_that_edit() -> None:
    assert len(EDITING) >= 16


@pytest.mark.parametrize("route", EDITING, ids=str)
async def test_each_field_is_changed_and_told(
    template: tuple[TestDatabase, World], tmp_path: Path, route: Route
) -> None:
    school = template[1].alpha
    headers, url = route.actor(school).headers, route.url(school.path_ids)
    async with fresh_schools(template, tmp_path) as (client, admin):
        if str(route) in STATES:
            admin.execute(STATES[str(route)].encode(), [school.id])
        changed = 0
        for body in (body for edits in edits_of(route) for body in edits):
            before = fingerprint(admin, school.id)
            answer = await client.request(route.method, url, headers=headers, json=body)
            assert answer.status_code < 500, f"{body}: {answer.text}"
            if not answer.is_success or fingerprint(admin, school.id) == before:
                continue
            changed += 1
            if f"GET {route.path}" in READ and answer.status_code == 200:
                told: dict[str, Any] = answer.json()
                read = (await client.get(url, headers=headers)).json()
                assert {name: told[name] for name in told if name in read} == {
                    name: read[name] for name in read if name in told
                }
        assert changed, "no field was changed: give the field an example that the API accepts"
