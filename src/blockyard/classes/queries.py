"""The SQL of the classes room. Which classes the user sees, their policies say."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Select, select

from blockyard.classes.models import ClassTeacher, SchoolClass
from blockyard.identity.models import Membership


def visible_classes() -> Select[SchoolClass, str]:
    """With the name of whom each belongs to."""
    statement = select(SchoolClass, Membership.full_name)
    return statement.join(Membership, Membership.user_id == SchoolClass.teacher_id)


def class_with(class_id: UUID) -> Select[SchoolClass]:
    return select(SchoolClass).where(SchoolClass.id == class_id)


def helpers_in(class_ids: Collection[UUID]) -> Select[ClassTeacher, str]:
    """With their names, in the order in which they came."""
    statement = select(ClassTeacher, Membership.full_name)
    statement = statement.join(Membership, Membership.user_id == ClassTeacher.user_id)
    return statement.where(ClassTeacher.class_id.in_(class_ids)).order_by(ClassTeacher.id)


def helper_of(class_id: UUID, user_id: UUID) -> Select[ClassTeacher]:
    return select(ClassTeacher).where(ClassTeacher.class_id == class_id, ClassTeacher.user_id == user_id)


def helpers_with(user_id: UUID) -> Select[ClassTeacher]:
    return select(ClassTeacher).where(ClassTeacher.user_id == user_id).with_for_update()


def member_with(user_id: UUID) -> Select[Membership]:
    return select(Membership).where(Membership.user_id == user_id, Membership.removed_at.is_(None))
