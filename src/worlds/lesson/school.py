"""What a teacher calls the subjects that she teaches all year, and the places whose curriculum she follows."""

from typing import Final

SUBJECTS: Final = (
    r"(?:(?:world|us|american|european|british|english|canadian|australian|irish|philippine|nigerian|indian|african|ancient|"
    r"general|basic|life|earth|physical|environmental|social|combined|integrated|human|computer|visual|fine|performing|"
    r"language|physical|religious|business|pre|food|marine|modern|civic|ap|honou?rs)[ -])?"
    r"(?:history|sciences?(?: and technology)?|maths?|mathematics|numeracy|literacy|geography|geog|english|ela|esl|efl|eal|"
    r"biology|bio|chemistry|chem|physics|arts?|music|literature|studies|computing|ict|health|education|p\.?e\.?(?: theory)?|"
    r"pshe|sel|civics|citizenship|government|economics|econ|stem|drama|design (?:and|&) technology|technology|dt|hass|hsie|"
    r"evs|phonics|french|spanish|german|italian|latin|mandarin|japanese|irish|humanities|philosophy|psychology|sociology|"
    r"algebra|geometry|calculus|statistics)"
)
"""A regular expression, for text in any case."""
NUMBERED: Final = (
    r"(?:world history|history|(?:basic |life |earth )?science|maths?|mathematics|english|ela|geography|biology|"
    r"chem(?:istry)?|physics|social studies|music|arts?|computing|civics)"
)
"""Whose number is a grade: `Biology 9`, and not `Spanish 1`."""
CURRICULA: Final = (
    "singapore ontario alberta quebec manitoba australia nsw victoria queensland ireland scotland england wales uk usa us "
    "nigeria ghana kenya india cbse icse philippines malaysia texas california florida caps deped waec nerdc ncea aqa "
    "edexcel ocr cambridge normal academic express higher foundation ordinary level hl sl".split()
)
