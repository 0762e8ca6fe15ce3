"""The binary place. Rojo writes it, and it is taken only if Rojo's build of our project says what our own place says."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.etree.ElementTree import ParseError

from blockyard.environments.rojo.differences import differences

TIME_LIMIT_SECONDS: Final = 60.0
PROJECT: Final = "default.project.json"


class RojoBuildFailed(Exception):
    """Rojo could not build the project, or built something else than we did. The message says which."""


async def binary_place(rojo: Path, project: dict[str, bytes], place: bytes) -> bytes:
    """The .rbxl of a project whose .rbxlx is `place`. Raises RojoBuildFailed."""
    with TemporaryDirectory(prefix="blockyard-rojo-") as name:
        folder = Path(name)
        await asyncio.to_thread(write_project, folder / "project", project)
        text = await run_rojo(rojo, folder, "place.rbxlx")
        try:
            found = await asyncio.to_thread(differences, place, text)
        except ParseError as error:
            raise RojoBuildFailed(f"it wrote no XML: {error}") from error
        if found:
            raise RojoBuildFailed(f"it builds {len(found)} values otherwise than we do: {'; '.join(found[:3])}")
        return await run_rojo(rojo, folder, "place.rbxl")


def write_project(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


async def run_rojo(rojo: Path, folder: Path, name: str) -> bytes:
    """What `rojo build` writes to a file of that name. Raises RojoBuildFailed."""
    arguments = ["--color", "never", "build", str(folder / "project" / PROJECT), "--output", str(folder / name)]
    try:
        process = await asyncio.create_subprocess_exec(
            rojo,
            *arguments,
            env={"HOME": str(folder)},  # none of our secrets
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
    except OSError as error:
        raise RojoBuildFailed(f"{rojo} does not start: {error}") from error
    try:
        async with asyncio.timeout(TIME_LIMIT_SECONDS):
            _, told = await process.communicate()
    except TimeoutError as error:
        raise RojoBuildFailed(f"it took over {TIME_LIMIT_SECONDS:.0f} s") from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise RojoBuildFailed(f"it ended with {process.returncode}: {told.decode(errors='replace').strip()[:500]}")
    try:
        return await asyncio.to_thread((folder / name).read_bytes)
    except FileNotFoundError as error:
        raise RojoBuildFailed(f"it wrote no {name}") from error
