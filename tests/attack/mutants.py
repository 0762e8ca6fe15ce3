"""Takes the walls down one at a time and shows that the attack tests notice: `make attack-mutants`.

`python -m tests.attack.mutants "RLS disabled" ...` tries those alone.

A mutant is a hole in the database (SQL, run in every test database), in the code (a patch, before the application is
imported), or in a copy of the sources (which the processes that a test starts import, too). The tests named with it must
fail; a mutant that no test notices ends the run with exit code 1.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any, Final

import psycopg
from sqlalchemy import bindparam
from sqlalchemy.orm import with_loader_criteria

from tests.attack.oracle_holes import ORACLE_HOLES

VARIABLE: Final = "BLOCKYARD_TEST_MUTANT"
ENOUGH_FAILURES: Final = 5
AT_ONCE: Final = 2
LONGEST_SECONDS: Final = 600
"""Of one mutant's tests, which take seconds. A hole can also make a test wait for ever."""

EACH_SCOPED_TABLE: Final = """
    DO $$ DECLARE t text; BEGIN
        FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'blockyard' AND tablename <> 'organizations' LOOP
            EXECUTE format('{}', t);
        END LOOP;
    END $$
"""


@dataclass(frozen=True, slots=True)
class Mutant:
    wall: str
    tests: tuple[str, ...]
    sql: str = ""
    patch: Callable[[], None] | None = None
    source: tuple[str, str, str] | None = None
    """A file below src/, what stands there, and what stands there instead."""


def replaced(function: str, old: str, new: str) -> str:
    """SQL that puts `new` for `old` in the body of a function, or fails if `old` is not in it."""
    return f"""
        DO $mutant$ DECLARE before text; after text; BEGIN
            before := pg_get_functiondef('{function}'::regproc);
            after := replace(before, $old${old}$old$, $new${new}$new$);
            IF after = before THEN RAISE EXCEPTION 'the mutant changes nothing'; END IF;
            EXECUTE after;
        END $mutant$
    """


def remove_listener(event_name: str, function: str) -> Callable[[], None]:
    def patch() -> None:
        session = import_module("blockyard.tenancy.session")
        walls = import_module("blockyard.tenancy.walls")
        import_module("sqlalchemy.event").remove(session.TenantSyncSession, event_name, getattr(walls, function))

    return patch


def lean_reads_unnarrowed() -> None:
    scoped = import_module("blockyard.tenancy.base").OrganizationScoped
    everybody = with_loader_criteria(
        scoped,
        lambda _cls: bindparam("organization_id", unique=False).is_not(None),
        include_aliases=True,
    )
    set_attribute("blockyard.tenancy.reads", "NARROWED", everybody)()


def set_attribute(module: str, name: str, value: Any) -> Callable[[], None]:
    return lambda: setattr(import_module(module), name, value)


def keep_poison(connection: Any, *_: object) -> None:
    connection.rollback()


COMPOSITION: Final = ("lifecycle/test_composition.py",)
ROOMS: Final = ("unit/test_rooms.py",)
TABLES, INJECTION, SEAL, KEYS = ("test_tables.py",), ("test_injection.py",), ("test_seal.py",), ("test_keys.py",)
POOL, ORM, ROUTES, STUDENTS = ("test_pool.py",), ("test_orm_wall.py",), ("test_routes.py",), ("test_students.py",)

POWER, SIGN_INS, PROOF = ("test_power_races.py",), ("api/test_sign_ins.py",), ("api/test_verification.py",)

