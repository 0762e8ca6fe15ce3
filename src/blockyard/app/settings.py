"""Settings, from the environment (`BLOCKYARD_*`) and from `<data_dir>/secrets.env`, which `blockyard up` writes.

The environment wins. A process asks for what it needs with `missing_for`, and refuses to start with the list.
"""

import os
from pathlib import Path
from typing import Final, Literal

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from blockyard.assignments.settings import AssignmentSettings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.billing.plans import refusal_of
from blockyard.billing.settings import BillingSettings
from blockyard.environments.settings import EnvironmentSettings
from blockyard.game.settings import GameSettings
from blockyard.identity.settings import IdentitySettings
from blockyard.jobs.settings import JobSettings
from blockyard.players.settings import PlayerSettings
from blockyard.tenancy.settings import DatabaseSettings, StorageSettings
from blockyard.tracing import start as tracing
from blockyard.tracing.settings import TracingSettings
from blockyard.uploads import walled
from blockyard.uploads.settings import UploadSettings
from blockyard.web import cors
from blockyard.web.settings import WebSettings
from blockyard.webhooks.settings import WebhookSettings

SECRETS_FILE = "secrets.env"
OF_FOLDER = "FOLDER"
"""The line of the secrets file that says for which folder its URLs were made."""
DATABASE_VARIABLES = (
    "BLOCKYARD_DATABASE_URL",
    "BLOCKYARD_GATE_DATABASE_URL",
    "BLOCKYARD_QUEUE_DATABASE_URL",
    "BLOCKYARD_OWNER_DATABASE_URL",
)

RINGS: Final = ("seal_keys", "token_keys", "secret_keys")
"""Settings that are rings of keys."""

ProcessKind = Literal["serve", "worker", "migrate", "bootstrap", "doctor"]

NEEDS: dict[ProcessKind, dict[str, str]] = {
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
    "bootstrap": {
        "owner_database_url": "the role blockyard_owner and the database are made as it says",
        "database_url": "the role blockyard_app gets its password",
        "gate_database_url": "the role blockyard_gate gets its password",
        "queue_database_url": "the role blockyard_queue gets its password",
    },
    "doctor": {"owner_database_url": "the catalog is read as the role blockyard_owner"},
}

NEEDS_IN_PRODUCTION: dict[ProcessKind, dict[str, str]] = {
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
    "bootstrap": {},
    "doctor": {},
}


class SettingsInvalid(ValueError):
    """Says of each setting that is wrong what it may be, a line each, without the value."""


class Settings(
    DatabaseSettings,
    StorageSettings,
    GameSettings,
    JobSettings,
    WebSettings,
    IdentitySettings,
    EnvironmentSettings,
    AssignmentSettings,
    BillingSettings,
    PlayerSettings,
    UploadSettings,
    WebhookSettings,
    TracingSettings,
    BaseSettings,
):
    """Every group of settings in one: each variable is `BLOCKYARD_` and the setting's name."""

    model_config = SettingsConfigDict(
        env_prefix="BLOCKYARD_", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    @property
    def rings(self) -> dict[str, KeyRing | None]:
        """By setting; None: it is not set."""
        set_ones = {name: getattr(self, name) for name in RINGS}
        return {name: KeyRing.parse(reveal(one)) if one is not None else None for name, one in set_ones.items()}

    def missing_for(self, process: ProcessKind) -> list[tuple[str, str]]:
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
        if process == "worker" and self.worker_metrics_port is not None and self.metrics_token is None:
            missing.append(("BLOCKYARD_METRICS_TOKEN", "BLOCKYARD_WORKER_METRICS_PORT is set, and nobody may see it"))
        traces = tracing.refusal_of(self)
        if process in ("serve", "worker") and traces is not None:
            missing.append(("BLOCKYARD_OTLP_ENDPOINT", traces))
        currency = refusal_of(self.stripe_currency)
        if process in ("serve", "worker") and currency is not None:
            missing.append(("BLOCKYARD_STRIPE_CURRENCY", currency))
        origins = cors.refusal_of(self.cors_origins)
        if process == "serve" and origins is not None:
            missing.append(("BLOCKYARD_CORS_ORIGINS", origins))
        if process == "worker" and self.rojo_binary and not os.access(self.rojo_binary, os.X_OK):
            missing.append(("BLOCKYARD_ROJO_BINARY", "it is no program that can be run"))
        walls = walled.refusal_of(self)
        if process == "worker" and walls is not None:
            missing.append(("BLOCKYARD_UPLOAD_WALLS_REQUIRED", walls))
        return missing


def load_settings(data_dir: Path | None = None) -> Settings:
    """Settings of this process; `data_dir` (or BLOCKYARD_DATA_DIR) says whose secrets file is read.

    Raises SettingsInvalid.
    """
    folder = data_dir or Path(os.environ.get("BLOCKYARD_DATA_DIR", "").strip() or ".blockyard")
    secrets = folder / SECRETS_FILE
    refuse_copy(folder)
    try:
        return Settings(data_dir=folder, _env_file=secrets if os.access(secrets, os.R_OK) else None)
    except ValidationError as error:
        raise SettingsInvalid(explain(error)) from None


def refuse_copy(folder: Path) -> None:
    """A copy of a data folder names the database of the original until it has been started once. Raises SettingsInvalid."""
    secrets = folder / SECRETS_FILE
    if not os.access(secrets, os.R_OK) or all(os.environ.get(variable) for variable in DATABASE_VARIABLES):
        return
    made_for = [line.partition("=")[2] for line in secrets.read_text().splitlines() if line.startswith(f"{OF_FOLDER}=")]
    if made_for and made_for != [str(folder.resolve())]:
        raise SettingsInvalid(
            f"{folder} was copied or moved from {made_for[0]} and still names the database there. Run `blockyard up` or "
            "`blockyard db` in it first: then it has its own."
        )


def explain(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [": ".join([*map(variable_of, item["loc"]), item["msg"].removeprefix("Value error, ")]) for item in found]
    return "\n".join(lines)


def variable_of(field: int | str) -> str:
    return f"BLOCKYARD_{str(field).upper()}"
