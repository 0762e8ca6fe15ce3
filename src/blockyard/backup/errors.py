"""What can go wrong with a backup or a restore."""


class BackupError(Exception):
    """It cannot be made, read or restored. The message says why and what to do."""


class Damaged(BackupError):
    """A part of it is missing, or not as it was written. What to do about it depends on who asks."""


class Refused(BackupError):
    """Something must be set or emptied first; nothing was changed."""
