"""How the lines of a PDF become text in the order in which people read it. A PDF says where signs stand, and no more."""
