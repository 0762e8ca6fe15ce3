"""What the benchmark of previews sends: descriptions of 60 words and lesson plans of 200, of many subjects."""

from typing import Final

SUBJECTS: Final = (
    ("a Mars base", "rover", "lab", "solar panels", "rocks", "how people could live on another planet"),
    ("a medieval village", "castle", "house", "market stalls", "trees", "who worked for whom in the Middle Ages"),
    ("a harbour", "lighthouse", "warehouse", "boats", "barrels", "how goods are traded across the sea"),
    ("a farm", "barn", "pen", "cows", "hay bales", "where milk and bread come from"),
    ("a rainforest", "hut", "tree", "parrots", "ferns", "which animals live in which layer"),
    ("an oasis in Egypt", "pyramid", "tent", "camels", "palms", "how the Nile fed a kingdom"),
    ("a town", "town hall", "school", "cars", "benches", "what a mayor and a council decide"),
    ("a museum of science", "statue", "table", "telescopes", "plants", "what early astronomers could see"),
    ("an arctic station", "igloo", "tent", "penguins", "snowmen", "how animals keep warm"),
    ("a park", "fountain", "pavilion", "ducks", "flowers", "how a food chain works in a pond"),
    ("a hospital", "ambulance", "bed", "nurses", "lamps", "what the heart and the lungs do"),
    ("a railway station", "train", "platform", "lamps", "signs", "how steam changed travel"),
    ("a desert", "well", "tent", "cacti", "camels", "why so little grows without rain"),
    ("a zoo", "elephant", "cage", "lions", "bushes", "how animals are put into groups"),
    ("a Roman town", "temple", "house", "columns", "statues", "what Romans did on a market day"),
    ("a wind park", "windmill", "shed", "sheep", "fences", "where electricity comes from"),
    ("a space port", "rocket", "hangar", "crates", "antennas", "how gravity holds the planets"),
    ("a school yard", "playground", "classroom", "bicycles", "benches", "how fractions share a day"),
    ("a coral coast", "lighthouse", "hut", "boats", "shells", "why reefs need clear water"),
    ("a mountain camp", "cabin", "tent", "campfires", "pine trees", "how a map shows height"),
)
"""Place, landmark, building, two kinds of smaller things, what is taught."""

SHORT: Final = (
    "{place} with a big {mark} in the middle and three {house}s around the {mark}. There are four {first} beside each"
    " {house}, and six {second} north of the {mark}. A quiz board stands near the spawn. Behind the {mark} is a pond"
    " with two benches next to it. A path leads from the spawn to the {mark}. It is sunset, for 24 students."
)
LONG: Final = (
    "Grade 5 lesson plan (45 min).\nObjective: students can explain {topic}.\nMaterials: notebooks, pencils, one tablet"
    " for each pair of students.\n\nIntroduction (10 min): The class meets at the spawn and reads the quiz board there."
    " The teacher asks what the students know already, and writes their answers down.\n\nExploration (20 min): Students"
    " walk through {place}. In the middle stands a large {mark}, with five {house}s in a row behind it. On the left of"
    " the {mark} there are eight {first}, and on the right a garden with six {second} and two benches. A river runs"
    " along the east, with a wooden bridge across it. Beyond the river is a hill with a tower on top. Four signs"
    " labelled start, look, think and tell stand along the path from the spawn to the {mark}. Groups of four discuss at"
    " every sign what they see, take notes and draw a sketch.\n\nStations:\n- Station 1: a table with two chairs and a"
    " lamp\n- Station 2: three {first} around a well\n- Station 3: a {house} with a red door\n\nClosing (15 min):"
    " Everybody returns to the quiz board and answers five questions. For homework, each student writes a short story"
    " about a day in {place}, and explains in their own words {topic} to somebody at home."
)


def filled(pattern: str) -> list[str]:
    return [
        pattern.format(place=place, mark=mark, house=house, first=first, second=second, topic=topic)
        for place, mark, house, first, second, topic in SUBJECTS
    ]
