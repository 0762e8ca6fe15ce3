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
ACTIVITIES: Final = frozenset(
    "escape room treasure hunt scavenger obby obstacle course roblox map museum maze race challenge parkour simulation "
    "puzzle lock locked door boss island quest tour mission game adventure quiz quizze trivia world trail "
    "revision activity lesson unit project station theme test review please pls plz thx thank w fun".split()
)
"""Words, as stems, of what is played: around a subject they are not of it."""
GENERAL: Final = ACTIVITIES | frozenset(
    "answer basic beginner book cause chapter character child class compare concept consequence covering date define "
    "describe detail detailed different difference easy effect elective enrichment example exercise experience explain "
    "explore exploring exploration fact feature first form full function general grade grader group hard history homework "
    "human idea identify important impact information intro introduction introducing kid kind knowledge know lab learn "
    "learner learning level life long main make making meaning minute min month my name new number objective other outcome "
    "overview page pair part people period place plan plot practice practise problem process pupil purpose question reason "
    "recap result revise role rule science second short simple skill solve solving step story student study studying "
    "subject summary task teach teacher teaching teh term theory thing third time topic type understand understanding use "
    "used using vocab vocabulary way week word work working worksheet year end final scene act section "
    "i you he she it they one two three four five six seven eight nine ten all some any can do does did not no be was were "
    "has have had that these those them his her i'm us as into about between vs versus v or through during up out more most "
    "very also too only now today tomorrow next currently just welcome love "
    "each every both hi hello need want like good best cool nice big little".split()
)
"""Words, as stems, that say nothing of what a lesson is about, wherever they are of no topic's name."""
