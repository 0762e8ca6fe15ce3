"""What the exit codes mean, the same for every command."""

from enum import IntEnum


class ExitCode(IntEnum):
    """0 done; 1 it failed, or the doctor found something; 2 the command line is wrong; 3 not configured, or in use."""

    OK = 0
    FAILURE = 1
    USAGE = 2
    NOT_READY = 3
