"""Columns of OneRoster's files, in their order: CSV Tables 1.1.1 and CSV Binding 1.2.1 of 1EdTech, both of 2023-08-22."""

from enum import StrEnum
from typing import Final


class OneRosterVersion(StrEnum):
    V1_1 = "1.1"
    V1_2 = "1.2"


BEGIN: Final = ("sourcedId", "status", "dateLastModified")
CLASS_OF_BOTH: Final = (
    *("title", "grades", "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId", "termSourcedIds"),
    *("subjects", "subjectCodes", "periods"),
)
COURSE: Final = (*("schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId", "subjects", "subjectCodes"),)
USER_BEGIN: Final = (
    "username",
    "userIds",
    "givenName",
    "familyName",
    "middleName",
    "identifier",
    "email",
    "sms",
    "phone",
)
USER_END: Final = ("agentSourcedIds", "grades", "password")
LINE_ITEM: Final = ("title", "description", "assignDate", "dueDate", "classSourcedId", "categorySourcedId")
RESULT: Final = ("lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "scoreDate", "comment")

OF_BOTH: Final = {
    "orgs": (*BEGIN, "name", "type", "identifier", "parentSourcedId"),
    "academicSessions": (*BEGIN, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"),
    "courses": (*BEGIN, *COURSE),
    "classes": (*BEGIN, *CLASS_OF_BOTH),
    "enrollments": (
        *BEGIN,
        *("classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"),
    ),
}
OF_1_1: Final = OF_BOTH | {
    "users": (*BEGIN, "enabledUser", "orgSourcedIds", "role", *USER_BEGIN, *USER_END),
    "categories": (*BEGIN, "title"),
    "lineItems": (*BEGIN, *LINE_ITEM, "gradingPeriodSourcedId", "resultValueMin", "resultValueMax"),
    "results": (*BEGIN, *RESULT),
}
OF_1_2: Final = OF_BOTH | {
    "users": (
        *(*BEGIN, "enabledUser", *USER_BEGIN, *USER_END, "userMasterIdentifier", "preferredGivenName"),
        *("preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns"),
    ),
    "roles": (
        *BEGIN,
        *("userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId"),
    ),
    "categories": (*BEGIN, "title", "weight"),
    "lineItems": (
        *(*BEGIN, *LINE_ITEM, "academicSessionSourcedId", "resultValueMin", "resultValueMax", "schoolSourcedId"),
    ),
    "results": (*BEGIN, *RESULT, "textScore", "classSourcedId", "inProgress", "incomplete", "late", "missing"),
}
COLUMNS: Final = {OneRosterVersion.V1_1: OF_1_1, OneRosterVersion.V1_2: OF_1_2}
"""Of the files that we write."""

NEVER_OF_BOTH: Final = ("classResources", "courseResources", "demographics", "resources")
NEVER: Final = {
    OneRosterVersion.V1_1: NEVER_OF_BOTH,
    OneRosterVersion.V1_2: (
        *(*NEVER_OF_BOTH, "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds"),
        *("resultScoreScales", "scoreScales", "userProfiles", "userResources"),
    ),
}
"""Files that a manifest tells of, too, and that we do not write."""
