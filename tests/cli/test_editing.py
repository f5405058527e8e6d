"""Editing from the command line: each verb changes what it says and no other byte, and extraction respects it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import SEEDS, Run, timeline

from musktimeline import load
from musktimeline.cli.verbs import VERBS
from musktimeline.model import is_pristine

FILE = "data/timeline.yaml"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("drawn")
    shutil.copytree(SEEDS, folder / "seeds")
    timeline("extract", "seeds", cwd=folder)
    return folder


@pytest.fixture
def drawn(original: Path, tmp_path: Path) -> Path:
    """The five articles and what is drawn out of them."""
    return shutil.copytree(original, tmp_path, dirs_exist_ok=True)


def done(folder: Path, *arguments: str) -> Run:
    """Run an edit that succeeds, once dry and once real: both tell the same, and the dry one writes nothing."""
    before = (folder / FILE).read_bytes()
    dry = timeline(*arguments, "--dry-run", cwd=folder)
    assert (folder / FILE).read_bytes() == before
    real = timeline(*arguments, cwd=folder)
    assert (dry.code, real.code, real.err) == (0, 0, "")
    assert dry.err == real.out.removeprefix(f"{FILE}: ") + "dry run: nothing was written\n"
    assert patched(before, dry.out) == (folder / FILE).read_bytes()
    return real


def patched(before: bytes, difference: str) -> bytes:
    """What the difference makes of a file, as a reader of the unified format has it."""
    old, new, at = before.decode().splitlines(keepends=True), [], 0
    for line in difference.splitlines(keepends=True)[2:]:
        if line.startswith("@@"):
            start = int(line.split()[1].partition(",")[0][1:]) - (",0 " not in line.partition("+")[0])
            new += old[at:start]
            at = start
            continue
        new += [line[1:]] if line[0] in " +" else []
        at += line[0] in " -"
    return "".join(new + old[at:]).encode()


def test_an_event_is_added_from_a_quote_and_dated_by_its_words(drawn: Path) -> None:
    quote = "I have spoken to Putin only once and that was about 18 months ago"
    said = done(drawn, "add", "kahl-2023", "--quote", quote, "--text", "Musk and Putin talk")
    assert said.out == f"{FILE}: musk-and-putin-talk: added, c. Apr 2021: Musk and Putin talk\n"
    event = load(drawn / FILE).event("musk-and-putin-talk")
    assert event
    (citation,) = event.citations
    assert (event.date, citation.quote, citation.phrase) == ("2021-04~", quote, "about 18 months ago")
    assert timeline("check", cwd=drawn).code == 0


def test_an_event_can_be_added_to_nothing_and_its_article_read_later(ferry: Path) -> None:
    added = timeline("add", "articles/gazette.txt", "--quote", sentence(ferry), "--text", "It is so", cwd=ferry)
    assert (added.code, added.err) == (0, "")
    assert [e.id for e in load(ferry / FILE).events] == ["it-is-so"]
    read = timeline("extract", "articles", cwd=ferry)
    assert "3 articles read" in read.out
    assert "offered" not in read.out
    assert load(ferry / FILE).event("it-is-so")
    assert timeline("check", cwd=ferry).code == 0


def sentence(ferry: Path) -> str:
    text = (ferry / "articles/gazette.txt").read_text(encoding="utf-8")
    return next(line for line in text.splitlines() if len(line) > 60).partition(". ")[0]


def test_a_quote_that_the_article_does_not_have_is_refused_with_the_nearest_words(drawn: Path) -> None:
    before = (drawn / FILE).read_bytes()
    quote = "I have spoken to Putin only twice and that was about 18 months ago"
    for verb in (["add"], ["cite", "russia-invaded-ukraine"]):
        refused = timeline(*verb, "kahl-2023", "--quote", quote, cwd=drawn)
        assert (refused.code, refused.out) == (2, "")
        assert refused.err == (
            f"timeline: the quote is not in seeds/001_a5a247214761f9b7.txt: “{quote}”\n"
            "    the nearest words there are: I have spoken to Putin only once and that was about 18 months ago\n"
        )
    assert (drawn / FILE).read_bytes() == before


def test_a_date_of_the_editor_needs_its_reason_and_keeps_it(drawn: Path) -> None:
    quoted = ["add", "kahl-2023", "--quote", "The subject matter was space", "--date", "late May 2021"]
    refused = timeline(*quoted, cwd=drawn)
    assert (refused.code, refused.err) == (
        2,
        "timeline: no words of the quote say 21–31 May 2021\n    add --why 'how you know it'\n",
    )
    done(drawn, *quoted, "--why", "a letter of his")
    event = load(drawn / FILE).event("the-subject-matter-was-space")
    assert event
    (citation,) = event.citations
    assert (citation.date, citation.basis, citation.note, citation.phrase) == (
        "[2021-05-21..2021-05-31]",
        "editor",
        "a letter of his",
        None,
    )
    assert timeline("check", cwd=drawn).code == 0


def test_a_quote_with_several_dates_asks_which(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The town met in May 2020 and the county met in June 2021 there.\n")
    quoted = ["add", "a.txt", "-f", "t.yaml", "--quote", "The town met in May 2020 and the county met in June 2021"]
    refused = timeline(*quoted, cwd=tmp_path)
    assert refused.err == (
        "timeline: the quote has several dates: May 2020 (“May 2020”), Jun 2021 (“June 2021”)\n"
        "    choose one with --date\n"
    )
    assert timeline(*quoted, "--date", "June 2021", cwd=tmp_path).code == 0
    (event,) = load(tmp_path / "t.yaml").events
    assert (event.date, event.citations[0].phrase, event.citations[0].basis) == ("2021-06", "June 2021", "phrase")


def test_a_citation_joins_an_event_which_keeps_all_else(drawn: Path) -> None:
    before = load(drawn / FILE).event("russia-invaded-ukraine")
    done(drawn, "cite", "russia-invaded-ukraine", "kahl-2023", "--quote", "The subject matter was space")
    after = load(drawn / FILE).event("russia-invaded-ukraine")
    assert before
    assert after
    assert (after.text, after.date, after.status) == (before.text, before.date, before.status)
    assert after.citations[:-1] == before.citations
    assert after.citations[-1].quote == "The subject matter was space"
    again = timeline("cite", "russia-invaded", "kahl-2023", "--quote", "The subject matter was space", cwd=drawn)
    assert (again.code, again.err.splitlines()[0]) == (2, "timeline: russia-invaded-ukraine cites this quote already")


def test_a_rejected_event_stays_out_whatever_is_read(drawn: Path) -> None:
    said = done(drawn, "reject", "spacex-won", "--why", "not about Putin")
    assert "rejected, “not about Putin”; it is kept under 'rejected'" in said.out
    rejected = (drawn / FILE).read_bytes()
    timeline("extract", "seeds", "--all", cwd=drawn)
    assert (drawn / FILE).read_bytes() == rejected
    without_memory(drawn)
    timeline("extract", "seeds", "--offered", "take", cwd=drawn)
    chronology = load(drawn / FILE)
    assert [(e.id, e.why) for e in chronology.rejected] == [(chronology.rejected[0].id, "not about Putin")]
    assert not any(e.id.startswith("spacex-won") for e in chronology.events)
    assert timeline("check", cwd=drawn).code == 0


def test_a_rejected_event_comes_back_as_it_stood(drawn: Path) -> None:
    timeline("set", "spacex-won", "status=confirmed", "tags=contracts", cwd=drawn)
    before = load(drawn / FILE)
    timeline("reject", "spacex-won", "--why", "not about Putin", cwd=drawn)
    named = timeline("why", "spacex-won", cwd=drawn)
    assert "is rejected\n    'timeline restore spacex-won-a-1-8-billion' takes it back" in named.err
    said = done(drawn, "restore", "spacex-won")
    assert "taken back; it was rejected because “not about Putin”" in said.out
    assert load(drawn / FILE) == before
    timeline("extract", "seeds", "--all", cwd=drawn)
    assert load(drawn / FILE) == before
    again = timeline("restore", "spacex-won", cwd=drawn)
    assert (again.code, again.err.splitlines()[1].strip()) == (2, "nothing is rejected")


def test_a_new_date_of_a_source_is_told_dry_as_it_is_told_in_earnest(drawn: Path) -> None:
    given = ("set", "kahl-2023", "published=2023-08-23", "--why", "the printed page")
    dry = timeline(*given, "--dry-run", cwd=drawn)
    real = timeline(*given, cwd=drawn)
    assert dry.err.count("dry run: nothing was written") == 1
    assert dry.err.splitlines()[0] == real.out.splitlines()[0].removeprefix(f"{FILE}: ")


def without_memory(folder: Path) -> None:
    text = (folder / FILE).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("  extracted: ")]
    (folder / FILE).write_text("".join(kept), encoding="utf-8")


def test_joined_events_are_one_under_both_names(drawn: Path) -> None:
    one, other = load(drawn / FILE).events[:2]
    done(drawn, "join", one.id, other.id)
    joined = load(drawn / FILE).event(one.id)
    assert joined
    assert {c.quote for c in joined.citations} == {c.quote for c in (*one.citations, *other.citations)}
    assert timeline("why", other.id, cwd=drawn).out.startswith(one.text)
    before = (drawn / FILE).read_bytes()
    timeline("extract", "seeds", "--all", cwd=drawn)
    assert (drawn / FILE).read_bytes() == before


def test_split_events_are_two_and_stay_so(drawn: Path) -> None:
    event = next(e for e in load(drawn / FILE).events if len(e.citations) > 2)
    done(drawn, "split", f"{event.id}:2", f"{event.id}:3", "--text", "Something else happens")
    chronology = load(drawn / FILE)
    left, parted = chronology.event(event.id), chronology.event("something-else-happens")
    assert left
    assert parted
    assert parted.citations == event.citations[1:3]
    assert left.citations == (event.citations[0], *event.citations[3:])
    assert chronology.kept_apart() == {frozenset((left.id, parted.id))}
    before = (drawn / FILE).read_bytes()
    timeline("extract", "seeds", "--all", cwd=drawn)
    assert (drawn / FILE).read_bytes() == before


def test_an_event_answers_to_the_id_that_it_had(drawn: Path) -> None:
    done(drawn, "set", "russia-invaded-ukraine", "id=invasion")
    assert timeline("set", "russia-invaded-ukraine", "status=confirmed", cwd=drawn).out.startswith(f"{FILE}: invasion:")
    taken = timeline("set", "spacex-won", "id=russia-invaded-ukraine", cwd=drawn)
    assert (taken.code, taken.err.splitlines()[0]) == (2, "timeline: 'russia-invaded-ukraine' still names invasion")
    done(drawn, "set", "invasion", "id=russia-invaded-ukraine")
    event = load(drawn / FILE).event("russia-invaded-ukraine")
    assert event
    assert event.was == ("invasion",)


def test_a_date_set_on_a_citation_is_the_editor_s_and_the_event_follows(drawn: Path) -> None:
    event = next(e for e in load(drawn / FILE).events if len(e.citations) == 1 and e.date == "2021")
    done(drawn, "set", f"{event.id}:1", "date=2020", "--why", "the contract's own date")
    after = load(drawn / FILE).event(event.id)
    assert after
    (citation,) = after.citations
    assert (after.date, citation.date, citation.basis, citation.phrase) == ("2020", "2020", "editor", None)
    assert timeline("check", cwd=drawn).code == 0


def test_undo_puts_back_the_bytes_and_undoing_twice_changes_nothing(drawn: Path) -> None:
    drafted = (drawn / FILE).read_bytes()
    timeline("reject", "spacex-won", "--why", "not about Putin", cwd=drawn)
    rejected = (drawn / FILE).read_bytes()
    assert timeline("undo", "--dry-run", cwd=drawn).code == 0
    assert (drawn / FILE).read_bytes() == rejected
    for expected in (drafted, rejected, drafted):
        assert timeline("undo", cwd=drawn).code == 0
        assert (drawn / FILE).read_bytes() == expected


def test_undo_takes_away_the_file_that_was_not_there_and_brings_it_again(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    drafted = (ferry / FILE).read_bytes()
    assert "gone again: there was none before" in timeline("undo", cwd=ferry).out
    assert not (ferry / FILE).exists()
    timeline("undo", cwd=ferry)
    assert (ferry / FILE).read_bytes() == drafted


def test_undo_never_loses_a_change_that_it_did_not_make(drawn: Path) -> None:
    timeline("set", "spacex-won", cwd=drawn)
    with (drawn / FILE).open("a", encoding="utf-8") as file:
        file.write("# mine\n")
    changed = (drawn / FILE).read_bytes()
    refused = timeline("undo", cwd=drawn)
    assert (refused.code, refused.err.splitlines()[0]) == (
        2,
        f"timeline: {FILE}: the file changed since the tool last wrote it",
    )
    assert (drawn / FILE).read_bytes() == changed


def test_nothing_depends_on_what_undo_keeps(drawn: Path, tmp_path: Path) -> None:
    locked = tmp_path / "no-folder"
    locked.write_text("", encoding="utf-8")
    env = {"XDG_STATE_HOME": str(locked)}
    assert timeline("set", "spacex-won", cwd=drawn, env=env).code == 0
    assert timeline("undo", cwd=drawn, env=env).err.startswith(
        f"timeline: {FILE}: no write of this file is remembered\n"
    )


def test_a_deleted_event_is_offered_where_its_source_s_memory_is_lost(drawn: Path) -> None:
    head, _, rest = (drawn / FILE).read_text(encoding="utf-8").partition("- id: spacex-won")
    (drawn / FILE).write_text(head + "- id: " + rest.split("\n- id: ", 1)[1], encoding="utf-8")
    without_memory(drawn)
    deleted = load(drawn / FILE).events
    for options in ([], ["--all"]):
        asked = timeline("extract", "seeds", *options, cwd=drawn)
        assert "offered: 1 event that somebody may have deleted" in asked.out
        assert "    2021: SpaceX won" in asked.out
        assert load(drawn / FILE).events == deleted
    assert "offered" not in timeline("extract", "seeds", "--offered", "leave", cwd=drawn).out
    assert "5 unchanged" in timeline("extract", "seeds", cwd=drawn).out
    assert load(drawn / FILE).events == deleted
    without_memory(drawn)
    timeline("extract", "seeds", "--offered", "take", cwd=drawn)
    taken = load(drawn / FILE)
    assert [e.id for e in taken.events if e not in deleted] == ["spacex-won-a-1-8-billion"]
    assert all(is_pristine(e) for e in taken.events)


def test_a_dry_run_of_extract_shows_what_the_real_one_writes(ferry: Path) -> None:
    timeline("extract", "articles/gazette.txt", cwd=ferry)
    before = (ferry / FILE).read_bytes()
    dry = timeline("extract", "articles", "--dry-run", cwd=ferry)
    assert (ferry / FILE).read_bytes() == before
    assert dry.err.endswith("dry run: nothing was written\n")
    real = timeline("extract", "articles", cwd=ferry)
    assert patched(before, dry.out) == (ferry / FILE).read_bytes()
    assert dry.err.splitlines()[0] == real.out.splitlines()[0].partition(" → ")[0]


def test_a_citation_whose_sentence_is_gone_is_stale_and_stays(ferry: Path) -> None:
    timeline("extract", "articles", cwd=ferry)
    event = next(e for e in load(ferry / FILE).events if e.citations[0].source == "gazette" and e.date)
    timeline("set", event.id, cwd=ferry)
    article = ferry / "articles/gazette.txt"
    first, *_ = event.citations[0].quote.split(". ")
    words = first.split()
    text = " ".join(article.read_text(encoding="utf-8").split(" "))
    article.write_text(text.replace(words[-1], "XXX"), encoding="utf-8")
    timeline("extract", "articles", cwd=ferry)
    kept = load(ferry / FILE).event(event.id)
    assert kept
    assert kept.citations[0] == event.citations[0]
    checked = timeline("check", cwd=ferry)
    assert "TL103 stale: quote is not in gazette" in checked.out
    assert "the article has changed: cite what it says now, or remove the citation" in checked.out


def test_processes_that_add_at_once_lose_nothing(ferry: Path) -> None:
    quote = sentence(ferry)
    words = " ".join(f"timeline-{n}" for n in range(4))
    script = "import sys; from musktimeline.cli import main; main()"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, "add", "articles/gazette.txt", "--quote", quote, "--text", f"Event {word}"],
            cwd=ferry,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for word in words.split()
    ]
    outcomes = [(p.communicate(timeout=60)[0].decode(), p.returncode) for p in started]
    assert [code for _, code in outcomes] == [0] * 4, outcomes
    assert len(load(ferry / FILE).events) == 4
    assert len(load(ferry / FILE).sources) == 1


def test_a_control_sequence_in_an_edit_never_reaches_the_terminal(drawn: Path) -> None:
    evil = "a\x1b]0;owned\x07b\x1b[2J"
    for arguments in (
        ["reject", "spacex-won", "--why", evil],
        ["add", "kahl-2023", "--quote", evil],
        ["add", evil, "--quote", "x"],
        ["join", evil, "spacex-won"],
        ["split", f"{evil}:1"],
        ["set", "spacex-won", f"id={evil}"],
    ):
        run = timeline(*arguments, "--dry-run", cwd=drawn)
        assert "\x1b" not in run.out + run.err
        assert "\x07" not in run.out + run.err


def test_the_help_of_each_verb_has_an_example(tmp_path: Path) -> None:
    for verb in (name for verbs in VERBS.values() for name in verbs):
        shown = " ".join(timeline(verb, "--help", cwd=tmp_path).out.split())
        assert f"timeline {verb} " in shown.partition("Options:")[0].partition("[OPTIONS]")[2], verb


def test_each_verb_that_edits_can_run_dry(tmp_path: Path) -> None:
    for verb in ("set", "add", "cite", "join", "split", "reject", "restore", "undo"):
        assert "--dry-run" in timeline(verb, "--help", cwd=tmp_path).out
