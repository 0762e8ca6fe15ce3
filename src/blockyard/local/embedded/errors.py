"""What can go wrong with a folder."""

from blockyard.base.misconfigured import Misconfigured


class ClusterError(Misconfigured):
    """The server cannot run here. The message says why and what to do."""