MUTANTS: Final[dict[str, Mutant]] = {
    "ORM criterion gone": Mutant("1 ORM", ORM, patch=remove_listener("do_orm_execute", "narrow")),
    "ORM stamp gone": Mutant("1 ORM", ORM, patch=remove_listener("before_flush", "stamp")),
    "ORM criterion gone from lean reads": Mutant("1 ORM", ORM, patch=lean_reads_unnarrowed),
    "bare tables allowed": Mutant(
        "1 ORM", ORM, patch=set_attribute("blockyard.tenancy.walls", "is_scoped", lambda _table: False)
    ),
    "RLS disabled": Mutant(
        "2 RLS", TABLES + INJECTION, EACH_SCOPED_TABLE.format("ALTER TABLE blockyard.%I DISABLE ROW LEVEL SECURITY")
    ),
    "RLS not forced": Mutant(
        "2 RLS", TABLES, EACH_SCOPED_TABLE.format("ALTER TABLE blockyard.%I NO FORCE ROW LEVEL SECURITY")
    ),
    "policy true": Mutant(
        "2 RLS", TABLES, EACH_SCOPED_TABLE.format("CREATE POLICY hole ON blockyard.%I USING (true) WITH CHECK (true)")
    ),
    "policy without check": Mutant(
        "2 RLS", TABLES, EACH_SCOPED_TABLE.format("CREATE POLICY hole ON blockyard.%I FOR INSERT WITH CHECK (true)")
    ),
    "users visible to all": Mutant(
        "roles",
        TABLES,
        "GRANT USAGE ON SCHEMA identity TO blockyard_app;GRANT SELECT ON identity.users TO blockyard_app;"
        "CREATE POLICY hole ON identity.users FOR SELECT USING (true)",
    ),
    "organizations visible to all": Mutant(
        "2 RLS", TABLES, "CREATE POLICY hole ON blockyard.organizations USING (true)"
    ),
    "seal not verified": Mutant(
        "3 seal", INJECTION, replaced("tenancy.current_organization_id", "WHERE claim.seal =", "WHERE '' <>")
    ),
    "seal not bound to the transaction": Mutant(
        "3 seal",
        SEAL,
        replaced("tenancy.current_organization_id", "transaction_timestamp()", "'epoch'::timestamptz")
        + ";"
        + replaced("tenancy.enter", "transaction_timestamp()", "'epoch'::timestamptz"),
    ),
    "seal not bound to the user": Mutant(
        "3 seal",
        SEAL,
        replaced("tenancy.current_organization_id", "|| uuid_send(claim.user_id)", "")
        + ";"
        + replaced(
            "tenancy.enter",
            "'\\x02'::bytea || uuid_send(p_organization_id) || uuid_send(p_user_id)",
            "'\\x02'::bytea || uuid_send(p_organization_id)",
        ),
    ),
    "entry seal not verified": Mutant("3 seal", SEAL, replaced("tenancy.enter", "p_seal IS DISTINCT FROM", "NULL <>")),
    "membership not checked": Mutant(
        "3 seal",
        SEAL,
        replaced("tenancy.enter", "IF v_role IS NULL THEN", "v_role := coalesce(v_role, 'owner'); IF false THEN"),
    ),
    "removed members enter": Mutant("3 seal", SEAL, replaced("tenancy.enter", "AND removed_at IS NULL", "")),
    "reads may write": Mutant("3 seal", SEAL, replaced("tenancy.enter", "IF p_read_only THEN", "IF false THEN")),
    "power read without locks": Mutant("power", POWER, replaced("identity.lock_power", " FOR SHARE", "")),
    "sign-in not asked where power is made": Mutant(
        "power",
        SIGN_INS,
        replaced("identity.lock_power", "sign_in.expires_at > now() FOR SHARE;", "true; PERFORM 1;"),
    ),
    "inviter's rank not asked at acceptance": Mutant(
        "power",
        PROOF,
        replaced("identity.accept_invitation", "v_inviter_role NOT IN ('owner', 'admin')", "false")
        + ";"
        + replaced("identity.accept_invitation", "> array_position(v_roles, v_invitation.role)", "> 9"),
    ),
    "keys from before the first proof live on": Mutant(
        "power", PROOF, replaced("identity.revoke_all_of", "api_key.revoked_at IS NULL", "false")
    ),
    "webhooks from before the first proof live on": Mutant(
        "power", PROOF, replaced("identity.revoke_all_of", "endpoint.created_by_id = p_user_id", "false")
    ),
    "expired keys open": Mutant(
        "power", ("api/test_api_keys.py",), replaced("identity.find_known_api_key", "expires_at <= now()", "false")
    ),
    "plain foreign key": Mutant(
        "4 keys",
        KEYS,
        "ALTER TABLE blockyard.agent_instances ADD UNIQUE (id);"
        "ALTER TABLE blockyard.agent_executions"
        " DROP CONSTRAINT agent_executions_organization_id_agent_instance_id_fkey,"
        " ADD FOREIGN KEY (agent_instance_id) REFERENCES blockyard.agent_instances (id)",
    ),
    "global unique": Mutant(
        "4 keys",
        KEYS,
        "CREATE UNIQUE INDEX hole ON blockyard.agent_instances (agent_id) WHERE agent_id LIKE 'other-%'",
    ),
    "author not checked in the trail": Mutant(
        "4 keys",
        KEYS,
        "DROP POLICY organization_append ON blockyard.audit_entries;"
        "CREATE POLICY organization_append ON blockyard.audit_entries FOR INSERT WITH CHECK (true);",
    ),
    "a student enters as a member does": Mutant(
        "students",
        STUDENTS,
        replaced("tenancy.enter_as_student", r"'\x05'::bytea", r"'\x02'::bytea"),
    ),
    "a student's sign-in never ends": Mutant(
        "students",
        STUDENTS,
        replaced("tenancy.enter_as_student", "AND sign_in.expires_at > now() AND student.archived_at IS NULL", ""),
    ),
    "a student writes where she reads": Mutant(
        "students",
        STUDENTS,
        "CREATE POLICY hole ON blockyard.enrollments FOR ALL TO blockyard_app"
        " USING (student_id = tenancy.current_student_id())",
    ),
    "a teacher enrolls anybody": Mutant(
        "students",
        STUDENTS,
        "CREATE POLICY hole ON blockyard.enrollments FOR INSERT TO blockyard_app"
        " WITH CHECK (organization_id = tenancy.current_organization_id())",
    ),
    "students are let in everywhere": Mutant(
        "roles of people",
        ROUTES,
        patch=lambda: setattr(import_module("blockyard.identity.access"), "admits_students", lambda _request: True),
    ),
    "the key of a place is not asked for": Mutant(
        "the inbox", ("test_game.py",), replaced("game.find_place", "place.secret_hash = p_secret_hash", "true")
    ),
    "a place that was revoked tells on": Mutant(
        "the inbox",
        ("api/test_game_events.py",),
        replaced("game.find_place", "AND place.revoked_at IS NULL", ""),
    ),
    "a link of another school counts": Mutant(
        "the inbox",
        ("api/test_game_claims.py",),
        replaced("game.sweep", "link.organization_id = event.organization_id AND", ""),
    ),
    "anybody has refused events looked at again": Mutant(
        "the inbox",
        ("test_game_doors.py",),
        replaced("game.take_up_again", "v_organization_id IS NULL OR NOT", "v_organization_id IS NULL AND NOT"),
    ),
    "who does not teach hears what was refused": Mutant(
        "the inbox",
        ("test_game_doors.py",),
        replaced("game.refusals_of", "AND member.role IN ('owner', 'admin', 'teacher')", ""),
    ),
    "refusals of another school are told": Mutant(
        "the inbox",
        ("test_game_doors.py",),
        replaced(
            "game.refusals_of",
            "event.organization_id = (SELECT tenancy.current_organization_id()) AND event.place_key_id",
            "event.place_key_id",
        ),
    ),
    "a student brings a withdrawn attempt back": Mutant(
        "students",
        ("test_game_doors.py",),
        "CREATE POLICY hole ON blockyard.attempts FOR UPDATE TO blockyard_app"
        " USING (student_id = tenancy.current_student_id())",
    ),
    "doctor blind": Mutant(
        "5 catalog",
        ("test_doctor.py",),
        patch=set_attribute("blockyard.tenancy.doctor", "CHECKS", ()),
    ),
    **{name: Mutant("6 oracle", ("interference",), sql) for name, sql in ORACLE_HOLES.items()},
    "credentials readable": Mutant(
        "roles",
        INJECTION,
        "GRANT USAGE ON SCHEMA identity TO blockyard_app;GRANT SELECT ON identity.credentials TO blockyard_app;"
        "CREATE POLICY hole ON identity.credentials USING (true)",
    ),
    "identity writable": Mutant(
        "roles",
        INJECTION,
        "GRANT USAGE ON SCHEMA identity TO blockyard_app;GRANT UPDATE ON identity.users TO blockyard_app;"
        "CREATE POLICY hole ON identity.users USING (true)",
    ),
    "queue writable": Mutant(
        "roles",
        INJECTION,
        "ALTER TABLE queue.procrastinate_jobs DISABLE TRIGGER refuse_faulty_job;"
        "GRANT INSERT ON ALL TABLES IN SCHEMA queue TO blockyard_app;"
        "GRANT USAGE ON ALL SEQUENCES IN SCHEMA queue TO blockyard_app;"
        "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA queue TO blockyard_app",
    ),
    "routes of Stripe writable": Mutant(
        "roles",
        INJECTION,
        "GRANT SELECT, UPDATE ON stripe.routes TO blockyard_app;CREATE POLICY hole ON stripe.routes USING (true)",
    ),
    "jobs not stamped": Mutant(
        "jobs",
        ("test_jobs.py",),
        replaced(
            "queue.enqueue",
            "v_arguments := p_arguments || jsonb_build_object(",
            "v_arguments := p_arguments; PERFORM jsonb_build_object(",
        ),
    ),
    "jobs not examined": Mutant(
        "jobs", ("test_jobs.py",), "ALTER TABLE queue.procrastinate_jobs DISABLE TRIGGER refuse_faulty_job"
    ),
    "poison stays in the pool": Mutant(
        "pool", POOL, patch=set_attribute("blockyard.tenancy.database", "discard_state", keep_poison)
    ),
    "a registry entry missing in the worker": Mutant(
        "composition",
        COMPOSITION,
        source=("blockyard/app/worker.py", "slots, tasks_of(ROOMS))", "slots, tasks_of(ROOMS)[:-1])"),
    ),
    "a room left out of ROOMS": Mutant("composition", ROOMS, source=("blockyard/app/rooms.py", "    AUDIT,\n", "")),
    "quota without a checker": Mutant(
        "composition", ROOMS, source=("blockyard/billing/room.py", "    usage_check=entitlements.check_plan,\n", "")
    ),
    "quota that allows everything in the worker": Mutant(
        "composition",
        COMPOSITION,
        source=("blockyard/environments/jobs.py", "await job.part(Quota).claim(", "(lambda *_: None)("),
    ),
    "permissions not checked": Mutant(
        "roles of people",
        ROUTES,
        patch=lambda: setattr(import_module("blockyard.identity.permissions").Permission, "authorize", lambda *_: None),
    ),
}


