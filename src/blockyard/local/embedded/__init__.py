"""PostgreSQL in a folder, for `blockyard up` and the tests: the server from a wheel, as our child process."""

from blockyard.local.embedded.cluster import Cluster
from blockyard.local.embedded.errors import ClusterError

__all__ = ["Cluster", "ClusterError"]
