"""Which problems an operation can answer with: those that the functions it reaches name. They are read, not run.

A function is followed to what its code names: functions, the classes of problems, and the methods that it calls of classes
that it or its parameters name. What is known only when it runs, such as the hooks of rooms and the check of the plan, is
said here.
"""

import dis
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

from fastapi.routing import RouteContext

from blockyard.agents.runner import RUNNERS, required_runner
from blockyard.app.openapi.operations import dependencies_of
from blockyard.app.rooms import ROOMS
from blockyard.assignments.items import read_questions
from blockyard.base.errors import Problem
from blockyard.billing.entitlements import check_plan
from blockyard.environments.sent_files import send_stored
from blockyard.environments.stream_routes import take_ticket
from blockyard.identity.tickets import find_caller
from blockyard.jobs.defer import QueueFull, defer
from blockyard.quota import Quota
from blockyard.tenancy.storage import Files
from blockyard.web import problems

OURS: Final = "blockyard."
HOOKS: Final = ("on_removal", "on_deletion", "on_change", "on_new_address")
FOR_ALL: Final = problems.__name__
"""Translates errors of all operations: said of each by rule, and not followed."""
COMES_TO: Final[dict[Any, tuple[Any, ...]]] = {
    Quota.claim: (check_plan,),
    defer: (QueueFull,),
    required_runner: tuple(type(runner) for runner in RUNNERS.values()),
    send_stored: (Files.read,),
    read_questions: (Files.read,),
}
"""What a function comes to without naming it."""


def problems_of(route: RouteContext) -> set[type[Problem]]:
    """The classes of problems that the code of the route and of its dependencies names."""
    dependencies = list(dependencies_of(route.dependant))
    seen: set[Any] = set() if take_ticket in dependencies else {find_caller}
    waiting: list[Any] = [route.endpoint, *dependencies]
    classes: set[type] = set()
    called: set[str] = set()
    while waiting:
        for found in follow(waiting.pop(), seen):
            if isinstance(found, str):
                called.add(found)
            elif isinstance(found, type) and not issubclass(found, Problem):
                classes.add(found)
            else:
                waiting.append(found)
        if not waiting:
            waiting = [one for one in methods_of(classes, called) if one not in seen]
    return {one for one in seen if isinstance(one, type) and issubclass(one, Problem) and one is not Problem}


def follow(found: Any, seen: set[Any]) -> Iterator[Any]:
    """What `found` names: names as text, and functions and classes of ours."""
    if found in seen or getattr(found, "__module__", None) == FOR_ALL:
        return
    if isinstance(found, type):
        seen.add(found)
    elif isinstance(found, FunctionType) and found.__module__.startswith(OURS):
        seen.add(found)
        if hasattr(found, "__wrapped__"):
            yield found.__wrapped__
        yield from annotated(found)
        for code in codes_of(found.__code__):
            yield from code.co_names
            yield from named_in(code, found.__globals__)
        yield from COMES_TO.get(found, ())


def annotated(function: FunctionType) -> Iterator[type]:
    for kind in function.__annotations__.values():
        if is_ours(kind) and isinstance(kind, type):
            yield kind


def codes_of(code: CodeType) -> Iterator[CodeType]:
    """The function's own, and those of the functions in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_of(constant)


def named_in(code: CodeType, known: dict[str, Any]) -> Iterator[Any]:
    """Functions and classes of ours, and those that are taken of a module of ours."""
    for name in code.co_names:
        if is_ours(known.get(name)):
            yield known[name]
    for name, following in taken_of(code):
        module = known.get(name)
        if isinstance(module, ModuleType) and module.__name__.startswith(OURS):
            taken = vars(module).get(following)
            if is_ours(taken):
                yield taken


@cache
def taken_of(code: CodeType) -> list[tuple[Any, Any]]:
    """Each global name that the code loads, with what its next step names. Many operations come to the same code."""
    steps = (one for one in dis.get_instructions(code) if one.opname != "EXTENDED_ARG")
    return [(one.argval, following.argval) for one, following in pairwise(steps) if one.opname == "LOAD_GLOBAL"]


def is_ours(found: Any) -> bool:
    is_named = isinstance(found, type | FunctionType)
    return is_named and found.__module__.startswith(OURS)


def methods_of(classes: set[type], called: set[str]) -> Iterator[Callable[..., Any]]:
    """Of the classes, those whose names are called somewhere; and the hooks of rooms that are."""
    for one in classes:
        methods = [getattr(member, "__func__", member) for name, member in vars(one).items() if name in called]
        yield from filter(is_ours, methods)  # others are not followed, so they would be found again for ever
    for name in called.intersection(HOOKS):
        yield from (hook for room in ROOMS for hook in getattr(room, name))
