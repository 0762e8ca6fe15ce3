"""What the comparison of layouts reads: descriptions in which much stands in relation to something, the last ones to one
thing."""

from typing import Final

USUAL: Final = (
    "A castle with a well in front of it. Behind the castle is a tower. A tree stands next to the well.",
    "Three labs around a red rover. A quiz board stands near the spawn. A flag is behind the rover.",
    "A house with a bench left of it and a fountain right of it. A lamp stands between the bench and the house.",
    "A school. A playground is behind the school, a bus in front of it, two bicycles next to the bus.",
    "A lighthouse with a hut east of it and a barrel in front of it. A boat is near the hut.",
    "A temple with four columns around it. North of the temple is a statue, south of it a fountain.",
    "A barn, a tractor next to the barn, three cows near the tractor and a well behind the barn.",
    "A campfire with six tents around it. A cabin stands north of the campfire. Two logs are near the campfire.",
    "A museum across from a library. A fountain is between the museum and the library. A tree is next to the library.",
    "A stage with twelve chairs facing the stage. A lamp is left of the stage, a speaker right of it.",
    "A windmill west of a house. A shed is east of the house. A cart stands between the windmill and the shed.",
    "A rocket with a crate next to it, an antenna near it and a hangar behind it. A sign stands in front of the rocket.",
    "A market stall next to a well, a second well behind a house, and a tree in front of the house.",
    "Four igloos around a campfire. A snowman is next to the campfire, two penguins are near the snowman.",
    "A bakery left of a town hall and a bank right of the town hall. A statue stands in front of the town hall.",
    "A pyramid with a tent south of it. Three camels are near the tent. Two palms are next to the well. The well"
    " is east of the tent.",
    "A well with a house north of it, a barn south of it, a shed east of it and a windmill west of it. A tree is near the"
    " barn and a bench next to the house.",
    "A statue with six benches around it, two lamps in front of the statue, a fountain behind the statue and a tree near"
    " the fountain.",
    "A table with four chairs next to it. A lamp is behind the table, a bookshelf left of the table, a desk across from"
    " the table.",
    "A castle. Five houses are in front of the castle, three trees behind the castle, a well left of the castle and a"
    " market stall right of it.",
    "A library. A bench is next to the library and in front of the library. A tree is behind the library and near a shed.",
    "A farm with a barn. Two pens are left of the barn, three hay bales next to the barn, four cows near the barn and a"
    " tractor in front of it.",
    "A tower north of a gate. A cannon is left of the gate and a cannon is right of the gate. Two flags are next to the"
    " tower, a well is between the tower and the gate.",
    "A train next to a platform. A bench, a sign and two lamps are near the platform. A kiosk is behind the platform.",
    "A hospital with an ambulance in front of it, two trees next to it, a lamp left of it, a bench right of it and a"
    " shed behind it.",
    "A pond with four ducks near it, two benches next to it, three trees around it and a pavilion north of it.",
    "A quiz board near the spawn. A sign is next to the quiz board, a lamp left of it, a bench in front of it, a tree"
    " behind it.",
    "A rover. A lab is east of the rover and near a solar panel. A second rocket is north of the rover and west of an"
    " antenna.",
)
HARD: Final = (
    "A fountain. Eight benches are next to the fountain. Four lamps are around the fountain. A statue is north of the"
    " fountain, a kiosk is south of it.",
    "A campfire. Ten logs are next to the campfire. Five tents are near the campfire. A cabin is behind the campfire.",
    "A well. A house is next to the well. A barn is next to the well. A shed is next to the well. A cart is next to the"
    " well. A tree is next to the well. A bench is next to the well.",
    "A table. Six chairs are next to the table, two lamps are next to the table, and a bookshelf, a globe and a desk are"
    " near the table.",
    "A statue. Three trees are in front of the statue. Four houses are in front of the statue. Two benches are in front"
    " of the statue. A well is in front of the statue.",
    "A lamp. A house is next to the lamp. A barn is next to the lamp. A castle is next to the lamp. A tower is next to"
    " the lamp. A temple is next to the lamp.",
    "A rover. Nine labs are around the rover. Six crates are next to the rover. Two antennas are near the rover.",
    "A sign. Four houses are near the sign. Four trees are near the sign. Four benches are next to the sign. A tower is"
    " left of the sign, a shed right of the sign.",
    "A tree. A bench is next to the tree and next to a house. The house is next to a barn. The barn is next to a shed."
    " The shed is next to the tree.",
    "A castle. A house is left of the castle and in front of a tower. The tower is left of the castle. A well is between"
    " the house and the tower. A tree is next to the well and near the house. A cart is next to the well.",
    "A stage. Thirty chairs are facing the stage. Two lamps are next to the stage. A piano is near the stage.",
    "A house next to a tree, a tree next to a well, the well next to a bench, the bench next to a lamp, the lamp next to"
    " the house.",
    "A bench. Two statues are next to the bench. Two lamps are left of the bench, two trees right of the bench, a house"
    " behind the bench, a fountain in front of the bench, a kiosk near the bench and a tower near the bench.",
    "A barrel. Three castles are next to the barrel. Two towers are near the barrel.",
)
