"""./tillit test: what it counts, and when it fails."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import check


def closing(done):
    return done.returncode, done.stdout.splitlines()[-1]


def write_tests(project, cmake="", python=""):
    project.write("tests/tests.cmake", cmake)
    project.write("tests/test_good.py", python)


FORMAT = 1  # the layout of the sources is one test; there are no sources here, so it is skipped


def test_all_pass(project):
    assert closing(project.run("test")) == (0, f"2 passed, 0 failed, {FORMAT} skipped")


def test_what_passes_says_nothing(project):
    write_tests(project, 'add_test(NAME loud COMMAND sh -c "echo chatter")\n',
                "def test_loud(): print('chatter')\n")
    done = project.run("test")
    assert done.returncode == 0
    assert "chatter" not in done.stdout + done.stderr


GOOD_CMAKE = "add_test(NAME good COMMAND sh -c true)\n"
GOOD_PYTHON = "def test_good(): pass\n"


@pytest.mark.parametrize("cmake, python", [
    ('add_test(NAME bad COMMAND sh -c "echo because; exit 1")\n', GOOD_PYTHON),
    ('add_test(NAME bad COMMAND sh -c "echo because; kill -9 $$")\n', GOOD_PYTHON),
    ("add_test(NAME because COMMAND nosuchprogram)\n", GOOD_PYTHON),
    (GOOD_CMAKE, "def test_bad(): assert 'because' == 1\n"),
    (GOOD_CMAKE, "import because\n"),
])
def test_failures(project, cmake, python):
    write_tests(project, cmake, python)
    done = project.run("test")
    assert closing(done) == (1, f"1 passed, 1 failed, {FORMAT} skipped")
    assert "because" in done.stdout
    assert "\nFailed:\n" in done.stdout


def test_no_tests_is_a_failure(project):
    write_tests(project)
    done = project.run("test")
    assert done.returncode == 1
    assert "there are no C++ tests" in done.stdout
    assert "there are no Python tests" in done.stdout


def test_skips_are_named_with_their_reason(project):
    write_tests(project,
                GOOD_CMAKE +
                'add_test(NAME without COMMAND sh -c "echo no browser; exit 77")\n'
                "set_tests_properties(without PROPERTIES SKIP_RETURN_CODE 77)\n",
                "import pytest\n@pytest.mark.skip(reason='no seminar')\ndef test_page(): pass\n")
    done = project.run("test")
    assert closing(done) == (0, f"1 passed, 0 failed, {2 + FORMAT} skipped")
    assert "  without: no browser\n" in done.stdout
    assert "test_page: no seminar\n" in done.stdout


def test_long_tests_only_on_request(project):
    write_tests(project,
                GOOD_CMAKE +
                "add_test(NAME long COMMAND sh -c true)\n"
                "set_tests_properties(long PROPERTIES LABELS full)\n",
                "import pytest\ndef test_good(): pass\n@pytest.mark.full\ndef test_long(): pass\n")
    assert closing(project.run("test"))[1].startswith("2 passed")
    assert closing(project.run("test", "--full"))[1].startswith("4 passed")


def test_python_tests_that_ctest_knows_run_once_and_with_its_environment(project):
    write_tests(project,
                GOOD_CMAKE +
                "add_test(NAME python COMMAND /usr/bin/python3 -m pytest tests)\n"
                'set_tests_properties(python PROPERTIES ENVIRONMENT "HELPER=a=b")\n',
                "import os\ndef test_helper(): assert os.environ['HELPER'] == 'a=b'\n")
    assert closing(project.run("test")) == (0, f"2 passed, 0 failed, {FORMAT} skipped")


RULE = "-" * 79


@pytest.mark.parametrize("status, said, numbers", [
    ("run", "All tests passed (4 assertions in 1 test case)\n", (1, 0, 0)),
    ("run", "All tests passed (1,234 assertions in 12 test cases)\n", (12, 0, 0)),
    ("fail", "test cases: 5 | 3 passed | 2 failed\nassertions: 6 | 6 failed\n", (3, 2, 0)),
    ("run", "test cases: 2 | 1 passed | 1 failed as expected\n", (1, 0, 1)),
    ("fail", "test cases: 1 | 1 failed\n", (0, 1, 0)),
    ("fail", "All tests passed (4 assertions in 2 test cases)\n==1== leak\n", (2, 1, 0)),
    ("run", "No tests ran\n", (0, 1, 0)),
    ("run", "anything else\n", (1, 0, 0)),
    ("fail", "", (0, 1, 0)),
])
def test_catch_counts(status, said, numbers):
    result = check.count_catch("program", status, said)
    assert (result.passed, result.failed, result.skipped) == numbers


def test_failed_test_cases_are_named():
    heading = f"{RULE}\ntrust falls\n  after an incident\n{RULE}\na.cpp:3\n{'.' * 79}\n"
    said = heading + "\na.cpp:5: FAILED:\n\ntest cases: 1 | 1 failed\n"
    assert check.count_catch("program", "fail", said).name == "program\n    trust falls"


def test_format_is_checked(project):
    if check.lint.tool("clang-format")[0] is None:
        pytest.skip(check.lint.tool("clang-format")[1])
    (project.bin / "clang-format").symlink_to(check.lint.tool("clang-format")[0])
    project.write("sim/a.cpp", "int  a ;\n")
    done = project.run("test")
    assert closing(done) == (1, "2 passed, 1 failed, 0 skipped")
    project.write("sim/a.cpp", "int a;\n")
    assert closing(project.run("test")) == (0, "3 passed, 0 failed, 0 skipped")


def test_another_clang_format_is_a_named_skip(project):
    project.command("clang-format", "#!/bin/sh\necho clang-format version 17.0.1\n")
    project.write("sim/a.cpp", "int  a ;\n")
    done = project.run("test")
    assert done.returncode == 0
    assert "clang-format 14 is needed, here is: clang-format version 17.0.1" in done.stdout
