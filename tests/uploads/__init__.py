"""What people send as files, and what people send who mean harm."""
