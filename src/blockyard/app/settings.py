"""Settings, from the environment (`BLOCKYARD_*`) and from `<data_dir>/secrets.env`, which `blockyard up` writes.

The environment wins. A process asks for what it needs with `missing_for`, and refuses to start with the list.
"""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRETS_FILE = "secrets.env"

Process = Literal["serve", "worker", "migrate", "doctor"]

NEEDS: dict[Process, dict[str, str]] = {
    "serve": {
        "database_url": "tenant sessions connect as the role blockyard_app",
        "gate_database_url": "sign-in connects as the role blockyard_gate",
        "seal_keys": "tenant sessions are sealed with it",
        "token_keys": "access tokens are signed with it",
    },
    "worker": {
        "database_url": "jobs enter their organization as the role blockyard_app",
        "gate_database_url": "mail for people without an organization is prepared as blockyard_gate",
        "queue_database_url": "the queue is read as the role blockyard_queue",
        "seal_keys": "tenant sessions are sealed with it",
    },
    "migrate": {"owner_database_url": "tables are created as the role blockyard_owner"},
    "doctor": {"owner_database_url": "the catalog is read as the role blockyard_owner"},
}

NEEDS_IN_PRODUCTION: dict[Process, dict[str, str]] = {
    "serve": {
        "public_url": "links in mails point to it",
        "storage_url": "files of environments must be reached from every machine",
    },
    "worker": {
        "storage_url": "files of environments must be reached from every machine",
        "public_url": "links in mails point to it",
        "smtp_url": "invitations and password resets are mailed",
        "mail_from": "mails need a sender",
    },
    "migrate": {},
    "doctor": {},
}


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="BLOCKYARD_", extra="ignore", frozen=True)

    environment: Literal["development", "production"] = "development"
    data_dir: Path = Path(".blockyard")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    public_url: str | None = None
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    database_url: SecretStr | None = None
    gate_database_url: SecretStr | None = None
    queue_database_url: SecretStr | None = None
    owner_database_url: SecretStr | None = None
    database_pool_size: int = Field(default=10, ge=1, le=200)
    database_prepared_statements: bool = True
    """False behind PgBouncer before 1.21 in transaction mode, which cannot follow prepared statements."""

    seal_keys: SecretStr | None = None
    token_keys: SecretStr | None = None
    access_token_seconds: int = Field(default=900, ge=60, le=3600)
    refresh_token_days: int = Field(default=30, ge=1, le=365)

    stripe_secret_key: SecretStr | None = None
    stripe_webhook_secrets: SecretStr | None = None
    """Signing secrets of the webhook endpoint, separated by commas: two while one is being rolled."""
    stripe_api_url: str = "https://api.stripe.com"

    storage_url: str | None = None
    """Where files of environments lie: `s3://bucket/folder`, say; None: the folder `files` in `data_dir`."""
    secret_keys: SecretStr | None = None
    """Keys that secrets of organizations are sealed with in the database. None: no organization can store one."""
    model: str | None = None
    """By pydantic-ai's name, `openai:gpt-5-mini` say; None: descriptions are read by the parser, offline."""
    model_url: str | None = None
    """Of an OpenAI-compatible server that has the model."""
    model_api_key: SecretStr | None = None
    rojo_url: str | None = None
    """Of a `rojo serve` that this installation runs for itself."""
    rojo_binary: Path | None = None
    """The program `rojo`: with it, every version has a binary place (.rbxl) too."""
    open_cloud_url: str = "https://apis.roblox.com"

    smtp_url: SecretStr | None = None
    mail_from: str = "Blockyard <no-reply@localhost>"
    metrics_token: SecretStr | None = None

    requests_per_minute_per_organization: int = Field(default=6000, ge=1)
    requests_per_minute_per_address: int = Field(default=6000, ge=1)
    trusted_proxies: str = ""
    """Addresses whose X-Forwarded-For is believed, separated by commas; empty: nobody's."""

    worker_concurrency: int = Field(default=4, ge=1, le=100)
    heartbeat_seconds: float = Field(default=5.0, gt=0)
    stalled_after_seconds: float = Field(default=20.0, gt=0)

    def missing_for(self, process: Process) -> list[tuple[str, str]]:
        """What `process` needs and does not have, as (environment variable, why). Empty: it may start."""
        needs = dict(NEEDS[process])
        if self.environment == "production":
            needs |= NEEDS_IN_PRODUCTION[process]
            if self.stripe_secret_key is not None and process == "serve":
                needs["stripe_webhook_secrets"] = "without it the webhook is off, and payments are never heard of"
        if process in ("serve", "worker") and (self.model_url or self.model_api_key):
            needs["model"] = "a model's address or key is set, and no model"
        missing = [
            (f"BLOCKYARD_{name.upper()}", why)
            for name, why in needs.items()
            if not getattr(self, name) or (name == "mail_from" and name not in self.model_fields_set)
        ]
        if process == "worker" and self.rojo_binary and not os.access(self.rojo_binary, os.X_OK):
            missing.append(("BLOCKYARD_ROJO_BINARY", f"{self.rojo_binary} is no program that can be run"))
        return missing

    @property
    def base_url(self) -> str:
        """Where people reach the service, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")


def load_settings(data_dir: Path | None = None) -> Settings:
    """Settings of this process; `data_dir` (or BLOCKYARD_DATA_DIR) says whose secrets file is read."""
    folder = data_dir or Path(os.environ.get("BLOCKYARD_DATA_DIR", ".blockyard"))
    secrets = folder / SECRETS_FILE
    return Settings(data_dir=folder, _env_file=secrets if os.access(secrets, os.R_OK) else None)


def reveal(value: SecretStr | None) -> str:
    """The secret itself. The caller has checked `missing_for`."""
    assert value is not None
    return value.get_secret_value()
