"""What an organization has, as its plan counts it."""

from typing import Final

from sqlalchemy import text

from blockyard.tenancy.session import TenantSession

LIVING: Final = text("SELECT students.living()")


async def student_count(db: TenantSession) -> int:
    """Entries that are not archived, also those that a teacher does not see."""
    return int((await db.execute(LIVING)).scalar_one())
