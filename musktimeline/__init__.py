"""Build, prove and publish cited chronologies from news articles."""

__version__ = "0.1.0"
