"""Whether this machine walls off the processes that read files: said when a worker starts, and by the doctor."""

from blockyard.base.logs import get_logger
from blockyard.tenancy.doctor.finding import Finding
from blockyard.uploads.reading.walls import find_missing
from blockyard.uploads.settings import UploadSettings

log = get_logger(__name__)


def refusal_of(settings: UploadSettings) -> str | None:
    """Why a worker must not start here. None: it may."""
    missing = find_missing() if settings.upload_walls_required else ()
    return f"this system has no {' and no '.join(missing)}, and the setting asks for both" if missing else None


def tell_missing() -> None:
    missing = find_missing()
    if missing:
        log.warning("upload_walls_missing", missing=list(missing))


def examine_walls(settings: UploadSettings) -> list[Finding]:
    """In production alone: a worker of somebody who develops on a Mac has none."""
    missing = find_missing() if settings.environment == "production" else ()
    remedy = "run workers on Linux from 5.13 on, x86_64 or aarch64, in a container that allows both"
    problem = (
        "is missing on this machine: a file that takes its reader over is kept in by limits of time and memory alone"
    )
    return [Finding("upload_wall_missing", wall, problem, remedy) for wall in missing]
