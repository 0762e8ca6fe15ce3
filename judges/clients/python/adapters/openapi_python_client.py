"""The client of openapi-python-client: functions over httpx, models of attrs."""

from collections.abc import Iterable
from typing import TypeVar

import httpx

from blockyard_client import AuthenticatedClient
from blockyard_client import Client as Anonymous
from blockyard_client.api.auth import log_in, register_account, renew_sign_in
from blockyard_client.api.environments import (
    create_environment,
    follow_environment,
    get_environment,
    get_environment_status,
    get_picture_png,
    get_picture_svg,
    get_place,
    get_project,
    list_environment_versions,
    list_environments,
)
from blockyard_client.api.organizations import list_audit_entries
from blockyard_client.api.payments import (
    attach_payment_method,
    create_refund_request,
    create_subscription,
    list_invoices,
    list_payments,
)
from blockyard_client.models import (
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
    SubscriptionCreatePlan,
    SubscriptionRead,
    VersionPage,
)
from blockyard_client.types import UNSET, File
from judges.clients.python.events import statuses_in
from judges.clients.python.flow import PATIENCE_SECONDS, Made, Part, Tokens

T = TypeVar("T")


class Adapter:
    def __init__(self, url: str) -> None:
        self.url = url
        self.anonymous = Anonymous(base_url=url)

    def authorize(self, access_token: str) -> None:
        self.client = AuthenticatedClient(
            base_url=self.url, token=access_token, timeout=httpx.Timeout(PATIENCE_SECONDS)
        )

    def register(self, email: str, password: str) -> Tokens:
        body = Registration(
            email=email, password=password, full_name="Ada Lovelace", organization_name="Springfield School"
        )
        return tokens_of(register_account.sync(client=self.anonymous, body=body))

    def log_in(self, email: str, password: str) -> Tokens:
        return tokens_of(log_in.sync(client=self.anonymous, body=SignInRequest(email=email, password=password)))

    def renew(self, refresh_token: str) -> Tokens:
        return tokens_of(renew_sign_in.sync(client=self.anonymous, body=RefreshRequest(refresh_token=refresh_token)))

    def create(self, name: str, description: str, key: str | None) -> Made:
        body = EnvironmentCreate(name=name, description=description)
        answer = create_environment.sync_detailed(client=self.client, body=body, idempotency_key=key or UNSET)
        made = expect(EnvironmentRead, answer.parsed)
        return Made(str(made.id), answer.headers.get("Idempotent-Replayed") == "true")

    def status(self, name: str) -> str:
        return expect(StatusRead, get_environment_status.sync(name, client=self.client)).status.value

    def follow(self, name: str) -> Iterable[str]:
        return statuses_in(expect(str, follow_environment.sync(name, client=self.client)))

    def missing(self, name: str) -> str:
        return str(expect(ProblemDocument, get_environment.sync(name, client=self.client)).code)

    def hashes(self, name: str) -> dict[str, str]:
        versions = expect(VersionPage, list_environment_versions.sync(name, client=self.client))
        return {file.kind.value: file.sha256 for file in versions.items[0].files}

    def place(self, name: str) -> bytes:
        return expect(File, get_place.sync(name, client=self.client)).payload.read()

    def project(self, name: str) -> bytes:
        return expect(File, get_project.sync(name, client=self.client)).payload.read()

    def picture_svg(self, name: str) -> bytes:
        return expect(File, get_picture_svg.sync(name, client=self.client)).payload.read()

    def picture_png(self, name: str) -> bytes:
        return expect(File, get_picture_png.sync(name, client=self.client)).payload.read()

    def environments(self, limit: int, cursor: str | None) -> Part:
        after = UNSET if cursor is None else cursor
        page = expect(EnvironmentPage, list_environments.sync(client=self.client, limit=limit, cursor=after))
        return Part([str(item.id) for item in page.items], page.next_cursor)

    def audit(self, limit: int, cursor: str | None) -> Part:
        after = UNSET if cursor is None else cursor
        page = expect(AuditEntryPage, list_audit_entries.sync(client=self.client, limit=limit, cursor=after))
        return Part([str(item.id) for item in page.items], page.next_cursor)

    def attach_card(self, payment_method: str) -> str:
        body = PaymentMethodAttach(payment_method=payment_method)
        return str(expect(PaymentMethodRead, attach_payment_method.sync(client=self.client, body=body)).last4)

    def subscribe(self, plan: str) -> str:
        body = SubscriptionCreate(plan=SubscriptionCreatePlan(plan))
        return expect(SubscriptionRead, create_subscription.sync(client=self.client, body=body)).status.value

    def paid_invoices(self) -> list[str]:
        page = expect(InvoicePage, list_invoices.sync(client=self.client))
        return [item.stripe_id for item in page.items if item.status.value == "paid"]

    def payments(self) -> list[str]:
        page = expect(PaymentPage, list_payments.sync(client=self.client))
        return [item.stripe_id for item in page.items if item.status.value == "succeeded"]

    def ask_refund(self, payment: str, reason: str) -> str:
        body = RefundRequestCreate(payment=payment, reason=reason)
        return expect(RefundRequestRead, create_refund_request.sync(client=self.client, body=body)).status.value


def expect(kind: type[T], answer: object) -> T:
    assert isinstance(answer, kind), answer
    return answer


def tokens_of(answer: object) -> Tokens:
    signed_in = expect(SignInRead, answer)
    return Tokens(signed_in.access_token, signed_in.refresh_token)
