"""`blockyard seed`: two demo schools whose people can sign in."""

import httpx

from blockyard.app import demo
from blockyard.app.process import compose_process
from tests.api.steps import login
from tests.databases import TestDatabase


async def test_demo_people_sign_in(database: TestDatabase, client: httpx.AsyncClient) -> None:
    process = compose_process(database.settings)
    try:
        people = await demo.seed(process)
    finally:
        await process.close()
    assert len(people) == 8
    for person in people[:4]:
        body = (await login(client, person.email, person.password)).json()
        assert (body["organization"]["name"], body["organization"]["role"]) == (person.school, person.role)
