"""What the HTTP layer itself remembers."""

from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped

from blockyard.tenancy.base import Authored, Base, OrganizationScoped, Rights, keyed_text, unique_within_organization


class IdempotencyKey(Authored, OrganizationScoped, Base):
    """The answer to a creating request, so that the same request sent again gets the same answer."""

    __tablename__ = "idempotency_keys"
    __app_rights__: ClassVar[Rights] = Rights(update=("answer",))

    key: Mapped[str]
    key_key: Mapped[UUID] = keyed_text("key")
    fingerprint: Mapped[str]
    answer: Mapped[dict[str, Any]]

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (unique_within_organization("created_by_id", "key_key"),)
