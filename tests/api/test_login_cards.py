"""Cards of a class that are printed: of all, or of one; and drawn only for who has them not."""

from collections.abc import Callable
from uuid import UUID

import httpx
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from blockyard.classes.card_sheets import CardSheets
from tests.api.steps import problem
from tests.api.test_classes import CLASSES, made
from tests.api.test_students import SIGN_IN, STUDENTS, bearer, card_of, code_of, entered
from tests.world import World


async def test_the_cards_of_a_class_are_printed(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id = (await made(client, teacher, name="Science 5b"))["id"]
    cards = f"{CLASSES}/{class_id}/login-cards.pdf"
    assert problem(await client.get(cards, headers=teacher.headers)) == (409, "code_missing")
    code = await code_of(client, teacher, class_id)
    assert problem(await client.get(cards, headers=teacher.headers)) == (409, "cards_missing")
    ids = [(await entered(client, teacher, class_id, name))["id"] for name in ("Zoë", "王小明", "محمد")]
    own = await card_of(client, teacher, ids[0], method="password", password="blue kite")
    logins = await client.post(f"{CLASSES}/{class_id}/logins", headers=teacher.headers, json={"method": "words"})
    assert (logins.status_code, set(logins.json()["made_for"])) == (201, {*ids[1:]})
    answer = await client.get(cards, headers=teacher.headers, params={"paper": "letter"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.headers["cache-control"] == "private, no-store"
    page = pypdfium2.PdfDocument(answer.content)[0]
    text = page.get_textpage().get_text_range()
    words = (await client.get(f"{STUDENTS}/{ids[1]}/login/card", headers=teacher.headers)).json()
    assert all(one in text for one in ("Zoë", "王小明", own["username"], words["username"], *words["secret"].split()))
    picture: Image.Image = page.render(scale=3).to_pil()
    codes = [one.text for one in zxingcpp.read_barcodes(picture)]
    assert len(codes) == 3
    for text in codes:
        address, badge = text.split("#badge=")
        assert address.endswith(f"/student/{code}")
        bearer(await client.post(SIGN_IN, json={"badge": badge}))


async def test_one_card_is_printed_alone(client: httpx.AsyncClient, world: World) -> None:
    teacher = world.alpha.teacher
    class_id, elsewhere = [(await made(client, teacher))["id"] for _ in range(2)]
    cards = f"{CLASSES}/{class_id}/login-cards.pdf"
    await code_of(client, teacher, class_id)
    zoe, max_, ola = [(await entered(client, teacher, class_id, name))["id"] for name in ("Zoë", "Max", "Ola")]
    of_another = (await entered(client, teacher, elsewhere, "Ben"))["id"]
    logins = {one: await card_of(client, teacher, one) for one in (zoe, max_, of_another)}

    async def printed(student_id: str) -> httpx.Response:
        return await client.get(cards, headers=teacher.headers, params={"student_id": student_id})

    answer = await printed(zoe)
    assert answer.status_code == 200
    document = pypdfium2.PdfDocument(answer.content)
    text = document[0].get_textpage().get_text_range()
    assert logins[zoe]["username"] in text
    assert logins[max_]["username"] not in text
    picture: Image.Image = document[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text.endswith(f"#badge={logins[zoe]['badge']}")
    assert problem(await printed(ola)) == (409, "cards_missing")
    for nobody in (of_another, class_id):
        assert problem(await printed(nobody)) == (404, "not_found")
    dropped = await client.delete(f"{CLASSES}/{class_id}/students/{zoe}", headers=teacher.headers)
    assert (dropped.status_code, problem(await printed(zoe))) == (204, (404, "not_found"))


async def test_a_sheet_is_drawn_only_for_who_has_it_not(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """HEAD and If-None-Match tell what it is by what it shows."""
    teacher, drawn = world.alpha.teacher, list[object]()
    draw = CardSheets.draw

    async def noted(sheets: CardSheets, organization_id: UUID, make: Callable[[], bytes]) -> bytes:
        drawn.append(make)
        return await draw(sheets, organization_id, make)

    monkeypatch.setattr(CardSheets, "draw", noted)
    class_id = (await made(client, teacher))["id"]
    cards = f"{CLASSES}/{class_id}/login-cards.pdf"
    await code_of(client, teacher, class_id)
    student_id = (await entered(client, teacher, class_id, "Zoë"))["id"]
    await card_of(client, teacher, student_id)
    whole = await client.get(cards, headers=teacher.headers)
    tag = whole.headers["ETag"]
    assert (whole.status_code, whole.headers["cache-control"], len(drawn)) == (200, "private, no-store", 1)
    head = await client.head(cards, headers=teacher.headers)
    assert (head.status_code, head.content, head.headers["ETag"]) == (200, b"", tag)
    same = ("content-type", "content-disposition", "cache-control")
    assert [head.headers[name] for name in same] == [whole.headers[name] for name in same]
    assert "content-length" not in head.headers
    for method in ("GET", "HEAD"):
        known = await client.request(method, cards, headers=teacher.headers | {"If-None-Match": tag})
        assert (known.status_code, known.content, known.headers["ETag"]) == (304, b"", tag)
    assert len(drawn) == 1
    stale = teacher.headers | {"If-None-Match": tag}
    assert (await client.get(cards, headers=stale, params={"paper": "letter"})).status_code == 200
    await client.put(f"{STUDENTS}/{student_id}", headers=teacher.headers, json={"display_name": "Zoë B."})
    assert (await client.get(cards, headers=stale)).status_code == 200
    renamed = (await client.head(cards, headers=teacher.headers)).headers["ETag"]
    await card_of(client, teacher, student_id)
    assert (await client.head(cards, headers=teacher.headers)).headers["ETag"] not in (tag, renamed)
    assert len(drawn) == 3
