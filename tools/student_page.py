"""A picture of the page where pupils sign in: `python -m tools.student_page docs`. It needs the program chromium (Debian's
package), and no server: nothing is asked before a secret is sent."""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Page, Route, sync_playwright

from blockyard.student_page.pages import read_files, read_page
from blockyard.web.assets import read_assets

PICTURE: Final = "pictures/student-sign-in.png"
ADDRESS: Final = "https://blockyard.springfield.example/student/BCDF-GHJK"
CHOSEN: Final = ("sun", "cat", "boat")
WIDTH, HEIGHT = 1100, 680
COLOURS: Final = 128


def page_picture() -> Image.Image:
    """The step of the secret, with some pictures chosen, in few colours."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.route("**/*", answer)
        page.goto(ADDRESS)
        choose_pictures(page)
        shown = page.screenshot()
        browser.close()
    picture = Image.open(BytesIO(shown)).convert("RGB")
    return picture.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def answer(route: Route) -> None:
    """As Blockyard answers."""
    name = urlsplit(route.request.url).path.rpartition("/")[2]
    asset = (read_files() | read_assets()).get(name)
    if asset is not None:
        route.fulfill(body=asset.content, content_type=asset.media_type)
    else:
        route.fulfill(body=read_page("files", "../assets"), content_type="text/html; charset=utf-8")


def choose_pictures(page: Page) -> None:
    page.get_by_role("button", name="Next").click()
    page.get_by_label("What is your user name?").fill("zoev")
    page.get_by_role("button", name="Next").click()
    for name in CHOSEN:
        page.get_by_role("button", name=name, exact=True).click()
    page.mouse.move(0, 0)


def main(folder: Path) -> None:
    page_picture().save(folder / PICTURE, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
