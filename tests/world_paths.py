"""What the ids in the paths of routes name. A new `{thing_id}` is one line here."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from blockyard.agents.models import AgentExecution, AgentInstance
from blockyard.assignments.models import Assignment, Attempt
from blockyard.audit.models import AuditEntry
from blockyard.billing.inbox.models import StripeEvent
from blockyard.billing.models import (
    BillingCheckout,
    BillingDispute,
    BillingInvoice,
    BillingPayment,
    BillingPaymentMethod,
    BillingRefund,
    BillingSubscription,
)
from blockyard.billing.refund_models import BillingRefundRequest
from blockyard.children.models import DeletionReport, StudentExport
from blockyard.classes.models import ClassTeacher, JoinRequest, SchoolClass, Term
from blockyard.environments.models import Environment, EnvironmentVersion, Publication
from blockyard.game.models import GameEvent, PlaceKey
from blockyard.identity.factor_models import Factor
from blockyard.identity.models import ApiKey, Invitation, Membership, RefreshToken
from blockyard.players.models import RobloxLink
from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.students.models import Student
from blockyard.uploads.models import Upload
from blockyard.webhooks.models import WebhookDelivery, WebhookEndpoint


@dataclass(frozen=True, slots=True)
class PathId:
    """The column that an id of a path is looked up in, and which rows of the world are meant."""

    column: InstrumentedAttribute[Any]
    where: ColumnElement[bool] | None = None
    is_key: bool = False
    """It is the first key of the JSON there."""

    @property
    def table(self) -> Table:
        table = self.column.class_.__table__
        assert isinstance(table, Table)
        return table

    def invented(self, value: str) -> str:
        """What looks like `value`, and nobody has it."""
        by_type = {UUID: "0190a5a0-0000-7000-8000-000000000000", int: "999999"}
        return by_type.get(self.column.type.python_type, f"{value}invented")

    @property
    def only_alpha(self) -> str | int:
        """What alpha's is called where both schools call theirs the same."""
        return 7 if self.column.type.python_type is int else "only-alpha-001"


PATH_IDS: Final = {
    "activity": PathId(EnvironmentVersion.play_answers, is_key=True),
    "agent_id": PathId(AgentInstance.agent_id),
    "api_key_id": PathId(ApiKey.id),
    "change_id": PathId(RosterChange.id),
    "assignment_id": PathId(Assignment.id),
    "attempt_id": PathId(Attempt.id),
    "checkout_id": PathId(BillingCheckout.stripe_id),
    "class_id": PathId(SchoolClass.id),
    "delivery_id": PathId(WebhookDelivery.id),
    "dispute_id": PathId(BillingDispute.stripe_id),
    "endpoint_id": PathId(WebhookEndpoint.id),
    "entry_id": PathId(AuditEntry.id),
    "execution_id": PathId(AgentExecution.id),
    "export_id": PathId(StudentExport.id),
    "factor_id": PathId(Factor.id),
    "game_event_id": PathId(GameEvent.id),
    "import_id": PathId(RosterImport.id),
    "invitation_id": PathId(Invitation.id),
    "invoice_id": PathId(BillingInvoice.stripe_id),
    "join_request_id": PathId(JoinRequest.id),
    "membership_id": PathId(Membership.id, Membership.role == "teacher"),
    "name": PathId(Environment.name),
    "number": PathId(EnvironmentVersion.number),
    "payment_id": PathId(BillingPayment.stripe_id),
    "payment_method_id": PathId(BillingPaymentMethod.stripe_id),
    "place_key_id": PathId(PlaceKey.id),
    "publication_id": PathId(Publication.id),
    "roblox_link_id": PathId(RobloxLink.id),
    "refund_id": PathId(BillingRefund.stripe_id),
    "refund_request_id": PathId(BillingRefundRequest.id),
    "report_id": PathId(DeletionReport.id),
    "sign_in_id": PathId(RefreshToken.id),
    "stripe_event_id": PathId(StripeEvent.id),
    "student_id": PathId(Student.id),
    "subscription_id": PathId(BillingSubscription.stripe_id),
    "teacher_id": PathId(ClassTeacher.user_id),
    "term_id": PathId(Term.id),
    "upload_id": PathId(Upload.id, Upload.state == "ready"),
}


def path_id(name: str, route: str) -> PathId:
    """Raises LookupError with the line to add."""
    if name not in PATH_IDS:
        raise LookupError(
            f'{route}: nobody said what {{{name}}} names. Add a line like "{name}": PathId(YourModel.id) to PATH_IDS in'
            " tests/world_paths.py."
        )
    return PATH_IDS[name]


def no_row(table: object) -> str:
    """What to tell whose table the world has no row of."""
    return f"the world holds no row of {table}: add one for each school in add_school of tests/world.py."


def path_ids_of(session: Session, organization_id: UUID) -> dict[str, str]:
    """For each id of a path its value in the organization's oldest row that is meant. Raises LookupError."""
    return {name: value_of(session, organization_id, path_id) for name, path_id in PATH_IDS.items()}


def value_of(session: Session, organization_id: UUID, path_id: PathId) -> str:
    columns = path_id.table.c
    members = select(Membership.user_id).where(Membership.organization_id == organization_id)
    is_theirs = (
        columns.organization_id == organization_id if "organization_id" in columns else columns.user_id.in_(members)
    )
    rows = select(path_id.column).where(is_theirs)
    if path_id.where is not None:
        rows = rows.where(path_id.where)
    value = session.execute(rows.order_by(columns.id).limit(1)).scalar_one_or_none()
    if value is None:
        raise LookupError(no_row(path_id.table))
    return next(iter(value)) if path_id.is_key else str(value)
