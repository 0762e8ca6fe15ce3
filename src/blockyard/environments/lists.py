"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.environments.models import Environment, EnvironmentVersion, Publication
from blockyard.environments.states import PublicationStatus, VersionStatus
from blockyard.web.listing import Listing, equals

ENVIRONMENTS: Final = Listing(
    Environment.id,
    sorts=(Environment.updated_at, Environment.name),
    searched=(Environment.name,),
    filters={"status": equals(EnvironmentVersion.status, VersionStatus, "Those whose latest version is in it only")},
)
VERSIONS: Final = Listing(
    EnvironmentVersion.id,
    filters={"status": equals(EnvironmentVersion.status, VersionStatus, "Those in it only")},
)
PUBLICATIONS: Final = Listing(
    Publication.id,
    filters={"status": equals(Publication.status, PublicationStatus, "Those in it only")},
)
