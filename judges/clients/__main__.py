"""Makes the clients, runs the flow with each, and prints a table. Exit code 0: all do all but what waivers.py explains.

The generators lie in .tools, as .ci/run puts them there. A language of which one is missing is named, and not judged.
"""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.lifecycle.processes import free_port, up
from tools.client import binaries

from blockyard.app.api import describe_api
from judges.clients import workshop
from judges.clients.generators import Generator, generators
from judges.clients.verdicts import MAKE, TYPES, faults_of, table_of
from judges.clients.waivers import WAIVERS


def main() -> int:
    began, document, port = time.monotonic(), describe_api(), free_port()
    chosen = installed(generators(f"http://127.0.0.1:{port}", binaries(document)))
    with TemporaryDirectory(prefix="blockyard-judge-") as name:
        folder = Path(name) / "clients"
        workshop.lay_out(folder, document)
        outcomes = prepare(folder, chosen)
        with up(Path(name) / "data", port) as running:
            for one in chosen:
                outcomes[one.name] |= workshop.run(folder, one, running.url)
    faults = list(faults_of(outcomes, WAIVERS))
    print("\n".join([*table_of(outcomes), *faults]))
    seconds = time.monotonic() - began
    print(f"clients: {len(chosen)} judged in {seconds:.0f} s, {len(faults)} faults, {len(WAIVERS)} waivers")
    return 1 if faults else 0


def installed(known: Sequence[Generator]) -> list[Generator]:
    """Says of which language not all are."""
    unready = {one.language: one.program for one in known if not one.program.exists()}
    for language, program in unready.items():
        print(f"{language} clients: not judged, since there is no {program}: install what .ci/run does")
    return [one for one in known if one.language not in unready]


def prepare(folder: Path, chosen: Sequence[Generator]) -> dict[str, dict[str, str | None]]:
    """What became of making each client, and of its language's types."""
    made = {one.name: workshop.make(folder, one) for one in chosen}
    types = {language: workshop.check(folder, language) for language in {one.language for one in chosen}}
    return {one.name: {MAKE: made[one.name], TYPES: types[one.language]} for one in chosen}


if __name__ == "__main__":
    sys.exit(main())
