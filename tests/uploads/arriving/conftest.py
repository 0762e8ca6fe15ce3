"""The ways in, with files in a folder and in a bucket."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from fastapi import FastAPI

from blockyard.app.api import create_app
from blockyard.app.settings import Settings
from tests import unserved
from tests.databases import TestDatabase
from tests.s3 import BUCKET, MOTO, needs_s3, s3_server, use_s3
from tests.uploads.arriving.sending import MOST_BYTES, Sender
from tests.world import World

STORAGES = ["folder", pytest.param("bucket", marks=needs_s3)]


@pytest.fixture(scope="module", params=STORAGES)
def storage(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """Its URL; None: the folder beside the database."""
    if request.param == "folder":
        yield None
        return
    assert MOTO.exists()
    with s3_server() as url, pytest.MonkeyPatch.context() as patch:
        use_s3(patch, url)
        yield f"s3://{BUCKET}/files"


@pytest.fixture(scope="module")
def settings(database: TestDatabase, storage: str | None) -> Settings:
    """Of an installation that takes small files only, so that too large ones are soon made."""
    return database.settings.model_copy(update={"upload_max_bytes": MOST_BYTES, "storage_url": storage})


@pytest.fixture(scope="module")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(settings)
    app.openapi = unserved.APP.openapi  # type: ignore[method-assign]  # of the same routes: it takes a second each time
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
def sender(client: httpx.AsyncClient, app: FastAPI, world: World, database: TestDatabase) -> Sender:
    """Alpha's teacher."""
    return Sender(client, world.alpha.teacher.headers, app.state.process, database, world.alpha.id)
