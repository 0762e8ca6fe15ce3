"""How fast does one API process take in a file?

One file over one connection: by tus in one PATCH, as a form to /uploads/file, and to the floor, a raw ASGI handler that
writes the same bytes to the same kind of storage in the same portions. They take turns, and each round compares its own.
"""

import base64
import os
import shutil
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import httpx

from bench import options, report
from bench.cluster import admin_of, create_blockyard, running_cluster
from bench.contenders import blockyard_headers
from bench.rounds import Spread, ratios
from bench.rows import Size
from bench.server import Server, blockyard_serve, environment_of, served, uvicorn
from blockyard.local.embedded import Cluster

MIB: Final = 1024 * 1024
ANSWER_SECONDS: Final = 300.0
DATABASE: Final = "bench_uploads"
BOUNDARY: Final = "benchbenchbench"
TUS, FORM, FLOOR = "by tus", "as a form", "floor"
Sending = Callable[[bytes], float]
"""Sends a file, and says how many seconds it took."""


def main() -> None:
    chosen = options.parse(__doc__, rounds=5, seconds=0)
    results = measure(rounds=chosen.rounds, size=(4 if chosen.smoke else 64) * MIB)
    if chosen.json:
        report.print_json(results)
        return
    rows = [[name, one["mib_per_second"], one["to_the_floor"]] for name, one in results["uploads"].items()]
    report.print_rows(f"{results['mib']} MiB over one connection", ["", "MiB/s", "to the floor"], rows)


def measure(rounds: int, size: int) -> dict[str, Any]:
    """`uploads` by contender, each round's against that round's floor."""
    with ExitStack() as stack:
        cluster = stack.enter_context(running_cluster())
        sendings = stack.enter_context(contenders(cluster))
        seconds: dict[str, list[float]] = {name: [] for name in sendings}
        for number in range(-1, rounds):
            report.say(f"round {number + 1} of {rounds}")
            content = os.urandom(size)
            for name, send in sendings.items():
                took = send(content)
                if number >= 0:
                    seconds[name].append(took)
    speeds = {name: [size / MIB / one for one in taken] for name, taken in seconds.items()}
    uploads = {
        name: {"mib_per_second": Spread.of(speed), "to_the_floor": ratios(speed, speeds[FLOOR])}
        for name, speed in speeds.items()
    }
    return {"mib": size // MIB, "uploads": uploads}


@contextmanager
def contenders(cluster: Cluster) -> Iterator[dict[str, Sending]]:
    """Each sends a file and gives the seconds from the first byte of its request to the answer."""
    with ExitStack() as stack:
        settings = create_blockyard(cluster, DATABASE, Size(organizations=1, rows=1))
        log, folder = cluster.log.parent / "uploads.log", cluster.data_dir / "floor"
        ours = stack.enter_context(served(blockyard_serve(settings), environment_of(settings), log))
        raw = uvicorn(sys.executable, "bench.uploads_floor:app")
        floor = stack.enter_context(served(raw, {"BENCH_FOLDER": str(folder)}, log))
        headers = blockyard_headers(settings, 1)[0]

        def emptied(send: Sending) -> Sending:
            def send_and_forget(content: bytes) -> float:
                took = send(content)
                with admin_of(cluster, DATABASE) as admin:
                    admin.execute("DELETE FROM blockyard.uploads")  # else the plan is full soon
                shutil.rmtree(settings.data_dir / "files" / "organizations", ignore_errors=True)
                shutil.rmtree(folder / "parts", ignore_errors=True)
                return took

            return send_and_forget

        yield {
            TUS: emptied(lambda content: by_tus(ours, headers, content)),
            FORM: emptied(lambda content: as_form(ours, headers, content)),
            FLOOR: emptied(lambda content: send(floor, "PUT / ", {}, content, 204)),
        }


def by_tus(server: Server, headers: dict[str, str], content: bytes) -> float:
    told = {**headers, "Tus-Resumable": "1.0.0"}
    name = base64.b64encode(b"lesson.pdf").decode()
    about = {"Upload-Length": str(len(content)), "Upload-Metadata": f"filename {name}"}
    begun = httpx.post(f"{server.url}/api/v1/uploads/tus", headers=told | about)
    assert begun.status_code == 201, begun.text
    more = {"Content-Type": "application/offset+octet-stream", "Upload-Offset": "0"}
    return send(server, f"PATCH {begun.headers['Location']}", told | more, content, 204)


def as_form(server: Server, headers: dict[str, str], content: bytes) -> float:
    first = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="lesson.pdf"\r\n\r\n'.encode()
    last = f"\r\n--{BOUNDARY}--\r\n".encode()
    told = headers | {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    return send(server, "POST /api/v1/uploads/file", told, first + content + last, 201)


def send(server: Server, what: str, headers: dict[str, str], body: bytes, status: int) -> float:
    told = {"Host": "bench", "Content-Length": str(len(body)), "Connection": "close", **headers}
    lines = (f"{what.strip()} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items()), "", "")
    with socket.create_connection(("127.0.0.1", server.port), ANSWER_SECONDS) as connection:
        started = time.perf_counter()
        connection.sendall("\r\n".join(lines).encode())
        connection.sendall(body)
        answer = connection.recv(65536)
        took = time.perf_counter() - started
    assert answer.startswith(f"HTTP/1.1 {status} ".encode()), answer
    return took


if __name__ == "__main__":
    main()
