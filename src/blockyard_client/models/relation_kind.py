from ..words import OpenEnum


class RelationKind(OpenEnum):
    ACROSS_FROM = "across_from"
    AROUND = "around"
    BEHIND = "behind"
    BETWEEN = "between"
    FACING = "facing"
    INSIDE = "inside"
    IN_FRONT_OF = "in_front_of"
    IN_MIDDLE = "in_middle"
    LEFT_OF = "left_of"
    NEAR = "near"
    NEXT_TO = "next_to"
    ON = "on"
    RIGHT_OF = "right_of"
