"""The sheet of codes that a class types in a game."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import psycopg
import pypdfium2
import pytest
from fastapi import FastAPI

from blockyard.base import clock
from blockyard.players.claims import claim_code
from blockyard.players.jobs import forget_expired_codes
from blockyard.students.secrets.codes import LETTERS
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role
from tests.api.steps import problem
from tests.api.test_classes import CLASSES, TRAIL, made
from tests.api.test_students import STUDENTS, entered
from tests.world import Person, World


@pytest.fixture
def process(app: FastAPI) -> Process:
    process: Process = app.state.process
    return process


async def sheet_of(client: httpx.AsyncClient, person: Person, class_id: str) -> dict[str, Any]:
    answer = await client.post(f"{CLASSES}/{class_id}/claim-codes", headers=person.headers)
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def claim(process: Process, person: Person, player: int, code: str) -> str:
    """As a job does, which has read it from a game's queue."""
    assert person.organization_id is not None
    context = TenantContext(person.organization_id, person.id)
    async with process.tenant_sessions.open(context, authorize=any_role) as db:
        return await claim_code(db, player, code, clock.now())


async def test_a_sheet_for_today(
    client: httpx.AsyncClient, world: World, process: Process, admin: psycopg.Connection
) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, name="Science 5b"))["id"]
    codes = f"{CLASSES}/{class_id}/claim-codes"
    assert problem(await client.post(codes, headers=teacher.headers)) == (409, "nobody_attends")
    assert problem(await client.get(codes, headers=teacher.headers)) == (404, "not_found")
    assert problem(await client.get(f"{codes}.pdf", headers=teacher.headers)) == (404, "not_found")
    ids = {name: (await entered(client, teacher, class_id, name))["id"] for name in ("Zoë", "王小明", "Anna")}
    sheet = await sheet_of(client, teacher, class_id)
    assert [(one["display_name"], one["student_id"]) for one in sheet["codes"]] == [
        (name, ids[name]) for name in ("Anna", "Zoë", "王小明")
    ]
    plain = [one["code"].replace("-", "") for one in sheet["codes"]]
    assert all(len(code) == 8 and set(code) <= set(LETTERS) for code in plain)
    assert len(set(plain)) == 3
    left = datetime.fromisoformat(sheet["expires_at"]) - clock.now()
    assert timedelta(hours=23, minutes=59) < left <= timedelta(hours=24)
    assert (await client.get(codes, headers=teacher.headers)).json() == sheet
    printed = await client.get(f"{codes}.pdf", headers=teacher.headers, params={"paper": "letter"})
    assert (printed.status_code, printed.headers["content-type"]) == (200, "application/pdf")
    assert printed.headers["cache-control"] == "private, no-store"
    text = pypdfium2.PdfDocument(printed.content)[0].get_textpage().get_text_range()
    assert all(one["display_name"] in text and one["code"] in text for one in sheet["codes"])
    assert "press My code" in text
    ends = datetime.fromisoformat(sheet["expires_at"])
    for zone, hours in (("UTC", 0), ("Asia/Kathmandu", 5.75), ("Etc/GMT+12", -12)):
        admin.execute("UPDATE blockyard.organizations SET time_zone = %s WHERE id = %s", [zone, world.alpha.id])
        printed = await client.get(f"{codes}.pdf", headers=teacher.headers)
        there = ends + timedelta(hours=hours)
        until = f"It is good until {there.day} {there:%B, %H:%M}, for you alone"
        text = pypdfium2.PdfDocument(printed.content)[0].get_textpage().get_text_range()
        assert text.count(until) == len(sheet["codes"]), text
    admin.execute("UPDATE blockyard.organizations SET time_zone = 'UTC'")
    assert await claim(process, teacher, 91, sheet["codes"][0]["code"]) == "claimed"
    used = (await client.get(codes, headers=teacher.headers)).json()["codes"]
    assert [one["used_at"] is not None for one in used] == [True, False, False]
    links = await client.get(f"{STUDENTS}/{ids['Anna']}/roblox-links", headers=teacher.headers)
    assert [(one["roblox_user_id"], one["method"]) for one in links.json()["items"]] == [(91, "code")]


async def test_a_new_sheet_ends_the_old_one(client: httpx.AsyncClient, world: World, process: Process) -> None:
    """Of this class alone."""
    teacher = world.alpha.teacher
    ours, theirs = [(await made(client, teacher))["id"] for _ in range(2)]
    student = await entered(client, teacher, ours, "Lea")
    await client.post(f"{CLASSES}/{theirs}/students/{student['id']}", headers=teacher.headers)
    old, other = await sheet_of(client, teacher, ours), await sheet_of(client, teacher, theirs)
    new = await sheet_of(client, teacher, ours)
    [old_code], [new_code], [other_code] = ([one["code"] for one in sheet["codes"]] for sheet in (old, new, other))
    assert await claim(process, teacher, 92, old_code) == "unknown"
    assert await claim(process, teacher, 92, new_code) == "claimed"
    assert await claim(process, teacher, 93, other_code) == "claimed", "her other account"
    trail = (await client.get(TRAIL, headers=world.alpha.admin.headers, params={"limit": 20})).json()["items"]
    assert [
        one["details"] for one in trail if (one["action"], one["resource_id"]) == ("class.claim_codes_made", ours)
    ] == [
        {},
        {},
    ]


