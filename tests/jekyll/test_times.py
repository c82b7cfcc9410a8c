import subprocess

import pytest

from pelican_academic.jekyll.setup.times import Clock

# What Ruby's Time.parse (through Jekyll 4.3.1) answers in UTC; None: it refuses.
SPELLINGS = {
    "2020-01-02": "2020-01-02 00:00:00",
    "2020-1-2": "2020-01-02 00:00:00",
    "01/02/2020": "2020-02-01 00:00:00",
    "03/15/2020": None,
    "1.2.2020": "2020-02-01 00:00:00",
    "20200102T101112": "2020-01-02 10:11:12",
    "2020-01-02 10:00 +0200": "2020-01-02 08:00:00",
    "2020-01-02 10:00 PST": "2020-01-02 18:00:00",
    "2020-01-02 3pm": "2020-01-02 15:00:00",
    "2020-01-02T10:00:00+09:00": "2020-01-02 01:00:00",
    "2020-01-02 10:00:00 Europe/Berlin": "2020-01-02 10:00:00",
    "March 5, 2020": "2020-03-05 00:00:00",
    "5th March 2020": "2020-03-05 00:00:00",
    "March 2020": "2020-03-01 00:00:00",
    "5-Mar-2020": "2020-03-05 00:00:00",
    "Thu, 05 Mar 2020 10:00:00 GMT": "2020-03-05 10:00:00",
    "March 5th, 2020 at 3:00pm": "2020-03-05 15:00:00",
    "19-03-04": "2019-03-04 00:00:00",
    "2020-02-30": "2020-03-01 00:00:00",
    "2020-13-01": None,
    "2020-01-02 24:00": "2020-01-03 00:00:00",
    "28. June 2021": "2021-06-28 00:00:00",
    "May 2020 - June 2020": "2020-05-01 00:00:00",
    "02-01-2020": "2020-01-02 00:00:00",
    "3/2020": "2020-03-01 00:00:00",
    "2020-060": "2020-02-29 00:00:00",
    "TBD": None,
    "Spring 2020": None,
    "2019-2020": None,
}


@pytest.mark.parametrize(("text", "expected"), SPELLINGS.items())
def test_spellings(text, expected):
    try:
        found = f"{Clock('UTC').parse(text):%Y-%m-%d %H:%M:%S}"
    except ValueError:
        found = None
    assert found == expected


@pytest.mark.oracle
def test_ruby_agrees(ruby):
    script = """
      require "jekyll"; ENV["TZ"] = "UTC"; Jekyll.logger.log_level = :error
      $stdin.each_line(chomp: true) { |text|
        begin
          puts Jekyll::Utils.parse_date(text).strftime("%Y-%m-%d %H:%M:%S")
        rescue Jekyll::Errors::InvalidDateError
          puts ""
        end }
    """
    asked = subprocess.run([ruby, "-e", script], input="\n".join(SPELLINGS), capture_output=True, text=True, check=True)
    assert asked.stdout.splitlines() == [expected or "" for expected in SPELLINGS.values()]


def test_a_zone_nobody_knows_is_utc():
    clock = Clock("Taipei/Taiwan")
    assert clock.unknown
    assert clock.parse("2020-01-01").utcoffset().total_seconds() == 0
