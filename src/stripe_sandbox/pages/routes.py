"""The pages' routes: each is one transaction, like an operation; a refusal is a page too."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from stripe_sandbox import forms
from stripe_sandbox.errors import StripeError
from stripe_sandbox.operations import Call
from stripe_sandbox.pages.page import PAGES, Answer, error, framed
from stripe_sandbox.sandbox import Sandbox


def routes(sandbox: Sandbox) -> list[Route]:
    return [Route(path, _endpoint(sandbox, answer), methods=[method]) for method, path, answer in PAGES]


def _endpoint(sandbox: Sandbox, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        text = (await request.body()).decode() if request.method == "POST" else request.url.query
        base_url = str(request.base_url).rstrip("/")
        try:
            with sandbox.store.transaction():
                call = Call(sandbox.store, forms.parse(text), dict(request.path_params), base_url)
                page = answer(call)
        except StripeError as refused:
            page = framed("Not possible", error(refused.message), refused.status)
        sandbox.deliveries.wake.set()
        if page.location is not None:
            return RedirectResponse(page.location, 303)
        return HTMLResponse(page.html, page.status)

    return respond
