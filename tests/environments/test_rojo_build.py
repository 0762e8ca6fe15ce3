"""What the real Rojo builds of a project is what the place file says."""

from dataclasses import replace

import pytest

from blockyard.environments.rojo.differences import differences
from tests.environments.rojo import WHY_SKIPPED, build, rojo_binary
from worlds.design import design
from worlds.reporting import Reporting
from worlds.request import DesignRequest
from worlds.tests.reported import PUSH
from worlds.tests.test_roblox import DESCRIPTION, NAME


@pytest.mark.skipif(rojo_binary() is None, reason=WHY_SKIPPED)
@pytest.mark.parametrize("reporting", [None, PUSH], ids=["silent", "reporting"])
def test_rojo_builds_the_same(reporting: Reporting | None) -> None:
    made = replace(design(DesignRequest(name=NAME, description=DESCRIPTION)), reporting=reporting)
    binary = rojo_binary()
    assert binary is not None
    rojos = build(binary, made.project())
    assert differences(made.place(), rojos) == []
    component = made.scene.components[0]
    other = replace(component, parts=(replace(component.parts[0], transparency=0.5), *component.parts[1:]))
    changed = replace(made, scene=replace(made.scene, components=(other, *made.scene.components[1:])))
    assert differences(changed.place(), rojos) != [], "the comparison sees one changed value"
