"""Alembic's environment: one migration run at a time, none that waits long for a lock, and each in a transaction of its own:
what one locked is free for requests before the next waits for something else. Then the list of tasks."""

from alembic import context
from sqlalchemy import NullPool, create_engine, text

from blockyard.app.rooms import ROOMS, metadata_of, tasks_of
from blockyard.jobs.known_tasks import store_tasks
from blockyard.tenancy.patience import LOCK_TIMEOUT

metadata = metadata_of(ROOMS)

MIGRATION_LOCK = 0x626C6F636B  # an arbitrary advisory lock number of ours
SCHEMAS = {table.schema for table in metadata.tables.values()}


def of_models(name: str | None, kind: str, _parents: object) -> bool:
    """Whether it is compared with the models. The seal keys and the queue have none."""
    return kind != "schema" or name in SCHEMAS


def run() -> None:
    engine = create_engine(context.config.attributes["url"], poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        connection.execute(text(LOCK_TIMEOUT))
        connection.execute(text("SELECT pg_advisory_lock(:number)"), {"number": MIGRATION_LOCK})
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS tenancy"))
        connection.commit()
        context.configure(
            connection=connection,
            target_metadata=metadata,
            include_schemas=True,
            include_name=of_models,
            version_table_schema="tenancy",
            transaction_per_migration=True,
            compare_server_default=False,
        )
        with context.begin_transaction():
            context.run_migrations()
            if context.get_context().get_current_revision() == context.get_head_revision():
                driver = connection.connection.driver_connection
                assert driver is not None
                store_tasks(driver, tasks_of(ROOMS))
        connection.commit()


run()
