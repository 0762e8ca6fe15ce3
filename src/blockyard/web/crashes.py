"""A crash becomes a problem document, inside of what every answer gets, so that its caller can read it."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.base.errors import Problem
from blockyard.base.logs import get_logger
from blockyard.web.problems import problem_response

log = get_logger("blockyard.request")


class Crashes:
    """Logs whatever was raised, and answers 500 unless an answer has begun."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception as error:
            if scope["type"] != "http":
                raise
            log.error("request_crashed", method=scope["method"], path=scope["path"], exc_info=error)
            if has_begun:
                raise
            request_id = scope["state"]["request_id"]
            crash = Problem("Something went wrong on our side. It was logged.", request_id=request_id)
            await problem_response(crash)(scope, receive, send)
