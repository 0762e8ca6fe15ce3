"""Parts of SQL that keep PostgreSQL from guessing: it cannot tell how many rows a policy lets through, takes it for one, and
would compute a part again for each row of another."""

from typing import Any

from sqlalchemy import CTE, Select, SQLColumnExpression, select
from sqlalchemy.sql.selectable import LateralFromClause

from blockyard.classes.models import SchoolClass
from blockyard.environments.models import Environment
from blockyard.students.models import Student, StudentLogin


def once(statement: Select[*tuple[Any, ...]], name: str) -> CTE:
    """Computed once, whoever joins it."""
    return statement.cte(name).prefix_with("MATERIALIZED")


def person_of(student_id: SQLColumnExpression[Any]) -> LateralFromClause:
    """display_name, sourced_id, grade_level and username of one student, found by the key."""
    username = select(StudentLogin.username).where(StudentLogin.student_id == Student.id).scalar_subquery()
    names = (Student.display_name, Student.sourced_id, Student.grade_level, username.label("username"))
    return select(*names).where(Student.id == student_id).limit(1).lateral("person")


def environment_of(environment_id: SQLColumnExpression[Any]) -> LateralFromClause:
    """name of one environment, found by the key. From there to what is made of it the way is long: a school's all."""
    return select(Environment.name).where(Environment.id == environment_id).limit(1).lateral("environment")


def class_of(class_id: SQLColumnExpression[Any]) -> LateralFromClause:
    """name and archived_at of one class, found by the key."""
    return select(SchoolClass.name, SchoolClass.archived_at).where(SchoolClass.id == class_id).limit(1).lateral("class")
