"""Study files that a program is writing, or was when it was killed: what they hold is not yet to be read. How the program
writes, and mends what was interrupted: sim/store/journalled_file."""

import fcntl
import os

from tillit.problem import Problem


def refuse_unsettled(path):
    """Problem if a program has the file open for writing, or was killed while a change took effect and has left its
    journal. OSError if the file cannot be opened."""
    with open(path, "rb") as file:
        if _locked(file):
            raise Problem(f"{path} is being written at the moment, and cannot be read until that has ended: `tillit status "
                          f"{path}` tells how far it is",
                          f"{path} skrivs just nu och kan läsas först när det är klart: `tillit status {path}` visar hur "
                          "långt det har kommit")
    if interrupted(path):
        raise Problem(f"writing {path} was interrupted: `tillit status {path}` puts it in order and tells what is done, "
                      f"`tillit resume {path}` also makes what is missing",
                      f"skrivningen av {path} avbröts: `tillit status {path}` ställer den i ordning och visar vad som är "
                      f"klart, `tillit resume {path}` gör dessutom det som fattas")


def interrupted(path):
    """Whether a program left a journal beside the file, which the next command of the program that opens it will follow."""
    return os.path.exists(f"{os.path.realpath(path)}.journal")


def _locked(file):
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return False
    return False
