"""How the room's lists are sorted, searched and narrowed."""

from typing import Final

from blockyard.rosters.models import RosterChange, RosterImport
from blockyard.rosters.states import ImportState, RosterFormat, RowAction, RowKind
from blockyard.web.listing import Listing, equals

IMPORTS: Final = Listing(
    RosterImport.id,
    sorts=(RosterImport.name,),
    searched=(RosterImport.name,),
    filters={
        "state": equals(RosterImport.state, ImportState, "Those in it only"),
        "format": equals(RosterImport.format, RosterFormat, "Those of it only"),
    },
)
CHANGES: Final = Listing(
    RosterChange.id,
    sorts=(RosterChange.name,),
    searched=(RosterChange.name,),
    filters={
        "kind": equals(RosterChange.kind, RowKind, "Those of it only"),
        "action": equals(RosterChange.action, RowAction, "Those of it only"),
    },
)
