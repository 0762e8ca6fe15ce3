"""Who sees what belongs to a student or a class: conditions of policies, each as PostgreSQL prints it.

Their functions stand in classes/sql/functions.sql.
"""

from typing import Final

from blockyard.tenancy.policies import STUDENT

ADMINS_SEE: Final = "( SELECT classes.sees_all() AS sees_all)"
THEIR_TEACHERS_SEE: Final = "(student_id IN ( SELECT classes.seen_student_ids() AS seen_student_ids))"
"""Who teaches a class of the student's, or made the entry."""
THEMSELVES_SEE: Final = f"(student_id = {STUDENT})"