async def test_an_archived_class_has_none(client: httpx.AsyncClient, world: World, process: Process) -> None:
    """And those of before are good again with the class."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Lea")
    sheet = await sheet_of(client, teacher, class_id)
    code, codes = sheet["codes"][0]["code"], f"{CLASSES}/{class_id}/claim-codes"
    archived = await client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"is_active": False})
    assert archived.status_code == 200
    for refused in (
        await client.post(codes, headers=teacher.headers),
        await client.get(codes, headers=teacher.headers),
        await client.get(f"{codes}.pdf", headers=teacher.headers),
    ):
        assert problem(refused) == (409, "class_archived")
        assert "its codes open nothing" in refused.json()["detail"]
    assert await claim(process, teacher, 96, code) == "unknown"
    await client.put(f"{CLASSES}/{class_id}", headers=teacher.headers, json={"is_active": True})
    assert (await client.get(codes, headers=teacher.headers)).json() == sheet
    assert await claim(process, teacher, 96, code) == "claimed"


async def test_a_request_sent_twice_makes_one_sheet(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    """And its codes are kept in clear nowhere."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Lea")
    headers = teacher.headers | {"Idempotency-Key": "a sheet"}
    first = await client.post(f"{CLASSES}/{class_id}/claim-codes", headers=headers)
    again = await client.post(f"{CLASSES}/{class_id}/claim-codes", headers=headers)
    assert problem(again) == (409, "secret_shown_once")
    read = await client.get(f"{CLASSES}/{class_id}/claim-codes", headers=teacher.headers)
    assert read.json() == first.json()
    code = first.json()["codes"][0]["code"]
    for table in ("blockyard.idempotency_keys", "blockyard.claim_codes", "blockyard.audit_entries"):
        rows = str(admin.execute(f"SELECT * FROM {table}".encode()).fetchall())
        assert code not in rows
        assert code.replace("-", "") not in rows


async def test_who_assists_and_another_teacher(client: httpx.AsyncClient, world: World) -> None:
    teacher, other = world.alpha.teacher, world.alpha.both
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Lea")
    sheet = await sheet_of(client, teacher, class_id)
    codes = f"{CLASSES}/{class_id}/claim-codes"

    async def refused() -> set[tuple[int, str]]:
        answers = [await client.post(codes, headers=other.headers), await client.get(codes, headers=other.headers)]
        answers.append(await client.get(f"{codes}.pdf", headers=other.headers))
        return {problem(answer) for answer in answers}

    assert await refused() == {(404, "not_found")}
    helper = f"{CLASSES}/{class_id}/teachers/{other.id}"
    assert (await client.put(helper, headers=teacher.headers, json={"helps_as": "assistant"})).status_code == 200
    assert await refused() == {(403, "not_your_class")}
    await client.put(helper, headers=teacher.headers, json={"helps_as": "co_teacher"})
    assert (await client.get(codes, headers=other.headers)).json() == sheet


async def test_a_job_claims_in_its_own_organization(client: httpx.AsyncClient, world: World, process: Process) -> None:
    """Whoever it acts for need not teach the class."""
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Lea")
    code = (await sheet_of(client, teacher, class_id))["codes"][0]["code"]
    assert await claim(process, world.omega.owner, 94, code) == "unknown"
    assert await claim(process, world.alpha.both, 94, code) == "claimed"
    assert await claim(process, world.alpha.both, 95, code) == "unknown"


async def test_the_sweep_forgets_what_is_over(
    client: httpx.AsyncClient, world: World, process: Process, admin: psycopg.Connection
) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher))["id"]
    await entered(client, teacher, class_id, "Lea")
    await sheet_of(client, teacher, class_id)
    count = "SELECT count(*) FROM blockyard.claim_codes WHERE class_id = %s"
    admin.execute("UPDATE blockyard.claim_codes SET expires_at = now() + interval '1 hour'")
    assert await forget_expired_codes(process) == 0
    admin.execute(
        "UPDATE blockyard.claim_codes SET expires_at = now() - interval '1 second' WHERE class_id = %s", [class_id]
    )
    assert problem(await client.get(f"{CLASSES}/{class_id}/claim-codes", headers=teacher.headers)) == (404, "not_found")
    assert admin.execute(count, [class_id]).fetchone() == (1,)
    assert await forget_expired_codes(process) == 1
    assert admin.execute(count, [class_id]).fetchone() == (0,)
