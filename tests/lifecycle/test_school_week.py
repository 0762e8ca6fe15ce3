"""A school's week, from the roster to an erased pupil, by real processes that are killed and networks that lose half of all
calls: the gradebook says what the pupils did. Another school, in which all is called the same, has nothing of it."""

import io
import itertools
import json
import random
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.week import records, script
from tests.lifecycle.week.browser import Step, play_in_browser
from tests.lifecycle.week.logins import signed_in
from tests.lifecycle.week.network import Fate, Network
from tests.lifecycle.week.roblox import FIRST_PLAYER, MOST_SECONDS_AHEAD, GameServer, play_in_roblox
from tests.lifecycle.week.school import GIVEN, School, body_of, school
from tests.lifecycle.week.script import MAX_SCORE, RIGHT, Part, Way
from tests.lifecycle.week.setting_up import JOINED, TITLE, Ready, set_up
from worlds.tests.luau_vm import WHY_SKIPPED, luau_web

pytestmark = pytest.mark.slow

SEED: Final = 20261130
ERASED, KEPT_WITHOUT_NAME = "Zoë", "Ben"
DEATHS: Final = {8: "worker", 16: "serve"}
"""Who is killed, by the seconds of the game's clock, in the middle of whatever is going on."""
LIVE_SECONDS: Final = 540
"""For so long everybody is certainly in the view of who plays now."""
STATES: Final = "SELECT state, code, count(*) FROM blockyard.game_events WHERE organization_id = %s GROUP BY 1, 2"
LINKS: Final = "SELECT student_id::text, roblox_user_id FROM blockyard.roblox_links WHERE organization_id = %s"
TABLES: Final = ("attempts", "progress_events", "roblox_links", "game_events", "results")


def test_a_week(tmp_path: Path) -> None:
    module = luau_web()
    if module is None:
        pytest.skip(WHY_SKIPPED)
    chance = random.Random(SEED)
    network = Network(chance)
    parts = [*script.write_script(GIVEN, chance), Part(JOINED, Way.BROWSER, (), claims_late=False)]
    with ExitStack() as stack:
        running = stack.enter_context(up(tmp_path / "data"))
        ours, other = (stack.enter_context(school(running, name)) for name in ("alpha", "beta"))
        ready, _ = set_up(ours), set_up(other)
        pupils = stack.enter_context(signed_in(running.url, ready.class_code, ready.cards, ready.printed_badges))
        server = GameServer(module, ready.scene, ready.place_file, running.url, ready.place_key, network)
        stack.callback(server.close)
        sql = stack.enter_context(database(tmp_path / "data"))
        begun = time.monotonic()
        killer = stack.enter_context(ThreadPoolExecutor(1))
        play(running, ours, parts, pupils, ready, server, killer)
        running.wait_until(lambda: not waiting(sql, ours), "all events in attempts", lambda: waiting(sql, ours))
        for one in (ours, other):
            one.sign_in_again()
        lost, calls = network.told[Fate.LOST_THERE] + network.told[Fate.LOST_BACK], sum(network.told.values())
        assert lost > 0.4 * calls
        print(f"{lost} of {calls} calls lost, {network.cut} cut; {time.monotonic() - begun:.0f} s")
        the_gradebook_says_what_they_did(ours, parts)
        who_plays_now_is_told(ours, parts, everybody=time.monotonic() - begun < LIVE_SECONDS)
        the_items_are_counted(ours, parts)
        each_player_is_a_pupil(sql, ours, parts)
        nothing_crossed(sql, ours, other)
        two_are_erased(ours, parts)


