"""What the room of uploads is configured with."""

from blockyard.base.settings import SettingsGroup


class UploadSettings(SettingsGroup):
    uploads_redirect: bool = False
    """Whether who follows a link to an upload is sent on to the object storage, at an address signed for a minute. The file
    then comes from there, with the storage's own headers. A folder has no addresses."""
