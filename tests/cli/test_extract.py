"""`timeline extract` from a folder of articles to the file, and again."""

import shutil
from pathlib import Path

import pytest
from command import ROOT, timeline

from musktimeline import load
from musktimeline.model import is_pristine

FILE = "data/timeline.yaml"


def test_the_five_articles_give_the_golden_chronology(five: Path) -> None:
    done = timeline("extract", "seeds", cwd=five)
    assert done.code == 0
    golden = Path(__file__).parent / "five.yaml"
    assert (five / FILE).read_text(encoding="utf-8") == golden.read_text(encoding="utf-8")
    assert done.out.splitlines()[0] == (
        "5 articles read: 12 new events, 1 new conflict (musk-proposed-a-peace-plan-on) → data/timeline.yaml"
    )


def test_a_draft_passes_its_check(five: Path) -> None:
    timeline("extract", "seeds", cwd=five)
    done = timeline("check", cwd=five)
    assert (done.code, done.out.splitlines()[-1]) == (
        0,
        "1 warning · 12 events, 32 of 32 quotes found in 5 articles, 25 of 25 dates follow",
    )


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "C"},
    ],
    ids=["tokyo", "los-angeles"],
)
def test_the_bytes_are_the_same_everywhere_and_in_any_order(five: Path, env: dict[str, str]) -> None:
    names = sorted(path.name for path in (five / "seeds").glob("*.txt"))
    order = [f"seeds/{name}" for name in (reversed(names) if "LC_ALL" in env else names)]
    timeline("extract", *order, cwd=five, env=env)
    golden = Path(__file__).parent / "five.yaml"
    assert (five / FILE).read_bytes() == golden.read_bytes()


def test_extracting_again_changes_nothing(five: Path) -> None:
    timeline("extract", "seeds", cwd=five)
    before = (five / FILE).read_bytes()
    again = timeline("extract", "seeds", cwd=five)
    everything = timeline("extract", "seeds", "--all", cwd=five)
    assert (five / FILE).read_bytes() == before
    assert "5 unchanged" in again.out
    assert "5 articles read: 0 new events" in everything.out


def test_the_committed_chronology_stays_as_its_editor_left_it(five: Path) -> None:
    shutil.copytree(ROOT / "data", five / "data")
    before = (five / FILE).read_bytes()
    for options in ([], ["--all"]):
        assert timeline("extract", "seeds", *options, cwd=five).code == 0
        assert (five / FILE).read_bytes() == before


def test_articles_one_by_one_give_what_they_give_together(five: Path) -> None:
    names = sorted(path.name for path in (five / "seeds").glob("*.txt"))
    for name in names:
        timeline("extract", f"seeds/{name}", cwd=five)
    one_by_one, together = load(five / FILE), load(Path(__file__).parent / "five.yaml")
    assert one_by_one.sources == together.sources
    assert {(e.date, e.text, e.citations) for e in one_by_one.events} == {
        (e.date, e.text, e.citations) for e in together.events
    }
    assert timeline("check", cwd=five).code == 0


def test_what_the_tool_itself_dropped_comes_back_with_its_words(tmp_path: Path) -> None:
    article = tmp_path / "articles/court.txt"
    article.parent.mkdir()
    for month in ("May", "June", "May"):
        article.write_text(
            f"The town has a court.\n\nA court convicted Ole Brandt in {month} 2013.\n", encoding="utf-8"
        )
        timeline("extract", "articles", cwd=tmp_path)
        assert [e.text for e in load(tmp_path / FILE).events] == ["A court convicted Ole Brandt"]


