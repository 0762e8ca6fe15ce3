from ..words import OpenEnum


class FactorKind(OpenEnum):
    PASSKEY = "passkey"
    TOTP = "totp"
