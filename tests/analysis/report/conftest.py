"""Reports of a small trial, made once in each language."""

import pytest

from tillit.report.page import report_of
from tillit.study import open_study


@pytest.fixture(scope="session")
def reports(small_trial):
    """Language to (HTML, drawings)."""
    with open_study(small_trial) as study:
        return {language: report_of(study, language) for language in ("en", "sv")}


@pytest.fixture(scope="session")
def report_files(reports, tmp_path_factory):
    """Language to the file of its report."""
    folder = tmp_path_factory.mktemp("reports")
    for language, (html, _) in reports.items():
        (folder / f"{language}.html").write_text(html, encoding="utf-8")
    return {language: folder / f"{language}.html" for language in reports}
