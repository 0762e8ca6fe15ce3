"""Codes about classes and students."""

from typing import Final

from blockyard.app.reference.words import Words

CLASSES: Final[Words] = {
    403: {
        "not_your_class": (
            "You see this class, and may not change this of it.",
            "Ask its teacher, or an admin.",
        ),
        "not_your_student": (
            "You see this student, and do not teach her.",
            "Ask her teacher, a co-teacher of her class, or an admin.",
        ),
        "not_for_students": (
            "The request came with a student's sign-in, and is none of those below `/api/v1/student`.",
            "Let a teacher do it.",
        ),
    },
    404: {
        "code_closed": (
            "No class has this code, or it takes nobody in.",
            "Look at the code again, or ask the teacher to open the class: `joining` of the class.",
        ),
    },
    409: {
        "already_enrolled": ("The student attends the class already.", "Nothing is to be done."),
        "card_lost": (
            "What the card shows was sealed with a key that the installation has no more.",
            "Give the student a new card: `PUT /api/v1/students/{student_id}/login`.",
        ),
        "cards_missing": (
            "No student of the class has a way to sign in, so there is nothing to print.",
            "Make them first: `POST /api/v1/classes/{class_id}/logins`.",
        ),
        "claim_code_lost": (
            "The codes were sealed with a key that the installation has no more.",
            "Make new ones: `POST /api/v1/classes/{class_id}/claim-codes`.",
        ),
        "code_missing": (
            "The class has no code, and the cards would lead nowhere.",
            "Make one first: `POST /api/v1/classes/{class_id}/code`.",
        ),
        "class_full": (
            "More students would attend the class than it has room for.",
            "Change its `max_students`, or let somebody attend it no more.",
        ),
        "too_many_wait": (
            "Very many wait already to be let into the class.",
            "Its teacher accepts or refuses them: `GET /api/v1/classes/{class_id}/join-requests`.",
        ),
        "username_taken": ("Another student of the school has the user name.", "Choose another one."),
        "nobody_attends": (
            "No student attends the class, so there is nobody to give a code.",
            "Let some attend it first: `POST /api/v1/classes/{class_id}/students`.",
        ),
        "roblox_user_linked": (
            "A student of the school plays with the Roblox account already.",
            "Delete that link first, or let the student type a code in the game: the newest code says whose account it is.",
        ),
        "owns_class": (
            "The class belongs to this teacher, who needs no part in it beside.",
            "Give the class to another one first: `PUT /api/v1/classes/{class_id}` with `teacher_id`.",
        ),
    },
    422: {
        "days_cross": ("The term would end before it begins.", "Send both days."),
        "names_refused": (
            "Some lines are no name, or there are more of them than are taken at once. Nobody was entered.",
            "`faults` says what to do, line by line. Send all lines again then.",
        ),
        "student_archived": (
            "The entry is archived, and has no way to sign in.",
            "Bring it back first: `PUT /api/v1/students/{student_id}` with `is_active`.",
        ),
        "term_unknown": ("The school has no such term.", "Take an `id` of `GET /api/v1/terms`."),
        "teacher_unknown": (
            "No member who teaches has this user id.",
            "Take a `user_id` of `GET /api/v1/organizations/current/members`.",
        ),
        "times_cross": ("A lesson of the class would end before it begins.", "Send both times."),
    },
    503: {
        "no_code_free": ("The codes that were tried for the class were all taken.", "Ask again."),
    },
}
