from ..words import OpenEnum


class ActivityName(OpenEnum):
    CHECKPOINTS = "checkpoints"
    COLLECTING = "collecting"
    QUIZ = "quiz"