@contextmanager
def database(folder: Path) -> Iterator[psycopg.Connection]:
    """A superuser's connection, to look behind the walls."""
    url = urlunsplit(urlsplit(Cluster(folder).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def play(
    running: Running,
    ours: School,
    parts: Sequence[Part],
    pupils: dict[str, httpx.Client],
    ready: Ready,
    server: GameServer,
    killer: ThreadPoolExecutor,
) -> None:
    """Everybody takes a step each second of the game's clock, whether processes live or not."""

    def wait_for_api() -> None:
        running.wait_until(running.is_ready, "the API")

    def in_browser(part: Part) -> Step:
        for number, one in enumerate(part.plays, start=1):
            assignment_id = ours.ids["assignment"]
            yield from play_in_browser(pupils[part.name], server.network, one, assignment_id, number, wait_for_api)

    going = [in_browser(part) for part in parts if part.way is Way.BROWSER]
    in_game = enumerate((part for part in parts if part.way is Way.ROBLOX), start=1)
    going += [play_in_roblox(server, part, number, ready.claim_codes[part.name]) for number, part in in_game]
    before = processes(running)
    for second in itertools.count():
        if second in DEATHS:
            victim = running.child(DEATHS[second])
            assert victim is not None
            killer.submit(victim.kill)  # while the next calls are on their way
        cut = server.network.cut
        going = [step for step in going if goes_on(step)]
        server.wait(1)
        if server.network.cut > cut:
            wait_for_api()  # or the game's clock would run on
        if not going:
            break
    assert max(DEATHS) < server.luau.get("world.now") < MOST_SECONDS_AHEAD
    print(f"{server.luau.get('world.now')} s of the game's clock; {before} were killed")
    running.wait_until(lambda: not before & processes(running), "others in place of the killed")

    def all_is_told() -> bool:
        wait_for_api()
        server.wait(1)
        return server.is_quiet

    running.wait_until(all_is_told, "all that the game has to tell", lambda: len(server.kept))


def processes(running: Running) -> set[int]:
    """Ids of API and worker, as far as they are there."""
    found = [running.child(word) for word in DEATHS.values()]
    return {one.pid for one in found if one is not None}


def goes_on(step: Step) -> bool:
    """Takes its next step. Whether there was one."""
    for _ in step:
        return True
    return False


def waiting(sql: psycopg.Connection, school: School) -> int:
    """How many events are in no attempt yet. None is ever refused."""
    states = {(state, code): count for state, code, count in sql.execute(STATES.encode(), [school.id])}
    assert states.keys() <= {("waiting", None), ("attached", None)}
    return int(states.get(("waiting", None), 0))


def the_gradebook_says_what_they_did(ours: School, parts: Sequence[Part]) -> None:
    expected = {part.name: script.cell_of(part) for part in parts}
    assert records.gradebook_of(ours) == expected
    titles, *rows = records.table_of(ours)
    assert (titles[:2], titles[-2:]) == (["student_id", "student"], [f"{TITLE} (of {MAX_SCORE})", f"{TITLE}: note"])
    ids = ours.students()
    shown = [(id, name, None if score == "" else float(score), note) for id, name, *_, score, note in rows]
    assert shown == [(ids[name], name, expected[name]["score"], "") for name in sorted(expected)]


def who_plays_now_is_told(ours: School, parts: Sequence[Part], *, everybody: bool) -> None:
    expected = {part.name: script.live_of(part) for part in parts if part.plays}
    seen = records.live_of(ours)
    assert seen.keys() == expected.keys() if everybody else seen.keys() <= expected.keys()
    for name, told in seen.items():
        assert {word: told[word] for word in expected[name]} == expected[name], name


def the_items_are_counted(ours: School, parts: Sequence[Part]) -> None:
    found = records.items_of(ours)
    assert [one["question"] for one in found] == [f"quiz/{number}" for number in range(len(RIGHT))]
    for number, item in enumerate(found):
        answers = {one["choice"]: one["count"] for one in item["answers"]}
        said = {"n": item["n"], "difficulty": pytest.approx(item["difficulty"]), "answers": answers}
        assert said == script.item_of(parts, number), item["prompt"]


def each_player_is_a_pupil(sql: psycopg.Connection, ours: School, parts: Sequence[Part]) -> None:
    ids = ours.students()
    playing = [part.name for part in parts if part.way is Way.ROBLOX]
    links: dict[str, int] = dict(sql.execute(LINKS.encode(), [ours.id]).fetchall())
    assert links == {ids[name]: FIRST_PLAYER + number for number, name in enumerate(playing)}


def nothing_crossed(sql: psycopg.Connection, ours: School, other: School) -> None:
    """All is called the same in the other school, and none of it is there."""
    counts = {table: [rows_in(sql, table, one) for one in (ours, other)] for table in TABLES}
    assert [theirs for _, theirs in counts.values()] == [0] * len(TABLES), counts
    assert min(counts[table][0] for table in TABLES if table != "results") >= script.OF_EACH_WAY
    idle = script.cell_of(Part(JOINED, Way.BROWSER, (), claims_late=False))
    assert records.gradebook_of(other) == dict.fromkeys([*GIVEN, JOINED], idle)
    assert other.paths().keys() == ours.paths().keys()
    for what, path in ours.paths().items():
        assert body_of(ours.admin.get(path)), what
        if what != "import":  # an admin's
            assert body_of(ours.teacher.get(path)), what
            assert other.teacher.get(path).status_code == 404, what
        denied = other.admin.get(path)
        assert (denied.status_code, denied.json()["code"]) == (404, "not_found"), what


def rows_in(sql: psycopg.Connection, table: str, school: School) -> int:
    row = sql.execute(f"SELECT count(*) FROM blockyard.{table} WHERE organization_id = %s".encode(), [school.id])
    return int((row.fetchone() or [0])[0])


def two_are_erased(ours: School, parts: Sequence[Part]) -> None:
    """One with all that she did, after it was handed over; one so that what he did stays without his name."""
    ids, by_name = ours.students(), {part.name: part for part in parts}
    exported = ours.admin.get(f"/api/v1/students/{ids[ERASED]}/export.zip")
    assert exported.status_code == 200
    the_export_holds(exported.content, by_name[ERASED], ids[ERASED])
    for name, results in ((ERASED, "erase"), (KEPT_WITHOUT_NAME, "keep")):
        answer = ours.admin.delete(f"/api/v1/students/{ids[name]}", params={"results": results})
        assert answer.status_code == 204, answer.text
        assert ours.admin.get(f"/api/v1/students/{ids[name]}").status_code == 404
    left = {name: script.cell_of(part) for name, part in by_name.items() if name not in (ERASED, KEPT_WITHOUT_NAME)}
    assert records.gradebook_of(ours) == left | {"Erased student": script.cell_of(by_name[KEPT_WITHOUT_NAME])}
    the_items_are_counted(ours, [part for part in parts if part.name != ERASED])


def the_export_holds(content: bytes, part: Part, student_id: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows: dict[str, list[dict[str, Any]]] = {
            kind: json.loads(archive.read(f"{kind}.json"))
            for kind in ("students", "attempts", "progress_events", "roblox_links")
        }
    assert [(one["id"], one["display_name"]) for one in rows["students"]] == [(student_id, part.name)]
    assert [one["answered_right"] for one in rows["attempts"]] == [play.right for play in part.plays]
    assert len(rows["roblox_links"]) == 1
    told = [one["data"] for one in rows["progress_events"] if one["type"] == "question.answered"]
    did = Counter(
        (f"quiz/{number}", answer == RIGHT[number])
        for play in part.plays
        for number, chosen in enumerate(play.choices)
        for answer in chosen
    )
    assert Counter((one["question"], one["correct"]) for one in told) == did
