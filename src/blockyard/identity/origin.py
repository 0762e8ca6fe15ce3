"""Where a request comes from: the device in a few plain words, and its network, coarse enough to be nobody's own."""

import re
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import Final

BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)
"""What a User-Agent says to what a person calls it; the first that fits counts."""
PROGRAM: Final = re.compile(r"[A-Za-z][A-Za-z-]{0,29}")
COARSE_BITS: Final = {4: 24, 6: 48}


@dataclass(frozen=True, slots=True)
class Origin:
    host: str
    """The address that the request came from."""
    user_agent: str

    @property
    def device(self) -> str:
        """`Firefox on Windows`, or a program's name. Only words of ours, or letters: it is told in mails."""
        browser = next((name for sign, name in BROWSERS if sign in self.user_agent), None)
        system = next((name for sign, name in SYSTEMS if sign in self.user_agent), None)
        if browser and system:
            return f"{browser} on {system}"
        program = PROGRAM.match(self.user_agent)
        return browser or system or (program[0] if program else "an unknown device")

    @property
    def network(self) -> str:
        """`203.0.113.0/24`: where about that is."""
        try:
            ip = ip_address(self.host)
        except ValueError:
            return "an unknown network"
        return str(ip_network((ip, COARSE_BITS[ip.version]), strict=False))
