from ..words import OpenEnum


class PublicationStatus(OpenEnum):
    FAILED = "failed"
    PUBLISHED = "published"
    QUEUED = "queued"
