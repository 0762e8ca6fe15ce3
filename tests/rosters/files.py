"""Rosters as other systems write them: zips of OneRoster in both versions, made of rows."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

HEADERS: Final = {
    "academicSessions": "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
    "courses": "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,"
    "subjectCodes",
    "classes": "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
    "termSourcedIds,subjects,subjectCodes,periods",
    "users": "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,"
    "email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,"
    "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns",
    "roles": "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,"
    "userProfileSourcedId",
    "enrollments": "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,"
    "endDate",
}
USERS_OF_1_1: Final = (
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,"
    "identifier,email,sms,phone,agentSourcedIds,grades,password"
)
Rows = Sequence[Mapping[str, Any]]


def table(header: str, rows: Iterable[Mapping[str, Any]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, header.split(","), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def manifest(version: str, modes: Mapping[str, str]) -> str:
    rows = {"manifest.version": "1.0", "oneroster.version": version, "source.systemName": "A system"}
    rows |= {f"file.{name}": modes.get(name, "absent") for name in (*HEADERS, "orgs", "demographics")}
    return table("propertyName,value", [{"propertyName": name, "value": value} for name, value in rows.items()])


def zipped(*files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as archive:
        for name, content in (pair for some in files for pair in some.items()):
            archive.writestr(name, content)
    return written.getvalue()


def oneroster(mode: str = "bulk", /, **rows: Rows) -> bytes:
    """1.2. A file of which nothing is said is absent."""
    files = {f"{name}.csv": table(HEADERS[name], rows[name]) for name in rows}
    return zipped({"manifest.csv": manifest("1.2", dict.fromkeys(rows, mode)), **files})


def oneroster_1_1(mode: str = "bulk", /, **rows: Rows) -> bytes:
    headers = HEADERS | {"users": USERS_OF_1_1}
    files = {f"{name}.csv": table(headers[name], rows[name]) for name in rows}
    return zipped({"manifest.csv": manifest("1.1", dict.fromkeys(rows, mode)), **files})


def user(id: str, given: str, family: str, **more: Any) -> dict[str, Any]:
    return {"sourcedId": id, "enabledUser": "true", "givenName": given, "familyName": family, **more}


def role(user_id: str, role: str = "student") -> dict[str, Any]:
    return {"sourcedId": f"r-{user_id}-{role}", "userSourcedId": user_id, "roleType": "primary", "role": role}


def school_class(id: str, title: str, **more: Any) -> dict[str, Any]:
    return {"sourcedId": id, "title": title, "courseSourcedId": "", "schoolSourcedId": "s", **more}


def enrolled(class_id: str, user_id: str, role: str = "student", **more: Any) -> dict[str, Any]:
    told = {"sourcedId": f"e-{class_id}-{user_id}", "classSourcedId": class_id, "userSourcedId": user_id, "role": role}
    return told | more


TERM: Final = {
    "sourcedId": "t1",
    "title": "Autumn",
    "type": "semester",
    "startDate": "2026-08-31",
    "endDate": "2027-01-31",
    "schoolYear": "2027",
}


def small_school(teacher_email: str = "", /, **changes: Rows) -> dict[str, Rows]:
    """Two students in science, one of them in art, and who teaches it."""
    return {
        "academicSessions": [TERM],
        "courses": [{"sourcedId": "k1", "title": "Natural science"}],
        "classes": [
            school_class("c1", "Science 5b", grades="05", courseSourcedId="k1", termSourcedIds="t1", location="B 12"),
            school_class("c2", "Art", grades="05,06", subjects="Arts", termSourcedIds="t1"),
        ],
        "users": [
            user("u1", "Ada", "Lovelace", grades="05", password="secret", sms="123", email="ada@school.example"),
            user("u2", "Grace", "Hopper", grades="05", preferredGivenName="Gracie"),
            user("t", "Mary", "Shelley", email=teacher_email),
        ],
        "roles": [role("u1"), role("u2"), role("t", "teacher")],
        "enrollments": [
            enrolled("c1", "u1"),
            enrolled("c1", "u2"),
            enrolled("c2", "u1"),
            enrolled("c1", "t", "teacher", primary="true"),
        ],
    } | changes
