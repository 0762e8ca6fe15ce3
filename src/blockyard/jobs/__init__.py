"""Background work, always on behalf of one organization."""
