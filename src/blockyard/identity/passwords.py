"""Passwords: Argon2id, in threads of their own so that hashing never holds up the event loop."""

import asyncio
import base64
import os
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from blockyard.base.errors import Unprocessable
from blockyard.identity.weak_passwords import why_weak

TIME_COST: Final = 3
MEMORY_KIB: Final = 64 * 1024
PARALLELISM: Final = 4

HASHER: Final = PasswordHash([Argon2Hasher(TIME_COST, MEMORY_KIB, PARALLELISM)])
THREADS: Final = ThreadPoolExecutor(max_workers=max(2, min(8, os.cpu_count() or 2)), thread_name_prefix="argon2")
"""Bounds the memory (64 MiB a hash) and the processors that sign-ins may take."""


class WeakPassword(Unprocessable):
    code = "weak_password"


def nobodys_hash() -> str:
    """A well-formed hash with today's parameters that no password has. Checking it takes as long as a real one."""
    salt, digest = (base64.b64encode(bytes(size)).decode().rstrip("=") for size in (16, 32))
    return f"$argon2id$v=19$m={MEMORY_KIB},t={TIME_COST},p={PARALLELISM}${salt}${digest}"


NOBODYS_HASH: Final = nobodys_hash()


def normalized(password: str) -> str:
    """One form of what may be typed in several ways (NIST SP 800-63B): an accent as a key or as a combination."""
    return unicodedata.normalize("NFKC", password)


def check_strength(password: str, *known: str) -> None:
    """Raises WeakPassword with the reason. `known` is what others know: name, e-mail address, organization's name."""
    reason = why_weak(normalized(password), *known)
    if reason:
        raise WeakPassword(f"{reason} Choose another one, three or four unrelated words for example.")


async def hash_password(password: str) -> str:
    """The Argon2id hash to store."""
    return await asyncio.get_running_loop().run_in_executor(THREADS, HASHER.hash, normalized(password))


async def verify_password(password: str, password_hash: str | None) -> tuple[bool, str | None]:
    """Whether it matches, and a new hash to store if the old one was made with other parameters.

    Without a hash, because there is no such account, it takes equally long and does not match.
    """
    return await asyncio.get_running_loop().run_in_executor(
        THREADS, HASHER.verify_and_update, normalized(password), password_hash or NOBODYS_HASH
    )
