"""The foundation: schemas, the tenancy core, identity, audit trail, agents and the queue."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.tenancy.policies import secure
from blockyard.tenancy.roles import APP, GATE, QUEUE

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SCHEMAS = {"wall": [], "tenancy": [APP, GATE], "identity": [GATE, APP], "blockyard": [APP], "queue": [QUEUE, APP, GATE]}
"""Schemas, and the roles that may name things in them."""

TABLES = (
    "identity.users",
    "identity.credentials",
    "identity.refresh_tokens",
    "identity.password_resets",
    "identity.attempts",
    "blockyard.organizations",
    "blockyard.memberships",
    "blockyard.invitations",
    "blockyard.api_keys",
    "blockyard.audit_entries",
    "blockyard.idempotency_keys",
    "blockyard.agent_instances",
    "blockyard.agent_executions",
)


def upgrade() -> None:
    create_schemas()
    create_seal_keys()
    op.execute(f"GRANT SELECT ON tenancy.alembic_version TO {GATE}")  # /health/ready compares it with the code
    run_sql("blockyard.tenancy", "functions.sql")
    create_tables()
    for name in TABLES:
        for statement in secure(metadata_of(ROOMS).tables[name]):
            op.execute(statement)
    op.execute("SET LOCAL check_function_bodies = off")  # they name what later migrations make
    run_sql("blockyard.identity", "functions.sql")
    op.execute("SET LOCAL check_function_bodies = on")
    create_queue()


def create_schemas() -> None:
    for schema, roles in SCHEMAS.items():
        op.execute(f"CREATE SCHEMA IF NOT EXISTS {schema}")
        for role in roles:
            op.execute(f"GRANT USAGE ON SCHEMA {schema} TO {role}")
    op.execute("ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC")


def create_seal_keys() -> None:
    op.create_table(
        "seal_keys",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column(
            "inner_pad",
            sa.LargeBinary(),
            sa.CheckConstraint("length(inner_pad) = 64", name="inner_pad_length"),
            nullable=False,
        ),
        sa.Column(
            "outer_pad",
            sa.LargeBinary(),
            sa.CheckConstraint("length(outer_pad) = 64", name="outer_pad_length"),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        schema="tenancy",
    )


def create_queue() -> None:
    """Procrastinate's own schema, in a schema of ours. Its SQL names nothing in full, hence the path."""
    op.execute("SET LOCAL search_path = queue, pg_catalog")
    execute_script((files("procrastinate") / "sql" / "schema.sql").read_text())
    op.execute("SET LOCAL search_path = pg_catalog, pg_temp")
    op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA queue TO {QUEUE}")
    op.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA queue TO {QUEUE}")
    op.execute(f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA queue TO {QUEUE}")


def run_sql(package: str, name: str) -> None:
    execute_script((files(package) / "sql" / name).read_text())


def execute_script(script: str) -> None:
    """Many statements at once, with no parameters: psycopg then leaves % signs alone."""
    op.get_bind().connection.cursor().execute(script)


def create_tables() -> None:
    op.create_table(
        "organizations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="organizations_pkey"),
        schema="blockyard",
    )
    op.create_table(
        "attempts",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("window_started_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name="attempts_pkey"),
        schema="identity",
    )
    op.create_index(
        "attempts_window_started_at_idx", "attempts", ["window_started_at"], unique=False, schema="identity"
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("email = lower(email)", name="users_email_lower_case_check"),
        sa.PrimaryKeyConstraint("id", name="users_pkey"),
        sa.UniqueConstraint("email", name="users_email_key"),
        schema="identity",
    )
    op.create_table(
        "memberships",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'teacher', 'student')", name="memberships_role_check"),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="memberships_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["user_id"], ["identity.users.id"], name="memberships_user_id_fkey"),
        sa.PrimaryKeyConstraint("organization_id", "id", name="memberships_pkey"),
        sa.UniqueConstraint("organization_id", "user_id", name="memberships_organization_id_user_id_key"),
        schema="blockyard",
    )
    op.create_index("memberships_user_id_idx", "memberships", ["user_id"], unique=False, schema="blockyard")
    op.create_table(
        "credentials",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("last_organization_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["identity.users.id"], name="credentials_user_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name="credentials_pkey"),
        schema="identity",
    )
    op.create_table(
        "password_resets",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["identity.users.id"], name="password_resets_user_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name="password_resets_pkey"),
        schema="identity",
    )
    op.create_index("password_resets_user_id_idx", "password_resets", ["user_id"], unique=False, schema="identity")
    op.create_table(
        "refresh_tokens",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=True),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["identity.users.id"], name="refresh_tokens_user_id_fkey", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="refresh_tokens_pkey"),
        schema="identity",
    )
    op.create_index("refresh_tokens_user_id_idx", "refresh_tokens", ["user_id"], unique=False, schema="identity")
    op.create_table(
        "agent_instances",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.Text(), nullable=False),
        sa.Column("agent_type", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("configuration", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "agent_type IN ('content_generator', 'quiz_generator', 'terrain_generator', 'script_generator',"
            " 'code_reviewer', 'roblox_asset', 'roblox_testing', 'roblox_analytics')",
            name="agent_instances_agent_type_check",
        ),
        sa.CheckConstraint(
            "status IN ('initializing', 'idle', 'busy', 'error', 'offline', 'maintenance')",
            name="agent_instances_status_check",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="agent_instances_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="agent_instances_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="agent_instances_pkey"),
        sa.UniqueConstraint("organization_id", "agent_id", name="agent_instances_organization_id_agent_id_key"),
        schema="blockyard",
    )
    op.create_table(
        "api_keys",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.LargeBinary(), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'teacher', 'student')", name="api_keys_role_check"),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="api_keys_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="api_keys_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="api_keys_pkey"),
        schema="blockyard",
    )
    op.create_index("api_keys_secret_hash_idx", "api_keys", ["secret_hash"], unique=False, schema="blockyard")
    op.create_table(
        "audit_entries",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("resource_type", sa.Text(), nullable=False),
        sa.Column("resource_id", sa.Text(), nullable=False),
        sa.Column("details", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.Column("api_key_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="audit_entries_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="audit_entries_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="audit_entries_pkey"),
        schema="blockyard",
    )
    op.create_table(
        "idempotency_keys",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("answer", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="idempotency_keys_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="idempotency_keys_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="idempotency_keys_pkey"),
        sa.UniqueConstraint(
            "organization_id",
            "created_by_id",
            "key",
            name="idempotency_keys_organization_id_created_by_id_key_key",
        ),
        schema="blockyard",
    )
    op.create_table(
        "invitations",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'teacher', 'student')", name="invitations_role_check"),
        sa.CheckConstraint("email = lower(email)", name="invitations_email_lower_case_check"),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="invitations_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="invitations_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="invitations_pkey"),
        schema="blockyard",
    )
    op.create_index(
        "invitations_one_open_per_email",
        "invitations",
        ["organization_id", "email"],
        unique=True,
        schema="blockyard",
        postgresql_where=sa.text("accepted_at IS NULL AND revoked_at IS NULL"),
    )
    op.create_index("invitations_token_hash_idx", "invitations", ["token_hash"], unique=False, schema="blockyard")
    op.create_table(
        "agent_executions",
        sa.Column(
            "organization_id",
            sa.Uuid(),
            server_default=sa.text("tenancy.current_organization_id()"),
            nullable=False,
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("agent_instance_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("input", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("output", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("error", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_requested_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "duration_ms",
            sa.Integer(),
            sa.Computed("(extract(epoch FROM finished_at - started_at) * 1000)::integer", persisted=True),
            nullable=True,
        ),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "status IN ('pending', 'queued', 'running', 'completed', 'failed', 'cancelled')",
            name="agent_executions_status_check",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "agent_instance_id"],
            ["blockyard.agent_instances.organization_id", "blockyard.agent_instances.id"],
            name="agent_executions_organization_id_agent_instance_id_fkey",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name="agent_executions_organization_id_created_by_id_fkey",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name="agent_executions_organization_id_fkey",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name="agent_executions_pkey"),
        schema="blockyard",
    )
    op.create_index(
        "agent_executions_organization_id_agent_instance_id_id_idx",
        "agent_executions",
        ["organization_id", "agent_instance_id", "id"],
        unique=False,
        schema="blockyard",
    )
