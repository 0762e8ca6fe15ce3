"""Classes: terms, classes, who teaches them, the roster of students, and who is in which class."""
