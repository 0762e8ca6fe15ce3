"""Sending to an address that a stranger chose: where it goes, and what the other side may do to us."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from blockyard.webhooks import sender
from blockyard.webhooks.sender import READ_BYTES, Answer, NotSent, Sender
from tests.webhooks.receiver import Receiver, receiving

NAME = "school.example"
LOCAL = Sender(allow_private=True)


class Names:
    """A resolver that says what it is told, one answer after the other; the last one stays."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, int]] = []

    async def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append((host, port))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


async def refusal(by: Sender, url: str) -> str:
    with pytest.raises(NotSent) as why:
        await by.post(url, {}, b"{}")
    return str(why.value)


async def test_it_arrives_under_the_name(receiver: Receiver) -> None:
    names = Names(["127.0.0.1"])
    sender = replace(LOCAL, resolve=names)
    url = f"http://{NAME}:{receiver.port}/hooks?class=7"
    assert await sender.post(url, {"webhook-id": "x"}, b"{}") == Answer(204, "")
    assert names.asked == [(NAME, receiver.port)], "it is resolved once"
    [got] = receiver.got
    assert (got.path, got.body, got.headers["webhook-id"]) == ("/hooks?class=7", b"{}", "x")
    assert got.headers["host"] == f"{NAME}:{receiver.port}"


@pytest.mark.parametrize("answer", [["10.0.0.7"], ["8.8.8.8", "127.0.0.1"], ["::ffff:8.8.8.8"], ["2001:db8::1"]])
async def test_a_name_that_leads_inside(answer: list[str]) -> None:
    why = await refusal(Sender(allow_private=False, resolve=Names(answer)), f"https://{NAME}/hooks")
    assert why == f"The name {NAME} leads into a private network. Nothing was sent."


async def test_a_name_that_moves_inside_meanwhile(receiver: Receiver) -> None:
    """The first answer is public, every later one is this machine: what was checked is what is connected to."""
    names = Names(["192.0.2.1"], ["127.0.0.1"])
    sender = replace(LOCAL, resolve=names, timeout_seconds=0.3)  # nobody is there, and no answer comes
    await refusal(sender, f"http://{NAME}:{receiver.port}/")
    assert (receiver.got, len(names.asked)) == ([], 1)


async def test_the_next_address_is_tried_if_one_takes_no_connection(receiver: Receiver) -> None:
    sender = replace(LOCAL, resolve=Names(["127.0.0.2", "127.0.0.1"]))
    assert (await sender.post(f"http://{NAME}:{receiver.port}/", {}, b"{}")).code == 204
    assert len(receiver.got) == 1


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://school.example/", "must begin with https://"),
        ("https://school.example:22/", "port 443 or 8443"),
        ("https://ada:x@school.example/", "user name or a password"),
        ("https://127.0.0.1/", "private network"),
        ("https://[::1]/", "private network"),
        ("https://localhost/", "private network"),
        ("https://127.1/", "four decimal numbers"),
    ],
)
async def test_an_address_that_was_let_in_before_is_looked_at_again(url: str, why: str) -> None:
    names = Names(["8.8.8.8"])
    assert why in await refusal(Sender(allow_private=False, resolve=names), url)
    assert names.asked == []


async def test_a_name_that_nobody_has() -> None:
    """By the machine's own resolver."""
    why = await refusal(Sender(allow_private=False), "https://nobody.invalid/")
    assert why == "The name nobody.invalid could not be resolved."


async def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    with receiving() as other:
        receiver.status, receiver.headers = 302, {"Location": f"{other.url}/inside"}
        assert (await LOCAL.post(f"{receiver.url}/", {}, b"{}")).code == 302
        assert other.got == []


async def test_a_huge_answer_is_not_read(receiver: Receiver) -> None:
    receiver.status, receiver.body = 200, b"x" * 50_000_000
    answer = await LOCAL.post(f"{receiver.url}/", {}, b"{}")
    assert (answer.code, len(answer.body)) == (200, READ_BYTES)


@pytest.mark.parametrize("body", [b"", b"half"])
async def test_the_status_has_said_all(receiver: Receiver, body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A body that is shorter than it says, and one of which the rest never comes."""
    monkeypatch.setattr(sender, "READ_SECONDS", 0.1)
    receiver.status, receiver.body, receiver.missing = 200, body, 7
    assert await LOCAL.post(f"{receiver.url}/", {}, b"{}") == Answer(200, body.decode())
    receiver.holds_on.set()
    assert await LOCAL.post(f"{receiver.url}/", {}, b"{}") == Answer(200, body.decode())


async def test_names_whose_servers_hang_keep_no_other_name_waiting(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, real = threading.Event(), socket.getaddrinfo

    def getaddrinfo(host: str, *arguments: Any, **more: Any) -> Any:
        if host == "hanging.example":
            free.wait()
        return real("127.0.0.1" if host == NAME else host, *arguments, **more)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    try:
        hasty = replace(LOCAL, timeout_seconds=0.05)
        whys = await asyncio.gather(*(refusal(hasty, "http://hanging.example/") for _ in range(40)))
        assert set(whys) == {"It did not answer within 0.05 s."}
        assert (await LOCAL.post(f"http://{NAME}:{receiver.port}/", {}, b"{}")).code == 204
    finally:
        free.set()


async def test_a_packed_answer_is_not_unpacked(receiver: Receiver) -> None:
    receiver.status, receiver.body, receiver.headers = 200, b"no gzip", {"Content-Encoding": "gzip"}
    assert await LOCAL.post(f"{receiver.url}/", {}, b"{}") == Answer(200, "no gzip")


async def test_who_does_not_answer_is_left(receiver: Receiver) -> None:
    receiver.stalled.set()
    assert await refusal(replace(LOCAL, timeout_seconds=0.05), f"{receiver.url}/") == "It did not answer within 0.05 s."


async def test_who_says_wait_for_ever_is_left() -> None:
    async def talk(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while True:
                writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
                await writer.drain()

    async with await asyncio.start_server(talk, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        assert await refusal(LOCAL, f"http://{host}:{port}/") == "The connection broke: ReadError."


async def test_who_is_not_there(receiver: Receiver) -> None:
    receiver_url = receiver.url
    with receiving() as gone:
        url = gone.url
    assert (await refusal(LOCAL, f"{url}/")).startswith("No connection was made")
    assert (await LOCAL.post(f"{receiver_url}/", {}, b"{}")).code == 204


async def test_no_proxy_of_the_environment_is_used(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert (await LOCAL.post(f"{receiver.url}/", {}, b"{}")).code == 204


def certificate(folder: Path, name: str) -> Path:
    """Of a server with that name, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name), x509.IPAddress(ip_address("127.0.0.9"))]), False
        )
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    no_password = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, no_password)
    path.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return path


async def test_the_certificate_is_the_names(tmp_path: Path) -> None:
    """Though the connection goes to an address. Another name at the same address is refused."""
    path = certificate(tmp_path, NAME)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path)
    asked: list[str | None] = []
    server.sni_callback = lambda _socket, name, _context: asked.append(name)
    sender = replace(LOCAL, resolve=Names(["127.0.0.1"]), tls=ssl.create_default_context(cafile=str(path)))
    with receiving(server) as receiver:
        assert (await sender.post(f"https://{NAME}:{receiver.port}/", {}, b"{}")).code == 204
        why = await refusal(sender, f"https://other.example:{receiver.port}/")
        assert "certificate" in why
        assert asked == [NAME, "other.example"]
        assert len(receiver.got) == 1
