"""What is done with studies once they have been run: opening, comparing, explaining."""
