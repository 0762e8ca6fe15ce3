"""Imports of a school's roster: terms, classes, students and who attends what, out of files of another system."""
