"""Cards for printing, with which pupils sign in: `login_cards` of sheet.py."""
