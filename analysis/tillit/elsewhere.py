"""Files from elsewhere: what they may be before xarray opens them, and what of their texts is shown. The same rules, for the
program, are in sim/store/hdf5/only_ours.cpp; the limits are those of docs/limits.md."""

import glob
import os
import re
import resource
import signal

import h5py

from tillit.problem import Problem

OBJECTS, DEPTH, LABELS, CHUNK_MEBIBYTES = 20_000, 8, 10_000_000, 16
CHILD_GIBIBYTES, CHILD_SECONDS = 1, 10
# To HDF5 a single % begins a pattern, which stands for any number of files.
SHARD = re.compile(r"([^/\x00%]|%%)+\.d/([^/\x00%]|%%)+\.h5")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text):
    """The text with � for characters that would do more on a terminal than be read."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def want_only_ours(path):
    """Problem unless everything in an HDF5 file is of the kinds that a study consists of, within our limits, and its values
    stand in the file or in shards beside it. HDF5 can crash on a damaged file: a process of its own looks, with bounded
    memory and time, and reads all names and labels."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(here)
            _limit(_size(path))
            os.write(there, _fault_in(path).encode())
        finally:
            os._exit(0)
    os.close(there)
    with open(here, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) < 0 or said == "":
        said = "damaged"
    fault, _, name = said.partition(" ")
    if fault == "good":
        return
    english, swedish = {
        "large": (f"{name}: more than this program opens; see docs/limits.md", f"{name}: mer än det här programmet öppnar; se docs/limits.md"),
        "elsewhere": (f"{name} leads to another file, which nothing in a study does",
                      f"{name} leder till en annan fil, vilket inget i en studie gör"),
    }.get(fault, (f"it is cut off, damaged or no study; `tillit status {path}` tells what is left of it",
                  f"den är avkortad, skadad eller ingen studie; `tillit status {path}` visar vad som är kvar av den"))
    raise Problem(f"{path} cannot be read: {english}", f"{path} går inte att läsa: {swedish}")


def _size(path):
    """Bytes that a study and its shards take on the disk: a file full of holes may claim to be any size."""
    shards = glob.glob(f"{glob.escape(str(path).removesuffix('.h5'))}.d/*.h5")
    return sum(512 * os.stat(one).st_blocks for one in [path, *shards] if os.path.exists(one))


def _limit(size):
    """Bounds the memory and the time of this process by the size of the study."""
    with open("/proc/self/statm", encoding="ascii") as file:
        taken = int(file.read().split()[0]) * resource.getpagesize()
    most = taken + (CHILD_GIBIBYTES << 30) + 16 * size
    seconds = CHILD_SECONDS + size // 5_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(3 * seconds)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)


def _fault_in(path):
    """"good", or what is wrong and with which variable."""
    try:
        shards = set()
        with h5py.File(path) as file:
            fault = _fault_of_group(file, 0, [0], shards)
        return fault or _fault_of_shards(os.path.dirname(path), shards) or "good"
    except Exception:  # whatever h5py says of broken files
        return "damaged"


def _fault_of_shards(folder, shards):
    """HDF5 opens them by itself: no link leads to one, and their own values stand in them."""
    for name in sorted(shards):
        path = os.path.join(folder, name)
        if os.path.islink(path) or os.path.islink(os.path.dirname(path)):
            return f"elsewhere {printable(name)}"
        try:
            file = h5py.File(path)
        except OSError:  # not there, or being written: HDF5 does not look into it either
            continue
        with file:
            others = set()
            fault = _fault_of_group(file, 0, [0], others)
            if fault or others:
                return fault or f"elsewhere {printable(name)}"
    return None


def _fault_of_group(group, depth, seen, shards):
    """What is wrong in the group, or None; shards, in which values are looked up, are added."""
    for name in group:
        seen[0] += 1
        shown = printable(name)
        if depth > DEPTH or seen[0] > OBJECTS:
            return f"large {shown}"
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            return f"elsewhere {shown}"
        one = group[name]
        fault = (_fault_of_group(one, depth + 1, seen, shards) if isinstance(one, h5py.Group)
                 else _fault_of(one, shown, shards))
        if fault:
            return fault
    return None


def _fault_of(variable, name, shards):
    sources = [source.file_name for source in variable.virtual_sources()] if variable.is_virtual else []
    if variable.external or not all(SHARD.fullmatch(source) for source in sources):
        return f"elsewhere {name}"
    shards.update(source.replace("%%", "%") for source in sources)
    text = h5py.check_string_dtype(variable.dtype)
    if variable.dtype.kind not in "iuf" and (text is None or text.length is not None):
        return "damaged"
    chunk = variable.dtype.itemsize
    for length in variable.chunks or ():
        chunk *= length
    if chunk > CHUNK_MEBIBYTES << 20 or any(length > LABELS for length in variable.shape):
        return f"large {name}"
    if variable.chunks is not None:
        variable.id.get_num_chunks()  # goes through the whole index
    if variable.ndim < 2:
        variable[()]
    return None


def with_printable_texts(study):
    """A study whose names, labels and attributes can be shown."""
    study.attrs.update(_printable_attributes(study.attrs))
    for name, variable in study.variables.items():
        variable.attrs.update(_printable_attributes(variable.attrs))
        if variable.dtype.kind in "OU" and name != "failure":
            values = variable.values
            clean = [printable(str(one)) for one in values.ravel()]
            if clean != [str(one) for one in values.ravel()]:
                changed = values.copy()
                changed.ravel()[:] = clean
                study = study.assign_coords({name: (variable.dims, changed, variable.attrs)})
    return study


def _printable_attributes(attributes):
    return {name: printable(value) for name, value in attributes.items() if isinstance(value, str) and CONTROLS.search(value)}
