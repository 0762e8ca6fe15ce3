"""The machine: all groups of steps together, and what must be true when all has come to rest."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, ClassVar

from hypothesis import strategies as st

from tests.model import checks
from tests.model.by_hand import ByHand
from tests.model.cards import Cards
from tests.model.failing import Failing
from tests.model.operating import Operating
from tests.model.pages import Pages
from tests.model.passing import Passing
from tests.model.paying import Paying
from tests.model.people import People
from tests.model.refunding import Refunding
from tests.model.repeating import Repeating
from tests.model.rest import come_to_rest
from tests.model.school import School
from tests.model.step import Played, step
from tests.model.subscribing import Subscribing
from tests.model.truth import read_truth
from tests.model.world import World


class Machine(Subscribing, Cards, Pages, Paying, Refunding, Repeating, People, Operating, ByHand, Passing, Failing):
    """A school's life. `checked` counts how often each invariant was looked at, by all machines together."""

    world: ClassVar[World]
    checked: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.faults = []
        self.world.begin()
        self.school = School(self.world)
        self.school.open()

    @step(mend=st.booleans())
    def rest(self, mend: bool) -> None:
        """With `mend` the operator reconciles: all that happened before is known afterwards."""
        if mend:
            self.settle()
            return
        self.faults = []
        come_to_rest(self.school)
        if self.school.is_blind and not self.school.is_deleted:
            self.check(checks.WHILE_BLIND)
        else:
            self.check_all()

    def settle(self) -> None:
        """To rest, with everything mended that no event told us."""
        self.faults = []
        self.world.listen(True)
        come_to_rest(self.school)
        if self.school.is_blind:
            if self.school.is_deleted:
                self.world.take_in_missed()
            else:
                self.check(checks.WHILE_BLIND)
                self.world.reconcile(self.school.id, mend=True)
            come_to_rest(self.school)
        self.school.is_blind = False
        self.check_all()

    def check_all(self) -> None:
        self.check(checks.OF_A_DELETED_ONE if self.school.is_deleted else checks.OF_A_SCHOOL)

    def check(self, invariants: Mapping[str, checks.Check]) -> None:
        truth = read_truth(self.world, self.school.id)
        for name, check in invariants.items():
            self.checked[name] += 1
            try:
                check(self.school, truth)
            except AssertionError as error:
                raise AssertionError(f"{name}: {error}") from error

    def retire(self) -> None:
        """Nothing happens to it any more when time passes for others: its customers get clocks that stand."""
        for customer in read_truth(self.world, self.school.id).customers:
            self.world.stripe.post("/sandbox/clocks", data={"customer": customer["id"]})
        self.world.flush()  # what is not delivered yet would wait until it is that late again


def play(world: World, trace: list[Played]) -> str | None:
    """What fails when these steps are done in a new school, and all comes to rest. None: nothing."""
    machine = machine_in(world)()
    try:
        machine.play(trace)
        machine.settle()
    except Exception as error:
        return told(error)
    finally:
        machine.retire()
    return None


def machine_in(world: World) -> type[Machine]:
    """Whose machines live in that world."""
    members: dict[str, Any] = {"world": world, "checked": Counter()}
    return type("Machine", (Machine,), members)


def told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0] if isinstance(error, AssertionError) else repr(error)
