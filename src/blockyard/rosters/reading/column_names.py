"""What the columns of a simple CSV may be called. docs/rosters.md lists them, and a test compares."""

import re
import unicodedata
from typing import Final

NAMES: Final = {
    "id": ("student id", "id", "student number", "student no", "local id", "local student id", "student local id",
           "sourced id", "sis id", "perm id", "permanent id", "permanent number", "unique id", "external id",
           "import id", "other id", "person id", "pupil id", "upn", "admission number", "employee id",
           "student identifier", "state id", "student state id", "Schüler-ID", "Schueler-ID", "Schülernummer",
           "Schuelernummer", "Schüler-Nr", "Interne ID", "Externe ID", "matrícula", "número de matrícula", "ID alumno",
           "ID del alumno", "expediente", "número de expediente", "identifiant", "ID élève", "identifiant élève",
           "numéro élève", "numéro national", "INE", "Nº id. escolar", "arbor id", "matricule"),
    "name": ("name", "student name", "student", "student full name", "full name", "last first", "last name first name",
             "pupil", "pupil name", "learner", "display name", "Schüler", "Schülername", "Schueler", "Schuelername",
             "Schülerin", "Name des Schülers", "Vollständiger Name", "Nachname, Vorname", "alumno", "alumna",
             "nombre completo", "nombre y apellidos", "apellidos y nombre", "apellidos, nombre", "nombre del alumno",
             "estudiante", "nombre del estudiante", "élève", "élèves", "nom complet", "nom et prénom", "nom prénom",
             "prénom et nom", "nom de l'élève"),
    "given": ("first name", "given name", "student first name", "legal first name", "forename", "first", "fname",
              "Vorname", "Rufname", "nombre", "nombres", "prénom", "prénoms", "prénom usuel", "prénom élève",
              "prénom de l'élève"),
    "family": ("last name", "family name", "surname", "student last name", "legal last name", "last", "lname",
               "Nachname", "Familienname", "Zuname", "Langname", "apellido", "apellidos", "nom", "nom de famille",
               "nom d'usage", "nom élève"),
    "grade": ("grade", "grades", "grade level", "student grade", "current grade", "gr", "grd", "year", "year group",
              "year level", "level", "Klassenstufe", "Jahrgang", "Jahrgangsstufe", "Stufe", "Schuljahrgang", "grado",
              "curso", "nivel", "niveau", "niveau scolaire"),
    "class": ("class", "class name", "classes", "group", "group name", "team", "form", "form group", "tutor group",
              "registration group", "reg group", "reg", "registration form", "Klasse", "Klassenname", "Lerngruppe",
              "Klassenbezeichnung", "clase", "grupo", "unidad", "classe", "groupe", "classe de rattachement",
              "nom de la classe", "libellé classe", "division"),
    "section": ("section", "section name", "section id", "section number", "class section", "sec", "class id",
                "class code", "course section"),
    "homeroom": ("homeroom", "homeroom name", "home room number", "hr", "advisory"),
    "subject": ("subject", "course", "course name", "course title", "course description", "Fach", "Unterrichtsfach",
                "asignatura", "materia", "matière", "discipline"),
    "teacher": ("teacher email", "teacher email address", "teachers email addr", "teacher mail", "tchr email",
                "staff email", "instructor email", "homeroom teacher email", "teacher", "teachers", "homeroom teacher",
                "E-Mail Lehrkraft", "Lehrkraft E-Mail", "E-Mail der Lehrkraft", "E-Mail-Adresse der Lehrkraft",
                "Lehrer E-Mail", "E-Mail Lehrer", "E-Mail Klassenlehrer", "E-Mail Klassenleitung", "Lehrkraft", "Lehrer",
                "Klassenlehrer", "Klassenleitung", "correo del profesor", "correo de la profesora", "correo profesor",
                "correo electrónico del profesor", "email del profesor", "profesor", "profesora", "courriel enseignant",
                "courriel de l'enseignant", "e-mail enseignant", "mail enseignant", "e-mail de l'enseignant",
                "mél enseignant", "adresse e-mail de l'enseignant", "courriel professeur", "enseignant", "professeur",
                "professeur principal"),
    "status": ("status", "enrollment status", "enrolment status", "student status", "estado", "statut"),
    "role": ("role", "profile", "user type", "user role", "person type", "Rolle", "Profil", "rol"),
}  # fmt: skip
"""Of each field, the better ones first: where a file has several of them, the first one counts."""
IN_BRACKETS: Final = re.compile(r"\[[^\]]*\]|\([^)]*\)")
OF_TABLE: Final = re.compile(r"([A-Za-z_]+)\.([A-Za-z_]+)")
"""As ad hoc reports write it: student.lastName."""
OF_STUDENTS: Final = ("student", "pupil", "person")
"""What tables of students begin with. Of others the names are not those of students: teachers.lastName."""
OF_CLASSES: Final = frozenset({"class", "section", "homeroom", "subject", "teacher"})
"""What other tables may tell: courseSection.courseName."""


def letters_of(name: str) -> str:
    """What two spellings of a name have in common: no accents, capitals, spaces and signs."""
    bare = (letter for letter in unicodedata.normalize("NFKD", name.casefold()) if letter.isalnum())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


FIELDS: Final = {letters_of(name): (field, place) for field, names in NAMES.items() for place, name in enumerate(names)}


def field_of(header: str) -> tuple[str, int] | None:
    """The field that a column is called by, and how good the name is: 0 is best. None: it is none of NAMES."""
    name = IN_BRACKETS.sub("", header)
    for one in (name, *name.split("/")):
        found = FIELDS.get(letters_of(one))
        if found is not None:
            return found
    of_table = OF_TABLE.fullmatch(name.strip())
    found = FIELDS.get(letters_of(of_table[2])) if of_table else None
    if of_table and found and (of_table[1].casefold().startswith(OF_STUDENTS) or found[0] in OF_CLASSES):
        return found
    return None
