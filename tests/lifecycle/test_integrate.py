"""docs/integrate.md is followed word for word, by an environment that has the client and no Blockyard."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.api.steps import VERIFY, bearer, mails_to, token_in
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.lifecycle.documents import follow, steps_of
from tests.lifecycle.processes import BLOCKYARD, Running, environment, free_port, up
from tests.lifecycle.test_documents import ROOT, copied
from tests.lifecycle.test_up import PERSON, register
from tests.waiting import ANSWER_SECONDS, run_to_end, wait_for_end

pytestmark = pytest.mark.slow

ROBLOX_KEY = "rbx-open-cloud-key-of-the-school"


@dataclass
class Reader:
    """Does what a page says, in a checkout. What a program prints as NAME=value, the next ones find in their environment."""

    folder: Path
    variables: dict[str, str]
    printed: list[str] = field(default_factory=list)
    stack: ExitStack = field(default_factory=ExitStack)

    def run(self, words: list[str]) -> None:
        if words[-1] == "&":
            self.start(words[:-1])
            return
        done = run_to_end(words, self.variables, self.folder)
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}{done.stderr}"
        self.printed += done.stdout.splitlines()
        told = (line.partition("=") for line in done.stdout.splitlines())
        self.variables |= {name: value for name, _, value in told if name.isupper()}

    def start(self, words: list[str]) -> None:
        out = self.stack.enter_context((self.folder / "background.out").open("wb"))
        process = subprocess.Popen(words, cwd=self.folder, env=self.variables, stdout=out, stderr=subprocess.DEVNULL)
        self.stack.callback(wait_for_end, process, " ".join(words))
        self.stack.callback(process.terminate)

    def heard(self) -> list[str]:
        return (self.folder / "background.out").read_text().splitlines()


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as cloud:
        yield cloud


@pytest.fixture
def running(cloud: OpenCloud, tmp_path: Path) -> Iterator[Running]:
    settings = {"BLOCKYARD_OPEN_CLOUD_URL": cloud.url, "BLOCKYARD_WEBHOOKS_ALLOW_PRIVATE": "true"}
    with up(tmp_path / "data", settings=settings) as running:
        yield running


@pytest.fixture
def reader(running: Running) -> Iterator[Reader]:
    ours = environment()
    variables = {
        "PATH": f"{ROOT / '.tools' / 'bin'}:{ours['PATH']}",
        "BLOCKYARD_URL": running.url,
        "ADMIN_EMAIL": confirmed_owner(running),
        "ADMIN_PASSWORD": PERSON["password"],
        "ROBLOX_KEY": ROBLOX_KEY,
        "UNIVERSE_ID": "77",
        "PLACE_ID": "4711",
        "HOOK_URL": f"http://127.0.0.1:{free_port()}/blockyard",
    }
    with tempfile.TemporaryDirectory(prefix="blockyard-page-") as folder:
        reader = Reader(copied(Path(folder) / "blockyard").root, ours | variables)
        with reader.stack:
            yield reader


def confirmed_owner(running: Running) -> str:
    """The address of somebody who has opened the link in their mail."""
    email = "integrator@school.example"
    person = register(running.url, email)
    mailbox = Path(running.ready["data_dir"], "mail")
    running.wait_until(lambda: bool(mails_to(mailbox, email)), "the mail")
    token = {"token": token_in(mails_to(mailbox, email)[0])}
    answer = httpx.post(f"{running.url}{VERIFY}", headers=bearer(person), json=token, timeout=ANSWER_SECONDS)
    assert answer.status_code == 204, answer.text
    return email


def test_the_page_and_then_studio(reader: Reader, running: Running, cloud: OpenCloud) -> None:
    steps = steps_of((reader.folder / "docs" / "integrate.md").read_text())
    follow(steps[:-2], reader.folder, reader.run)
    events = ["environment.ready Mars Base 1", "publication.finished Mars Base 1"]
    running.wait_until(lambda: sorted(reader.heard()) == events, "the events", reader.heard)
    forged = {"webhook-id": "msg_1", "webhook-timestamp": "1", "webhook-signature": "v1,AAAA"}
    refused_event = httpx.post(reader.variables["HOOK_URL"], headers=forged, content=b"{}", timeout=ANSWER_SECONDS)
    assert (refused_event.status_code, len(reader.heard())) == (400, len(events))
    follow(steps[-2:], reader.folder, reader.run)

    key, secret, made, asked, made_again, asked_again, refused, *listed = reader.printed
    place = (reader.folder / "mars.rbxlx").read_bytes()
    assert key.startswith("BLOCKYARD_API_KEY=by_")
    assert secret.startswith("BLOCKYARD_WEBHOOK_SECRET=whsec_")
    assert made == f"version 1: {len(place)} bytes in mars.rbxlx, open it in Roblox Studio"
    assert asked.startswith("publication ")
    assert (made_again, asked_again) == (made, asked)
    assert refused.startswith("there is one: ")
    assert listed == ["Mars Base ready", "published 7"]
    sent = [(path, headers["x-api-key"], body) for method, path, headers, body in cloud.asked if method == "POST"]
    assert sent == [("/universes/v1/77/places/4711/versions?versionType=Published", ROBLOX_KEY, place)]

    synced = run_to_end([*BLOCKYARD, "studio", "sync", "Mars Base", "--once"], reader.variables, reader.folder)
    assert (synced.returncode, synced.stderr) == (0, "")
    assert (reader.folder / "Mars Base" / "default.project.json").is_file()
