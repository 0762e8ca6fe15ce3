"""What does each form of a row-level security policy cost in PostgreSQL itself?

One table, one set of rows; a login role for each form, with a policy of its own. The page is a whole transaction with
what it takes to enter (pgbench); the scan reads every row of a table that one organization fills.
"""

import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import Connection
from psycopg.sql import SQL, Identifier, Literal

from bench import options, report
from bench.cluster import PASSWORD, admin_of, create_blockyard, running_cluster, settle
from bench.rounds import Spread, ratios
from bench.rows import Size, fill_instances, organization_id, user_id
from blockyard.app.settings import Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.cluster import BINARIES
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.policies import ORGANIZATION as BEFORE_ALL_CONDITIONS
from blockyard.tenancy.seal import Sealer

DATABASE: Final = "policies"
TABLE: Final = "blockyard.agent_instances"
SCAN: Final = "bench.scan"
BASE: Final = "no RLS, WHERE"
CLIENTS: Final = 4
COLUMNS: Final = "id, agent_id, agent_type, status, configuration, created_by_id, created_at, updated_at"
WRONG_ANSWER: Final = "the form shows other rows than those of its organization"


@dataclass(frozen=True, slots=True)
class Form:
    """`policy` is what organization_id must equal; None: the role passes by row-level security and says WHERE."""

    name: str
    role: str
    policy: str | None
    sealed: bool


FORMS: Final = (
    Form(BASE, "bench_where", None, False),
    Form(
        "RLS, unsealed setting",
        "bench_unsealed",
        "(SELECT nullif(current_setting('bench.organization_id', true), '')::uuid)",
        False,
    ),
    Form("RLS, sealed, bare call", "bench_bare", "tenancy.current_organization_id()", True),
    Form("RLS, sealed, in (SELECT ...)", "bench_sealed", "(SELECT tenancy.current_organization_id())", True),
    Form("the same, before all conditions", "bench_first", BEFORE_ALL_CONDITIONS, True),
)


def main() -> None:
    chosen = options.parse(__doc__, rounds=8, seconds=1.5)
    size = Size(20, 2_000) if chosen.smoke else Size(1_000, 600_000)
    results = measure(size, chosen.rounds, transactions=50 if chosen.smoke else 2_000)
    if chosen.json:
        report.print_json(results)
        return
    headings = ["", "pages/s", f"{BASE} is x as fast", "scan ms", "scan takes x as long"]
    title = f"{size.rows:,} rows: a page of 50, and a scan of all"
    report.print_rows(title, headings, [[name, *row.values()] for name, row in results.items()])


def measure(size: Size, rounds: int, transactions: int) -> dict[str, dict[str, Spread]]:
    """By form: pages a second and scans in milliseconds, with their ratios to BASE, round by round."""
    with running_cluster() as cluster:
        report.say("making the tables")
        settings = create_blockyard(cluster, DATABASE, size)
        with admin_of(cluster, DATABASE) as admin:
            prepare(admin, size)
        entries = {form.name: entry_of(form, settings) for form in FORMS}
        check(cluster, entries, size)
        pages: dict[str, list[float]] = {form.name: [] for form in FORMS}
        scans: dict[str, list[float]] = {form.name: [] for form in FORMS}
        for number in range(rounds):
            report.say(f"round {number + 1} of {rounds}")
            for form in FORMS:
                pages[form.name].append(pages_per_second(cluster, form, entries[form.name], transactions))
            for form in FORMS:
                scans[form.name].append(scan_ms(cluster, form, entries[form.name]))
        return {
            form.name: {
                "pages_per_second": Spread.of(pages[form.name]),
                "speed": ratios(pages[BASE], pages[form.name]),
                "scan_ms": Spread.of(scans[form.name]),
                "scan": ratios(scans[form.name], scans[BASE]),
            }
            for form in FORMS
        }


def prepare(admin: Connection, size: Size) -> None:
    """The scanned table, all of organization 0, and a role with its policy for each form."""
    admin.execute("CREATE SCHEMA bench")
    admin.execute(f"CREATE TABLE {SCAN} (LIKE {TABLE} INCLUDING ALL)")
    admin.execute(f"ALTER TABLE {SCAN} ENABLE ROW LEVEL SECURITY")
    fill_instances(admin, Identifier("bench", "scan"), Size(1, size.rows), "organization_id")
    settle(admin)
    for form in FORMS:
        admin.execute(SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(Identifier(form.role), Literal(PASSWORD)))
        for statement in grants_and_policies(form):
            admin.execute(statement)


