"""Nouns and phrases of worlds that are no open country, by the ground that such a world has."""

from dataclasses import dataclass
from typing import Final

from worlds.catalogue.terrains import TerrainName


@dataclass(frozen=True, slots=True)
class Setting:
    terrain: TerrainName
    inside: str
    """Nouns: whoever is inside of one is nowhere else. One or more, as a pattern."""
    entered: str = ""
    """Of these, what one is nowhere but inside of: `in a blood vessel`, `through the stomach`."""
    opening: str = ""
    """What a text begins with that is all about it: `a coal mine with ...`."""
    said: str = ""
    """What says it by itself, wherever it stands in the opening."""
    sure: str = ""
    """What says it by itself, whatever land is named beside it."""
    is_beside: bool = False
    """Such a place may be one beside others: where open country is named as well, it is a zone."""
    is_around: bool = False
    """One is inside of it: nothing of open country is there by itself."""
    unless: str = ""
    """Words that say that another place is meant."""
    is_walked: bool = False
    """What it opens with is it only where the words say that somebody is in it, and no list of things."""
    ground: tuple[str, ...] = ()
    """Things that are what one walks on or looks at there, and do not stand there a second time."""


BODY: Final = (
    r"(?:human |animal |living )?bod(?:y|ies)|heart|stomach|bowels?|intestines?|guts?|lungs?|arter(?:y|ies)|"
    r"veins?|aorta|"
    r"blood ?(?:vessels?|streams?)|capillar(?:y|ies)|brain|mouth|nose|ears?|eyes?|eyeball|throat|"
    r"(?:o?esophagus)|kidneys?|"
    r"liver|bladder|pancreas|muscles?|bones?|bone marrow|spine|skull|organs?|windpipe|trachea|wombs?|uterus|"
    r"tooth|teeth|tongue|"
    r"nerves?|neurons?|nose|skin|lymph nodes?|whale|belly|"
    r"(?:digestive|circulatory|respiratory|nervous|immune|blood) (?:system|tract)"
)
FLESHY: Final = (
    r"(?:human |beating |living )*(?:heart|alveoli|villi|stomach|bowels?|intestines?|guts?|lungs?|arter(?:y|"
    r"ies)|veins?|aorta|"
    r"brain|kidneys?|"
    r"liver|blood ?(?:vessels?|streams?)|capillar(?:y|ies)|bone marrow|windpipe|trachea|(?:o?esophagus)|"
    r"human body|belly|"
    r"(?:digestive|circulatory|respiratory|nervous|immune) (?:system|tract))|"
    r"giant (?:human )?(?:ear|nose|mouth|eye|tooth|tongue)"
)
CELLS: Final = (
    r"(?:plant |animal |human |living |bacterial |nerve |muscle |eukaryotic |prokaryotic )*(?:cells?|nucleus|cytoplasm|"
    r"chloroplasts?|mitochondri(?:on|a)|bacteri(?:um|a)|amoebas?|virus|microbe|organelle)|leaf|leaves|stem|seed|"
    r"root|egg|"
    r"(?:water ?drop(?:let)?|drop(?:let)? of (?:[\w-]+ )?water)|jellyfish|jelly"
)
OF_CELLS: Final = (
    r"(?:(?:plant|animal|human|living|bacterial|eukaryotic|prokaryotic|nerve|muscle|skin|white blood) )+cells?|"
    r"petri dish|cell|cytoplasm|"
    r"(?:water ?drop(?:let)?|drop(?:let)? of (?:[\w-]+ )?water)"
)
COMPUTERS: Final = (
    r"computers?|motherboard|mainboard|circuits?(?: boards?)?|cpu|processor|micro(?:chip|processor)|"
    r"(?:computer |silicon )chip|"
    r"laptop|smart ?phone|mobile phone|tablet|console|robot|internet|(?:computer )?network|hard (?:drive|disk)|"
    r"server|router|"
    r"calculator|radio|television|video ?game|arcade game|microcontroller|memory card"
)
MACHINES: Final = (
    r"clock|watch|clockwork|machine|engine|motor|gear ?box|music box|pinball machine|mechanism|wind-?up toy|"
    r"steam engine|"
    r"car engine|jet engine|turbine|cash machine|vending machine|washing machine"
)
CAVES: Final = (
    r"caves?|caverns?|grotto(?:es)?|mines?|mine ?shafts?|pit|tunnels?|burrow|warren|ant ?hill|ant'?s? nest|"
    r"ant colony|catacombs?|"
    r"volcano|magma chamber|geode|crystal|rock|mountain|hill|earth['’]s (?:crust|mantle|core)|(?:planet )?earth|"
    r"crypt|sewers?|"
    r"bunker|underworld"
)
OPEN_CAVES: Final = (
    r"(?:(?:coal|gold|silver|iron|salt|tin|copper|diamond|crystal|limestone|ice|underground|dwarven|dwarf|old|"
    r"abandoned|"
    r"prehistoric|stone ?age|dark|deep|huge|giant) )*(?:mines?|caves?|caverns?|cave system|grotto|catacombs|"
    r"tunnel system|"
    r"ant ?hill|ants?['’]?s? nest|ant colony|underworld|sewers?|"
    r"(?:system|network|maze|labyrinth) of (?:[\w-]+ )?(?:caves|caverns|tunnels|mines)|"
    r"underground (?:world|city|kingdom|lake|base|bunker|"
    r"shelter|cave|lab(?:oratory)?))"
)
SPACE: Final = (
    r"space (?:station|ship|shuttle|craft|capsule|walk|lab|laboratory)|spaceships?|spacecraft|starships?|"
    r"orbital station|"
    r"space ?walk|atom|galaxy|asteroid belt|milky way|black hole|nebula|iss"
)
SETTINGS: Final = (
    Setting(
        "space",
        SPACE,
        r"(?:outer |deep )?space(?! (?:museum|centre|center|camp|theme|room|exhibition))|orbit|zero gravity|"
        r"weightlessness|"
        r"the solar system|the galaxy|the milky way|" + SPACE,
        r"(?:international )?(?:solar system|" + SPACE + ")",
        r"\b(?:float\w*|fly\w*|flies|drift\w*|walk\w*|circl\w+|orbit\w*|hover\w*|travel\w*)"
        r" (?:[\w-]+ ){0,3}?(?:in|through|around|above|among|between|over)"
        r" (?:the )?(?:earth|outer space|space|planets|stars|galaxy|solar system)\b|\bin (?:outer|deep) space\b|"
        r"\bin orbit\b",
        is_beside=True,
        ground=("earth", "orbit", "spacewalk", "space walk", "zero gravity", "outer space"),
    ),
    Setting("cell", CELLS, OF_CELLS, OF_CELLS.replace("|cell|", "|"), is_around=True, is_walked=True),
    Setting("tissue", BODY, FLESHY, FLESHY, is_around=True, is_walked=True),
    Setting(
        "circuit",
        COMPUTERS,
        r"(?:computer )?chip|circuits?(?: boards?)?|motherboard",
        r"motherboard|circuit board",
        is_around=True,
        ground=("motherboard", "mainboard", "circuit board", "computer"),
    ),
    Setting("machine", MACHINES, "", r"clockwork (?:world|city|land)", is_around=True),
    Setting(
        "cave",
        CAVES,
        r"(?:underground|subterranean) (?:[\w-]+ )?(?:caves?|caverns?|tunnels?|world|city|kingdom|mines?)|"
        r"coal mine|gold mine",
        OPEN_CAVES,
        r"\b(?:(?:city|town|village|castle|school) )?(?:deep )?(?:under|below|beneath) (?:the )?(?:ground|earth|"
        r"surface of the earth|earth['’]s surface|"
        r"mountains?)\b|"
        r"\b(?:set|takes place|is|are|live|city|world|kingdom|base|lab|laboratory|maze|"
        r"labyrinth) (?:deep )?underground\b|"
        r"\bjourney to the (?:cent(?:er|re)|core) of the earth\b|\binto the earth\b",
        is_beside=True,
        is_around=True,
    ),
    Setting(
        "sky",
        r"clouds?|(?:a )?storm",
        "",
        r"(?:sky|cloud|floating)[ -](?:world|islands?|city|cities|kingdom|castle|land|obby|course|school|garden|"
        r"village|realm|"
        r"platforms?)|castle in the (?:sky|clouds)|(?:city|kingdom|islands?|world|obby|village|school|course) "
        r"(?:high )?(?:up )?(?:in|above|among) the (?:sky|clouds)",
        r"\b(?:set|world|islands?|platforms?|city|kingdom|castle|village|course|obby) (?:that )?(?:(?:float|"
        r"hover|hang)\w* )?"
        r"(?:up |high |far )*(?:in|among|amongst|above|between|on|over) (?:the |soft |white |fluffy )*(?:sky|"
        r"clouds?)\b|"
        r"\b(?:high|up|we|pupils|players|children|students) (?:up |(?:float|fly|walk|live|jump)\w* |are )?"
        r"(?:high )?(?:among|amongst|above|between|over|in) (?:the |soft |white |fluffy )*clouds\b|"
        r"\bfloating islands?\b|\b(?:above|among|amongst) the clouds\b",
        is_beside=True,
        ground=("cloud", "sky"),
    ),
    Setting(
        "seabed",
        "",
        "",
        r"deep[ -](?:sea|ocean)|(?:the )?bottom of the (?:sea|ocean)|"
        r"mariana trench|deep[ -]sea (?:trench|world|base|floor)|underwater (?:city|world|base|kingdom|"
        r"lab(?:oratory)?)",
        r"\bmariana trench\b|\bat the bottom of the (?:sea|ocean)\b|\bdeep (?:under|below|beneath) the (?:sea|"
        r"ocean|waves)\b",
        is_beside=True,
    ),
    Setting("moon", "", "", "", r"\bon (?:an?|the) (?:[\w-]+ )?(?:asteroid|comet)\b", is_beside=True),
    Setting(
        "mud",
        r"trench(?:es)?|dug-?out",
        r"(?:muddy )?trench(?:es)?",
        r"(?:(?:muddy|first world war|world war (?:one|1|i)|ww1|wwi|somme|western front) )*(?:trench(?:es)?|"
        r"battlefields?)"
        r"(?: of (?:the )?(?:somme|first world war|ypres|passchendaele|verdun|ww1|wwi|world war (?:one|1|i)|"
        r"great war|western"
        r" front))|(?:muddy|ww1|wwi|first world war) (?:trench(?:es)?|battlefield)|trench(?:es)?|(?:building|"
        r"construction) site|"
        r"(?:archaeological )?(?:dig|excavation)(?: site)?",
        r"\bno[ -]man['’]?s[ -]land\b|\bwestern front\b|\btrench warfare\b|\bbattle of (?:the )?(?:somme|ypres|"
        r"verdun|passchendaele)\b",
        is_beside=True,
        unless=r"\b(?:sea|ocean|marine|fish|submarine)\b",
    ),
    Setting(
        "salt",
        "",
        r"salt (?:flats?|desert|pans?|lake)",
        r"salt (?:flats?|desert|pans?|lake)",
        r"\bsalar de \w+|\bsalt flats?\b",
        is_beside=True,
    ),
    Setting(
        "paper",
        r"(?:[\w-]+ )?(?:book|notebook|exercise book|story ?book|comic|diary|page|newspaper)",
        r"(?:giant |huge )(?:book|page|notebook|sheet of paper)",
        r"(?:giant |huge |walk-on )?(?:coordinate (?:grid|plane|system)|graph paper|number grid|hundred square|"
        r"sheet of (?:[\w-]+ )?paper)",
        r"\b(?:on|across) (?:(?:a|the) )?(?:giant |huge |big )?(?:coordinate (?:grid|plane)|graph paper|page|"
        r"sheet of (?:[\w-]+ )?paper)\b",
        sure=r"\b(?:world|land|country|kingdom|city|village|forest|place|story|adventure|be|set|are|live|walk\w*|step\w*|"
        r"shrunk|takes place) (?:[\w-]+ ){0,2}?(?:inside|into) (?:of )?(?:an? |the |our |one )?(?:[\w-]+ ){0,3}?"
        r"(?:book|notebook|story ?book|comic|diary|newspaper)\b|"
        r"\b(?:in|on|inside|between|among|across) the (?:[\w-]+ )?pages of (?:an? |the |our )?(?:[\w-]+ ){0,2}?"
        r"(?:book|story ?book|notebook|comic|diary|atlas|fairy ?tale)\b|"
        r"\b(?:world|land|country|kingdom|city|village|ground|floor|everything|all) (?:that |which )?(?:(?:is|are|was) )?"
        r"(?:all |entirely |completely )?(?:made |built |cut |folded )?(?:out )?(?:of|from) (?:[\w-]+ )?"
        r"(?:paper|cardboard|book pages)\b",
        unless=r"\b(?:hidden|hides?|hiding|written|kept|lies?|lying|placed|found|stuck|pressed) (?:\w+ )?inside\b",
        is_beside=True,
    ),
    Setting(
        "candy",
        r"cake|gingerbread house|sweet|candy",
        "",
        r"(?:candy|sweets?|chocolate|dessert|cake|gingerbread)(?: |-)?(?:land|world|kingdom|planet|island|"
        r"country|village)",
        r"\b(?:made|built) (?:entirely |all |completely )?(?:of|from|out of) (?:sweets|candy|cake)\b|"
        r"\bland of (?:sweets|candy|cakes?)\b",
        is_beside=True,
    ),
)
