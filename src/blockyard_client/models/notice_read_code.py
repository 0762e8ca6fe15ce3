from ..words import OpenEnum


class NoticeReadCode(OpenEnum):
    CANNOT_HOLD = "cannot_hold"
    CONTRADICTION = "contradiction"
    LEFT_OUT = "left_out"
    MODEL_FAILED = "model_failed"
    NOTHING_FOUND = "nothing_found"
    NOT_ENGLISH = "not_english"
    NO_BINARY_PLACE = "no_binary_place"
    NO_QUIZ_BOARD = "no_quiz_board"
    NO_ROOM = "no_room"
    QUIZ_ABOUT_THE_WORLD = "quiz_about_the_world"
    SECOND_COLOR = "second_color"
    TOO_LONG = "too_long"
    TOO_MANY_THINGS = "too_many_things"
    UNKNOWN_COLOR = "unknown_color"
    UNKNOWN_THING = "unknown_thing"
    UNREACHABLE = "unreachable"
    USUAL_THINGS = "usual_things"
    VAGUE_COUNT = "vague_count"
    WISH_NOT_GRANTED = "wish_not_granted"
