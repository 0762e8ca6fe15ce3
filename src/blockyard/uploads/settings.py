"""What uploads are configured with."""

from pydantic import Field

from blockyard.base.settings import SettingsGroup


class UploadSettings(SettingsGroup):
    upload_max_bytes: int = Field(default=100 * 1024 * 1024, ge=1)
    """Of one file that is sent."""
