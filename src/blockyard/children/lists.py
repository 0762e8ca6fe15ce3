"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.children.models import DeletionReport, StudentExport
from blockyard.children.states import ExportState
from blockyard.web.listing import Listing, equals

REPORTS: Final = Listing(
    DeletionReport.id,
    filters={"rule": equals(DeletionReport.rule, str, "Those of it only")},
)
EXPORTS: Final = Listing(
    StudentExport.id,
    filters={"state": equals(StudentExport.state, ExportState, "Those in it only")},
)
