"""Databases for tests: one cluster per test process, one template with the world, a clone per module."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.errors import ObjectInUse
from psycopg.sql import SQL, Composed, Identifier, Literal

from blockyard.app.settings import Settings
from blockyard.base.keys import KeyRing
from blockyard.tenancy import scram
from blockyard.tenancy.migrate import bootstrap
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE
from tests.waiting import wait_until

SEAL_KEYS = KeyRing.generate().format()
TOKEN_KEYS = KeyRing.generate().format()
SECRET_KEYS = KeyRing.generate().format()
METRICS_TOKEN = secrets.token_urlsafe(12)
PASSWORD = secrets.token_urlsafe(12)
FEWEST_ITERATIONS = 1
"""Of a password's hash at PostgreSQL. Who connects computes as many: with the real number most of what connecting takes."""


@dataclass(frozen=True, slots=True)
class TestDatabase:
    """A database with Blockyard's schema, and the settings that serve it."""

    __test__ = False  # pytest: not a test class

    name: str
    admin_url: str
    settings: Settings


def settings_for(admin_url: str, name: str, data_dir: Path) -> Settings:
    def url(role: str) -> str:
        parts = urlsplit(admin_url)
        host = parts.netloc.rpartition("@")[2]
        return urlunsplit(parts._replace(netloc=f"{role}:{PASSWORD}@{host}", path=f"/{name}"))

    return Settings.model_validate(
        {
            "data_dir": data_dir,
            "database_url": url(APP),
            "gate_database_url": url(GATE),
            "queue_database_url": url(QUEUE),
            "owner_database_url": url(OWNER),
            "seal_keys": SEAL_KEYS,
            "token_keys": TOKEN_KEYS,
            "secret_keys": SECRET_KEYS,
            "metrics_token": METRICS_TOKEN,
            "stripe_secret_key": "sk_test_nobody",
            "stripe_webhook_secrets": "whsec_new,whsec_old",
            "roblox_webhook_secrets": "roblox_secret_new,roblox_secret_old",
            "stripe_api_url": "http://127.0.0.1:9",  # where nobody answers
            "rojo_url": "http://127.0.0.1:9",
            "open_cloud_url": "http://127.0.0.1:9",
            "database_pool_size": 5,
            "stream_seconds": 0.5,  # whoever asks every route waits for the end of each stream
            "preview_seconds": 60,  # the most that can be set: a machine that runs tests does much else
            "log_level": "warning",
        }
    )


def admin_url_of(admin_url: str, name: str) -> str:
    return urlunsplit(urlsplit(admin_url)._replace(path=f"/{name}"))


def hash_cheaply(admin_url: str) -> None:
    """The superuser's password, which it keeps."""
    with psycopg.connect(admin_url, autocommit=True) as admin:
        admin.execute(SQL("SET scram_iterations = {}").format(Literal(FEWEST_ITERATIONS)))
        admin.execute(SQL("ALTER ROLE CURRENT_USER PASSWORD {}").format(Literal(urlsplit(admin_url).password)))


def make_template(admin_url: str, name: str, data_dir: Path) -> TestDatabase:
    settings = settings_for(admin_url, name, data_dir)
    # Of the template that a killed run left nobody signs in.
    with patch.object(scram, "ITERATIONS", FEWEST_ITERATIONS):
        bootstrap(admin_url, settings, set_passwords=True)
    return TestDatabase(name, admin_url_of(admin_url, name), settings)


@contextmanager
def cloned(template: TestDatabase, data_dir: Path) -> Iterator[TestDatabase]:
    """A copy of `template`, with its privileges, dropped afterwards."""
    name = f"clone_{secrets.token_hex(6)}"
    admin_url = admin_url_of(template.admin_url, "postgres")
    create = SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}")
    with psycopg.connect(admin_url, autocommit=True) as admin:
        copy = create.format(Identifier(name), Identifier(template.name), Identifier(OWNER))
        wait_until(lambda: succeeds(admin, copy), "the last connection to leave the template")
        # Privileges of a database are not copied with it.
        for role in (OWNER, APP, GATE, QUEUE):
            admin.execute(SQL("GRANT CONNECT ON DATABASE {} TO {}").format(Identifier(name), Identifier(role)))
        admin.execute(SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(Identifier(name)))
        try:
            yield TestDatabase(name, admin_url_of(admin_url, name), settings_for(admin_url, name, data_dir))
        finally:
            admin.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def succeeds(admin: psycopg.Connection, copy: Composed) -> bool:
    """A connection that was closed may live on for a moment, and PostgreSQL copies no database that is in use."""
    try:
        admin.execute(copy)
    except ObjectInUse:
        return False
    return True
