"""What pupils without an e-mail address sign in with: pictures, words, and codes that are read aloud."""
