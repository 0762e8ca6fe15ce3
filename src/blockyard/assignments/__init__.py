"""Work that a class is given: worlds to play, what its students did in them, and what came of it."""
