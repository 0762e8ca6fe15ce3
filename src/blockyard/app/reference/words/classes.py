"""Codes about classes."""

from typing import Final

from blockyard.app.reference.words import Words

CLASSES: Final[Words] = {
    403: {
        "not_your_class": (
            "You see this class, and may not change this of it.",
            "Ask its teacher, or an admin.",
        ),
    },
    409: {
        "owns_class": (
            "The class belongs to this teacher, who needs no part in it beside.",
            "Give the class to another one first: `PUT /api/v1/classes/{class_id}` with `teacher_id`.",
        ),
    },
    422: {
        "teacher_unknown": (
            "No member who teaches has this user id.",
            "Take a `user_id` of `GET /api/v1/organizations/current/members`.",
        ),
        "times_cross": ("A lesson of the class would end before it begins.", "Send both times."),
    },
}
