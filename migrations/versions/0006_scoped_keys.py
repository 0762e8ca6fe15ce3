"""Tenant sessions see people through their memberships, which carry copies of name and address."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import policies_of

revision = "0006"
down_revision = "0004"
branch_labels = None
depends_on = None

REPLACED = ("found_organization", "find_invitation", "accept_invitation", "find_api_key", "memberships_of")
"""Functions of the gate that 0001 made; a new database has those of today already, and they are made again."""


def upgrade() -> None:
    copy_people()
    replace_functions()


def copy_people() -> None:
    op.execute("DROP POLICY IF EXISTS colleagues ON identity.users")
    op.execute("REVOKE ALL ON identity.users FROM blockyard_app")
    op.execute("REVOKE USAGE ON SCHEMA identity FROM blockyard_app")
    op.execute("DROP POLICY IF EXISTS crossing ON identity.users")
    for policy in policies_of(metadata_of(ROOMS).tables["identity.users"]):
        if policy.name == "crossing":  # from here on the owner sees people, as it sees memberships
            op.execute(policy.sql)
    op.add_column("memberships", sa.Column("email", sa.Text(), nullable=True), schema="blockyard")
    op.add_column("memberships", sa.Column("full_name", sa.Text(), nullable=True), schema="blockyard")
    op.execute(
        "UPDATE blockyard.memberships AS membership SET email = person.email, full_name = person.full_name"
        " FROM identity.users AS person WHERE person.id = membership.user_id"
    )
    op.alter_column("memberships", "email", nullable=False, schema="blockyard")
    op.alter_column("memberships", "full_name", nullable=False, schema="blockyard")


def replace_functions() -> None:
    """By those of today. What they name, a later migration may have to make."""
    op.execute("SET LOCAL check_function_bodies = off")
    for name in (*REPLACED, "store_profile"):
        op.execute(f"DROP FUNCTION IF EXISTS identity.{name}")
    script = (files("blockyard.identity") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(script)
    op.execute("SET LOCAL check_function_bodies = on")
