"""What trials of other sizes, lengths and draws would be able to show."""