def present() -> Mutant | None:
    """The mutant of this run, if any."""
    name = os.environ.get(VARIABLE)
    return MUTANTS[name] if name else None


def patch_code() -> None:
    """Called before the application is imported."""
    mutant = present()
    if mutant and mutant.patch:
        mutant.patch()


def dig(admin_url: str) -> None:
    """Called for every test database, as a superuser."""
    mutant = present()
    if mutant and mutant.sql:
        with psycopg.connect(admin_url, autocommit=True) as admin:
            admin.execute(mutant.sql.encode())


@contextmanager
def mutated_sources(mutant: Mutant) -> Iterator[dict[str, str]]:
    """Variables that make Python import a copy of the sources with the mutant's hole in it."""
    if mutant.source is None:
        yield {}
        return
    name, old, new = mutant.source
    with TemporaryDirectory(prefix="blockyard-mutant-") as folder:
        sources = Path(folder) / "src"
        shutil.copytree("src", sources, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree("migrations", Path(folder) / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
        Path(folder).chmod(0o755)
        text = (sources / name).read_text()
        assert text.count(old) == 1, f"the mutant changes nothing: {old!r} is not once in {name}"
        (sources / name).write_text(text.replace(old, new))
        yield {"PYTHONPATH": str(sources)}


def run(name: str) -> tuple[int, int]:
    """(failed, passed) of the mutant's tests."""
    mutant = MUTANTS[name]
    files = [f"tests/{file}" if "/" in file else f"tests/attack/{file}" for file in mutant.tests]
    command = [sys.executable, "-m", "pytest", *files, f"--maxfail={ENOUGH_FAILURES}", "--tb=line"]
    command += ["-m", ""] * (mutant.tests == COMPOSITION)  # whole lives of processes are slow tests
    with mutated_sources(mutant) as path:
        output = output_of(command, {**os.environ, VARIABLE: name, **path})
    counts = {word: int(number) for number, word in re.findall(r"(\d+) (failed|passed|error)", output)}
    if counts.get("error") or not counts:
        raise RuntimeError(f"the mutant {name!r} breaks the tests instead of a wall:\n{output}")
    return counts.get("failed", 0), counts.get("passed", 0)


def output_of(command: list[str], environment: dict[str, str]) -> str:
    """Of a process in a group of its own, so that what it started ends with it. Raises RuntimeError if it takes too long.

    It writes to a file: what outlives it would keep a pipe open.
    """
    with TemporaryFile("w+") as output:
        process = subprocess.Popen(
            command, env=environment, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            process.wait(LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            output.seek(0)
            raise RuntimeError(f"{' '.join(command)} did not end in {LONGEST_SECONDS} s:\n{output.read()}") from None
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        output.seek(0)
        return output.read()


@dataclass(frozen=True, slots=True)
class Verdict:
    name: str
    failed: int
    words: str


def try_out(name: str) -> Verdict:
    """One that cannot be tried counts as unnoticed."""
    mutant, started = MUTANTS[name], time.monotonic()
    try:
        failed, passed = run(name)
    except (AssertionError, RuntimeError) as error:
        print(error, file=sys.stderr)
        failed, passed = 0, 0
    at_least = "+" if failed >= ENOUGH_FAILURES else ""
    of = f"{failed}{at_least} of {failed + passed}{at_least} failed in {', '.join(mutant.tests)}"
    noticed = "noticed" if failed else "NOT NOTICED"
    seconds = round(time.monotonic() - started)
    return Verdict(name, failed, f"{noticed}: {name} (wall {mutant.wall}), {of}, {seconds} s")


def main(names: list[str]) -> int:
    """Tries the mutants with these names, or all."""
    chosen = names or list(MUTANTS)
    survivors = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, verdict in enumerate(pool.map(try_out, chosen), 1):
            print(f"{number}/{len(chosen)} {verdict.words}", flush=True)
            survivors += [] if verdict.failed else [verdict.name]
    print(f"{len(chosen) - len(survivors)} of {len(chosen)} holes were noticed.", *survivors, sep="\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
