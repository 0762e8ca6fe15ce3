"""What can go wrong with a backup or a restore."""


class BackupError(Exception):
    """It cannot be made, read or restored. The message says why and what to do."""


class Refused(BackupError):
    """Something must be set or emptied first; nothing was changed."""
