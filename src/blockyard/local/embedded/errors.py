"""What can go wrong with a folder."""


class ClusterError(Exception):
    """The server cannot run here. The message says why and what to do."""
