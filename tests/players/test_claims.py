"""A player types a code in a game, whose place's key was verified before: what becomes of it."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import psycopg
import pytest

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.students.secrets.codes import code_hash, shown_code
from tests.databases import TestDatabase
from tests.players.claiming import CODE, PLAYERS, TRAIL, Connection, as_owner, claim, pupil_with_code, student_of
from tests.world import World


@pytest.fixture(autouse=True)
def forgotten_guesses(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM identity.attempts")


@pytest.fixture
def owner(database: TestDatabase) -> Iterator[Connection]:
    with as_owner(database) as connection:
        yield connection


def test_who_types_a_code_is_its_student(owner: Connection, admin: Connection, world: World) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    player = next(PLAYERS)
    assert claim(owner, world.alpha.id, player, shown_code(code).lower()) == "claimed"
    assert student_of(admin, world.alpha, player) == student
    rows = admin.execute(
        "SELECT method, created_by_id FROM blockyard.roblox_links WHERE student_id = %s", [student]
    ).fetchall()
    assert rows == [("code", world.alpha.teacher.id)]
    [(action, of, by, details)] = admin.execute(TRAIL, [world.alpha.id, [str(student)]]).fetchall()
    assert (action, of, by, details["method"]) == ("roblox_link.created", student, student, "code")
    assert str(player) not in str(details)


def test_twice_is_as_good_as_once(owner: Connection, admin: Connection, world: World) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    player = next(PLAYERS)
    assert [claim(owner, world.alpha.id, player, code) for _ in range(20)] == ["claimed"] * 20
    assert len(admin.execute(TRAIL, [world.alpha.id, [str(student)]]).fetchall()) == 1


def test_a_used_code_is_no_others(owner: Connection, admin: Connection, world: World) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    first, second = next(PLAYERS), next(PLAYERS)
    assert claim(owner, world.alpha.id, first, code) == "claimed"
    assert claim(owner, world.alpha.id, second, code) == "unknown"
    assert (student_of(admin, world.alpha, first), student_of(admin, world.alpha, second)) == (student, None)


def test_a_student_has_several_accounts(owner: Connection, admin: Connection, world: World) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    tablet, computer = next(PLAYERS), next(PLAYERS)
    assert claim(owner, world.alpha.id, tablet, code) == "claimed"
    admin.execute("DELETE FROM blockyard.claim_codes WHERE student_id = %s", [student])
    stamp = [code_hash("WXZW-XZ22"), clock.now() + timedelta(days=1), world.alpha.teacher.id]
    admin.execute(CODE, [world.alpha.id, new_id(), world.alpha.path_ids["class_id"], student, *stamp])
    assert claim(owner, world.alpha.id, computer, "WXZW-XZ22") == "claimed"
    assert [student_of(admin, world.alpha, one) for one in (tablet, computer)] == [student, student]


def test_the_newest_code_says_who_a_player_is(owner: Connection, admin: Connection, world: World) -> None:
    """Both facts stand in the trail."""
    (ada, hers), (ben, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
    player = next(PLAYERS)
    assert [claim(owner, world.alpha.id, player, code) for code in (hers, his)] == ["claimed", "claimed"]
    assert student_of(admin, world.alpha, player) == ben
    trail = admin.execute(TRAIL, [world.alpha.id, [str(ada), str(ben)]]).fetchall()
    assert {(action, of) for action, of, _by, _details in trail} == {
        ("roblox_link.created", ada),
        ("roblox_link.removed", ada),
        ("roblox_link.created", ben),
    }
    # What is told of one is handed to her family, and names no other.
    assert not [details for _action, of, _by, details in trail if str(ben if of == ada else ada) in str(details)]


EXPIRED = "UPDATE blockyard.claim_codes SET expires_at = now() - interval '1 second' WHERE student_id = %s"
LEFT = "UPDATE blockyard.enrollments SET status = 'dropped', dropped_at = now() WHERE student_id = %s"
ARCHIVED = "UPDATE blockyard.students SET archived_at = now() WHERE id = %s"
ENDED = "DELETE FROM blockyard.claim_codes WHERE student_id = %s"
CLASS_OVER = """
    UPDATE blockyard.classes SET archived_at = now()
    WHERE id IN (SELECT class_id FROM blockyard.claim_codes WHERE student_id = %s)
