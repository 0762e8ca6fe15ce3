"""For balancers, monitors and the operator: is it up, can it serve, how does it do."""

import hmac
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from prometheus_client import CONTENT_TYPE_LATEST

from blockyard.app.readiness import Readiness
from blockyard.app.scrape import scrape
from blockyard.base.errors import NotFound, Problem, Unavailable
from blockyard.base.settings import reveal
from blockyard.web.ending import ending_of
from blockyard.web.process import process_of
from blockyard.web.settings import WebSettings

router = APIRouter(tags=["operations"])

metrics_bearer = HTTPBearer(
    scheme_name="MetricsToken",
    auto_error=False,
    description="`BLOCKYARD_METRICS_TOKEN`, which the operator of this service sets. It opens `/metrics` and nothing else.",
)
MetricsToken = Annotated[HTTPAuthorizationCredentials | None, Depends(metrics_bearer)]


class NoMetrics(NotFound):
    """Nobody learns whether a token is set."""

    def __init__(self) -> None:
        Problem.__init__(
            self,
            "Metrics are shown to who sends BLOCKYARD_METRICS_TOKEN as Authorization: Bearer, if the operator set one.",
        )


@router.get("/health/live", summary="Is the process alive?")
async def get_liveness() -> dict[str, str]:
    return {"status": "ok"}


@router.get("/health/ready", summary="Can it serve?")
async def get_readiness(request: Request) -> dict[str, Any]:
    """503 with each check's result when this node cannot serve: it does not reach its database, the database is behind its
    code, its roles are wrong, its seal key is not known, the walls have a hole.

    "degraded" when it serves, but somebody should look: the queue stands, jobs failed, the database is ahead of the code,
    events of Stripe's are left lying, the virus scanner is away or its signatures are old. A balancer must not take the API
    away for that. `scanner` says what looks at uploads, and of when its signatures are: its `engine` is `none` where none
    is configured (BLOCKYARD_CLAMD); null: it does not answer.
    """
    if ending_of(request).is_leaving:
        raise Unavailable(
            "This process is about to end.", checks={"process": "it was told to end, and takes its leave"}
        )
    readiness: Readiness = request.app.state.readiness
    found = await readiness.ask()
    checks = {name: result.words for name, result in found.items()}
    if any(result.fatal for result in found.values()):
        raise Unavailable("Not ready: see `checks`, and run `blockyard doctor`.", checks=checks)
    status = "ok" if all(words == "ok" for words in checks.values()) else "degraded"
    engine = readiness.engine
    return {"status": status, "checks": checks, "scanner": None if engine is None else asdict(engine)}


@router.get(
    "/metrics",
    summary="Prometheus metrics, for who has the metrics token",
    response_class=PlainTextResponse,
    openapi_extra={"x-problems": [404]},
)
async def get_metrics(request: Request, credentials: MetricsToken) -> Response:
    """It opens by `BLOCKYARD_METRICS_TOKEN` alone, and is 404 without it. No address opens it: a proxy on this machine comes
    from loopback, too, whatever headers it sends. It answers without a database, too: what the database knows is left out.
    """
    token = process_of(request).part(WebSettings).metrics_token
    given = credentials.credentials if credentials is not None else ""
    known = token is not None and hmac.compare_digest(given.encode(), reveal(token).encode())
    if not known:
        raise NoMetrics
    return Response(await scrape(request.app.state.readiness), media_type=CONTENT_TYPE_LATEST)
