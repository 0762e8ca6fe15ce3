"""The models of datamodel-code-generator (pydantic), with httpx by hand."""

from collections.abc import Iterable
from typing import TypeVar
from urllib.parse import quote

import httpx
from models import (
    AuditEntryPage,
    EnvironmentCreate,
    EnvironmentPage,
    EnvironmentRead,
    InvoicePage,
    PaymentMethodAttach,
    PaymentMethodRead,
    PaymentPage,
    ProblemDocument,
    RefreshRequest,
    RefundRequestCreate,
    RefundRequestRead,
    Registration,
    SignInRead,
    SignInRequest,
    StatusRead,
    SubscriptionCreate,
    SubscriptionRead,
    VersionPage,
)
from pydantic import BaseModel

from judges.clients.python.events import statuses_in
from judges.clients.python.flow import PATIENCE_SECONDS, Made, Part, Tokens

T = TypeVar("T", bound=BaseModel)

ENVIRONMENTS = "roblox/environment"


class Adapter:
    def __init__(self, url: str) -> None:
        self.http = httpx.Client(base_url=f"{url}/api/v1/", timeout=PATIENCE_SECONDS)

    def authorize(self, access_token: str) -> None:
        self.http.headers["Authorization"] = f"Bearer {access_token}"

    def register(self, email: str, password: str) -> Tokens:
        said = {"email": email, "password": password, "full_name": "Ada Lovelace", "organization_name": "Springfield"}
        return tokens_of(self.post("auth/register", Registration.model_validate(said)))

    def log_in(self, email: str, password: str) -> Tokens:
        said = {"email": email, "password": password}
        return tokens_of(self.post("auth/login", SignInRequest.model_validate(said)))

    def renew(self, refresh_token: str) -> Tokens:
        return tokens_of(self.post("auth/refresh", RefreshRequest.model_validate({"refresh_token": refresh_token})))

    def create(self, name: str, description: str, key: str | None) -> Made:
        body = EnvironmentCreate(name=name, description=description)
        answer = self.post(f"{ENVIRONMENTS}/create", body, {"Idempotency-Key": key} if key else {})
        made = EnvironmentRead.model_validate_json(answer.content)
        return Made(str(made.id), answer.headers.get("Idempotent-Replayed") == "true")

    def status(self, name: str) -> str:
        return self.read(StatusRead, f"{ENVIRONMENTS}/status/{quote(name, '')}").status.value

    def follow(self, name: str) -> Iterable[str]:
        return statuses_in(self.get(f"{ENVIRONMENTS}/status/{quote(name, '')}/events").text)

    def missing(self, name: str) -> str:
        answer = self.http.get(f"{ENVIRONMENTS}/{quote(name, '')}")
        problem = ProblemDocument.model_validate_json(answer.content)
        return problem.code if isinstance(problem.code, str) else problem.code.value

    def hashes(self, name: str) -> dict[str, str]:
        versions = self.read(VersionPage, f"{ENVIRONMENTS}/{quote(name, '')}/versions")
        return {file.kind.value: file.sha256 for file in versions.items[0].files}

    def place(self, name: str) -> bytes:
        return self.get(f"{ENVIRONMENTS}/{quote(name, '')}/place.rbxlx").content

    def project(self, name: str) -> bytes:
        return self.get(f"{ENVIRONMENTS}/{quote(name, '')}/project.zip").content

    def picture_svg(self, name: str) -> bytes:
        return self.get(f"{ENVIRONMENTS}/{quote(name, '')}/picture.svg").content

    def picture_png(self, name: str) -> bytes:
        return self.get(f"{ENVIRONMENTS}/{quote(name, '')}/picture.png").content

    def environments(self, limit: int, cursor: str | None) -> Part:
        page = self.read(EnvironmentPage, f"{ENVIRONMENTS}/list", page_query(limit, cursor))
        return Part([str(item.id) for item in page.items], page.next_cursor)

    def audit(self, limit: int, cursor: str | None) -> Part:
        page = self.read(AuditEntryPage, "organizations/current/audit", page_query(limit, cursor))
        return Part([str(item.id) for item in page.items], page.next_cursor)

    def attach_card(self, payment_method: str) -> str:
        answer = self.post("payments/payment-methods", PaymentMethodAttach(payment_method=payment_method))
        return str(PaymentMethodRead.model_validate_json(answer.content).last4)

    def subscribe(self, plan: str) -> str:
        answer = self.post("payments/subscriptions", SubscriptionCreate.model_validate({"plan": plan}))
        return SubscriptionRead.model_validate_json(answer.content).status.value

    def paid_invoices(self) -> list[str]:
        page = self.read(InvoicePage, "payments/invoices")
        return [item.stripe_id for item in page.items if item.status.value == "paid"]

    def payments(self) -> list[str]:
        page = self.read(PaymentPage, "payments/payment-intents")
        return [item.stripe_id for item in page.items if item.status.value == "succeeded"]

    def ask_refund(self, payment: str, reason: str) -> str:
        answer = self.post("payments/refunds", RefundRequestCreate(payment=payment, reason=reason))
        return RefundRequestRead.model_validate_json(answer.content).status.value

    def post(self, path: str, body: BaseModel, headers: dict[str, str] | None = None) -> httpx.Response:
        content = body.model_dump_json(exclude_unset=True)
        sent = {"Content-Type": "application/json"} | (headers or {})
        answer = self.http.post(path, content=content, headers=sent)
        assert answer.is_success, answer.text
        return answer

    def get(self, path: str, query: dict[str, str | int] | None = None) -> httpx.Response:
        answer = self.http.get(path, params=query)
        assert answer.is_success, answer.text
        return answer

    def read(self, kind: type[T], path: str, query: dict[str, str | int] | None = None) -> T:
        return kind.model_validate_json(self.get(path, query).content)


def tokens_of(answer: httpx.Response) -> Tokens:
    signed_in = SignInRead.model_validate_json(answer.content)
    return Tokens(signed_in.access_token, signed_in.refresh_token)


def page_query(limit: int, cursor: str | None) -> dict[str, str | int]:
    return {"limit": limit} | ({"cursor": cursor} if cursor else {})
