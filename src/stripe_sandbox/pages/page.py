"""What a page is: HTML, or a way on. And the frame around each."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from stripe_sandbox.operations import Call

Body = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """`location` sends the browser on instead (303)."""

    html: str = ""
    status: int = 200
    location: str | None = None


Answer = Callable[[Call], Page]
PAGES: Final[list[tuple[str, str, Answer]]] = []
"""Every page: method, path, and the function that answers."""


def page(method: str, path: str) -> Callable[[Answer], Answer]:
    def register(answer: Answer) -> Answer:
        PAGES.append((method, path, answer))
        return answer

    return register


STYLE: Final = """
body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f6f8fa;color:#1a1f36}
main{max-width:36rem;margin:2rem auto;background:#fff;padding:2rem;border-radius:.5rem;box-shadow:0 1px 4px #0002}
.banner{background:#ffe9c7;padding:.4rem 1rem;text-align:center;font-size:.85rem}
table{width:100%;border-collapse:collapse}td,th{padding:.4rem 0;text-align:left;border-bottom:1px solid #e3e8ee}
td:last-child,th:last-child{text-align:right}fieldset{border:1px solid #e3e8ee;border-radius:.4rem;margin:1rem 0}
label{display:block;padding:.2rem 0}button{font:inherit;padding:.5rem 1rem;border:0;border-radius:.4rem;
background:#635bff;color:#fff;cursor:pointer}button.plain{background:#e3e8ee;color:#1a1f36}
.error{background:#fde8ec;color:#a41c4e;padding:.6rem 1rem;border-radius:.4rem}form{display:inline}
input[type=email],select{font:inherit;padding:.4rem;width:100%;box-sizing:border-box}
"""


def framed(title: str, content: str, status: int = 200) -> Page:
    head = f"<title>{escape(title)}</title><meta name=viewport content='width=device-width'><style>{STYLE}</style>"
    banner = "<div class=banner>Stripe sandbox on this machine: no money moves.</div>"
    body = f"{banner}<main><h1>{escape(title)}</h1>{content}</main>"
    return Page(
        f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>", status
    )


def error(message: str | None) -> str:
    return f"<p class=error role=alert>{escape(message)}</p>" if message else ""


def button(action: str, label: str, hidden: Body | None = None, plain: bool = False, name: str = "") -> str:
    """A form of one button. `name` is its id, for whoever drives the page."""
    fields = "".join(
        f"<input type=hidden name='{escape(key)}' value='{escape(str(value))}'>"
        for key, value in (hidden or {}).items()
    )
    look = " class=plain" if plain else ""
    id = f" id='{escape(name)}'" if name else ""
    return f"<form method=post action='{escape(action)}'>{fields}<button{id}{look}>{escape(label)}</button></form>"


CARDS: Final = {
    "visa": ("pm_card_visa", "Visa 4242: is paid"),
    "declined": ("pm_card_chargeDeclined", "Visa 0002: is declined"),
    "insufficient_funds": ("pm_card_chargeDeclinedInsufficientFunds", "Visa 9995: insufficient funds"),
    "3ds": ("pm_card_threeDSecure2Required", "Visa 3220: asks for authentication (3D Secure)"),
    "fails_later": ("pm_card_chargeCustomerFail", "Visa 0341: is accepted, and declined when charged"),
}


def card_choices() -> str:
    rows = "".join(
        f"<label><input type=radio name=card id='card-{name}' value='{name}'{' checked' if name == 'visa' else ''}> "
        f"{escape(told)}</label>"
        for name, (_, told) in CARDS.items()
    )
    return f"<fieldset><legend>Test card</legend>{rows}</fieldset>"


def chosen_card(params: Body) -> str | None:
    known = CARDS.get(str(params.get("card")))
    return known[0] if known else None
