"""EDTF strings ⇄ days and words. A date keeps its stated precision; nothing is ever rounded to a day."""

from musktimeline.dates.date import Date
from musktimeline.dates.day import Day
from musktimeline.dates.edtf import parse_date
from musktimeline.dates.shapes import Interval, OneOf, Part, Unit
from musktimeline.dates.words import date_words, day_words

__all__ = ["Date", "Day", "Interval", "OneOf", "Part", "Unit", "date_words", "day_words", "parse_date"]
