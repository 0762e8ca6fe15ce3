"""What identity is configured with: tokens, how long a sign-in lasts, and mail."""

from pydantic import Field

from blockyard.base.settings import KeyRingText, ServiceSettings, SmtpAddress
from blockyard.base.zones import UTC_ZONE, ZoneName
from blockyard.tenancy.settings import SecretSettings


class IdentitySettings(ServiceSettings, SecretSettings):
    token_keys: KeyRingText | None = None
    access_token_seconds: int = Field(default=900, ge=60, le=900)
    """A sign-in that was ended is felt everywhere after this, at the latest; where power is made, at once."""
    refresh_token_days: int = Field(default=30, ge=1, le=365)
    student_sign_in_seconds: int = Field(default=43_200, ge=600, le=86_400)
    """A school day by default. A student's sign-in that was ended is felt at once."""
    free_organizations_per_person: int = Field(default=3, ge=1)
    """How many a person may own for which nobody pays. A school that pays does not count."""
    default_time_zone: ZoneName = UTC_ZONE
    """Of an organization that is founded. Its admins may name another one."""
    smtp_url: SmtpAddress | None = None
    mail_from: str = "Blockyard <no-reply@localhost>"
