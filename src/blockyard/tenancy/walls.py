"""The ORM wall: statements are narrowed to the session's organization, and new rows are stamped with it.

It works without row-level security and row-level security works without it; tests/attack proves both.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, event
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria
from sqlalchemy.sql.visitors import iterate

from blockyard.tenancy.base import OrganizationScoped
from blockyard.tenancy.context import TenancyError, TenantContext
from blockyard.tenancy.policies import scoped_model_of

CONTEXT = "tenant_context"  # key in Session.info


def context_of(session: Session) -> TenantContext:
    context: TenantContext = session.info[CONTEXT]
    return context


def install_walls(session_class: type[Session]) -> None:
    """Put the wall around every session of this class."""
    event.listen(session_class, "do_orm_execute", narrow)
    event.listen(session_class, "before_flush", stamp)


def narrow(state: ORMExecuteState) -> None:
    """SELECT, UPDATE and DELETE get the organization as a criterion, INSERT gets it as a value."""
    if not state.is_orm_statement:
        refuse_bare_tables(state.statement)
        return
    context = context_of(state.session)
    if state.is_insert:
        stamp_insert(state, context)
        return
    organization_id = context.organization_id
    state.statement = state.statement.options(
        with_loader_criteria(
            OrganizationScoped,
            lambda cls: cls.organization_id == organization_id,
            include_aliases=True,
        )
    )
    if state.is_update:
        refuse_move(state.statement)


def refuse_bare_tables(statement: Any) -> None:
    """Core statements carry no entity, so no criterion would be added to them."""
    for element in iterate(statement):
        if isinstance(element, Table) and is_scoped(element):
            raise TenancyError(
                f"the statement names the table {element.fullname} without its model: select the mapped class instead"
            )


def refuse_move(statement: Any) -> None:
    if any(getattr(column, "key", column) == "organization_id" for column in statement._values or ()):
        raise TenancyError("rows do not move between organizations: leave organization_id out of the update")


def stamp_insert(state: ORMExecuteState, context: TenantContext) -> None:
    mapper = state.bind_mapper
    if mapper is None or not issubclass(mapper.class_, OrganizationScoped):
        return
    if state.parameters is None:
        raise TenancyError(
            "give an ORM insert its rows as parameters, session.execute(insert(Model), rows), or add objects"
        )
    rows = state.parameters if isinstance(state.parameters, list) else [state.parameters]
    for row in rows:
        stamp_row(row, context, authored="created_by_id" in mapper.columns)


def stamp_row(row: Any, context: TenantContext, *, authored: bool) -> None:
    expected = {"organization_id": context.organization_id}
    if authored:
        expected["created_by_id"] = context.user_id
    for name, value in expected.items():
        if row.setdefault(name, value) != value:
            raise TenancyError(f"{name} {row[name]} is not this session's {value}: leave it out, the core sets it")


def stamp(session: Session, _flush: UOWTransaction, _instances: Any) -> None:
    """New objects get the organization and the author; no object may carry or change to another's."""
    context = context_of(session)
    for item in scoped(session.new):
        if item.organization_id is None:
            item.organization_id = context.organization_id
        if hasattr(item, "created_by_id") and item.created_by_id is None:
            item.created_by_id = context.user_id
    for item in scoped((*session.new, *session.dirty, *session.deleted)):
        if item.organization_id != context.organization_id:
            raise TenancyError(
                f"{type(item).__name__} of organization {item.organization_id}"
                f" in a session of {context.organization_id}"
            )
    for item in scoped(session.new):
        if getattr(item, "created_by_id", context.user_id) != context.user_id:
            raise TenancyError(f"{type(item).__name__}.created_by_id is not this session's user: leave it out")


def scoped(items: Iterable[object]) -> Iterable[OrganizationScoped]:
    return (item for item in items if isinstance(item, OrganizationScoped))


def is_scoped(table: Table) -> bool:
    """Whether rows of `table` belong to an organization."""
    return scoped_model_of(table) is not None
