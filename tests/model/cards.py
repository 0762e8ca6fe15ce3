"""Steps: attach a card, take one away."""

from tests.model.group import ANY, CARDS, WHO, Group
from tests.model.school import PAYMENTS
from tests.model.step import NotNow, choose, step


class Cards(Group):
    @step(who=WHO, card=CARDS)
    def attach_card(self, who: int, card: str) -> None:
        self.ask(who, "POST", "/payment-methods", {"payment_method": card})

    @step(who=WHO, which=ANY)
    def detach_card(self, who: int, which: int) -> None:
        if self.school.is_deleted:
            raise NotNow
        card = choose(self.school.read(f"{PAYMENTS}/payment-methods")["items"], which)
        self.ask(who, "DELETE", f"/payment-methods/{card['stripe_id']}")
