"""Students: entries of a school's roster, who may have a way to sign in, and no account."""
