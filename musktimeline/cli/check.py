"""`timeline check`: does every line of the file hold?"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence

import typer

from musktimeline.cli import FINDINGS, check_options, options
from musktimeline.cli.answering import answer
from musktimeline.cli.cache import user_cache
from musktimeline.cli.remembered_check import Question
from musktimeline.errors import UsageError


def check(
    files: check_options.Files = None,
    file: check_options.File = None,
    strict: check_options.Strict = None,
    articles: check_options.Articles = None,
    select: check_options.Select = None,
    ignore: check_options.Ignore = None,
    min_sources: check_options.MinSources = None,
    archived: check_options.Archived = None,
    output: check_options.Format = "text",
    fix: check_options.Fix = False,
    dry_run: check_options.DryRun = False,
    reviewed: check_options.Reviewed = None,
    no_cache: options.NoCache = False,
    explain: check_options.Explain = None,
) -> None:
    """Prove every line of a timeline: its quotes, dates and sources. Made for CI.

    \b
      timeline check                           the timeline here
      timeline check --strict --format github  in CI, beside the lines of a pull request
      timeline check --select TL3              only what is wrong with dates
      timeline check --fix --dry-run           what could be mended by itself

    A comment in the file waives a finding of its line: '# timeline: ignore TL307 - the reason'. What always holds for a
    project stands in timeline.toml or under [tool.musktimeline] in pyproject.toml: strict, articles, select, ignore,
    min-sources, archived.
    """
    if explain is not None:
        _explain(explain)
        return
    if not fix and (dry_run or reviewed):
        raise UsageError("--dry-run and --reviewed go with --fix", remedy="write 'timeline check --fix …'")
    names: Sequence[str | None] = [*_each_once([*(files or ()), *filter(None, [file])])] or [None]
    if fix and _fixed(names, reviewed or (), dry_run) and dry_run:
        raise typer.Exit(FINDINGS)
    wanted = {
        "strict": strict,
        "articles": articles,
        "select": _each_code(select),
        "ignore": _each_code(ignore),
        "min_sources": min_sources,
        "archived": archived,
    }
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    cache = None if no_cache else user_cache(os.environ, sys.platform)
    said, code = answer(Question(tuple(names), wanted, output, colour), cache)
    sys.stdout.write(said)
    raise typer.Exit(code)


def _each_once(names: Iterable[str]) -> Iterator[str]:
    """One file that is named twice is one timeline."""
    seen: set[str] = set()
    for name in names:
        file = name if name == "-" else os.path.realpath(name)
        if file not in seen:
            seen.add(file)
            yield name


def _fixed(names: "Sequence[str | None]", reviewed: "Sequence[str]", dry_run: bool) -> bool:
    """Whether there was anything to mend in any of the files."""
    from musktimeline.cli.fixing import fix

    mended = [fix(name, reviewed, dry_run=dry_run) for name in names]
    return any(mended)


def _each_code(given: list[str] | None) -> tuple[str, ...] | None:
    """`--select TL1,TL2 --select TL3` as three; None where the option was not given."""
    if not given:
        return None
    return tuple(code.strip() for codes in given for code in codes.split(",") if code.strip())


def _explain(wanted: str) -> None:
    from musktimeline.check import CODES
    from musktimeline.store import FAULTS
    from musktimeline.terminal.findings import explained

    codes = {code.id: code for code in (*FAULTS, *CODES)}
    code = codes.get(wanted.upper())
    if code is None:
        raise UsageError(f"there is no code {wanted}", remedy=f"the codes are {', '.join(codes)}")
    typer.echo(explained(code))
