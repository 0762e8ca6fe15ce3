"""Whether the configured Rojo server serves a certain environment."""

import httpx
from pydantic import Field

from blockyard.environments.rojo.client import RojoInfo, RojoUnexpected, RojoUnreachable, get_info
from blockyard.web.schemas import ResponseModel


class RojoChecked(ResponseModel):
    """What was found of the Rojo server."""

    ok: bool = Field(description="Whether it serves this environment")
    advice: list[str] = Field(description="What to do, if anything")
    server: RojoInfo | None = Field(description="Who it is; null: it did not say")


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
