"""Alembic's environment: one migration run at a time, and none that waits long for a lock."""

from alembic import context
from sqlalchemy import create_engine, text

from blockyard.schema import metadata

MIGRATION_LOCK = 0x626C6F636B  # an arbitrary advisory lock number of ours


def run() -> None:
    engine = create_engine(context.config.attributes["url"])
    with engine.connect() as connection:
        connection.execute(text("SET lock_timeout = '5s'"))
        connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": MIGRATION_LOCK})
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS tenancy"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_schemas=True,
            version_table_schema="tenancy",
            compare_server_default=False,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
    engine.dispose()


run()
