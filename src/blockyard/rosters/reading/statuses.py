"""What a simple CSV says of a student in the columns `status` and `role`."""

from typing import Final

from blockyard.rosters.reading.column_names import letters_of

GONE: Final = frozenset({
    "tobedeleted", "deleted", "delete", "remove", "removed", "inactive", "left", "leaver", "leaving", "withdrawn",
    "withdrew", "transferred", "transferredout", "graduated", "exited", "archived", "dropped",
    "inaktiv", "abgegangen", "abgang", "abgemeldet", "ausgeschieden", "geloscht", "geloescht", "ehemalig",
    "inactivo", "inactiva", "baja", "debaja", "eliminado", "eliminada", "borrar", "retirado", "retirada",
    "inactif", "parti", "partie", "sorti", "sortie", "radie", "radiee", "supprime", "supprimee",
})  # fmt: skip
HERE: Final = frozenset({
    "", "active", "a", "enrolled", "current", "new", "present", "registered", "preregistered", "yes", "y", "true", "1",
    "aktiv", "neu", "activo", "activa", "alta", "matriculado", "matriculada", "inscrito", "inscrita",
    "actif", "inscrit", "inscrite", "nouveau", "nouvelle",
})  # fmt: skip
NO_STUDENT: Final = frozenset({
    "teacher", "staff", "administrator", "admin", "parent", "guardian", "principal", "aide", "proctor", "counselor",
    "employee", "faculty", "lehrer", "lehrerin", "lehrkraft", "mitarbeiter", "eltern", "elternteil", "verwaltung",
    "profesor", "profesora", "docente", "padre", "madre", "tutor", "enseignant", "enseignante", "professeur", "responsable",
    "personnel", "coteacher", "relative", "districtadministrator", "schooladministrator", "systemadministrator",
})  # fmt: skip

TOTALS: Final = frozenset({
    "total", "totals", "grandtotal", "subtotal", "sum", "count", "summe", "gesamt", "anzahl", "suma", "totale", "somme",
    "effectif",
})  # fmt: skip
"""What a list writes below its names."""


def is_gone(said: str) -> bool | None:
    """None: nobody knows what it says."""
    word = letters_of(said)
    if word in GONE:
        return True
    return False if word in HERE else None


def is_no_student(said: str) -> bool:
    return letters_of(said) in NO_STUDENT


def is_total(name: str) -> bool:
    return letters_of(name) in TOTALS
