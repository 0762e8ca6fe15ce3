"""What people send as files: lessons, pictures, rosters, places."""
