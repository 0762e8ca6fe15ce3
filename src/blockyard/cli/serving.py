"""uvicorn's server as `blockyard serve` runs it: in this process, or in several that listen together."""

import signal
import sys
from typing import Final

from uvicorn.config import STARTUP_FAILURE, Config
from uvicorn.server import Server
from uvicorn.supervisors import Multiprocess

SIGNALLED: Final = 128
"""A shell adds the signal's number to it."""


class Children(Multiprocess):
    """The processes of `--workers`. Their parent holds the socket that all of them listen on."""

    def terminate_all(self) -> None:
        """And lets go of the socket. Else it would take connections while the last requests are answered, for nobody, and
        reset them in the end: proxies try a request on another machine where a connection is refused, and only there."""
        super().terminate_all()
        for held in self.sockets:
            held.close()


def run(config: Config) -> None:
    """Until SIGTERM or SIGINT. Exits with uvicorn's code if it cannot start."""
    if config.workers > 1:
        Children(config, [config.bind_socket()]).run()
        return
    # In the end uvicorn sends itself the signal once more. It would kill what has ended well, before it has tidied up.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(SIGNALLED + number))
    server = Server(config)
    server.run()
    if not server.started:
        sys.exit(STARTUP_FAILURE)
