"""Uploads in a backup: what was ready is there again, and what was still being sent ends."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import psycopg
import pytest
from psycopg.conninfo import make_conninfo
from psycopg.sql import SQL, Identifier

from blockyard.app.process import compose_process
from blockyard.app.worker import drain
from blockyard.backup.restore import choose, restore_into
from blockyard.backup.store import open_store
from blockyard.backup.target import Target, admin_of
from blockyard.base import clock
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.uploads.files import path_of_file
from blockyard.uploads.jobs import enqueue_ends
from blockyard.uploads.states import FileKind
from tests.databases import TestDatabase
from tests.lifecycle.test_backup_database import ignore, make, target_of
from tests.uploads.kept import Kept
from tests.world_environments import CONTENT
from tests.world_files import describe_files

pytestmark = pytest.mark.slow

STATES = "SELECT id, state FROM blockyard.uploads WHERE organization_id = %s"


@pytest.fixture
def target(database: TestDatabase, tmp_path: Path) -> Iterator[Target]:
    target = target_of(database, f"{database.name}_again", tmp_path / "restored")
    yield target
    with admin_of(target) as admin:
        for name in (target.name, target.half_name):
            admin.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))


async def test_uploads_are_restored_and_end(
    database: TestDatabase, kept: Kept, process: Process, target: Target, tmp_path: Path
) -> None:
    store = open_store(str(tmp_path / "backups"), make=True)
    content_id = kept.content(b"All of it.")
    lesson = kept.upload(content_id)
    coming, looked_at = kept.coming(), kept.coming(state="processing", received=100)
    for key in describe_files(kept.admin):
        await process.storage.store.put_async(key, CONTENT)
    manifest = make(database, process.storage.store, store)
    assert manifest.lost == 0
    restore_into(target, choose(store, manifest.name, None, without_secrets=True), ignore)
    real = clock.now
    restored = compose_process(target.settings)
    context = TenantContext(kept.organization_id, kept.teacher_id)
    found = await restored.storage.files_of(context).read(path_of_file(content_id, FileKind.CONTENT))
    assert found == CONTENT
    assert await enqueue_ends(restored) == 0
    with patch.object(clock, "now", lambda: real() + timedelta(hours=24)):
        assert await enqueue_ends(restored) == 1
        await drain(target.settings)
    await restored.close()
    with psycopg.connect(make_conninfo(target.admin_url, dbname=target.name)) as inside:
        states: dict[UUID, str] = dict(inside.execute(STATES, [kept.organization_id]).fetchall())
    assert states == {lesson: "ready", coming: "expired", looked_at: "refused"}