def test_a_supplied_date_that_is_taken_back_and_given_again_counts_again(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    given = ["set", "blog", "published=2024-02", "--why", "the page's last comment"]
    timeline(*given, cwd=ferry)
    before = load(ferry / FILE)
    timeline("set", "blog", "published=", cwd=ferry)
    assert "2024-01" not in [e.date for e in load(ferry / FILE).events]
    timeline(*given, cwd=ferry)
    assert {e.text for e in load(ferry / FILE).events} == {e.text for e in before.events}


def test_a_hand_edit_survives_extraction(five: Path) -> None:
    timeline("extract", "seeds", cwd=five)
    path = five / FILE
    edited = path.read_text(encoding="utf-8").replace("    Russia invaded Ukraine\n", "    Russia attacks\n")
    path.write_text("# my chronology\n" + edited, encoding="utf-8")
    before = path.read_bytes()
    timeline("extract", "seeds", "--all", cwd=five)
    assert path.read_bytes() == before


def test_a_deleted_event_does_not_come_back(five: Path) -> None:
    timeline("extract", "seeds", cwd=five)
    path = five / FILE
    head, _, rest = path.read_text(encoding="utf-8").partition("- id: spacex-won")
    path.write_text(head + "- id: " + rest.split("\n- id: ", 1)[1], encoding="utf-8")
    before = path.read_bytes()
    done = timeline("extract", "seeds", "--all", cwd=five)
    assert path.read_bytes() == before
    assert "1 event that an editor deleted or changed before" in done.out


def test_a_new_article_s_citation_joins_an_edited_event_and_is_announced(five: Path) -> None:
    held_back = five / "seeds/001_a5a247214761f9b7.txt"
    text = held_back.read_bytes()
    held_back.unlink()
    timeline("extract", "seeds", cwd=five)
    path = five / FILE
    path.write_text(
        path.read_text(encoding="utf-8").replace("    Russia invaded Ukraine\n", "    Russia attacks Ukraine\n"),
        encoding="utf-8",
    )
    held_back.write_bytes(text)
    done = timeline("extract", "seeds", cwd=five)
    event = load(path).event("russia-invaded-ukraine")
    assert event
    assert event.text == "Russia attacks Ukraine"
    assert "kahl-2023" in {c.source for c in event.citations}
    assert "  gained a citation: russia-invaded-ukraine" in done.out


def test_a_changed_article_refreshes_its_drafts_and_keeps_their_ids(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    before = load(ferry / FILE)
    article = ferry / "articles/gazette.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("4.2 million", "5.1 million"), encoding="utf-8")
    timeline("extract", "articles", cwd=ferry)
    after = load(ferry / FILE)
    changed = [e for e in after.events if e not in before.events]
    assert [e.date for e in changed] == ["2024-03-13"]
    assert "5.1 million" in changed[0].text
    assert all(is_pristine(e) for e in after.events)
    assert timeline("check", cwd=ferry).code == 0


def test_an_article_without_a_date_says_what_stays_open_and_the_line_to_type(ferry: Path) -> None:
    done = timeline("extract", "articles", cwd=ferry)
    assert (
        "no publication date: articles/blog.txt: 2 relative expressions in it stay without a date"
        " (“Last year”, “Three weeks ago”)\n"
        '    timeline set blog published=YYYY-MM-DD --why "how you know it"' in done.out
    )
    timeline("set", "blog", "published=2024-02", "--why", "the page's last comment", cwd=ferry)
    chronology = load(ferry / FILE)
    dates = {c.phrase: c.date for e in chronology.events for c in e.citations if c.source == "blog"}
    assert dates == {"November 2021": "2021-11", "Last year": "2023", "Three weeks ago": "2024-01"}
    shown = timeline("show", cwd=ferry).out
    assert "~ counted from the supplied date of [1]" in shown
    assert "~ rests on a supplied date" in shown


def test_a_moved_article_is_found_by_its_bytes(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    (ferry / "archive").mkdir()
    (ferry / "articles/observer.md").rename(ferry / "archive/observer-2023.md")
    done = timeline("extract", "articles", "archive", cwd=ferry)
    source = load(ferry / FILE).source("observer")
    assert done.code == 0
    assert source
    assert source.file == "../archive/observer-2023.md"
    assert timeline("check", cwd=ferry).code == 0


def test_undated_statements_are_written_on_request(ferry: Path) -> None:
    timeline("extract", "articles", "--undated", cwd=ferry)
    undated = [e for e in load(ferry / FILE).events if e.date is None]
    assert sorted(e.text for e in undated) == [
        "Last year the families put up a stone",
        "Three weeks ago somebody painted it red",
    ]


def test_undated_drafts_stay_when_more_is_extracted(ferry: Path) -> None:
    timeline("extract", "articles", "--undated", cwd=ferry)
    before = {e.text for e in load(ferry / FILE).events}
    (ferry / "articles/later.txt").write_text("The town has a mayor. He resigned in May 2022.", encoding="utf-8")
    timeline("extract", "articles", cwd=ferry)
    assert before < {e.text for e in load(ferry / FILE).events}


def test_bad_articles_are_named_and_the_others_done(ferry: Path) -> None:
    articles = ferry / "articles"
    (articles / "empty.txt").write_bytes(b"")
    (articles / "latin.txt").write_bytes("Le café ferma le 3 mai 2021.".encode("latin-1"))
    (articles / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    done = timeline("extract", "articles", "articles/gone.txt", "page.html", cwd=ferry)
    assert done.code == 3
    assert len(load(ferry / FILE).sources) == 3
    for name in ("empty.txt", "latin.txt", "gone.txt", "page.html"):
        assert name in done.err
    assert "passed over: 1 file that is no article (photo.png)" in done.err


def test_an_empty_folder_is_an_error_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    done = timeline("extract", "articles", cwd=tmp_path)
    assert done.code == 3
    assert "there is no article in this folder" in done.err
    assert not (tmp_path / "data").exists()


def test_nothing_is_read_into_a_broken_file(ferry: Path) -> None:
    (ferry / "data").mkdir()
    (ferry / FILE).write_text("version: 1\nevents:\n- id: a\n  id: b\n", encoding="utf-8")
    done = timeline("extract", "articles", cwd=ferry)
    assert done.code == 2
    assert (ferry / FILE).read_text(encoding="utf-8") == "version: 1\nevents:\n- id: a\n  id: b\n"


def test_a_dash_writes_the_timeline_to_standard_output(ferry: Path) -> None:
    done = timeline("extract", "articles", "-f", "-", cwd=ferry)
    assert done.out.startswith("version: 1\n")
    assert "new events" in done.err
    assert [p.name for p in ferry.iterdir()] == ["articles"]


def test_known_facts_beside_the_articles_are_taken(ferry: Path) -> None:
    (ferry / "articles/sources.yaml").write_text(
        "blog.txt:\n  id: harbour-blog\n  author: Anonymous\n  published: '2024-02-20'\n"
        "  published_basis: supplied\n  published_note: the author told us\n",
        encoding="utf-8",
    )
    timeline("extract", "articles", cwd=ferry)
    source = load(ferry / FILE).source("harbour-blog")
    assert source
    assert (source.author, source.published, source.published_basis) == ("Anonymous", "2024-02-20", "supplied")


def test_undated_statements_of_articles_read_before_are_written_too(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    done = timeline("extract", "articles", "--undated", cwd=ferry)
    assert done.out.startswith("3 articles read: 2 new events → data/timeline.yaml\n")


def test_a_bad_entry_beside_the_articles_stops_only_its_own(ferry: Path) -> None:
    (ferry / "articles/sources.yaml").write_text(
        "blog.txt:\n  titel: Harbour\ngazette.txt:\n  publisher: The Gazette\n", encoding="utf-8"
    )
    done = timeline("extract", "articles", cwd=ferry)
    assert (done.code, done.err) == (
        3,
        "timeline: articles/sources.yaml:2:3: unknown key 'titel'\n    did you mean 'title'?\n",
    )
    chronology = load(ferry / FILE)
    assert [(s.id, s.publisher) for s in chronology.sources] == [("gazette", "The Gazette"), ("observer", None)]


@pytest.mark.parametrize(
    ("keys", "place", "reason"),
    [
        ("  published: '2024-02-20'\n", "2:3", "(supplied)\n    add published_note: …"),
        (
            "  title: A\n  published: '2024-02-20'\n  published_basis: inferred\n",
            "3:3",
            "(inferred)\n    add published_note",
        ),
        ("  published: '2024-02-20'\n  published_basis: stated\n", "2:3", "(stated)\n    add published_quote"),
    ],
)
def test_a_date_beside_the_articles_needs_its_reason(ferry: Path, keys: str, place: str, reason: str) -> None:
    (ferry / "articles/sources.yaml").write_text(f"blog.txt:\n{keys}", encoding="utf-8")
    done = timeline("extract", "articles", cwd=ferry)
    assert done.code == 3
    where = f"articles/sources.yaml:{place}"
    assert done.err.startswith(f"timeline: {where}: nothing says how the date of blog.txt is known {reason}")
    assert [source.id for source in load(ferry / FILE).sources] == ["gazette", "observer"]
    assert timeline("check", cwd=ferry).code == 0


def test_a_date_in_front_matter_that_is_none_is_remarked(ferry: Path) -> None:
    article = ferry / "articles/observer.md"
    article.write_text(article.read_text(encoding="utf-8").replace("2023-11-09", "banana"), encoding="utf-8")
    done = timeline("extract", "articles", cwd=ferry)
    assert (done.code, done.err) == (
        0,
        "timeline: articles/observer.md:4: the date in the front matter, 'banana', cannot be read\n"
        "    write it like 2024-10-25, and extract again with --all\n",
    )


@pytest.mark.parametrize("text", ["", " \n\n", "# our chronology\n"])
def test_a_file_with_nothing_in_it_becomes_a_timeline(ferry: Path, text: str) -> None:
    (ferry / "timeline.yaml").write_text(text, encoding="utf-8")
    assert timeline("extract", "articles", cwd=ferry).code == 0
    assert (ferry / "timeline.yaml").read_text(encoding="utf-8").startswith(f"{text.strip()}\nversion: 1\n".lstrip())
    assert timeline("check", cwd=ferry).code == 0


def test_only_the_folder_of_the_default_timeline_is_made(ferry: Path) -> None:
    done = timeline("extract", "articles", "-f", "mine/timeline.yaml", cwd=ferry)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("timeline: there is no folder mine\n    make it with 'mkdir -p mine'")
    assert [path.name for path in ferry.iterdir()] == ["articles"]


def test_the_timeline_is_named_in_what_to_do_next_only_where_it_must_be(ferry: Path) -> None:
    default = timeline("extract", "articles", "-f", FILE, cwd=ferry)
    other = timeline("extract", "articles", "-f", "my own.yaml", cwd=ferry)
    assert default.out.splitlines()[-1] == "next: timeline show · timeline check"
    assert other.out.splitlines()[-1] == "next: timeline show -f 'my own.yaml' · timeline check -f 'my own.yaml'"


def test_a_remedy_names_an_article_without_detours(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    (ferry / "articles/blog.txt").write_bytes("caf\xe9".encode("latin-1"))
    done = timeline("show", "--quotes", cwd=ferry)
    assert done.code == 3
    assert "timeline: articles/blog.txt: the file is not in UTF-8" in done.err
    assert "iconv -f WINDOWS-1252 -t UTF-8 articles/blog.txt" in done.err
