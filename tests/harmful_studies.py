"""What somebody may do to a study of ours through HDF5, to harm who opens it."""

import h5py
import numpy


def huge(file):
    del file["national_quality"]
    file.create_dataset("national_quality", (2, 1, 2, 1 << 40), "f8", chunks=(1, 1, 1, 1024), compression="gzip")


def huge_chunk(file):
    del file["complete"]
    file.create_dataset("complete", (2, 1, 2), "u1", chunks=(1 << 10, 1 << 10, 1 << 10), maxshape=(None, None, None))


def many_texts(file):
    del file["lens_label"]
    file.create_dataset("lens_label", (9_000_000,), h5py.string_dtype(), chunks=(1 << 20,), compression="gzip",
                        fillvalue="x" * 60_000)


def external_values(file):
    del file["complete"]
    file.create_dataset("complete", (2, 1, 2), "u1", external=[("/etc/passwd", 0, 4)])


def external_link(file):
    del file["complete"]
    file["complete"] = h5py.ExternalLink("/tmp/other.h5", "complete")


def soft_link(file):
    file["again"] = h5py.SoftLink("/complete")


def virtual_elsewhere(file):
    del file["complete"]
    layout = h5py.VirtualLayout((2, 1, 2), "u1")
    layout[...] = h5py.VirtualSource("/tmp/../tmp/other.h5", "complete", (2, 1, 2))
    file.create_virtual_dataset("complete", layout)


def virtual_pattern(file):
    """What HDF5 takes for any number of files."""
    del file["complete"]
    storage = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    here = h5py.h5s.create_simple((2, 1, 2), (h5py.h5s.UNLIMITED, 1, 2))
    here.select_hyperslab((0, 0, 0), (h5py.h5s.UNLIMITED, 1, 1), (1, 1, 2), (1, 1, 2))
    storage.set_virtual(here, b"a.d/%b.h5", b"complete", h5py.h5s.create_simple((1, 1, 2)))
    h5py.h5d.create(file.id, b"complete", h5py.h5t.NATIVE_UINT8, here, storage)


def endless_weeks(file):
    """Ten million weeks and periods, in a file of some hundred kilobytes: no value was ever written."""
    weeks = 10_000_000
    series = _taken_out(file)
    for name in "week", "period":
        about = dict(file[name].attrs)
        del file[name]
        file.create_dataset(name, data=numpy.zeros(weeks, "i4"), chunks=(1 << 20,), compression="gzip")
        file[name].make_scale(name)
        _describe(file[name], about)
    for name, (values, dimensions, about) in series.items():
        made = file.create_dataset(name, [file[scale].shape[0] for scale in dimensions], values.dtype)
        _put_back(file, made, dimensions, about)


def packed_anew(file):
    """No harm at all: what a program does that makes files smaller."""
    for name, (values, dimensions, about) in _taken_out(file).items():
        made = file.create_dataset(name, data=values, chunks=values.shape, compression="gzip", compression_opts=9)
        _put_back(file, made, dimensions, about)


def _taken_out(file):
    """Name of each series, in the order in which they were made, to its values, dimensions and attributes."""
    of_runs = ("complete", "failure", "content_hash", "state_hash", "wall_seconds")
    names = sorted(file, key=lambda name: file.id.links.get_info(name.encode()).corder)
    series = [file[name] for name in names if getattr(file[name], "ndim", 0) >= 3 and name not in of_runs]
    found = {one.name: (one[...], [scale[0].name for scale in one.dims], dict(one.attrs)) for one in series}
    for name in found:
        del file[name]
    return found


def _put_back(file, made, dimensions, attributes):
    _describe(made, attributes)
    for place, scale in enumerate(dimensions):
        made.dims[place].attach_scale(file[scale])


def _describe(dataset, attributes):
    for name, value in attributes.items():
        if name not in ("CLASS", "NAME", "DIMENSION_LIST", "REFERENCE_LIST"):
            dataset.attrs[name] = value


def many_in_one(file):
    del file.attrs["status"]
    file.attrs.create("status", ["complete"] * 2000, dtype=h5py.string_dtype())


def many_versions(file):
    del file.attrs["schema_version"]
    file.attrs.create("schema_version", numpy.ones(5000, "i4"))


def circle(file):
    file["provenance"]["root"] = file["/"]


def many_objects(file):
    for i in range(20_001):
        file.create_group(f"g{i}")


def deep_groups(file):
    file.create_group("a/b/c/d/e/f/g/h/i/j")


def many_labels(file):
    del file["replication"]
    file.create_dataset("replication", (20_000_000,), "i4", chunks=(1 << 20,))


def many_runs(file):
    del file["replication"]
    file.create_dataset("replication", data=numpy.arange(3_000_000, dtype="i4"), compression="gzip")


def unknown_type(file):
    del file["complete"]
    file.create_dataset("complete", (2, 1, 2), numpy.dtype([("a", "i4"), ("b", "f8")]))


def unknown_filter(file):
    del file["complete"]
    file.create_dataset("complete", (2, 1, 2), "u1", compression="lzf")


def no_such_state(file):
    file["complete"][...] = 7


def control_characters(file):
    file.create_group("\x1b[2J")
