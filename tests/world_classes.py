"""The classes of a school: one of its teacher's, in which its admin helps."""

from uuid import UUID

from sqlalchemy.orm import Session

from blockyard.base.ids import new_id
from blockyard.classes.models import ClassTeacher, SchoolClass


def add_classes(session: Session, key: str, organization_id: UUID, teacher_id: UUID, helper_id: UUID) -> None:
    stamp = {"organization_id": organization_id, "created_by_id": teacher_id}
    school_class = SchoolClass(
        **stamp,
        id=new_id(),
        name="Science 5b",
        subject="Science",
        grade_level=5,
        description=f"secret of {key}",
        max_students=30,
        teacher_id=teacher_id,
    )
    session.add(school_class)
    session.flush()
    session.add(ClassTeacher(**stamp, id=new_id(), class_id=school_class.id, user_id=helper_id, helps_as="co_teacher"))
