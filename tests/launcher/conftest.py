"""A tiny project with the real launcher. What is not linked into its PATH is not installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("bash cat chmod cmake cp ctest env find flock grep id mkdir mv ninja readlink rm sh sleep"
         " touch").split()

CMAKE = """\
cmake_minimum_required(VERSION 3.25)
project(tiny LANGUAGES NONE)
add_custom_command(OUTPUT bin/tillit DEPENDS ${PROJECT_SOURCE_DIR}/sim/program
                   COMMAND sh ${PROJECT_SOURCE_DIR}/sim/compile ${PROJECT_SOURCE_DIR}/sim/program)
add_custom_target(program ALL DEPENDS bin/tillit)
include(CTest)
if(BUILD_TESTING)
  include(tests/tests.cmake)
endif()
"""
COMPILE = """\
set -e
echo built >>"${0%/*}/../built.log"
sleep 0.2
cp "$1" bin/tillit
chmod +x bin/tillit
"""
PROGRAM = """\
#!/bin/sh
case $1 in code) exit "$2" ;; esac
echo "arguments:$#:$*"
echo "folder:$PWD"
"""
PACKAGES = "# tiny\nrun bash command:bash\nanalysis nought file:/\ntest nought file:/\ncluster nought file:/\nseminar nought file:/\n"
NODE = """\
#!/bin/sh
mkdir -p "$2"
echo "bundled $1" >>"$2/page.js"
"""
NPM = """\
#!/bin/sh
mkdir -p "$2/node_modules"
echo "npm $*" >>"$2/node_modules/.package-lock.json"
"""
APT = """\
#!/bin/sh
echo "apt-get $*" >>"$APT_LOG"
[ -z "$APT_FAILS" ] || { echo "E: Unable to fetch"; exit 100; }
for word; do case $word in new-*) cp "$(readlink -f "$0")" "${0%/*}/$word" ;; esac; done
"""
SUDO = '#!/bin/sh\necho "sudo $*" >>"$APT_LOG"\nexec "$@"\n'
ID = '#!/bin/sh\necho "$FAKE_UID"\n'


class Project:
    def __init__(self, folder):
        self.root, self.bin, self.apt_log = folder / "project", folder / "bin", folder / "apt.log"
        for sub in ("cmake", "sim", "models", "page", "tests", "tools"):
            (self.root / sub).mkdir(parents=True)
        self.bin.mkdir()
        for name in ("tillit", "CMakePresets.json", ".clang-format", "tools/check.py",
                     "tools/lint.py"):
            shutil.copy(ROOT / name, self.root / name)
        self.write("CMakeLists.txt", CMAKE)
        self.write("sim/compile", COMPILE)
        self.write("sim/program", PROGRAM)
        self.write("tests/tests.cmake", "add_test(NAME good COMMAND sh -c true)\n")
        self.write("tests/test_good.py", "def test_good(): pass\n")
        self.write("tools/packages.txt", PACKAGES)
        self.write("page/build.mjs", "")
        self.write("page/package-lock.json", "")
        self.command("node", NODE)
        self.command("npm", NPM)
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name, path="/usr/bin:/bin"))

    def write(self, name, text):
        (self.root / name).write_text(text)

    def command(self, name, text):
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def needs(self, *lines):
        with open(self.root / "tools/packages.txt", "a") as file:
            file.writelines(line + "\n" for line in lines)

    def run(self, *arguments, launcher=None, cwd=None, **environment):
        return subprocess.run(
            [launcher or self.root / "tillit", *arguments], cwd=cwd or self.root,
            capture_output=True, text=True, env=self.environment(**environment), timeout=120)

    def environment(self, **more):
        return {"PATH": str(self.bin), "HOME": "/", "APT_LOG": str(self.apt_log), "FAKE_UID": "0",
                "LC_ALL": "C.UTF-8", **more}

    def apt(self):
        return self.apt_log.read_text().splitlines() if self.apt_log.exists() else []

    def builds(self):
        log = self.root / "built.log"
        return len(log.read_text().splitlines()) if log.exists() else 0


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture
def fresh(project):
    """The same on a machine where `new-tool` of group run is missing, and apt-get is there."""
    project.needs("run new-tool command:new-tool", "seminar new-page command:new-page")
    project.command("apt-get", APT)
    project.command("sudo", SUDO)
    project.command("id", ID)
    return project
