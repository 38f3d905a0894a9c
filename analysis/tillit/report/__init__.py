"""A study as one HTML file that needs nothing beside it: what was asked, the answer, the pictures, how it was made."""
