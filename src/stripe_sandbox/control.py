"""/sandbox/...: for tests. Stripe has none of it."""

import asyncio
import json
from contextlib import suppress
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from stripe_sandbox import events
from stripe_sandbox.errors import StripeError
from stripe_sandbox.sandbox import Sandbox

Body = dict[str, Any]

FLUSH_SECONDS: Final = 30.0


class Control:
    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def handle(self, request: Request) -> Response:
        try:
            match request.method, request.path_params["what"]:
                case "POST", "faults":
                    return JSONResponse(self.set_faults(await wish(request)))
                case "POST", "flush":
                    return JSONResponse(await self.flush(await wish(request)))
                case "POST", "time":
                    return JSONResponse(self.pass_time(await wish(request)))
                case "POST", "events":
                    return JSONResponse(self.tell(await wish(request)))
                case "GET", "state":
                    return JSONResponse(self.state())
        except StripeError as error:
            return JSONResponse(error.body(), error.status)
        return await self.sandbox.handle(request)

    def set_faults(self, rules: Any) -> Body:
        """One rule or a list of them, instead of those before; none ends them all."""
        self.sandbox.faults.set(rules if isinstance(rules, list) else [rules] if rules else [])
        return {"rules": len(self.sandbox.faults.rules)}

    async def flush(self, wish: Any) -> Body:
        """Waits until every event is delivered or given up, for `timeout` seconds at most; answers what is left."""
        deliveries = self.sandbox.deliveries
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds(wish, "timeout", FLUSH_SECONDS)):
                while deliveries.pending():
                    deliveries.wake.set()
                    await asyncio.sleep(0.02)
        return {"pending": deliveries.pending()}

    def pass_time(self, wish: Any) -> Body:
        """Puts the sandbox's clock ahead by `advance` seconds, and tells what it shows."""
        with self.sandbox.store.transaction():
            self.sandbox.store.advance(int(seconds(wish, "advance", 0)))
        return {"now": self.sandbox.store.now()}

    def tell(self, event: Any) -> Body:
        """Sends this event, signed, to the endpoints that want it; it is one of /v1/events from then on."""
        with self.sandbox.store.transaction():
            told = events.tell(self.sandbox.store, event)
        self.sandbox.deliveries.wake.set()
        return told

    def state(self) -> Body:
        rows = self.sandbox.store.connection.execute("SELECT kind, count(*) FROM objects GROUP BY kind").fetchall()
        return {"objects": dict(rows), "pending": self.sandbox.deliveries.pending()}


async def wish(request: Request) -> Any:
    try:
        return json.loads(await request.body() or b"{}")
    except ValueError:
        raise StripeError(400, "invalid_request_error", "The control routes of the sandbox take JSON.") from None


def seconds(wish: Any, name: str, default: float) -> float:
    given = wish.get(name, default) if isinstance(wish, dict) else None
    if isinstance(given, bool) or not isinstance(given, int | float) or given < 0:
        raise StripeError(400, "invalid_request_error", f'Say {{"{name}": seconds}}.', param=name)
    return float(given)