def grants_and_policies(form: Form) -> Iterator[str]:
    yield f"GRANT CONNECT ON DATABASE {DATABASE} TO {form.role}"
    yield f"GRANT USAGE ON SCHEMA blockyard, bench, tenancy TO {form.role}"
    yield f"GRANT SELECT ON {TABLE}, {SCAN} TO {form.role}"
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA tenancy TO {form.role}"
    yield f"GRANT EXECUTE ON FUNCTION wall.first(uuid) TO {form.role}"
    yield f"ALTER ROLE {form.role} SET max_parallel_workers_per_gather = 0"  # two processors are not many
    if form.policy is None:
        yield f"ALTER ROLE {form.role} BYPASSRLS"
        return
    for table in (TABLE, SCAN):
        yield f"CREATE POLICY {form.role} ON {table} FOR SELECT TO {form.role} USING (organization_id = {form.policy})"


def entry_of(form: Form, settings: Settings) -> str | None:
    """The statement that enters organization 0."""
    if form.policy is None:
        return None
    if not form.sealed:
        return f"SELECT set_config('bench.organization_id', '{organization_id(0)}', true)"
    sealer = Sealer(KeyRing.parse(reveal(settings.seal_keys)))
    entry = sealer.entry(TenantContext(organization_id(0), user_id(0)), read_only=True)
    seal = entry["entry_seal"]
    assert isinstance(seal, bytes)
    key_id = entry["entry_key_id"]
    return f"SELECT tenancy.enter('{organization_id(0)}', '{user_id(0)}', '{key_id}', '\\x{seal.hex()}', true)"


def where(form: Form) -> str:
    return f" WHERE organization_id = '{organization_id(0)}'" if form.policy is None else ""


def page_of(form: Form) -> str:
    return f"SELECT {COLUMNS} FROM {TABLE}{where(form)} ORDER BY id DESC LIMIT 50"


def check(cluster: Cluster, entries: dict[str, str | None], size: Size) -> None:
    """Every form shows organization 0 its own rows and no others, and nothing to a caller that has not entered."""
    for form in FORMS:
        with connect(cluster, form) as connection:
            if form.policy is not None:
                assert connection.execute(f"SELECT count(*) FROM {TABLE}").fetchone() == (0,), WRONG_ANSWER
                connection.execute(entries[form.name] or "")
            count = connection.execute(f"SELECT count(*) FROM {TABLE}{where(form)}").fetchone()
            scanned = connection.execute(f"SELECT count(*) FROM {SCAN}{where(form)}").fetchone()
            assert (count, scanned) == ((size.rows_each,), (size.rows,)), WRONG_ANSWER
            assert len(connection.execute(page_of(form)).fetchall()) == 50, WRONG_ANSWER


def connect(cluster: Cluster, form: Form) -> "psycopg.Connection[tuple[Any, ...]]":
    return psycopg.connect(cluster.url(form.role, PASSWORD, DATABASE))


def pages_per_second(cluster: Cluster, form: Form, entry: str | None, transactions: int) -> float:
    """Of CLIENTS clients, by pgbench with prepared statements."""
    script = Path(cluster.data_dir) / f"{form.role}.sql"
    statements = ("BEGIN", entry, page_of(form), "COMMIT")
    script.write_text("".join(f"{statement};\n" for statement in statements if statement))
    command = [
        *(str(BINARIES / "pgbench"), "--no-vacuum", "--protocol", "prepared", "--client", str(CLIENTS)),
        *("--transactions", str(transactions), "--file", str(script), cluster.url(form.role, PASSWORD, DATABASE)),
    ]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    (line,) = (line for line in output.splitlines() if line.startswith("tps = "))
    return float(line.split()[2])


def scan_ms(cluster: Cluster, form: Form, entry: str | None) -> float:
    with connect(cluster, form) as connection:
        if entry:
            connection.execute(entry)
        for index in ("indexscan", "indexonlyscan", "bitmapscan"):
            connection.execute(f"SET LOCAL enable_{index} = off")
        started = time.perf_counter()
        connection.execute(f"SELECT count(*) FROM {SCAN}{where(form)}")
        return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
