"""What a table of an organization is. Every model inherits `OrganizationScoped` or is on the short global list."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Computed,
    DateTime,
    ForeignKeyConstraint,
    FromClause,
    MetaData,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column

from blockyard.base.ids import new_id

SCHEMA: Final = "blockyard"
IDENTITY_SCHEMA: Final = "identity"
STRIPE_SCHEMA: Final = "stripe"
GATE_SCHEMAS: Final = (IDENTITY_SCHEMA, STRIPE_SCHEMA)
"""Schemas of tables that belong to no organization: the gate's."""

CROSSING: Final = "crossing"
"""In a gate table's `info`: a SECURITY DEFINER function must write it for a tenant session, or a command as the owner."""

SEALED_FOR: Final = "sealed_for"
"""In the `info` of a column that holds what tenancy/sealed.py seals: the column that says whom it is sealed for. The text
itself, or a list of objects with it under `sealed`. `blockyard secrets` finds what to seal anew by it."""

CURRENT_ORGANIZATION: Final = text("tenancy.current_organization_id()")
CURRENT_USER: Final = text("tenancy.current_user_id()")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What a tenant session may do with a table: what some statement of ours does, and no more.

    It may read every column but those `unseen`. `updated_at` goes with any other column of `update`.
    """

    insert: bool = True
    update: tuple[str, ...] = ()
    delete: bool = False
    unseen: tuple[str, ...] = ()


class Base(DeclarativeBase):
    metadata = MetaData(
        schema=SCHEMA,
        naming_convention={
            "pk": "%(table_name)s_pkey",
            "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
            "uq": "%(table_name)s_%(column_0_N_name)s_key",
            "ck": "%(table_name)s_%(constraint_name)s_check",
            "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        },
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text(),
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB(),
    }


class OrganizationScoped:
    """A table whose rows belong to exactly one organization.

    The key is (organization_id, id). Nobody sets `organization_id`: the ORM wall stamps it, the column's default
    stamps raw SQL, and row-level security refuses any other value.
    """

    __table__: ClassVar[FromClause]
    __app_rights__: ClassVar[Rights] = Rights()
    """A model that is changed or deleted says so; the database refuses what it does not say."""
    __seen_by__: ClassVar[tuple[str, ...] | None] = None
    """Which of its organization's rows a member sees and writes: those for which one of these conditions holds, each as
    PostgreSQL prints it. None: all."""
    __students_see__: ClassVar[str | None] = None
    """Which of the rows a student reads: a condition, too. None: none of them."""
    __students_write__: ClassVar[str | None] = None
    """Which rows a student makes and changes, of those that she reads: a condition, too. None: none."""
    __crossing__: ClassVar[bool] = False
    """True where a SECURITY DEFINER function of the gate must read the table before an organization is known."""

    organization_id: Mapped[UUID] = mapped_column(primary_key=True, server_default=CURRENT_ORGANIZATION, sort_order=-2)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id, sort_order=-1)

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        return (*cls.constraints(), *organization_keys(cls))

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        """The model's own constraints and indexes."""
        return ()


class Authored:
    """Adds who made a row, and when. `created_by_id` is stamped like `organization_id`."""

    created_by_id: Mapped[UUID] = mapped_column(server_default=CURRENT_USER, sort_order=1)
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"), sort_order=2)
    updated_at: Mapped[datetime] = mapped_column(server_default=text("now()"), onupdate=text("now()"), sort_order=3)


def organization_keys(cls: type) -> tuple[ForeignKeyConstraint, ...]:
    """The foreign keys that every scoped table has: to its organization, and from the author to the membership.

    The author's key is deferred so that deleting an organization may take rows in any order.
    """
    keys = [ForeignKeyConstraint(["organization_id"], [f"{SCHEMA}.organizations.id"], ondelete="CASCADE")]
    if issubclass(cls, Authored):
        keys.append(
            ForeignKeyConstraint(
                ["organization_id", "created_by_id"],
                [f"{SCHEMA}.memberships.organization_id", f"{SCHEMA}.memberships.user_id"],
                deferrable=True,
                initially="DEFERRED",
            )
        )
    return tuple(keys)


def key_beside(column: str) -> str:
    """The name of the key beside a text column."""
    return f"{column}_key"


def keyed_text(column: str) -> MappedColumn[Any]:
    """The key beside the text `column`: what finds a row by that text (text_keys.py), and what a unique constraint is on.

    Name it `key_beside(column)`. The database computes it, from the organization too, so no two organizations share one.
    """
    told = f"md5(organization_id::text || ':' || {column})::uuid"
    return mapped_column(Computed(told, persisted=True), deferred=True)


def key_while(condition: str, what: str | None = None, *, cast: str = "") -> MappedColumn[Any]:
    """The key of a row that is the organization's only one as long as `condition` holds: of each value of the column
    `what` (NULL: any number), or at all. Other rows are their own. `cast`: what makes a text of a column that is none.

    In place of a partial unique index: its size and cost are in everybody's plans, and they say how many rows there are, of
    whomever, for which the condition holds.
    """
    value = "''" if what is None else f"{what}{cast}"
    told = f"coalesce(CASE WHEN {condition} THEN md5(organization_id::text || ':' || {value})::uuid END, id)"
    return mapped_column(Computed(told, persisted=True), deferred=True, info={"filled_by": what or "organization_id"})


def belongs_to(table: str, column: str) -> ForeignKeyConstraint:
    """A composite foreign key to the scoped `table`: a parent in another organization does not exist for it."""
    return ForeignKeyConstraint(
        ["organization_id", column],
        [f"{SCHEMA}.{table}.organization_id", f"{SCHEMA}.{table}.id"],
        ondelete="CASCADE",
    )


def one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    """`column` says one of `words`, which are constants of ours."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(str(word)) for word in words)})", name=column)


def unique_within_organization(*columns: str) -> UniqueConstraint:
    """A unique constraint that starts with the organization: it tells nothing about other organizations."""
    return UniqueConstraint("organization_id", *columns)
