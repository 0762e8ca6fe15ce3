"""What the operator has set cannot be used. The message names the setting and what to do, never the value."""


class Misconfigured(Exception):
    """For the operator, who reads it as the end of a command or as a line of a log."""
