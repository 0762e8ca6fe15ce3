"""Who attends and teaches a class, as rows of OneRoster's files."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from blockyard.assignments.class_export import Attending, ClassExport, Teaching
from blockyard.assignments.oneroster_ids import course_id_of, id_of, local_id_of, teaching_id_of
from blockyard.assignments.oneroster_sessions import Row, Sessions
from blockyard.base.zones import day_in
from blockyard.classes.states import EnrollmentState, Helper

NO_NAME: Final = "-"
"""OneRoster wants two names of everybody; our own reader takes this for none, too."""
USER_ROLES: Final = {None: "teacher", Helper.CO_TEACHER: "teacher", Helper.ASSISTANT: "aide"}
CLASS_ROLES: Final = {None: "teacher", Helper.CO_TEACHER: "teacher", Helper.ASSISTANT: "proctor"}
"""By how somebody helps; an enrollment knows no aides."""


def roster_rows(export: ClassExport, sessions: Sessions) -> dict[str, list[Row]]:
    """By file. Of both versions: each writes the columns that it has."""
    students, teachers = export.students.values(), export.teachers
    return {
        "orgs": [{"sourcedId": export.school_id, "name": export.school.name, "type": "school"}],
        "academicSessions": sessions.rows,
        "courses": [course_row(export, sessions)],
        "classes": [class_row(export, sessions)],
        "users": [
            *(student_row(export, one) for one in students),
            *(teacher_row(export, one) for one in teachers),
        ],
        "roles": [*roles(export)],
        "enrollments": [
            *(enrollment_row(export, one) for one in students),
            *(teaching_row(export, one) for one in teachers),
        ],
    }


def course_row(export: ClassExport, sessions: Sessions) -> Row:
    """Its title is the subject; `subjects` would be cut at each comma."""
    found = export.book.school_class
    return {
        "sourcedId": course_id_of(found),
        "schoolYearSourcedId": sessions.year_id,
        "title": found.subject,
        "grades": grade_words(found.grade_level),
        "orgSourcedId": export.school_id,
    }


def class_row(export: ClassExport, sessions: Sessions) -> Row:
    found = export.book.school_class
    return {
        "sourcedId": id_of(found),
        "title": found.name,
        "grades": grade_words(found.grade_level),
        "courseSourcedId": course_id_of(found),
        "classType": "scheduled",
        "location": found.room,
        "schoolSourcedId": export.school_id,
        "termSourcedIds": sessions.of_class,
    }


def student_row(export: ClassExport, one: Attending) -> Row:
    """Who has no name but the one that the class calls her by has it as a given name."""
    student = one.student
    is_named = student.given_name is not None or student.family_name is not None
    return {
        "sourcedId": id_of(student),
        "enabledUser": "true" if student.archived_at is None else "false",
        "orgSourcedIds": export.school_id,
        "role": "student",
        "username": one.username or id_of(student),
        "givenName": (student.given_name if is_named else student.display_name) or NO_NAME,
        "familyName": student.family_name or NO_NAME,
        "identifier": local_id_of(student),
        "grades": grade_words(student.grade_level),
        "primaryOrgSourcedId": export.school_id,
    }


def teacher_row(export: ClassExport, one: Teaching) -> Row:
    given, _, family = one.member.full_name.rpartition(" ")
    return {
        "sourcedId": one.member.user_id,
        "enabledUser": "true",
        "orgSourcedIds": export.school_id,
        "role": USER_ROLES[one.helps_as],
        "username": one.member.email,
        "givenName": given or family,
        "familyName": family if given else NO_NAME,
        "email": one.member.email,
        "primaryOrgSourcedId": export.school_id,
    }


def roles(export: ClassExport) -> Iterator[Row]:
    """Of whoever has left the school the role has ended."""
    begin = {"roleType": "primary", "orgSourcedId": export.school_id}
    for one in export.students.values():
        of_student = {"userSourcedId": id_of(one.student), "role": "student"}
        ended = {"endDate": day_or_none(export, one.student.archived_at)}
        yield {"sourcedId": f"{one.student.id}.student", **begin, **of_student, **ended}
    for teacher in export.teachers:
        role = USER_ROLES[teacher.helps_as]
        user_id = teacher.member.user_id
        yield {"sourcedId": f"{user_id}.{role}", **begin, "userSourcedId": user_id, "role": role}


def enrollment_row(export: ClassExport, one: Attending) -> Row:
    enrollment = one.enrollment
    ended_at = one.student.archived_at
    if enrollment.status != EnrollmentState.ACTIVE:
        ended_at = enrollment.dropped_at or enrollment.updated_at
    return {
        "sourcedId": id_of(enrollment),
        "classSourcedId": id_of(export.book.school_class),
        "schoolSourcedId": export.school_id,
        "userSourcedId": id_of(one.student),
        "role": "student",
        "primary": "false",
        # The roster that brought it knows since when: we know since when we have it.
        "beginDate": None if enrollment.sourced_id else day_in(export.school.time_zone, enrollment.enrolled_at),
        "endDate": day_or_none(export, ended_at),
    }


def teaching_row(export: ClassExport, one: Teaching) -> Row:
    return {
        "sourcedId": teaching_id_of(export.book.school_class, one.member.user_id),
        "classSourcedId": id_of(export.book.school_class),
        "schoolSourcedId": export.school_id,
        "userSourcedId": one.member.user_id,
        "role": CLASS_ROLES[one.helps_as],
        "primary": "true" if one.helps_as is None else "false",
    }


def grade_words(grade: int | None) -> str:
    """In the codes of CEDS. Empty: none is known."""
    if grade is None:
        return ""
    return f"{grade:02}" if grade else "KG"


def day_or_none(export: ClassExport, moment: datetime | None) -> date | None:
    return None if moment is None else day_in(export.school.time_zone, moment)
