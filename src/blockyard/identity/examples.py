"""Examples of answers, for the OpenAPI."""

from typing import Final

USER: Final = {
    "id": "01936d5e-0000-7000-8000-000000000001",
    "email": "ada@school.example.org",
    "full_name": "Ada Lovelace",
}
ORGANIZATION: Final = {
    "id": "01936d5e-0000-7000-8000-00000000000a",
    "name": "Springfield School",
    "role": "teacher",
}
SIGN_IN: Final = {
    "access_token": "eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkzNmQ1ZSJ9.c2lnbmF0dXJl",
    "refresh_token": "rt_01936d5e_3hJ9c2lnbmVkLW9uY2U",
    "token_type": "bearer",
    "expires_in": 900,
    "user": USER,
    "organization": ORGANIZATION,
}
ME: Final = {
    "user": USER,
    "email_verified": True,
    "organization": ORGANIZATION,
    "role": "teacher",
    "memberships": [
        {
            "organization_id": "01936d5e-0000-7000-8000-00000000000a",
            "name": "Springfield School",
            "role": "teacher",
        }
    ],
}
MEMBER: Final = {
    "id": "01936d5e-0000-7000-8000-000000000003",
    "user_id": "01936d5e-0000-7000-8000-000000000001",
    "email": "ada@school.example.org",
    "full_name": "Ada Lovelace",
    "role": "teacher",
    "joined_at": "2026-01-31T12:00:00Z",
}
