from ..words import OpenEnum


class VersionErrorCode(OpenEnum):
    GAVE_UP = "gave_up"
    MEMBER_REMOVED = "member_removed"
    PAYLOAD_TOO_LARGE = "payload_too_large"
    PLACE_TOO_LARGE = "place_too_large"
    PLAN_LIMIT_REACHED = "plan_limit_reached"
    PUBLISHING_REFUSED = "publishing_refused"
    ROBLOX_BUSY = "roblox_busy"
    ROBLOX_UNAVAILABLE = "roblox_unavailable"
    STORAGE_UNAVAILABLE = "storage_unavailable"
    SUPERSEDED = "superseded"
    TIME_LIMIT = "time_limit"
    WORLD_REFUSED = "world_refused"
