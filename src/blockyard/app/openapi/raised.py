"""Which problems an operation can answer with: those that the functions it reaches name. They are read, not run.

A function is followed to what its code names: functions, the classes of problems, and the methods that it calls of classes
that it or its parameters name. What is known only when it runs, the hooks of rooms and the check of the plan, is said here.
"""

from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any, Final

from fastapi.routing import RouteContext

from blockyard.app.openapi.operations import dependencies_of
from blockyard.app.rooms import ROOMS
from blockyard.base.errors import Problem
from blockyard.billing.entitlements import check_plan
from blockyard.quota import Quota
from blockyard.web import problems

OURS: Final = "blockyard."
HOOKS: Final = ("on_removal", "on_deletion", "on_change", "on_new_address")
FOR_ALL: Final = problems.__name__
"""Translates errors of all operations: said of each by rule, and not followed."""


def problems_of(route: RouteContext) -> set[type[Problem]]:
    """The classes of problems that the code of the route and of its dependencies names."""
    seen: set[Any] = set()
    waiting: list[Any] = [route.endpoint, *dependencies_of(route.dependant)]
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
            for name in code.co_names:
                yield from resolve(found.__globals__.get(name), code.co_names)
        if found is Quota.claim:
            yield check_plan


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


def resolve(named: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """What is named itself, or of a module of ours whatever is named beside it."""
    if isinstance(named, ModuleType):
        if named.__name__.startswith(OURS):
            yield from (vars(named)[name] for name in names if is_ours(vars(named).get(name)))
    elif is_ours(named):
        yield named


def is_ours(found: Any) -> bool:
    is_named = isinstance(found, type | FunctionType)
    return is_named and found.__module__.startswith(OURS)


def methods_of(classes: set[type], called: set[str]) -> Iterator[Callable[..., Any]]:
    """Of the classes, those whose names are called somewhere; and the hooks of rooms that are."""
    for one in classes:
        yield from (method for name, method in vars(one).items() if name in called and isinstance(method, FunctionType))
    for name in called.intersection(HOOKS):
        yield from (hook for room in ROOMS for hook in getattr(room, name))