"""


@pytest.mark.parametrize("end", [EXPIRED, LEFT, ARCHIVED, ENDED, CLASS_OVER])
def test_a_code_that_is_over_is_as_one_that_never_was(
    owner: Connection, admin: Connection, world: World, end: str
) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    player = next(PLAYERS)
    admin.execute(end.encode(), [student])
    assert claim(owner, world.alpha.id, player, code) == "unknown"
    assert claim(owner, world.alpha.id, player, "ZZZZ-ZZZZ") == "unknown"
    assert claim(owner, world.alpha.id, player, "no code at all") == "unknown"
    assert student_of(admin, world.alpha, player) is None
    admin.execute("UPDATE blockyard.classes SET archived_at = NULL")


def test_a_code_is_good_in_its_own_school(owner: Connection, admin: Connection, world: World) -> None:
    """One child plays for both schools, and neither learns of the other."""
    player = next(PLAYERS)
    (ada, hers), (her_there, there) = (pupil_with_code(admin, school) for school in world.schools)
    assert claim(owner, world.omega.id, player, hers) == "unknown"
    assert claim(owner, world.alpha.id, player, hers) == "claimed"
    assert claim(owner, world.omega.id, player, there) == "claimed"
    assert [student_of(admin, school, player) for school in world.schools] == [ada, her_there]
    for school, student, other in ((world.alpha, ada, her_there), (world.omega, her_there, ada)):
        assert len(admin.execute(TRAIL, [school.id, [str(student)]]).fetchall()) == 1
        assert admin.execute(TRAIL, [school.id, [str(other)]]).fetchall() == []


def test_two_with_one_code_are_nobody(owner: Connection, admin: Connection, world: World) -> None:
    """Improbable, since codes are many: but nobody may become another one by it."""
    student, code = pupil_with_code(admin, world.alpha)
    twin, _same = pupil_with_code(admin, world.alpha, code)
    assert claim(owner, world.alpha.id, next(PLAYERS), code) == "unknown"
    admin.execute(ENDED.encode(), [twin])
    player = next(PLAYERS)
    assert claim(owner, world.alpha.id, player, code) == "claimed"
    assert student_of(admin, world.alpha, player) == student


def test_who_guesses_waits_and_holds_up_nobody(owner: Connection, admin: Connection, world: World) -> None:
    student, code = pupil_with_code(admin, world.alpha)
    guesser, classmate = next(PLAYERS), next(PLAYERS)
    answers = [claim(owner, world.alpha.id, guesser, f"ZZZZ-ZZZ{digit}") for digit in "23456789ZXWV"]
    assert answers == ["unknown"] * 10 + ["later"] * 2
    assert claim(owner, world.alpha.id, guesser, code) == "later"
    assert claim(owner, world.alpha.id, classmate, code) == "claimed"
    assert student_of(admin, world.alpha, classmate) == student
    _there, theirs = pupil_with_code(admin, world.omega)
    assert claim(owner, world.omega.id, guesser, theirs) == "claimed", "another school counts for itself"
    _other, hers = pupil_with_code(admin, world.alpha)
    later = clock.now() + timedelta(minutes=16)
    assert claim(owner, world.alpha.id, guesser, hers, later) == "claimed"


def test_a_right_code_buys_no_guesses(owner: Connection, admin: Connection, world: World) -> None:
    _student, code = pupil_with_code(admin, world.alpha)
    player = next(PLAYERS)
    said = []
    for digit in "23456789ZXW":
        said += [claim(owner, world.alpha.id, player, f"ZZZZ-ZZZ{digit}"), claim(owner, world.alpha.id, player, code)]
    assert (said.count("unknown"), said[-2:]) == (10, ["later", "later"])


def test_many_who_guess_are_held_up_together(owner: Connection, admin: Connection, world: World) -> None:
    """And what one of them types beyond her limit counts no more for the school."""
    for _ in range(3):
        player = next(PLAYERS)
        assert [claim(owner, world.alpha.id, player, "ZZZZ-ZZZZ") for _ in range(12)][-1] == "later"
    counted = admin.execute("SELECT count FROM identity.attempts ORDER BY count").fetchall()
    assert counted == [(12,), (12,), (12,), (30,)]
    admin.execute("UPDATE identity.attempts SET count = 999 WHERE count = 30")
    _student, code = pupil_with_code(admin, world.alpha)
    assert claim(owner, world.alpha.id, next(PLAYERS), "ZZZZ-ZZZZ") == "unknown"
    assert claim(owner, world.alpha.id, next(PLAYERS), code) == "later"
    _there, theirs = pupil_with_code(admin, world.omega)
    assert claim(owner, world.omega.id, next(PLAYERS), theirs) == "claimed"


def at_once(database: TestDatabase, *asks: Callable[[Connection], str]) -> list[str]:
    """What each is answered, on a connection of its own."""
    start = Barrier(len(asks))

    def ask(one: Callable[[Connection], str]) -> str:
        with as_owner(database) as connection:
            start.wait(timeout=30)
            return one(connection)

    with ThreadPoolExecutor(len(asks)) as pool:
        return list(pool.map(ask, asks))


def test_two_players_one_code(database: TestDatabase, admin: Connection, world: World) -> None:
    for _ in range(10):
        student, code = pupil_with_code(admin, world.alpha)
        players = [next(PLAYERS) for _ in range(4)]
        asks = [lambda one, player=player, code=code: claim(one, world.alpha.id, player, code) for player in players]
        answers = at_once(database, *asks)
        assert sorted(answers) == ["claimed", "unknown", "unknown", "unknown"]
        whose = [student_of(admin, world.alpha, player) for player in players]
        assert whose == [student if answer == "claimed" else None for answer in answers]


def test_one_player_two_codes(database: TestDatabase, admin: Connection, world: World) -> None:
    for _ in range(10):
        (ada, hers), (ben, his) = (pupil_with_code(admin, world.alpha) for _ in range(2))
        player = next(PLAYERS)
        asks = [lambda one, code=code, player=player: claim(one, world.alpha.id, player, code) for code in (hers, his)]
        assert at_once(database, *asks) == ["claimed", "claimed"]
        trail = admin.execute(TRAIL, [world.alpha.id, [str(ada), str(ben)]]).fetchall()
        [first] = [of for action, of, _by, _details in trail if action.endswith("removed")]
        assert {first, student_of(admin, world.alpha, player)} == {ada, ben}
