"""Whether the configured Rojo server serves a certain environment."""

import httpx
from pydantic import BaseModel

from blockyard.environments.rojo.client import RojoInfo, RojoUnexpected, RojoUnreachable, get_info


class RojoChecked(BaseModel):
    ok: bool
    advice: list[str]
    """What to do, if anything."""
    server: RojoInfo | None


async def compare_with_rojo(client: httpx.AsyncClient, url: str, project_name: str) -> RojoChecked:
    """Never raises: what is wrong is the answer."""
    try:
        server = await get_info(client, url)
    except (RojoUnreachable, RojoUnexpected) as problem:
        return RojoChecked(ok=False, advice=[problem.detail], server=None)
    advice = []
    if server.project_name != project_name:
        advice.append(
            f"The server serves {server.project_name}, not {project_name}. Run `blockyard studio sync` with the name of "
            "the environment, and `rojo serve` in the folder it names."
        )
    return RojoChecked(ok=not advice, advice=advice, server=server)
