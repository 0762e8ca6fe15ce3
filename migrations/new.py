"""Writes the next migration: what the models have and the migrations so far do not make. `python -m migrations.new notes`.

It runs all migrations on a database of its own. New tables come with their policies and grants.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alembic import command
from alembic.operations.ops import CreateTableOp, ExecuteSQLOp, MigrationScript
from alembic.script import Script, ScriptDirectory

from blockyard.app.rooms import ROOMS, metadata_of
from blockyard.app.settings import load_settings
from blockyard.base.settings import reveal
from blockyard.local.data_folder import ensure_secrets
from blockyard.local.embedded import Cluster
from blockyard.tenancy.migrate import alembic_config, bootstrap
from blockyard.tenancy.policies import secure
from blockyard.tenancy.revisions import MIGRATIONS

VERSIONS = MIGRATIONS / "versions"


def main() -> None:
    if len(sys.argv) != 2 or not sys.argv[1].isidentifier():
        raise SystemExit("usage: python -m migrations.new NAME, with a name like agent_notes")
    with TemporaryDirectory(prefix="blockyard-migration-") as folder:
        cluster = Cluster(Path(folder))
        cluster.start()
        try:
            ensure_secrets(cluster)
            settings = load_settings(cluster.data_dir)
            bootstrap(cluster.admin_url, settings)
            path = write(reveal(settings.owner_database_url), sys.argv[1], VERSIONS)
        finally:
            cluster.stop()
    for tidy in (["check", "--fix"], ["format"]):  # not every migration needs all that the template imports
        subprocess.run([sys.executable, "-m", "ruff", *tidy, "--quiet", path], check=True)  # noqa: S603 - a path of ours
    sys.stdout.write(f"Read {path}, and put the reason into its first line.\n")


def write(owner_url: str, name: str, folder: Path) -> str:
    """The path of the new migration in `folder`. Says so and ends if the database at `owner_url` lacks nothing."""
    config = alembic_config(owner_url)
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join({str(VERSIONS), str(folder)}))
    number = f"{int(str(ScriptDirectory.from_config(config).get_current_head())) + 1:04}"
    script = command.revision(
        config,
        name,
        autogenerate=True,
        rev_id=number,
        version_path=str(folder),
        process_revision_directives=put_behind_walls,
    )
    if not isinstance(script, Script):
        raise SystemExit("The migrations make all that the models have: there is nothing to write.")
    return str(script.path)


def put_behind_walls(_context: object, _revision: object, directives: list[Any]) -> None:
    """Adds the statements of `secure` for each new table; drops an empty migration."""
    script: MigrationScript = directives[0]
    upgrade = script.upgrade_ops
    if upgrade is None or upgrade.is_empty():
        directives.clear()
        return
    for created in [step for step in upgrade.ops if isinstance(step, CreateTableOp)]:
        table = metadata_of(ROOMS).tables[f"{created.schema}.{created.table_name}"]
        upgrade.ops.extend(ExecuteSQLOp(statement) for statement in secure(table))


if __name__ == "__main__":
    main()
