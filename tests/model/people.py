"""Steps: somebody leaves, the school is deleted."""

from hypothesis import strategies as st

from tests.model.group import Group
from tests.model.school import MEMBERS
from tests.model.step import NotNow, step
from tests.model.truth import read_truth
from tests.model.world import email_of


class People(Group):
    @step()
    def leave(self) -> None:
        """The first one, who mostly began it all. The other stays."""
        school = self.school
        if school.is_deleted or len(school.people) < 2:
            raise NotNow
        leaving = school.people[0]
        [membership] = [one for one in school.read(MEMBERS)["items"] if one["email"] == email_of(leaving)]
        headers = school.headers(school.people[1])
        answer = self.world.http.delete(f"{MEMBERS}/{membership['id']}", headers=headers)
        assert answer.status_code == 204, answer.text
        school.people.remove(leaving)

    @step(chance=st.integers(0, 3))
    def delete_school(self, chance: int) -> None:
        school = self.school
        if chance or school.is_deleted:
            raise NotNow
        url, body = "/api/v1/organizations/current", {"confirm": f"School {self.world.schools}"}
        answer = self.world.http.request("DELETE", url, json=body, headers=school.headers(school.people[0]))
        assert answer.status_code in (204, 409), answer.text
        if answer.status_code == 409:
            raise NotNow
        school.is_deleted = True
        still_open = [one["id"] for one in read_truth(self.world, school.id).open_pages]
        assert not still_open, f"a school is deleted, and somebody can still pay for it: {still_open}"
