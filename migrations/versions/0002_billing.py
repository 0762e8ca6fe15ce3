"""Billing: mirrors of what Stripe has, what we are about to ask of it, and the inbox for what it tells us."""

from importlib.resources import files

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA stripe")
    op.execute("GRANT USAGE ON SCHEMA stripe TO blockyard_app, blockyard_gate")
    op.create_table(
        "events",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=True),
        sa.Column("route_ids", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "status IN ('received', 'applied', 'ignored', 'parked', 'quarantined', 'failed')",
            name=op.f("events_status_check"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("events_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("events_pkey")),
        schema="stripe",
    )
    op.create_index(
        op.f("events_status_received_at_idx"), "events", ["status", "received_at"], unique=False, schema="stripe"
    )
    op.create_table(
        "routes",
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("routes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("stripe_id", name=op.f("routes_pkey")),
        schema="stripe",
    )
    op.create_index(op.f("routes_organization_id_idx"), "routes", ["organization_id"], unique=False, schema="stripe")
    op.create_table(
        "billing_checkouts",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("subscription_id", sa.Text(), nullable=True),
        sa.Column("payment_id", sa.Text(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_checkouts_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_checkouts_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_checkouts_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_checkouts_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_customers",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("default_payment_method", sa.Text(), nullable=True),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_customers_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_customers_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_customers_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_customers_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_index(
        op.f("billing_customers_organization_id_user_id_idx"),
        "billing_customers",
        ["organization_id", "user_id"],
        unique=True,
        schema="blockyard",
        postgresql_where=sa.text("NOT deleted"),
    )
    op.create_table(
        "billing_disputes",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("disputed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_disputes_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_disputes_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_disputes_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_disputes_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_invoices",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("subscription_id", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("amount_due", sa.BigInteger(), nullable=False),
        sa.Column("amount_paid", sa.BigInteger(), nullable=False),
        sa.Column("amount_remaining", sa.BigInteger(), nullable=False),
        sa.Column("hosted_invoice_url", sa.Text(), nullable=True),
        sa.Column("invoice_pdf", sa.Text(), nullable=True),
        sa.Column("invoiced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_invoices_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_invoices_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_invoices_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_invoices_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_payment_methods",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=True),
        sa.Column("last4", sa.Text(), nullable=True),
        sa.Column("expires", sa.Text(), nullable=True),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_payment_methods_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_payment_methods_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_payment_methods_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_payment_methods_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_payments",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("amount_received", sa.BigInteger(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("decline_code", sa.Text(), nullable=True),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_payments_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_payments_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_payments_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_payments_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_refunds",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("refunded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_refunds_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_refunds_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_refunds_pkey")),
        sa.UniqueConstraint("organization_id", "stripe_id", name=op.f("billing_refunds_organization_id_stripe_id_key")),
        schema="blockyard",
    )
    op.create_table(
        "billing_requests",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("operation", sa.Text(), nullable=False),
        sa.Column("parameters", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("answer", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('open', 'done', 'failed')", name=op.f("billing_requests_status_check")),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_requests_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_requests_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_requests_pkey")),
        sa.UniqueConstraint(
            "organization_id",
            "created_by_id",
            "key",
            name=op.f("billing_requests_organization_id_created_by_id_key_key"),
        ),
        schema="blockyard",
    )
    op.create_table(
        "billing_subscriptions",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=True),
        sa.Column("price_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("interval", sa.Text(), nullable=False),
        sa.Column("interval_count", sa.Integer(), nullable=False),
        sa.Column("current_period_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("current_period_end", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancel_at_period_end", sa.Boolean(), nullable=False),
        sa.Column("trial_end", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stripe_id", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("billing_subscriptions_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("billing_subscriptions_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("billing_subscriptions_pkey")),
        sa.UniqueConstraint(
            "organization_id", "stripe_id", name=op.f("billing_subscriptions_organization_id_stripe_id_key")
        ),
        schema="blockyard",
    )
    op.create_table(
        "stripe_events",
        sa.Column(
            "organization_id", sa.Uuid(), server_default=sa.text("tenancy.current_organization_id()"), nullable=False
        ),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("created_by_id", sa.Uuid(), server_default=sa.text("tenancy.current_user_id()"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "status IN ('received', 'applied', 'ignored', 'parked', 'quarantined', 'failed')",
            name=op.f("stripe_events_status_check"),
        ),
        sa.ForeignKeyConstraint(
            ["organization_id", "created_by_id"],
            ["blockyard.memberships.organization_id", "blockyard.memberships.user_id"],
            name=op.f("stripe_events_organization_id_created_by_id_fkey"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["blockyard.organizations.id"],
            name=op.f("stripe_events_organization_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organization_id", "id", name=op.f("stripe_events_pkey")),
        sa.UniqueConstraint("organization_id", "event_id", name=op.f("stripe_events_organization_id_event_id_key")),
        schema="blockyard",
    )
    op.execute("ALTER TABLE stripe.events ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE stripe.events FORCE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY gate ON stripe.events FOR ALL TO blockyard_gate USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON stripe.events TO blockyard_gate")
    op.execute("ALTER TABLE stripe.routes ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE stripe.routes FORCE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY gate ON stripe.routes FOR ALL TO blockyard_gate USING (true) WITH CHECK (true)")
    op.execute("CREATE POLICY crossing ON stripe.routes FOR ALL TO blockyard_owner USING (true) WITH CHECK (true)")
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON stripe.routes TO blockyard_gate")
    op.execute("ALTER TABLE blockyard.billing_checkouts ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_checkouts FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_checkouts FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_checkouts TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_customers ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_customers FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_customers FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_customers TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_disputes ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_disputes FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_disputes FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_disputes TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_invoices ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_invoices FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_invoices FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_invoices TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_payment_methods ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_payment_methods FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_payment_methods FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_payment_methods TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_payments ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_payments FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_payments FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_payments TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_refunds ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_refunds FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_refunds FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_refunds TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_requests ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_requests FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_requests FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_requests TO blockyard_app")
    op.execute("ALTER TABLE blockyard.billing_subscriptions ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.billing_subscriptions FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.billing_subscriptions FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.billing_subscriptions TO blockyard_app")
    op.execute("ALTER TABLE blockyard.stripe_events ENABLE ROW LEVEL SECURITY")
    op.execute("ALTER TABLE blockyard.stripe_events FORCE ROW LEVEL SECURITY")
    op.execute(
        "CREATE POLICY organization_isolation ON blockyard.stripe_events FOR ALL TO blockyard_app USING ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id))) WITH CHECK ((organization_id = ( SELECT tenancy.current_organization_id() AS current_organization_id)))"
    )
    op.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON blockyard.stripe_events TO blockyard_app")
    functions = (files("blockyard.billing.inbox") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(functions)
