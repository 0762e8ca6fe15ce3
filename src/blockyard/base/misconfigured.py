"""What the operator has set cannot be used. The message names the setting or the folder and what to do, never a secret."""


class Misconfigured(Exception):
    """For the operator, who reads it as the end of a command or as a line of a log."""
