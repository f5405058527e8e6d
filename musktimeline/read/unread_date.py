"""Article → what to say of a date in its front matter that is none."""

from pathlib import Path

from musktimeline.errors import ReadError
from musktimeline.model import Article
from musktimeline.read.front_matter import split_front_matter
from musktimeline.read.written_dates import read_date


def unread_date(article: Article) -> ReadError | None:
    """A remark, not to be raised; None where the date was read, or is known from elsewhere."""
    is_known = article.published is not None and article.published.basis != "stated"
    if is_known or Path(article.path).suffix.lower() != ".md":
        return None
    said, span = split_front_matter(article.text, article.path)
    date = said.get("published")
    if span is None or date is None or read_date(date):
        return None
    line = article.line_of(article.text.find(date, span.start, span.end))
    return ReadError(
        f"the date in the front matter, {date!r}, cannot be read",
        where=f"{article.path}:{line}",
        remedy="write it like 2024-10-25, and extract again with --all",
    )
