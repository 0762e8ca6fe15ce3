"""Mail, into a folder and through a real SMTP conversation."""

import asyncio
import email
import email.policy
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from blockyard.app.settings import Settings
from blockyard.identity import letters, mail


@asynccontextmanager
async def smtp_server() -> AsyncIterator[tuple[int, list[str]]]:
    """A server that speaks as much of RFC 5321 as a client needs. Yields its port and the lines that it hears."""
    heard: list[str] = []

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready\r\n")
        in_data = False
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            heard.append(line)
            if in_data:
                while heard[-1] != ".":
                    heard.append((await reader.readline()).decode().rstrip("\r\n"))
                in_data = False
            word = line.split()[0].upper() if heard[-1] != "." else "."
            in_data = word == "DATA"
            replies = {"EHLO": b"250-here\r\n250 AUTH PLAIN\r\n", "DATA": b"354 go\r\n", "AUTH": b"235 welcome\r\n"}
            writer.write(b"221 bye\r\n" if word == "QUIT" else replies.get(word, b"250 ok\r\n"))
            await writer.drain()
            if word == "QUIT":
                break
        writer.close()

    server = await asyncio.start_server(converse, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1], heard


def settings(tmp_path: Path, smtp_url: str | None = None) -> Settings:
    return Settings.model_validate(
        {"data_dir": tmp_path, "smtp_url": smtp_url, "mail_from": "Blockyard <no-reply@school.example.org>"}
    )


async def test_without_a_server_mail_goes_into_a_folder_of_the_owner(tmp_path: Path) -> None:
    await mail.send_mail(settings(tmp_path), "ada@school.example.org", "Grüße aus Köln", "Straße\n")

    [path] = (tmp_path / "mail").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert (message["To"], message["Subject"]) == ("ada@school.example.org", "Grüße aus Köln")
    assert message["From"] == "Blockyard <no-reply@school.example.org>"
    assert message["Message-ID"].endswith("@school.example.org>")
    assert message["Date"]
    assert message.get_content() == "Straße\n"


async def test_mail_is_sent_by_smtp_with_a_sign_in(tmp_path: Path) -> None:
    async with smtp_server() as (port, heard):
        url = f"smtp://user%40x:pass%2Fword@127.0.0.1:{port}"
        await mail.send_mail(settings(tmp_path, url), "ada@school.example.org", "Hello", "Text\n")

    assert "AUTH PLAIN AHVzZXJAeABwYXNzL3dvcmQ=" in heard
    assert any(line.startswith("mail FROM:<no-reply@school.example.org>") for line in heard)
    assert "rcpt TO:<ada@school.example.org>" in heard
    assert "Subject: Hello" in heard
    assert not (tmp_path / "mail").exists()


async def test_mail_is_never_sent_unencrypted_over_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "LOOPBACK", ())  # so that this machine counts as the network
    async with smtp_server() as (port, heard):
        with pytest.raises(mail.MailError, match="no encryption"):
            await mail.send_mail(
                settings(tmp_path, f"smtp://127.0.0.1:{port}"), "ada@school.example.org", "Hello", "Token\n"
            )

    assert not any("Token" in line or line.startswith("mail FROM") for line in heard)


async def test_unreachable_server_is_an_error_that_the_queue_retries(tmp_path: Path) -> None:
    async with smtp_server() as (port, _):
        pass
    with pytest.raises(OSError, match="refused"):
        await mail.send_mail(
            settings(tmp_path, f"smtp://127.0.0.1:{port}"), "ada@school.example.org", "Hello", "Text\n"
        )


async def test_a_line_break_in_a_subject_is_no_header(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"newline|linefeed"):
        await mail.send_mail(settings(tmp_path), "ada@school.example.org", "Hello\r\nBcc: eve@example.org", "Text\n")


def test_letters_tell_a_teacher_what_to_do() -> None:
    until = datetime(2026, 9, 7, 12, 30, tzinfo=UTC)
    invitation = letters.invitation(
        "https://play.school.example.org",
        inviter="Ada Lovelace",
        inviter_email="ada@school.example.org",
        organization="Springfield School",
        role="admin",
        token="t0ken",
        expires_at=until,
    )
    assert invitation.subject == "You are invited to Blockyard"
    assert '"Ada Lovelace" (ada@school.example.org) invites you' in invitation.text
    assert "\nhttps://play.school.example.org/accept-invitation#token=t0ken\n" in invitation.text
    assert "as an administrator" in invitation.text
    assert "until 07 September 2026, 12:30 UTC" in invitation.text
    reset = letters.password_reset(
        "https://play.school.example.org", full_name="Ada Lovelace", token="t0ken", expires_at=until
    )
    assert "\nhttps://play.school.example.org/reset-password#token=t0ken\n" in reset.text
