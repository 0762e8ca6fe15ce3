"""What the database keeps sealed can be opened with the keys of this machine, and somebody can store more of it."""

from collections import Counter
from typing import Final

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.tenancy.doctor.finding import Finding

VARIABLE: Final = "BLOCKYARD_SECRET_KEYS"


def examine(settings: Settings) -> list[Finding]:
    from blockyard.tenancy.reseal import count_by_key, open_engine

    engine = open_engine(reveal(settings.owner_database_url))
    try:
        sealed_with = sum(count_by_key(engine).values(), Counter[str]())
    finally:
        engine.dispose()
    ring = settings.rings["secret_keys"]
    known = ring.keys.keys() if ring is not None else set()
    findings = [
        Finding(
            "secret_key_missing",
            key_id,
            f"seals {sealed_with[key_id]} secrets in the database, and is not among {VARIABLE}: they stay shut",
            "add the key again; if it is gone, `blockyard secrets reseal` names whose secrets are set anew",
        )
        for key_id in sorted(sealed_with.keys() - known)
    ]
    if ring is None and settings.environment == "production":
        problem = "is not set: no Open Cloud key, webhook or authenticator app can be added"
        findings.append(Finding("secrets_off", VARIABLE, problem, "make a key with `blockyard secrets new secret`"))
    return findings
