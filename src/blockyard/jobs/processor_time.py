"""How long a child process may compute for who asked. Not by the clock: on a busy machine it waits for its turns, and to
ask for less would not help."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from blockyard.base.errors import Unprocessable


class TooSlow(Unprocessable):
    """It asks for too much: to run again is in vain."""

    code = "time_limit"


@contextmanager
def processor_time(seconds: float, advice: str) -> Iterator[None]:
    """Raises TooSlow, with `advice`, in what runs longer than that, counted in seconds in which a processor worked for this
    process. For the main thread."""

    def end(_signal: int, _frame: object) -> None:
        raise TooSlow(f"It takes more than {seconds:.0f} s to make. {advice}")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
