"""The power curve is drawn, whatever the labels say."""

import pandas
import pytest

from tillit.power.picture import draw_power


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_label_may_speak_of_money(tmp_path, ending):
    table = pandas.DataFrame({"outcome": "turnover", "survey_size": 0, "draw": "random", "number": [5, 10], "years": 1,
                              "power": [0.2, 0.4], "power_low": [0.1, 0.3], "power_high": [0.3, 0.5], "telling": True})
    draw_power(table, {"turnover": "Cost of $5_{ to $6"}, tmp_path / f"power.{ending}", "en")
    assert (tmp_path / f"power.{ending}").stat().st_size > 1000
