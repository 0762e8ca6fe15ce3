"""What the core is configured with: a database URL for each role, the keys, and where files lie."""

from pydantic import Field

from blockyard.base.settings import DatabaseAddress, KeyRingText, ServiceSettings, SettingsGroup


class DatabaseSettings(SettingsGroup):
    database_url: DatabaseAddress | None = None
    gate_database_url: DatabaseAddress | None = None
    queue_database_url: DatabaseAddress | None = None
    owner_database_url: DatabaseAddress | None = None
    database_pool_size: int = Field(default=10, ge=1, le=200)
    database_prepared_statements: bool = True
    """False behind PgBouncer before 1.21 in transaction mode, which cannot follow prepared statements."""
    database_superuser: bool = True
    """False where nobody can be superuser, on a managed server say: the doctor then tells what remains, and counts it as no
    fault. It is as the threat model says."""
    seal_keys: KeyRingText | None = None


class StorageSettings(ServiceSettings):
    storage_url: str | None = None
    """Where files of environments lie: `s3://bucket/folder`, say; None: the folder `files` in `data_dir`."""
    backup_place: str | None = None
    """Where backups lie, a folder or `s3://bucket/folder`; None: the doctor does not look for them."""
    backup_hours: int = Field(default=26, ge=1)
    """The doctor finds a fault where the newest whole one is older. A night's backup has two hours to begin and to end."""


class SecretSettings(SettingsGroup):
    secret_keys: KeyRingText | None = None
    """Keys that secrets of organizations and people are sealed with in the database. None: nobody can store one."""
