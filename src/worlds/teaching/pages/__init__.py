"""A lesson of the pages of a document: a chapter, a handout, a deck of slides."""
