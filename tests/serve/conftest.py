import pytest
from held import SCENARIO, HeldSeminar, plain_page


@pytest.fixture(scope="session")
def seminar(tmp_path_factory):
    held = HeldSeminar(plain_page(tmp_path_factory.mktemp("seminar")), SCENARIO)
    yield held
    held.end()
