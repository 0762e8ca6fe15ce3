"""Students: entered, enrolled, given cards; they sign in and out, and join by a code."""

import asyncio
from typing import Any

import httpx
import psycopg
import pytest

from blockyard.students import sign_in
from tests.api.steps import problem
from tests.api.test_classes import CLASSES, answer_after, made
from tests.world import Person, World

STUDENTS = "/api/v1/students"
SIGN_IN = "/api/v1/student/sign-in"
ME = "/api/v1/student/me"
JOIN = "/api/v1/join"


@pytest.fixture(autouse=True)
def forgotten_guesses(admin: psycopg.Connection) -> None:
    admin.execute("DELETE FROM identity.attempts")


async def entered(client: httpx.AsyncClient, person: Person, class_id: str, name: str) -> dict[str, Any]:
    """A student of the class."""
    answer = await client.post(f"{CLASSES}/{class_id}/students", headers=person.headers, json={"display_name": name})
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def code_of(client: httpx.AsyncClient, person: Person, class_id: str) -> str:
    answer = await client.post(f"{CLASSES}/{class_id}/code", headers=person.headers)
    assert answer.status_code == 201, answer.text
    code: str = answer.json()["code"]
    return code


async def card_of(client: httpx.AsyncClient, person: Person, student_id: str, **login: Any) -> dict[str, Any]:
    """A new card of the student."""
    address = f"{STUDENTS}/{student_id}/login"
    answer = await client.put(address, headers=person.headers, json={"method": "pictures"} | login)
    assert answer.status_code == 200, answer.text
    card: dict[str, Any] = (await client.get(f"{address}/card", headers=person.headers)).json()
    return card


async def try_secret(client: httpx.AsyncClient, code: str, username: str, secret: str) -> httpx.Response:
    return await client.post(SIGN_IN, json={"class_code": code, "username": username, "secret": secret})


