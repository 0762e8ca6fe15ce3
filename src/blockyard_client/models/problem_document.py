from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.problem_code import ProblemCode, check_problem_code
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fault import Fault
    from ..models.line_fault import LineFault
    from ..models.owned_organization import OwnedOrganization
    from ..models.problem_document_checks import ProblemDocumentChecks
    from ..models.problem_document_leaving import ProblemDocumentLeaving


T = TypeVar("T", bound="ProblemDocument")


@_attrs_define
class ProblemDocument:
    """RFC 9457. `code` is stable and for programs, `detail` says in words what to do next. More members may come.

    Attributes:
        type_ (str): The address of the page that explains `code`
        title (str): The status in words
        status (int): Of the answer
        code (ProblemCode | str): Which error it is. More codes may come: treat one that you do not know by its status.
        detail (str): For a person: what is wrong, and what to do next
        errors (list[Fault] | Unset): `validation_failed`: each fault, at most 20
        errors_left_out (int | Unset): How many faults more there are
        retry_after (int | Unset): Seconds to wait, as in the header Retry-After
        request_id (str | Unset): As in the header X-Request-ID; tell it to the operator
        permission (str | Unset): `permission_missing`: which one
        role (str | Unset): `permission_missing`: the caller's
        accepts (list[str] | Unset): `second_factor_required`: what `code` may be
        organizations (list[OwnedOrganization] | Unset): `last_owner`: of which organizations
        faults (list[LineFault] | Unset): `names_refused`: line by line; none if all are too many
        leaving (ProblemDocumentLeaving | Unset): `confirm_removals`: by what they are
        limit (str | Unset): `plan_limit_reached`: of what the plan allows too little
        allowed (int | Unset): How many are allowed
        used (int | Unset): How many are in use
        plan (str | Unset): `plan_limit_reached`: the present plan
        upgrade (str | Unset): `plan_limit_reached`: where a larger plan is chosen
        decline_code (str | Unset): `card_declined`: why, in Stripe's words
        stripe_code (str | Unset): `stripe_refused`: Stripe's own code
        page (str | Unset): `authentication_required`: where the card's owner answers
        checkout (str | Unset): `checkout_open`: its id
        currency (str | Unset): `other_currency`: in which plans are sold now
        minimum (int | Unset): `amount_too_small`: the least, in the smallest unit
        step (int | Unset): `amount_not_round`: in the smallest unit
        refundable (int | Unset): `refund_too_large`: in the smallest unit
        credited (int | Unset): `refund_too_large`: what went to later invoices instead
        roblox_status (int | Unset): `publishing_refused`: what Roblox answered with
        checks (ProblemDocumentChecks | Unset): `/health/ready`: the result of each check
    """

    type_: str
    title: str
    status: int
    code: ProblemCode | str
    detail: str
    errors: list[Fault] | Unset = UNSET
    errors_left_out: int | Unset = UNSET
    retry_after: int | Unset = UNSET
    request_id: str | Unset = UNSET
    permission: str | Unset = UNSET
    role: str | Unset = UNSET
    accepts: list[str] | Unset = UNSET
    organizations: list[OwnedOrganization] | Unset = UNSET
    faults: list[LineFault] | Unset = UNSET
    leaving: ProblemDocumentLeaving | Unset = UNSET
    limit: str | Unset = UNSET
    allowed: int | Unset = UNSET
    used: int | Unset = UNSET
    plan: str | Unset = UNSET
    upgrade: str | Unset = UNSET
    decline_code: str | Unset = UNSET
    stripe_code: str | Unset = UNSET
    page: str | Unset = UNSET
    checkout: str | Unset = UNSET
    currency: str | Unset = UNSET
    minimum: int | Unset = UNSET
    step: int | Unset = UNSET
    refundable: int | Unset = UNSET
    credited: int | Unset = UNSET
    roblox_status: int | Unset = UNSET
    checks: ProblemDocumentChecks | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        title = self.title

        status = self.status

        code: str
        if isinstance(self.code, str):
            code = self.code
        else:
            code = self.code

        detail = self.detail

        errors: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = []
            for errors_item_data in self.errors:
                errors_item = errors_item_data.to_dict()
                errors.append(errors_item)

        errors_left_out = self.errors_left_out

        retry_after = self.retry_after

        request_id = self.request_id

        permission = self.permission

        role = self.role

        accepts: list[str] | Unset = UNSET
        if not isinstance(self.accepts, Unset):
            accepts = self.accepts

        organizations: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.organizations, Unset):
            organizations = []
            for organizations_item_data in self.organizations:
                organizations_item = organizations_item_data.to_dict()
                organizations.append(organizations_item)

        faults: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.faults, Unset):
            faults = []
            for faults_item_data in self.faults:
                faults_item = faults_item_data.to_dict()
                faults.append(faults_item)

        leaving: dict[str, Any] | Unset = UNSET
        if not isinstance(self.leaving, Unset):
            leaving = self.leaving.to_dict()

        limit = self.limit

        allowed = self.allowed

        used = self.used

        plan = self.plan

        upgrade = self.upgrade

        decline_code = self.decline_code

        stripe_code = self.stripe_code

        page = self.page

        checkout = self.checkout

        currency = self.currency

        minimum = self.minimum

        step = self.step

        refundable = self.refundable

        credited = self.credited

        roblox_status = self.roblox_status

        checks: dict[str, Any] | Unset = UNSET
        if not isinstance(self.checks, Unset):
            checks = self.checks.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "title": title,
                "status": status,
                "code": code,
                "detail": detail,
            }
        )
        if errors is not UNSET:
            field_dict["errors"] = errors
        if errors_left_out is not UNSET:
            field_dict["errors_left_out"] = errors_left_out
        if retry_after is not UNSET:
            field_dict["retry_after"] = retry_after
        if request_id is not UNSET:
            field_dict["request_id"] = request_id
        if permission is not UNSET:
            field_dict["permission"] = permission
        if role is not UNSET:
            field_dict["role"] = role
        if accepts is not UNSET:
            field_dict["accepts"] = accepts
        if organizations is not UNSET:
            field_dict["organizations"] = organizations
        if faults is not UNSET:
            field_dict["faults"] = faults
        if leaving is not UNSET:
            field_dict["leaving"] = leaving
        if limit is not UNSET:
            field_dict["limit"] = limit
        if allowed is not UNSET:
            field_dict["allowed"] = allowed
        if used is not UNSET:
            field_dict["used"] = used
        if plan is not UNSET:
            field_dict["plan"] = plan
        if upgrade is not UNSET:
            field_dict["upgrade"] = upgrade
        if decline_code is not UNSET:
            field_dict["decline_code"] = decline_code
        if stripe_code is not UNSET:
            field_dict["stripe_code"] = stripe_code
        if page is not UNSET:
            field_dict["page"] = page
        if checkout is not UNSET:
            field_dict["checkout"] = checkout
        if currency is not UNSET:
            field_dict["currency"] = currency
        if minimum is not UNSET:
            field_dict["minimum"] = minimum
        if step is not UNSET:
            field_dict["step"] = step
        if refundable is not UNSET:
            field_dict["refundable"] = refundable
        if credited is not UNSET:
            field_dict["credited"] = credited
        if roblox_status is not UNSET:
            field_dict["roblox_status"] = roblox_status
        if checks is not UNSET:
            field_dict["checks"] = checks

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fault import Fault  # noqa: PLC0415
        from ..models.line_fault import LineFault  # noqa: PLC0415
        from ..models.owned_organization import OwnedOrganization  # noqa: PLC0415
        from ..models.problem_document_checks import ProblemDocumentChecks  # noqa: PLC0415
        from ..models.problem_document_leaving import ProblemDocumentLeaving  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        title = d.pop("title")

        status = d.pop("status")

        def _parse_code(data: object) -> ProblemCode | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                code_type_0 = check_problem_code(data)

                return code_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ProblemCode | str, data)

        code = _parse_code(d.pop("code"))

        detail = d.pop("detail")

        _errors = d.pop("errors", UNSET)
        errors: list[Fault] | Unset = UNSET
        if _errors is not UNSET:
            errors = []
            for errors_item_data in _errors:
                errors_item = Fault.from_dict(errors_item_data)

                errors.append(errors_item)

        errors_left_out = d.pop("errors_left_out", UNSET)

        retry_after = d.pop("retry_after", UNSET)

        request_id = d.pop("request_id", UNSET)

        permission = d.pop("permission", UNSET)

        role = d.pop("role", UNSET)

        accepts = cast(list[str], d.pop("accepts", UNSET))

        _organizations = d.pop("organizations", UNSET)
        organizations: list[OwnedOrganization] | Unset = UNSET
        if _organizations is not UNSET:
            organizations = []
            for organizations_item_data in _organizations:
                organizations_item = OwnedOrganization.from_dict(organizations_item_data)

                organizations.append(organizations_item)

        _faults = d.pop("faults", UNSET)
        faults: list[LineFault] | Unset = UNSET
        if _faults is not UNSET:
            faults = []
            for faults_item_data in _faults:
                faults_item = LineFault.from_dict(faults_item_data)

                faults.append(faults_item)

        _leaving = d.pop("leaving", UNSET)
        leaving: ProblemDocumentLeaving | Unset
        if isinstance(_leaving, Unset):
            leaving = UNSET
        else:
            leaving = ProblemDocumentLeaving.from_dict(_leaving)

        limit = d.pop("limit", UNSET)

        allowed = d.pop("allowed", UNSET)

        used = d.pop("used", UNSET)

        plan = d.pop("plan", UNSET)

        upgrade = d.pop("upgrade", UNSET)

        decline_code = d.pop("decline_code", UNSET)

        stripe_code = d.pop("stripe_code", UNSET)

        page = d.pop("page", UNSET)

        checkout = d.pop("checkout", UNSET)

        currency = d.pop("currency", UNSET)

        minimum = d.pop("minimum", UNSET)

        step = d.pop("step", UNSET)

        refundable = d.pop("refundable", UNSET)

        credited = d.pop("credited", UNSET)

        roblox_status = d.pop("roblox_status", UNSET)

        _checks = d.pop("checks", UNSET)
        checks: ProblemDocumentChecks | Unset
        if isinstance(_checks, Unset):
            checks = UNSET
        else:
            checks = ProblemDocumentChecks.from_dict(_checks)

        problem_document = cls(
            type_=type_,
            title=title,
            status=status,
            code=code,
            detail=detail,
            errors=errors,
            errors_left_out=errors_left_out,
            retry_after=retry_after,
            request_id=request_id,
            permission=permission,
            role=role,
            accepts=accepts,
            organizations=organizations,
            faults=faults,
            leaving=leaving,
            limit=limit,
            allowed=allowed,
            used=used,
            plan=plan,
            upgrade=upgrade,
            decline_code=decline_code,
            stripe_code=stripe_code,
            page=page,
            checkout=checkout,
            currency=currency,
            minimum=minimum,
            step=step,
            refundable=refundable,
            credited=credited,
            roblox_status=roblox_status,
            checks=checks,
        )

        problem_document.additional_properties = d
        return problem_document

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
