"""Steps: Stripe's own pages. Who opens one and goes away has abandoned it."""

from typing import Final

from hypothesis import strategies as st

from tests.model.group import ANY, PLANS, WHO, Group
from tests.model.step import choose, step

BACK: Final = {"success_url": "https://school.example/done", "cancel_url": "https://school.example/back"}
RETURN: Final = {"return_url": "https://school.example/billing"}
CHOICES = st.sampled_from(["visa", "visa", "declined", "fails_later"])


class Pages(Group):
    @step(who=WHO, plan=PLANS, trial=st.booleans())
    def open_page(self, who: int, plan: str, trial: bool) -> None:
        asked = self.ask(who, "POST", "/checkout/sessions", {"plan": plan, "trial": trial, **BACK})
        if asked.status == 201:
            self.school.pages.append(asked.answer["url"])

    @step(which=ANY, card=CHOICES)
    def pay_page(self, which: int, card: str) -> None:
        """Also one that was open in a browser all the time."""
        url = choose(self.school.pages, which)
        if self.click(f"{url}/pay", card=card, email="office@school.example").status_code == 303:
            self.school.paid_pages.add(url)

    @step(which=ANY)
    def authenticate_page(self, which: int) -> None:
        """The bank asks, and the card's owner answers."""
        url = choose(self.school.pages, which)
        form = {"card": "3ds", "authentication": "complete", "email": "office@school.example"}
        if self.click(f"{url}/pay", **form).status_code == 303:
            self.school.paid_pages.add(url)

    @step(who=WHO, which=ANY)
    def expire_page(self, who: int, which: int) -> None:
        page = choose(self.school.pages, which).rpartition("/")[2]
        self.ask(who, "POST", f"/checkout/sessions/{page}/expire")

    @step(who=WHO, card=CHOICES)
    def card_in_portal(self, who: int, card: str) -> None:
        self.click(f"{self.portal(who)}/card", card=card)

    @step(who=WHO)
    def cancel_in_portal(self, who: int) -> None:
        subscription = self.living()
        self.click(f"{self.portal(who)}/cancel", subscription=subscription)

    @step(who=WHO)
    def resume_in_portal(self, who: int) -> None:
        subscription = self.living()
        self.click(f"{self.portal(who)}/resume", subscription=subscription)

    def portal(self, who: int) -> str:
        """Its address. Without an answer nobody is there: an address that shows nothing."""
        asked = self.ask(who, "POST", "/portal/sessions", RETURN)
        return str(asked.answer["url"]) if asked.status == 201 else f"{self.world.stripe.base_url}/portal/none"
