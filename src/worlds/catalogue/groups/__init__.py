"""Small groups of things that belong to a kind of place: nobody asks for them, no word means them, nobody counts them."""
