"""Which player of Roblox is which student, and the codes by which players say so."""

from importlib.resources import files
from typing import Final

import sqlalchemy as sa
from alembic import op

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import APP, GATE

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

TABLES: Final = ("blockyard.roblox_links", "blockyard.claim_codes")


def upgrade() -> None:
    op.create_table(
        "roblox_links",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("roblox_user_id", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("method IN ('code', 'teacher')", name=op.f("roblox_links_method_check")),
        sa.CheckConstraint("roblox_user_id > 0", name=op.f("roblox_links_roblox_user_id_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("roblox_links_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("roblox_links_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("roblox_links_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("roblox_links_pkey")),
        sa.UniqueConstraint(
            "organization_id", "roblox_user_id", name=op.f("roblox_links_organization_id_roblox_user_id_key")
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("roblox_links_organization_id_student_id_idx"),
        "roblox_links",
        ["organization_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.create_table(
        "claim_codes",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("code_sealed", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by", sa.BigInteger(), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "class_id"],
            ["blockyard.classes.organization_id", "blockyard.classes.id"],
            name=op.f("claim_codes_organization_id_class_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("claim_codes_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "student_id"],
            ["blockyard.students.organization_id", "blockyard.students.id"],
            name=op.f("claim_codes_organization_id_student_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("claim_codes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("claim_codes_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "class_id",
            "student_id",
            name=op.f("claim_codes_organization_id_class_id_student_id_key"),
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("claim_codes_organization_id_code_hash_idx"),
        "claim_codes",
        ["organization_id", "code_hash"],
        unique=False,
        schema="blockyard",
    )
    op.create_index(
        op.f("claim_codes_organization_id_student_id_idx"),
        "claim_codes",
        ["organization_id", "student_id"],
        unique=False,
        schema="blockyard",
    )
    op.execute("CREATE SCHEMA players")
    op.execute(f"GRANT USAGE ON SCHEMA players TO {APP}, {GATE}")
    op.get_bind().connection.cursor().execute((files("blockyard.players") / "sql" / "functions.sql").read_text())
    for table in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[table]):
            op.execute(statement)


def downgrade() -> None:
    op.execute("DROP SCHEMA players CASCADE")
    op.execute(f"DROP TABLE {', '.join(reversed(TABLES))}")
