"""What pupils without an e-mail address sign in with: pictures, words, codes, badges."""
