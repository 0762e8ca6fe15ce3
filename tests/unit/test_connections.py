"""A process that can open no more files says so in its log."""

import asyncio
import resource

import pytest

from blockyard.base.seldom import Seldom
from blockyard.web import connections
from blockyard.web.connections import Connections, limits_of
from blockyard.web.settings import WebSettings


async def test_no_file_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Log:
        def warning(self, event: str, **_what: object) -> None:
            told.append(event)

    monkeypatch.setattr(connections, "SELDOM", Seldom(Log()))  # type: ignore[arg-type]  # as far as it is used
    among, loop = Connections(limits_of(WebSettings())), asyncio.get_running_loop()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    among.look(loop)
    assert told == []
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, hard))  # what is open stays open
        among.look(loop)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert told == ["files_exhausted"]
    assert among.looking is not None
    among.looking.cancel()
