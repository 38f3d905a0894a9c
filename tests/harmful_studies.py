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


def control_characters(file):
    file.create_group("\x1b[2J")
