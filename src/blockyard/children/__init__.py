"""What a school keeps of its students, and for how long: retention, erasing, exports."""
