"""The worker can settle whatever the API may leave open."""

import importlib
import pkgutil

import pytest

from blockyard import billing
from blockyard.billing.operations import OPERATIONS, UnknownOperation, named
from blockyard.billing.stripe.operation import Operation


def test_every_operation_is_listed() -> None:
    modules = [
        importlib.import_module(f"blockyard.billing.{one.name}") for one in pkgutil.iter_modules(billing.__path__)
    ]
    made = {value.name for module in modules for value in vars(module).values() if isinstance(value, Operation)}
    assert made == {operation.name for operation in OPERATIONS}
    assert len(made) == len(OPERATIONS)


def test_an_operation_is_found_by_its_name() -> None:
    assert [named(operation.name) for operation in OPERATIONS] == list(OPERATIONS)


def test_an_unknown_operation_is_named() -> None:
    with pytest.raises(UnknownOperation, match=r"no operation is called 'refunds\.invent'; .* has customers\.create, "):
        named("refunds.invent")
