"""Sending mail: by SMTP where that is set up, else into a folder, for development."""

import asyncio
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import formatdate, make_msgid, parseaddr
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from blockyard.base.ids import new_id
from blockyard.base.logs import get_logger
from blockyard.base.settings import reveal
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs import retries
from blockyard.jobs.retries import FAULT, HOURS, Retries

log = get_logger(__name__)

TIMEOUT_SECONDS: Final = 20
REFUSED_FOR_GOOD: Final = 500
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


class MailError(Exception):
    """The mail server cannot be used as it is set up."""


def is_away(error: BaseException) -> bool:
    """Whether the mail may go later. A mailbox that the server refuses for good (5xx) does not come into being; what is
    wrong with the server, or with how we use it, an operator may set right within hours."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return any(code < REFUSED_FOR_GOOD for code, _words in error.recipients.values())
    if isinstance(error, smtplib.SMTPDataError):
        return error.smtp_code < REFUSED_FOR_GOOD
    return isinstance(error, MailError) or retries.is_away(error)


MAIL_RETRIES: Final = Retries(while_away=HOURS, after_fault=FAULT, is_away=is_away)
"""Of every task that sends a mail."""


async def send_mail(settings: IdentitySettings, to: str, subject: str, text: str) -> None:
    """One plain-text mail to one address. Call it outside database transactions. Raises OSError, MailError."""
    message = compose_mail(settings.mail_from, to, subject, text)
    if settings.smtp_url is None:
        path = await asyncio.to_thread(write_mail, message, settings.data_dir / "mail")
        log.info("mail_written", path=str(path))
    else:
        await asyncio.to_thread(transmit, message, reveal(settings.smtp_url))
        log.info("mail_sent", message_id=message["Message-ID"])


def compose_mail(sender: str, to: str, subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=parseaddr(sender)[1].rpartition("@")[2] or "localhost")
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: vacation notices do not answer
    message.set_content(text)
    return message


def write_mail(message: EmailMessage, folder: Path) -> Path:
    """As an .eml file that the owner alone can read: it may hold a token."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{new_id()}.eml"
    path.touch(mode=0o600)
    path.write_bytes(bytes(message))
    return path


def transmit(message: EmailMessage, smtp_url: str) -> None:
    """Raises OSError, MailError."""
    with signed_in(smtp_url) as server:
        server.send_message(message)


@contextmanager
def signed_in(smtp_url: str) -> Iterator[smtplib.SMTP]:
    """By `smtps://` (TLS at once) or `smtp://` (STARTTLS if the server has it), `user:password@host:port`.

    Raises OSError, MailError.
    """
    url = urlsplit(smtp_url)
    host, tls = url.hostname or "localhost", ssl.create_default_context()
    server: smtplib.SMTP
    if url.scheme == "smtps":
        server = smtplib.SMTP_SSL(host, url.port or 465, timeout=TIMEOUT_SECONDS, context=tls)
    else:
        server = smtplib.SMTP(host, url.port or 587, timeout=TIMEOUT_SECONDS)
    with server:
        encrypted = url.scheme == "smtps"
        server.ehlo()
        if not encrypted and server.has_extn("starttls"):
            server.starttls(context=tls)
            encrypted = True
        if not encrypted and host not in LOOPBACK:
            raise MailError(f"the mail server {host} offers no encryption, and mails carry tokens: use smtps://")
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
        yield server