def bearer(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 200, answer.text
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


@pytest.mark.parametrize("method", ["pictures", "words", "password"])
async def test_a_student_signs_in_with_a_secret_or_a_badge(
    client: httpx.AsyncClient, world: World, method: str
) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    code = await code_of(client, teacher, class_id)
    student = await entered(client, teacher, class_id, "Zoë van der Berg")
    more = {"password": "blue kite"} if method == "password" else {}
    card = await card_of(client, teacher, student["id"], method=method, **more)
    assert card["username"].startswith("zoev")
    assert (card["secret"] is None) == (method == "password")
    typed = (card["secret"] or "blue kite").upper() if method != "password" else "blue kite"
    headers = bearer(await try_secret(client, code.replace("-", " ").lower(), card["username"].upper(), typed))
    me = (await client.get(ME, headers=headers)).json()
    assert me == {"id": student["id"], "display_name": "Zoë van der Berg", "grade_level": None}
    headers = bearer(await client.post(SIGN_IN, json={"badge": card["badge"]}))
    assert (await client.get(ME, headers=headers)).json() == me
    assert (await client.post("/api/v1/student/sign-out", headers=headers)).status_code == 204
    assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
    read = (await client.get(f"{STUDENTS}/{student['id']}/login", headers=teacher.headers)).json()
    assert (read["method"], read["last_signed_in_at"] is not None) == (method, True)


async def test_a_new_card_voids_the_one_of_before(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    code = await code_of(client, teacher, class_id)
    student = await entered(client, teacher, class_id, "Ola")
    first = await card_of(client, teacher, student["id"])
    headers = bearer(await client.post(SIGN_IN, json={"badge": first["badge"]}))
    second = await card_of(client, teacher, student["id"], method="words")
    assert second["username"] == first["username"]
    assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
    assert problem(await client.post(SIGN_IN, json={"badge": first["badge"]})) == (401, "bad_credentials")
    assert problem(await try_secret(client, code, "ola", first["secret"])) == (401, "bad_credentials")
    headers = bearer(await try_secret(client, code, second["username"], second["secret"]))
    login = f"{STUDENTS}/{student['id']}/login"
    assert (await client.delete(login, headers=teacher.headers)).status_code == 204
    assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
    assert problem(await client.get(login, headers=teacher.headers)) == (404, "not_found")


async def test_what_is_wrong_is_told_in_one_way(client: httpx.AsyncClient, world: World) -> None:
    """Neither the code, nor the name, nor whether one attends the class."""
    teacher = world.alpha.teacher
    class_id, elsewhere = [(await made(client, teacher))["id"] for _ in range(2)]
    code, other_code = await code_of(client, teacher, class_id), await code_of(client, teacher, elsewhere)
    student = await entered(client, teacher, class_id, "Mia")
    card = await card_of(client, teacher, student["id"])
    said = [
        (code, card["username"], "sun-cat-boat-moon"),
        (code, "nobody1", card["secret"]),
        (other_code, card["username"], card["secret"]),
        ("ZZZZ-9999", card["username"], card["secret"]),
        ("no code at all", card["username"], card["secret"]),
    ]
    answers = [await try_secret(client, *one) for one in said]
    assert {(answer.status_code, answer.json()["detail"]) for answer in answers} == {(401, sign_in.WRONG)}
    assert (await try_secret(client, code, card["username"], card["secret"])).status_code == 200
    drop = await client.delete(f"{CLASSES}/{class_id}/students/{student['id']}", headers=teacher.headers)
    assert drop.status_code == 204
    assert (await try_secret(client, code, card["username"], card["secret"])).json()["detail"] == sign_in.WRONG


async def test_wrong_guesses_hold_up_the_student_and_nobody_else(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id, elsewhere = [(await made(client, teacher))["id"] for _ in range(2)]
    code, other_code = await code_of(client, teacher, class_id), await code_of(client, teacher, elsewhere)
    cards = {}
    for place, name in ((class_id, "Ann"), (class_id, "Ben"), (elsewhere, "Cem")):
        student = await entered(client, teacher, place, name)
        cards[name] = await card_of(client, teacher, student["id"]) | {"id": student["id"]}
    for _ in range(sign_in.PER_CARD):
        wrong = await try_secret(client, code, cards["Ann"]["username"], "sun-cat-boat-moon")
        assert problem(wrong) == (401, "bad_credentials")
    right = await try_secret(client, code, cards["Ann"]["username"], cards["Ann"]["secret"])
    assert problem(right) == (429, "too_many_requests")
    assert "Your teacher" not in right.json()["detail"]
    assert "your teacher can give you a new card" in right.json()["detail"]
    second = f"{CLASSES}/{elsewhere}/students/{cards['Ann']['id']}"
    assert (await client.post(second, headers=teacher.headers)).status_code == 201
    there = await try_secret(client, other_code, cards["Ann"]["username"], "sun-cat-boat-moon")
    assert problem(there) == (429, "too_many_requests"), "with another class's code, too"
    bearer(await client.post(SIGN_IN, json={"badge": cards["Ann"]["badge"]}))
    new = await card_of(client, teacher, cards["Ann"]["id"])
    bearer(await try_secret(client, code, new["username"], new["secret"]))
    bearer(await try_secret(client, code, cards["Ben"]["username"], cards["Ben"]["secret"]))
    bearer(await try_secret(client, other_code, cards["Cem"]["username"], cards["Cem"]["secret"]))


async def test_a_whole_classs_guesses_hold_up_no_other_class(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the school's one address. Invented codes hold up who invents more of them, and nobody who knows one."""
    monkeypatch.setattr(sign_in, "PER_CLASS", 5)
    monkeypatch.setattr(sign_in, "PER_ADDRESS", 5)
    teacher = world.alpha.teacher
    class_id, elsewhere = [(await made(client, teacher))["id"] for _ in range(2)]
    code, other_code = await code_of(client, teacher, class_id), await code_of(client, teacher, elsewhere)
    card = await card_of(client, teacher, (await entered(client, teacher, elsewhere, "Dia"))["id"])
    names = ["Eli", "Fay"]
    cards = [await card_of(client, teacher, (await entered(client, teacher, class_id, name))["id"]) for name in names]
    for number in range(5):
        wrong = await try_secret(client, code, cards[number % 2]["username"], "x")
        assert problem(wrong) == (401, "bad_credentials")
    held_up = await try_secret(client, code, cards[0]["username"], cards[0]["secret"])
    assert problem(held_up) == (429, "too_many_requests")
    bearer(await try_secret(client, other_code, card["username"], card["secret"]))
    for number in range(5):
        assert (await try_secret(client, f"ZZZZ-999{number + 2}", "x", "x")).status_code == 401
    assert problem(await try_secret(client, "ZZZZ-9998", "x", "x")) == (429, "too_many_requests")


async def test_user_names_are_of_the_school(client: httpx.AsyncClient, world: World) -> None:
    teacher, admin = world.alpha.teacher, world.alpha.admin
    class_id = (await made(client, teacher))["id"]
    first, second = [await entered(client, teacher, class_id, "Noa Lind") for _ in range(2)]
    names = [(await card_of(client, teacher, one["id"]))["username"] for one in (first, second)]
    assert names == ["noal", "noal2"]
    hidden = (await client.post(STUDENTS, headers=admin.headers, json={"display_name": "Noa Lind"})).json()
    assert (await card_of(client, admin, hidden["id"]))["username"] == "noal3"
    taken = {"method": "words", "username": "noal3"}
    address = f"{STUDENTS}/{first['id']}/login"
    assert problem(await client.put(address, headers=teacher.headers, json=taken)) == (409, "username_taken")
    omega = await client.post(STUDENTS, headers=world.omega.admin.headers, json={"display_name": "Noa Lind"})
    assert (await card_of(client, world.omega.admin, omega.json()["id"]))["username"] == "noal"


async def test_who_is_archived_is_out_and_comes_back(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Ida")
    card = await card_of(client, teacher, student["id"])
    headers = bearer(await client.post(SIGN_IN, json={"badge": card["badge"]}))
    address = f"{STUDENTS}/{student['id']}"
    gone = await client.put(address, headers=teacher.headers, json={"is_active": False})
    assert (gone.status_code, gone.json()["is_active"]) == (200, False)
    assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
    assert problem(await client.post(SIGN_IN, json={"badge": card["badge"]})) == (401, "bad_credentials")
    put = await client.put(f"{address}/login", headers=teacher.headers, json={"method": "words"})
    assert problem(put) == (422, "student_archived")
    assert (await client.put(address, headers=teacher.headers, json={"is_active": True})).status_code == 200
    bearer(await client.post(SIGN_IN, json={"badge": card["badge"]}))


async def test_classes_are_full_and_lists_are_whole_or_nothing(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, max_students=2))["id"]
    address = f"{CLASSES}/{class_id}/students"
    names = ["Ada", "Bo", "Cy"]
    ids = [
        (await client.post(STUDENTS, headers=teacher.headers, json={"display_name": name})).json()["id"]
        for name in names
    ]
    assert problem(await client.post(f"{address}/batch", headers=teacher.headers, json=ids)) == (409, "class_full")
    assert (await client.get(address, headers=teacher.headers)).json()["items"] == []
    unknown = [ids[0], str(world.omega.pupil.id)]
    assert problem(await client.post(f"{address}/batch", headers=teacher.headers, json=unknown)) == (404, "not_found")
    hidden = [ids[0], str(world.alpha.other_pupil.id)]
    assert problem(await client.post(f"{address}/batch", headers=teacher.headers, json=hidden)) == (404, "not_found")
    answer = await client.post(f"{address}/batch", headers=teacher.headers, json=ids[:2])
    assert answer.json() == {"enrolled": ids[:2], "already_enrolled": []}
    again = await client.post(f"{address}/batch", headers=teacher.headers, json=ids[:2])
    assert again.json() == {"enrolled": [], "already_enrolled": ids[:2]}
    one = f"{address}/{ids[0]}"
    assert problem(await client.post(one, headers=teacher.headers)) == (409, "already_enrolled")
    assert problem(await client.post(f"{address}/{ids[2]}", headers=teacher.headers)) == (409, "class_full")
    assert (await client.delete(one, headers=teacher.headers)).status_code == 204
    assert (await client.post(f"{address}/{ids[2]}", headers=teacher.headers)).status_code == 201
    listed = (await client.get(address, headers=teacher.headers, params={"status": "active"})).json()["items"]
    assert {item["display_name"] for item in listed} == {"Bo", "Cy"}
    assert (await client.get(f"{CLASSES}/{class_id}", headers=teacher.headers)).json()["student_count"] == 2
    graded = await client.put(
        one, headers=teacher.headers, json={"final_grade": 87.5, "attendance_percentage": 95, "status": "completed"}
    )
    assert (graded.json()["final_grade"], graded.json()["status"], graded.json()["dropped_at"]) == (
        87.5,
        "completed",
        None,
    )


async def test_an_assistant_sees_the_students_and_changes_nothing(client: httpx.AsyncClient, world: World) -> None:
    teacher, assistant = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Lea")
    helper = f"{CLASSES}/{class_id}/teachers/{assistant.id}"
    assert (await client.put(helper, headers=teacher.headers, json={"helps_as": "assistant"})).status_code == 200
    address = f"{CLASSES}/{class_id}/students"
    assert len((await client.get(address, headers=assistant.headers)).json()["items"]) == 1
    for answer in (
        await client.post(address, headers=assistant.headers, json={"display_name": "Sly"}),
        await client.delete(f"{address}/{student['id']}", headers=assistant.headers),
        await client.post(f"{CLASSES}/{class_id}/code", headers=assistant.headers),
        await client.post(f"{CLASSES}/{class_id}/logins", headers=assistant.headers, json={"method": "words"}),
        await client.get(f"{CLASSES}/{class_id}/login-cards.pdf", headers=assistant.headers),
    ):
        assert problem(answer) == (403, "not_your_class")
    own = (await made(client, assistant))["id"]
    await card_of(client, teacher, student["id"])
    pupil = f"{STUDENTS}/{student['id']}"
    assert (await client.get(pupil, headers=assistant.headers)).status_code == 200
    for answer in (
        await client.put(pupil, headers=assistant.headers, json={"is_active": False}),
        await client.put(f"{pupil}/login", headers=assistant.headers, json={"method": "words"}),
        await client.get(f"{pupil}/login/card", headers=assistant.headers),
        await client.delete(f"{pupil}/login", headers=assistant.headers),
        await client.post(f"{CLASSES}/{own}/students/{student['id']}", headers=assistant.headers),
    ):
        assert problem(answer) == (403, "not_your_student")
    await client.put(helper, headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await card_of(client, assistant, student["id"]))["username"].startswith("lea")


async def test_who_taught_a_student_once_has_no_part_in_her(client: httpx.AsyncClient, world: World) -> None:
    """Also who entered her."""
    teacher, successor = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Pia")
    given = await client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"teacher_id": str(successor.id)})
    assert given.status_code == 200
    helper = f"{CLASSES}/{class_id}/teachers/{teacher.id}"
    assert (await client.delete(helper, headers=teacher.headers)).status_code == 204
    pupil = f"{STUDENTS}/{student['id']}"
    for address in (pupil, f"{pupil}/login", f"{pupil}/login/card"):
        assert problem(await client.get(address, headers=teacher.headers)) == (404, "not_found")
    assert (await client.get(pupil, headers=successor.headers)).status_code == 200
    assert (await card_of(client, successor, student["id"]))["username"].startswith("pia")


async def test_a_void_card_leaves_nobody_signed_in(client: httpx.AsyncClient, world: World) -> None:
    """Many sign in with it while it is voided, and none of them waits for another in vain."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Rae")
    login = f"{STUDENTS}/{student['id']}/login"
    for send in ("DELETE", "PUT"):
        for _ in range(6):
            badge = {"badge": (await card_of(client, teacher, student["id"]))["badge"]}
            body = None if send == "DELETE" else {"method": "words"}
            voiding = client.request(send, login, headers=teacher.headers, json=body)
            signing = [client.post(SIGN_IN, json=badge) for _ in range(6)]
            *answers, voided, last = await asyncio.gather(*signing[:5], voiding, signing[5])
            assert voided.status_code in (200, 204), voided.text
            assert {one.status_code for one in (*answers, last)} <= {200, 401}
            for one in (*answers, last):
                if one.status_code == 200:
                    assert problem(await client.get(ME, headers=bearer(one))) == (401, "token_invalid")


async def test_an_archived_entry_leaves_nobody_signed_in(client: httpx.AsyncClient, world: World) -> None:
    """Many sign in with her card while she is archived. Who was in time is out, also when she is brought back."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Sol")
    entry = f"{STUDENTS}/{student['id']}"
    badge = {"badge": (await card_of(client, teacher, student["id"]))["badge"]}
    for _ in range(6):
        signing = [asyncio.create_task(client.post(SIGN_IN, json=badge)) for _ in range(6)]
        await asyncio.wait(signing, return_when=asyncio.FIRST_COMPLETED)
        archived = await client.put(entry, headers=teacher.headers, json={"is_active": False})
        assert (archived.status_code, archived.json()["is_active"]) == (200, False)
        answers = await asyncio.gather(*signing)
        assert {one.status_code for one in answers} <= {200, 401}
        tokens = [bearer(one) for one in answers if one.status_code == 200]
        assert tokens, "one signed in before"
        for headers in tokens:
            assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
        assert problem(await client.post(SIGN_IN, json=badge)) == (401, "bad_credentials")
        back = await client.put(entry, headers=teacher.headers, json={"is_active": True})
        assert back.status_code == 200
        for headers in tokens:
            assert problem(await client.get(ME, headers=headers)) == (401, "token_invalid")
    assert (await client.get(ME, headers=bearer(await client.post(SIGN_IN, json=badge)))).status_code == 200


async def test_who_signs_in_waits_for_who_archives_her(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """And who archives waits for whom she finds signing in: the same entry is locked."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Uma")
    badge = {"badge": (await card_of(client, teacher, student["id"]))["badge"]}
    archive = "UPDATE blockyard.students SET archived_at = {} WHERE id = %s"
    answer = await answer_after(admin, client.post(SIGN_IN, json=badge), (archive.format("now()"), [student["id"]]))
    assert problem(answer) == (401, "bad_credentials")
    admin.execute(archive.format("NULL").encode(), [student["id"]])
    locked = ("SELECT id FROM blockyard.students WHERE id = %s FOR UPDATE", [student["id"]])
    assert (await answer_after(admin, client.post(SIGN_IN, json=badge), locked)).status_code == 200


async def test_a_class_takes_in_who_has_its_code(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, name="Art 3"))["id"]
    code = await code_of(client, teacher, class_id)
    body = {"class_code": code, "display_name": "Kim  Ö."}
    assert problem(await client.post(JOIN, json=body)) == (404, "code_closed")
    address = f"{CLASSES}/{class_id}"
    await client.put(address, headers=teacher.headers, json={"joining": "request"})
    for _ in range(2):
        asked = await client.post(JOIN, json=body)
        assert (asked.status_code, asked.json()) == (200, {"class_name": "Art 3", "is_in": False, "card": None})
    [waiting] = (await client.get(f"{address}/join-requests", headers=teacher.headers)).json()["items"]
    assert waiting["display_name"] == "Kim Ö."
    accept = f"{address}/join-requests/{waiting['id']}/accept"
    accepted = await client.post(accept, headers=teacher.headers)
    assert (accepted.status_code, accepted.json()["display_name"]) == (201, "Kim Ö.")
    assert problem(await client.post(accept, headers=teacher.headers)) == (404, "not_found")
    await client.put(address, headers=teacher.headers, json={"joining": "direct"})
    joined = await client.post(JOIN, json={"class_code": code.lower(), "display_name": "Ravi"})
    card = joined.json()["card"]
    assert (joined.status_code, joined.json()["is_in"], card["method"]) == (200, True, "pictures")
    bearer(await try_secret(client, code, card["username"], card["secret"]))
    for name in ("http://x.example", "Ana\u202e", "1234", "", "x" * 41):
        answer = await client.post(JOIN, json={"class_code": code, "display_name": name})
        assert problem(answer) == (422, "validation_failed")
    assert (await client.delete(f"{address}/code", headers=teacher.headers)).status_code == 204
    assert problem(await client.post(JOIN, json=body)) == (404, "code_closed")
    assert (await try_secret(client, code, card["username"], card["secret"])).status_code == 401


async def test_a_code_is_good_until_the_next(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    old, new = [await code_of(client, teacher, class_id) for _ in range(2)]
    student = await entered(client, teacher, class_id, "Una")
    card = await card_of(client, teacher, student["id"])
    assert problem(await try_secret(client, old, card["username"], card["secret"])) == (401, "bad_credentials")
    bearer(await try_secret(client, new, card["username"], card["secret"]))
    assert (await client.get(f"{CLASSES}/{class_id}", headers=teacher.headers)).json()["code"] == new
    archived = await client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"is_active": False})
    assert archived.status_code == 200
    assert (await try_secret(client, new, card["username"], card["secret"])).status_code == 401


async def test_terms_and_their_classes(client: httpx.AsyncClient, world: World) -> None:
    admin, teacher = world.alpha.admin, world.alpha.teacher
    body = {"name": "Spring 2027", "starts_on": "2027-01-11", "ends_on": "2027-03-26"}
    crossed = await client.post("/api/v1/terms", headers=admin.headers, json=body | {"ends_on": "2027-01-11"})
    assert problem(crossed) == (422, "validation_failed")
    term = (await client.post("/api/v1/terms", headers=admin.headers, json=body)).json()
    school_class = await made(client, teacher)
    into = await client.put(f"{CLASSES}/{school_class['id']}", headers=teacher.headers, json={"term_id": term["id"]})
    assert into.json()["term_id"] == term["id"]
    other = {"name": "x", "subject": "x", "term_id": world.omega.path_ids["term_id"]}
    assert problem(await client.post(CLASSES, headers=teacher.headers, json=other)) == (422, "term_unknown")
    address = f"/api/v1/terms/{term['id']}"
    late = await client.put(address, headers=admin.headers, json={"starts_on": "2027-05-01"})
    assert problem(late) == (422, "days_cross")
    assert (await client.delete(address, headers=admin.headers)).status_code == 204
    left = (await client.get(f"{CLASSES}/{school_class['id']}", headers=teacher.headers)).json()
    assert left["term_id"] is None


async def test_the_trail_names_students_by_their_ids(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    student = await entered(client, teacher, class_id, "Private Name")
    card = await card_of(client, teacher, student["id"])
    bearer(await client.post(SIGN_IN, json={"badge": card["badge"]}))
    trail = await client.get(
        "/api/v1/organizations/current/audit",
        headers=world.alpha.admin.headers,
        params={"action": "student.signed_in", "limit": 1},
    )
    [entry] = trail.json()["items"]
    assert entry["actor"] == {"id": student["id"], "is_student": True, "full_name": None, "email": None}
    assert (entry["resource_id"], entry["details"]) == (student["id"], {"method": "badge"})
    assert "Private Name" not in trail.text


async def test_each_field_is_changed(client: httpx.AsyncClient, world: World) -> None:
    admin = world.alpha.admin
    student = (await client.post(STUDENTS, headers=admin.headers, json={"display_name": "Before"})).json()
    told = {"display_name": "After", "given_name": "Ada", "family_name": "Lind", "grade_level": 3}
    changed = await client.put(f"{STUDENTS}/{student['id']}", headers=admin.headers, json=told)
    assert {name: changed.json()[name] for name in told} == told
    dates = {"name": "Before", "starts_on": "2027-01-11", "ends_on": "2027-03-26"}
    term = (await client.post("/api/v1/terms", headers=admin.headers, json=dates)).json()
    told = {"name": "After", "kind": "semester", "starts_on": "2027-01-12", "ends_on": "2027-03-27"}
    changed = await client.put(f"/api/v1/terms/{term['id']}", headers=admin.headers, json=told)
    assert {name: changed.json()[name] for name in told} == told
    card = await card_of(client, admin, student["id"])
    again = await card_of(client, admin, student["id"], username="other7")
    assert (card["username"], again["username"]) == ("after", "other7")
    erased = await client.delete(f"{STUDENTS}/{student['id']}", headers=admin.headers)
    assert erased.status_code == 204
    assert problem(await client.post(SIGN_IN, json={"badge": again["badge"]})) == (401, "bad_credentials")
