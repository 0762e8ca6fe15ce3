"""Codes about assignments, and what students play."""

from typing import Final

from blockyard.app.reference.words import Words

ASSIGNMENTS: Final[Words] = {
    409: {
        "assignment_closed": (
            "The assignment is closed, by its teacher or by its time.",
            "A teacher publishes it again, or moves `closes_at`.",
        ),
        "assignment_not_published": (
            "Only a published assignment is closed.",
            "Publish it first: `POST /api/v1/assignments/{assignment_id}/publish`.",
        ),
        "assignment_published": (
            "The assignment is published, so its environment and version stay.",
            "Make another assignment for another one. Title, times, scoring and students can still be changed.",
        ),
        "attempt_not_withdrawn": (
            "The attempt is not withdrawn, so it counts already.",
            "Nothing. `withdrawn_at` of `GET /api/v1/assignments/{assignment_id}/attempts/{attempt_id}` says so.",
        ),
        "attempt_withdrawn": (
            "A teacher has withdrawn the attempt: it counts nowhere, and nothing is added to it.",
            "A student begins another one. A teacher lets it count again: `POST .../attempts/{attempt_id}/reinstate`.",
        ),
        "played_at_roblox": (
            "The attempt is played at Roblox, so only the game tells of it.",
            "Go on there, or begin another one in the browser: `POST /api/v1/student/assignments/{assignment_id}/attempts`.",
        ),
        "class_archived": (
            "The class is archived: nobody plays in it.",
            "Bring it back first: `PUT /api/v1/classes/{class_id}` with `is_active`. Its gradebook is read meanwhile.",
        ),
        "no_attempts_left": (
            "The student has begun as often as the assignment allows.",
            "A teacher raises `attempts_allowed`, or withdraws an attempt.",
        ),
        "too_many_assignments": (
            "The class has more assignments than are copied with it at once.",
            "Copy it with `assignments: false`, and draft those that you need.",
        ),
        "scores_too_high": (
            "A teacher decided scores that are above the `max_score` that was sent.",
            "Change these results first, or take their score away (null), or send a higher `max_score`.",
        ),
        "time_over": (
            "The assignment's `closes_at` is over, so nobody would play it.",
            "Move `closes_at`, or take it away (null). A published one is open again then; publish any other.",
        ),
    },
    422: {
        "date_out_of_range": (
            "Moved by `shift_days`, a date of an assignment would lie outside of the years 1 to 9999.",
            "Send a smaller `shift_days`, or none: then the copies have no dates.",
        ),
        "dates_cross": (
            "The assignment would be due before it opens, or close before it is due.",
            "Send dates with `opens_at` <= `due_at` <= `closes_at`.",
        ),
        "score_not_submitted": (
            "The result would be `not_submitted` and have a score.",
            "Send `score: null` with that status, or `status: null` with the score.",
        ),
        "score_too_high": (
            "The score is more than the assignment is worth.",
            "Send at most its `max_score`, or change that first.",
        ),
        "students_unknown": (
            "One of the students does not attend the class.",
            "Enroll them first, or leave them out of `student_ids`.",
        ),
    },
}
