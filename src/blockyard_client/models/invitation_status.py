from ..words import OpenEnum


class InvitationStatus(OpenEnum):
    ACCEPTED = "accepted"
    EXPIRED = "expired"
    OPEN = "open"
    REVOKED = "revoked"
