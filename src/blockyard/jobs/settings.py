"""What workers are configured with."""

from pydantic import Field

from blockyard.base.settings import SettingsGroup


class JobSettings(SettingsGroup):
    worker_concurrency: int = Field(default=4, ge=1, le=100)
    mail_concurrency: int = Field(default=4, ge=1, le=100)
    """Mails at a time, beside the other jobs."""
    webhook_concurrency: int = Field(default=8, ge=1, le=100)
    """Webhooks at a time, beside the other jobs: each may take ten seconds."""
    worker_metrics_port: int | None = Field(default=None, ge=1, le=65535)
    """Where a worker shows /metrics to who sends the metrics token; None: nowhere. Each worker of a machine has its own."""
    worker_metrics_host: str = "127.0.0.1"
    heartbeat_seconds: float = Field(default=5.0, gt=0)
    stalled_after_seconds: float = Field(default=20.0, gt=0)
    standstill_seconds: float = Field(default=60.0, gt=0)
    """A worker that does not get on with anything for that long ends: jobs/standstill.py."""
