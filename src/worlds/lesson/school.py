"""What a teacher calls the subjects that she teaches all year, and the places whose curriculum she follows."""

from typing import Final

SUBJECTS: Final = (
    r"(?:(?:world|us|american|european|british|english|canadian|australian|irish|philippine|nigerian|indian|african|ancient|"
    r"general|basic|life|earth|physical|environmental|social|combined|integrated|human|computer|visual|fine|performing|"
    r"language|physical|religious|business|pre|food|marine|modern|civic|ap|honou?rs|core|bilingual)[ -])?"
    r"(?:history|sciences?(?: and technology)?|maths?|mathematics|numeracy|literacy|geography|geog|english|ela|esl|efl|eal|"
    r"biology|bio|chemistry|chem|physics|arts?|music|literature|studies|computing|ict|health|education|p\.?e\.?|"
    r"pshe|sel|civics|citizenship|government|economics|econ|stem|drama|design (?:and|&) technology|technology|dt|hass|hsie|"
    r"evs|phonics|french|spanish|german|italian|latin|mandarin|japanese|irish|humanities|philosophy|psychology|sociology|"
    r"algebra|geometry|calculus|statistics|religion(?: and worldviews)?|(?-i:RE)|hist|sci|lit|phys ed|tech)(?: theory)?"
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
    "cloze flashcard starter check smth sth stuff "
    "puzzle lock locked door boss island quest tour mission game adventure quiz quizze trivia world trail "
    "revision activity lesson unit project station theme test review please pls plz thx thank w fun".split()
)
"""Words, as stems, of what is played: around a subject they are not of it."""
GENERAL: Final = ACTIVITIES | frozenset(
    "about act aim all also answer any as basic be beginner best between big book both can cant cause chapter "
    "character child class compare concept confuse confusing consequence cool covering currently daily date define "
    "department describe detail detailed did difference different do does during each easy effect eight elective end "
    "enrichment event every exam example exercise experience explain exploration explore exploring fact feature final "
    "first five forget forgot form four full function general good grade grader group had hard has have he hello her "
    "hi his history homework human i i'm idea identify impact important information into intro introducing "
    "introduction it just keep kid kind know knowledge lab learn learner learning level life like list little log "
    "long love main make making meaning min minute mix mock month more most my name need new next nice nine no not "
    "note now number objective one only or other out outcome overview page pair part passage people period place plan "
    "plot practice practise problem process pupil purpose question read reading really reason recap remember report "
    "result revise role rule scene school science second section seven she short simple six skill solve solving some "
    "song step story struggle student study studying style subject summary talk task teach teacher teaching teh ten "
    "term that them these they thing third those three through time today tomorrow too topic two type understand "
    "understanding up us use used using v versus very vocab vocabulary vs walk want was way week welcome were word "
    "work working worksheet year you".split()
)
"""Words, as stems, that say nothing of what a lesson is about, wherever they are of no topic's name."""
