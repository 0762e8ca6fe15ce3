"""The file storage takes a file, gives it back, and deletes it."""

import asyncio
import secrets

from blockyard.app.settings import Settings
from blockyard.base.misconfigured import Misconfigured
from blockyard.base.unreachable import why_not_stored
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.storage import FileMissing, Files, StorageUnavailable, create_storage

FOLDER = "doctor"
"""Beside the folder of organizations, where no organization's file can be."""
REMEDY = "check BLOCKYARD_STORAGE_URL, the rights of its user, and for a bucket the AWS_* variables"


def examine(settings: Settings) -> list[Finding]:
    """A folder that nobody has made yet is not made by a look, maybe as another user."""
    if not settings.storage_url and not (settings.data_dir / "files").exists():
        return []
    where = "BLOCKYARD_STORAGE_URL" if settings.storage_url else str(settings.data_dir / "files")
    try:
        problem = asyncio.run(problem_of(Files(create_storage(settings).store, FOLDER)))
    except Misconfigured as error:
        problem = f"cannot be opened: {str(error).partition(': ')[2]}"
    except Exception as error:  # obstore raises many kinds for an address that it cannot read
        problem = f"cannot be opened: {why_not_stored(error)}"
    return [Finding("storage_fails", where, problem, REMEDY)] if problem else []


async def problem_of(files: Files) -> str | None:
    """A file of our own is written, read and deleted."""
    path, content = secrets.token_hex(8), secrets.token_bytes(1024)
    step = "written"
    try:
        await files.write(path, content)
        step = "read"
        if await files.read(path) != content:
            return "gives back another file than was written"
        step = "deleted"
        await files.delete(path)
        await files.read(path)
    except FileMissing:
        return None if step == "deleted" else "has lost a file that was just written"
    except StorageUnavailable as error:
        return f"a file cannot be {step}: {why_not_stored(error.__cause__ or error)}"
    return "keeps a file that was deleted"
