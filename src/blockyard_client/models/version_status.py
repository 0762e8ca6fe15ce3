from ..words import OpenEnum


class VersionStatus(OpenEnum):
    BUILDING = "building"
    DESIGNING = "designing"
    FAILED = "failed"
    QUEUED = "queued"
    READY = "ready"
    SUPERSEDED = "superseded"
