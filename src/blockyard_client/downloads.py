"""Files, as they come."""

import os
import tempfile
import time
from pathlib import Path
from typing import BinaryIO

import httpx

from blockyard_client.client import Client
from blockyard_client.errors import ProblemError
from blockyard_client.retries import Tries


def download(client: Client, link: str, target: Path | str) -> int:
    """Write what `link` leads to, one of an environment's `links` say, to `target`: all of it or nothing. How many bytes.

    A connection that breaks is tried again. Raises ProblemError, httpx.TransportError, OSError.
    """
    target = Path(target)
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=".blockyard-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            fetch(client, link, file)
            size = file.tell()
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return size


def fetch(client: Client, link: str, file: BinaryIO) -> None:
    """What `link` leads to, as the whole of `file`."""
    request = client.http.build_request("GET", link)
    tries = Tries(request, client.tries)
    while True:
        file.seek(0)
        file.truncate()
        try:
            response = client.http.send(request, stream=True)
            try:
                if response.is_success:
                    for chunk in response.iter_bytes():
                        file.write(chunk)
                    return
                response.read()
            finally:
                response.close()
            wait = tries.wait_after(response)
            if wait is None:
                raise ProblemError(response)
        except httpx.TransportError as error:
            wait = tries.wait_after(error)
            if wait is None:
                raise
        time.sleep(wait)
