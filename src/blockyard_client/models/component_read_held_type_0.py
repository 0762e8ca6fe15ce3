from ..words import OpenEnum


class ComponentReadHeldType0(OpenEnum):
    INSIDE = "inside"
    ON = "on"
