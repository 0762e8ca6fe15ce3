"""Grammars: what a row of proportions becomes. Families and single things are drawn by them."""
