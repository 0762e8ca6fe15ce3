from ..words import OpenEnum


class InstanceStatus(OpenEnum):
    BUSY = "busy"
    ERROR = "error"
    IDLE = "idle"
    INITIALIZING = "initializing"
    MAINTENANCE = "maintenance"
    OFFLINE = "offline"
