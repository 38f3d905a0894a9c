"""What cannot be done, in words for the user."""

from tillit.language import Text

RUN_FAILED, USAGE, INVALID, PARTIAL = 1, 2, 3, 4  # exit codes, as of the program


class Problem(Exception):
    """One clear sentence in both languages, and the exit code it leads to."""

    def __init__(self, english, swedish, code=RUN_FAILED):
        super().__init__(english)
        self.text = Text(english, swedish)
        self.code = code


def cannot_read(path, error):
    """The Problem that a scenario, or what it names, cannot be read; error: the OSError."""
    return Problem(f"{path} cannot be read: {error.strerror}", f"{path} kan inte läsas: {error.strerror}", INVALID)


def cannot_write(path, error):
    """The Problem that a file cannot be written; error: the OSError."""
    return Problem(f"{path} cannot be written: {error.strerror}", f"{path} kan inte skrivas: {error.strerror}")
