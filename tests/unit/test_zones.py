"""What people somewhere call a moment, around changes of summer time and far from UTC."""

from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from blockyard.base.zones import check_zone, day_in, days_later, words_in
from blockyard.identity.settings import IdentitySettings

AUCKLAND, LOS_ANGELES, BERLIN = "Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        (AUCKLAND, "2026-04-04T10:59", date(2026, 4, 4)),  # summer: UTC+13
        (AUCKLAND, "2026-04-04T11:00", date(2026, 4, 5)),
        (AUCKLAND, "2026-04-05T11:59", date(2026, 4, 5)),  # winter: UTC+12
        (AUCKLAND, "2026-04-05T12:00", date(2026, 4, 6)),
        (LOS_ANGELES, "2026-03-08T07:59", date(2026, 3, 7)),  # winter: UTC-8
        (LOS_ANGELES, "2026-03-08T08:00", date(2026, 3, 8)),
        (LOS_ANGELES, "2026-03-09T06:59", date(2026, 3, 8)),  # summer: UTC-7
        (LOS_ANGELES, "2026-03-09T07:00", date(2026, 3, 9)),
        ("UTC", "2026-03-09T00:00", date(2026, 3, 9)),
    ],
)
def test_a_day_begins_at_midnight_there(zone: str, moment: str, day: date) -> None:
    assert day_in(zone, at(moment)) == day


@pytest.mark.parametrize(
    ("zone", "moment", "days", "later"),
    [
        (BERLIN, "2026-10-23T13:00", 7, "2026-10-30T14:00"),  # 15:00 is 15:00, an hour later for UTC
        (BERLIN, "2026-03-27T14:00", 7, "2026-04-03T13:00"),
        (LOS_ANGELES, "2026-03-07T22:00", 1, "2026-03-08T21:00"),
        (AUCKLAND, "2026-04-04T02:00", 1, "2026-04-05T03:00"),
        (BERLIN, "2026-03-28T01:30", 1, "2026-03-29T01:30"),  # 02:30 is left out that night: it is 03:30
        ("UTC", "2026-03-27T14:00", 7, "2026-04-03T14:00"),
    ],
)
def test_days_later_it_is_the_same_hour_there(zone: str, moment: str, days: int, later: str) -> None:
    assert days_later(zone, at(moment), days) == at(later)


def test_it_is_printed_as_people_there_say_it() -> None:
    moment = at("2026-12-04T14:05")
    assert words_in(BERLIN, moment) == "4 December, 15:05"
    assert words_in(AUCKLAND, moment) == "5 December, 03:05"


@pytest.mark.parametrize("name", ["Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC"])
def test_places_and_utc_are_zones(name: str) -> None:
    assert check_zone(name) == name


@pytest.mark.parametrize("name", ["", "EST", "GMT+1", "localtime", "europe/berlin", "/etc/localtime", "Europe/Berlin "])
def test_other_names_are_none(name: str) -> None:
    with pytest.raises(ValueError, match="as in Europe/Berlin"):
        check_zone(name)


def test_an_operator_names_the_zone_of_new_organizations() -> None:
    assert IdentitySettings().default_time_zone == "UTC"
    assert IdentitySettings(default_time_zone="Asia/Tokyo").default_time_zone == "Asia/Tokyo"
    with pytest.raises(ValidationError, match="as in Europe/Berlin"):
        IdentitySettings(default_time_zone="Tokyo")
