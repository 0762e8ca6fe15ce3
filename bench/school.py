"""What do 100,000 students of a school cost one of its classes?

The pages of a class of 35 students with 40 assignments, all played, in a school that has no other class and in one that has
2,857 others: its page, its students, its assignments and its gradebook, as its teacher and the school's owner see them; and
what one of its students is to play.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from typing import Any

from bench import options, report
from bench.cluster import admin_of, create_blockyard, running_cluster, settle
from bench.contenders import LIFETIME, Contender, bearer
from bench.load import load_process
from bench.race import Track, requests
from bench.rounds import summary
from bench.rows import Size, organization_id, user_id
from bench.school_rows import CLASS, CLASS_SIZE, SIGN_IN, STUDENT, TEACHER, School, fill_school
from bench.server import blockyard_serve, environment_of, served
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.tokens import AccessTokens
from blockyard.local.embedded import Cluster

PAGES = {
    "class": f"/api/v1/classes/{CLASS}",
    "students": f"/api/v1/classes/{CLASS}/students",
    "assignments": f"/api/v1/classes/{CLASS}/assignments?limit=100",
    "gradebook": f"/api/v1/classes/{CLASS}/gradebook",
}
TEACHING, OWNING, LEARNING = "teacher", "owner", "student"
PATHS = {TEACHING: PAGES, OWNING: PAGES, LEARNING: {"assignments": "/api/v1/student/assignments?limit=100"}}
"""By who asks."""
SCHOOLS = (School(CLASS_SIZE), School(100_000))
SCHOOLS_SMOKE = (School(CLASS_SIZE), School(1_000))


def main() -> None:
    chosen = options.parse(__doc__, rounds=12, seconds=1.5)
    results = measure(SCHOOLS_SMOKE if chosen.smoke else SCHOOLS, chosen.rounds, chosen.seconds)
    if chosen.json:
        report.print_json(results)
        return
    for title, rows in results.items():
        report.print_summary(title, rows)


def measure(schools: tuple[School, ...], rounds: int, seconds: float) -> dict[str, Any]:
    """By page and person, and size, as `summary` has it, against the smallest."""
    with ExitStack() as stack:
        cluster = stack.enter_context(running_cluster())
        track = Track(cluster, stack.enter_context(load_process()), rounds, seconds)
        running = {}
        for number, school in enumerate(schools):
            report.say(f"making a school of {school.students:,} students in {school.classes:,} classes")
            running[f"{school.students:,} students"] = stack.enter_context(served_school(cluster, school, number))
        results = {}
        for person, paths in PATHS.items():
            for page, path in paths.items():
                title = f"{page}, seen by the {person}"
                runners = {name: (each[person], requests(each[person], path)) for name, each in running.items()}
                results[title] = summary(track.race(title, runners), next(iter(runners)))
        return results


@contextmanager
def served_school(cluster: Cluster, school: School, number: int) -> Iterator[dict[str, Contender]]:
    """By who calls."""
    database = f"school_{number}"
    settings = create_blockyard(cluster, database, Size(1, 0))
    with admin_of(cluster, database) as admin:
        admin.execute("SET session_replication_role = replica")  # the rows are right
        fill_school(admin, school)
        settle(admin)
    headers = headers_of(AccessTokens(KeyRing.parse(reveal(settings.token_keys)), LIFETIME))
    log = cluster.log.parent / f"{database}.log"
    with served(blockyard_serve(settings), environment_of(settings), log) as server:
        yield {name: Contender(database, server, (each,)) for name, each in headers.items()}


def headers_of(tokens: AccessTokens) -> dict[str, dict[str, str]]:
    """By who calls."""
    school = organization_id(0)
    return {
        TEACHING: bearer(tokens.issue(TEACHER, school)),
        OWNING: bearer(tokens.issue(user_id(0), school)),
        LEARNING: bearer(tokens.issue_to_student(STUDENT, school, SIGN_IN, datetime.now(UTC) + LIFETIME)),
    }


if __name__ == "__main__":
    main()
