"""Which things are small, and what they are put down on."""

from typing import Final

from worlds.catalogue.things import THINGS
from worlds.layout.item import Item

SMALL: Final = 4.3
"""Studs, either way."""
FAMILIES: Final = frozenset(
    "fruit vegetable food dish glassware school_supply office_machine instrument tool relic clothing mineral "
    "mathematics molecule toy".split()
)
"""Of the catalogue, whose members one takes in the hand."""
NAMES: Final = frozenset(
    "microscope test_tubes flask magnet coin cash_register table_lamp candle alarm_clock hourglass vase telephone "
    "hot_plate multimeter sewing_machine microchip jar bottle tin_can present basket open_basket mortar_and_pestle kettle "
    "toaster balance_scale scale globe bunsen_burner telephone radio egg honeycomb feather bone ore soap_dish bowl".split()
)
STANDING: Final = frozenset(
    "clock watch lantern backpack photocopier loudspeaker bicycle anvil watering_can "
    "cheese_wheel scooter_board first_aid_kit".split()
)
"""Of these families, and put down on the ground."""
PROUD: Final = frozenset({"instrument"})
"""They stand by themselves where they are large, and on a stage where there is one."""
TABLES: Final = frozenset(
    "table round_table desk pupils_desk kitchen_counter coffee_table side_table picnic_table workbench checkout "
    "pastry_case market_stall pedestal podium tablecloth".split()
)
"""What they are put down on, by its name in the catalogue."""
TOLD_TABLES: Final = frozenset("table desk counter bench workbench stall altar sideboard".split())
"""Last words of what a teacher calls them."""
STAGES: Final = frozenset({"stage"})
OUTDOORS: Final = frozenset({"fruit", "vegetable"})
"""They grow, or lie where they fell."""
SOUGHT: Final = frozenset(
    "clue sample evidence letter coin piece fossil artefact artifact gem jewel note hieroglyph token relic shard stamp "
    "rune acorn shell footprint feather card badge ticket scroll hint crystal".split()
)
"""Last words of what a class looks for, if more than one of it is told."""
MOST_SOUGHT: Final = 7.5
"""Studs of what can be hidden."""


def is_small(item: Item) -> bool:
    name, family = item.thing.name, item.thing.family
    if name in STANDING or max(item.size) > (5.5 if family in PROUD else SMALL):
        return False
    return name in NAMES or family in FAMILIES


def is_table(item: Item) -> bool:
    """Whether small things are put down on it."""
    return item.thing.name in TABLES or (
        item.built.top is not None and item.label.lower().split()[-1] in TOLD_TABLES and item.thing.name in THINGS
    )
