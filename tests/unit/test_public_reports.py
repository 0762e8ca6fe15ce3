"""No test that answers a public report goes away unnoticed."""

import ast
from pathlib import Path

import pytest

from tests.public_reports import PUBLIC_REPORTS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("node", PUBLIC_REPORTS.values(), ids=PUBLIC_REPORTS)
def test_it_is_there(node: str) -> None:
    """If it has another name now, say so in tests/public_reports.py. If it is gone: what keeps that from going wrong?"""
    path, name = node.split("::")
    tree = ast.parse((ROOT / path).read_text())
    assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}
