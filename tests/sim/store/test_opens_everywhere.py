"""A study opens in what other people use, without arguments: xarray's two engines, ncdump."""

import os
import subprocess

import netCDF4
import numpy as np
import pytest
import xarray

ENGINES = ["h5netcdf", "netcdf4"]


def write(folder, kind):
    path = folder / f"{kind}.h5"
    subprocess.run([os.environ["WRITE_SAMPLE_STUDY"], kind, str(path)], check=True)
    return path


@pytest.fixture(scope="module")
def complete(tmp_path_factory):
    return write(tmp_path_factory.mktemp("study"), "complete")


@pytest.fixture(scope="module")
def partial(tmp_path_factory):
    return write(tmp_path_factory.mktemp("study"), "partial")


@pytest.fixture(params=ENGINES)
def study(request, complete):
    with xarray.open_dataset(complete, engine=request.param) as opened:
        yield opened


def expected_trust():
    base = 100 * np.arange(2)[:, None] + 10 * np.arange(2)[None, :]
    values = (base[..., None] + np.arange(36) / 8).reshape(1, 2, 2, 6, 3, 2).astype("f4")
    values[..., 0, 0, 0] = np.nan
    return values


def test_opens_without_arguments(complete):
    with xarray.open_dataset(complete) as opened:
        assert opened.trust.sizes["principal"] == 3


def test_dimensions(study):
    assert study.trust.dims == ("lens", "replication", "variant", "week", "principal", "sector")
    assert study.national_reporting_hours.dims == ("lens", "replication", "variant", "week")
    assert study.clients.dims == ("lens", "replication", "variant")
    assert dict(study.sizes) == {
        "lens": 1, "replication": 2, "variant": 2, "week": 6, "principal": 3, "sector": 2}


def test_coordinates(study):
    assert list(study.week.values) == [-2, -1, 0, 1, 2, 3]
    assert list(study.principal.values) == ["0180", "1480", "2284"]
    assert list(study.name.values) == ["Stockholm", "Göteborg", "Örnsköldsvik"]
    assert list(study.variant_label_sv.values) == ["Som i dag", "Frikommuner"]
    assert {"name", "population", "in_trial", "lens_label", "variant_label"} <= set(study.coords)
    assert "name" in study.trust.coords and "name" not in study.national_reporting_hours.coords


def test_values(study):
    np.testing.assert_array_equal(study.trust.values, expected_trust())
    assert study.trust.dtype == np.float32
    assert float(study.national_reporting_hours.sel(week=3, replication=1, variant="trial")) == 115
    assert (study.in_trial.sel(variant="trial").values == [0, 1, 0]).all()
    assert (study.incidents.values == [-7, 8]).all()
    assert (study.clients.values == 13_000_000).all()


def test_units_and_labels(study):
    assert study.national_reporting_hours.attrs["units"] == "h"
    assert study.national_reporting_hours.dtype == np.float64
    assert study.trust.attrs["long_name_sv"] == "tillit"
    assert study.incidents.attrs["long_name_sv"] == "händelser"
    assert list(study.in_trial.attrs["flag_values"]) == [0, 1]


def test_file_attributes(study):
    assert study.attrs["Conventions"] == "CF-1.10"
    assert study.attrs["title_sv"] == "Ett prov på åäö"
    assert study.attrs["status"] == "complete"
    assert study.attrs["schema_version"] == 1 and study.attrs["seed"] == 1
    assert study.attrs["source"].startswith("tillit ")
    assert len(study.attrs["scenario_sha256"]) == 64


def test_audit(study):
    assert (study.complete.values == 1).all()
    assert study.complete.attrs["flag_meanings"] == "pending complete failed"
    assert study.content_hash.dtype == np.uint64
    assert len(np.unique(study.content_hash.values)) == 4
    assert (study.wall_seconds.values == 0.5).all()


@pytest.mark.parametrize("engine", ENGINES)
def test_a_design_is_the_first_dimension_and_what_it_varies_are_coordinates(tmp_path, engine):
    with xarray.open_dataset(write(tmp_path, "swept"), engine=engine) as opened:
        of_runs = ("design", "lens", "replication", "variant")
        assert opened.trust.dims == (*of_runs, "week", "principal", "sector")
        assert opened.clients.dims == opened.complete.dims == opened.content_hash.dims == of_runs
        assert list(opened.trust.p_shirk.values) == [0.2, 0.5, 0.9]
        assert opened.design.attrs["method"] == "grid"
        assert opened.p_shirk.attrs["long_name_sv"] == "maskning"
        where = dict(design=2, replication=1, variant="trial", week=3)
        assert float(opened.national_reporting_hours.sel(where)) == 2115


@pytest.mark.parametrize("engine", ENGINES)
def test_pending_runs_read_as_missing(partial, engine):
    with xarray.open_dataset(partial, engine=engine) as opened:
        assert opened.attrs["status"] == "partial"
        assert opened.complete.values.ravel().tolist() == [1, 2, 0, 0]
        assert opened.failure.values.ravel().tolist() == ["", "ingen är kvar", "", ""]
        assert opened.trust.isel(replication=1).isnull().all()
        assert opened.incidents.isel(replication=1).isnull().all()
        assert opened.in_trial.isel(replication=1).isnull().all()
        assert opened.trust.isel(replication=0, variant=0, week=1).notnull().all()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("kind", ["empty", "single"])
def test_small_shapes(tmp_path, engine, kind):
    with xarray.open_dataset(write(tmp_path, kind), engine=engine) as opened:
        assert opened.trust.sizes["week"] == (0 if kind == "empty" else 6)
        assert (opened.clients.load() == 13_000_000).all()


def test_fill_values_have_their_variables_type(complete):
    with netCDF4.Dataset(complete) as opened:
        for variable in opened.variables.values():
            if "_FillValue" in variable.ncattrs():
                assert np.asarray(variable.getncattr("_FillValue")).dtype == variable.dtype


def test_provenance(complete):
    with netCDF4.Dataset(complete) as opened:
        texts = opened["provenance"].variables
        assert texts["scenario_as_read"][...] == '[title]\nsv = "Frikommunförsök"\n'
        assert texts["overrides"][...] == "population.scale=0.02\nstudy.replications=2\n"
        assert "HDF5" in str(texts["libraries"][...])
        assert texts["finished"][...] >= texts["started"][...]


def test_ncdump(complete):
    shown = subprocess.run(["ncdump", "-h", str(complete)], capture_output=True, text=True)
    assert shown.returncode == 0, shown.stderr
    assert "float trust(lens, replication, variant, week, principal, sector) ;" in shown.stdout
    assert 'national_reporting_hours:units = "h" ;' in shown.stdout


def test_h5py(complete):
    h5py = pytest.importorskip("h5py")
    with h5py.File(complete) as opened:
        assert opened["trust"].chunks == (1, 1, 1, 6, 3, 2)
        assert opened["trust"].compression == "gzip" and opened["trust"].compression_opts == 1
        assert opened["trust"].shuffle
        for name, variable in opened.items():
            if name != "provenance" and "CLASS" not in variable.attrs:
                assert all(len(dimension) == 1 for dimension in variable.dims), name
