"""What pupils without an e-mail address sign in with: pictures, words, codes that are read aloud, badges that are scanned."""
