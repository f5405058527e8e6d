"""The benchmark of entity timelines: its way from tokens to the pipeline and back, and its figures."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLE = Path(__file__).parent / "task4"
sys.path.insert(0, str(ROOT / "benchmarks"))

from task4_corpus import raw_text, read_articles  # noqa: E402
from task4_scores import Graph, Relation, Row, rows_of, score_relations, score_triples  # noqa: E402

MARTA_QUILL = """\
Marta Quill
1\t2021-05-03\t1-2-opened\t2-3-opened
1\t2021-05-03\t1-4-said
1\t2021-05-03\t1-3-said
2\t2022-06-08\t2-2-resigned
"""


def test_the_sample_gives_these_figures_and_these_errors(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks/timelines.py", SAMPLE, "--write", tmp_path / "out", "--errors"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (SAMPLE.parent / "task4.out").read_text(encoding="utf-8")
    assert (tmp_path / "out/marta_quill.txt").read_text(encoding="utf-8") == MARTA_QUILL


def test_of_a_gold_timeline_nothing_but_its_first_line_is_read(tmp_path: Path) -> None:
    import shutil

    from timelines import timelines_of

    corpus = tmp_path / "corpus"
    shutil.copytree(SAMPLE, corpus)
    for path in (corpus / "timelines").iterdir():
        path.write_text(path.read_text(encoding="utf-8").split("\n")[0] + "\n9\t1066\tno-such-mention\n", "utf-8")
    assert timelines_of(corpus) == timelines_of(SAMPLE)


def test_tokens_are_joined_as_they_were_printed_and_found_again() -> None:
    article = read_articles(SAMPLE)[0]
    assert article.text == (
        "Corvane opens factory in Dorring\n\nMay 4, 2021\n\n"
        "Corvane chief executive Marta Quill opened a factory in Dorring on Monday. "
        '"This is the right place," Quill said. '
        "Quill also said that the factory's roof is made of glass. Corvane was founded in 1988.\n"
    )
    assert article.published == "2021-05-04"
    for word in article.words:
        assert article.text.startswith(word.text, word.start)
        assert article.word_at(word.start + len(word.text) - 1) is word


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("It cost $ 5 ( about £ 4 ) , he said .", "It cost $5 (about £4), he said."),
        ('The " big " one ; she \'d won 5 % !', 'The "big" one; she\'d won 5%!'),
        ("Wayne ' s World and the Beatles ' label", "Wayne's World and the Beatles' label"),
    ],
)
def test_punctuation_stands_where_a_printer_puts_it(tokens: str, text: str) -> None:
    assert raw_text([(token, 2) for token in tokens.split()])[0] == f"{text}\n"


GOLD = [Row(1, "2001", ("1-1-a",)), Row(2, "2002", ("1-2-b", "1-3-c")), Row(2, "2003", ("2-1-d",))]


def test_a_timeline_scores_in_full_against_itself() -> None:
    assert score_relations([(GOLD, GOLD)]).f1 == 1.0
    assert score_triples([(GOLD, GOLD)]).f1 == 1.0


def test_a_timeline_that_is_not_there_counts_as_empty() -> None:
    score = score_relations([(GOLD, GOLD), (GOLD, [])])
    assert (score.precision, score.recall) == (1.0, 0.5)


def test_a_mention_on_the_wrong_date_still_counts_for_its_order() -> None:
    system = [Row(1, "2001", ("1-1-a",)), Row(2, "1999", ("1-2-b",))]
    score = score_relations([(GOLD, system)])
    assert score.precision == pytest.approx(2 / 3)  # a at 2001, a before b; not b at 1999
    assert score.recall == pytest.approx(2 / 6)  # of a, b, c, d at their dates, a before b, c same as d


def test_a_date_is_entailed_by_another_date_of_the_same_place() -> None:
    graph = Graph(GOLD)
    (b,) = (node for node in graph.order if node.mention == "1-2-b")
    assert graph.entails(Relation("at", b, "2003"))
    assert not graph.entails(Relation("at", b, "2001"))


def test_triples_do_not_ask_which_word_of_the_sentence_was_meant() -> None:
    system = [Row(1, "2001", ("1-1-x",)), Row(2, "2002", ("1-2-b", "1-2-y"))]
    score = score_triples([(GOLD, system)])
    assert (score.precision, score.recall) == (1.0, 0.5)


def test_rows_that_cannot_be_placed_are_left_out_and_the_rest_sorted_by_number() -> None:
    text = "Somebody\n10\t2003\t1-3-c\n\n0\tXXXX-XX-XX\t1-9-z\n2\t2002\t1-2-b\n2\t2002\n"
    assert rows_of(text) == [Row(2, "2002", ("1-2-b",)), Row(10, "2003", ("1-3-c",))]
