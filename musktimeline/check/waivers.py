"""Comments of a timeline file → what they waive, which findings are left, and what is wrong with the comments.

    date: '2022-11'  # timeline: ignore TL307 - the minutes of the council say November

A comment waives the findings of its codes on its own line; one that stands alone, those on the next line.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from musktimeline.check.codes import waivers as codes
from musktimeline.check.report import WAIVER_MARK, Report, Waived
from musktimeline.model import Code, Finding, Location
from musktimeline.plaintext import one_line, shortened
from musktimeline.yamltree import Mapping, Node, Scalar, Style, Tree

_COMMENT = re.compile(rf"(?:^|(?<=[ \t]))#[ \t]*{WAIVER_MARK}\b([^\r\n]*)", re.MULTILINE)
_PARTS = re.compile(r"(.*?)(?:(?:^|\s)[-–—](?:\s+(.*))?)?", re.DOTALL)
_FAULT_OF_YAML = re.compile(r"TL0(?:0\d|1[0-2])")


@dataclass(frozen=True, slots=True)
class Waiver:
    """`place` is the comment's; `line` the one whose findings it waives."""

    place: Location
    line: int
    codes: tuple[str, ...]
    reason: str


def is_waivable(code: str) -> bool:
    """Whether a code may be waived or left out: not what leaves part of the file unread."""
    return not _FAULT_OF_YAML.fullmatch(code)


def find_waivers(tree: Tree) -> tuple[Waiver, ...]:
    """The waivers of a file, in its order. Text that only looks like one, within a value, is none."""
    found = list(_COMMENT.finditer(tree.text))
    texts = list(_text_spans(tree.root, tree.text)) if found else []
    return tuple(
        _waiver(tree, match) for match in found if not any(start <= match.start() < end for start, end in texts)
    )


def without_waived(
    report: Report, waivers: Iterable[Waiver], known: Collection[str], sought: Collection[str]
) -> Report:
    """The report without what the file waives, and with what is wrong with its waivers.

    `known`: the codes that there are. `sought`: those that would have been found if they were there; a waiver of
    another one may yet be needed.
    """
    good: dict[tuple[int, str], Waiver] = {}
    left: list[Finding] = []
    for waiver in waivers:
        left += _faults_of(waiver, report.name, known)
        good |= {(waiver.line, code): waiver for code in waiver.codes if waiver.reason and is_waivable(code)}
    waived: list[Waived] = []
    used: set[tuple[int, str]] = set()
    for finding in report.findings:
        at = finding.location.line, finding.code.id
        if at in good:
            used.add(at)
            waived.append(Waived(finding, good[at].reason))
        else:
            left.append(finding)
    unused = [at for at in good if at not in used and at[1] in sought]
    left += [_not_used(good[at], at[1], report.name) for at in unused]
    return replace(report, findings=tuple(sorted(left, key=lambda f: f.order)), waived=tuple(waived))


def _waiver(tree: Tree, match: re.Match[str]) -> Waiver:
    parts = _PARTS.fullmatch(match[1])
    assert parts is not None, "every part may be empty"
    place = tree.place(match.start())
    alone = not tree.text[tree.line_starts[place.line - 1] : match.start()].strip()
    line = _next_line_with_content(tree, place.line) if alone else place.line
    named = tuple(code.upper() for code in re.split(r"[,\s]+", parts[1]) if code)
    return Waiver(Location(*place), line, named, one_line(parts[2] or ""))


def _next_line_with_content(tree: Tree, line: int) -> int:
    for number in range(line + 1, len(tree.line_starts) + 1):
        words = tree.text[tree.line_starts[number - 1] :].split("\n", 1)[0].strip()
        if words and not words.startswith("#"):
            return number
    return line


def _text_spans(node: Node | None, text: str) -> Iterator[tuple[int, int]]:
    """Where the values stand; of a block only the lines below `>-`, beside which a comment may stand."""
    if isinstance(node, Scalar):
        starts_below = node.style is Style.BLOCK
        yield (text.find("\n", node.start) if starts_below else node.start), node.end
    elif isinstance(node, Mapping):
        for entry in node:
            yield from _text_spans(entry.value, text)
    elif node is not None:
        for item in node.items:
            yield from _text_spans(item, text)


def _faults_of(waiver: Waiver, name: str, known: Collection[str]) -> Iterator[Finding]:
    example = f"write '# {WAIVER_MARK} TL307 - the reason'"
    wrong = [code for code in waiver.codes if code not in known or not is_waivable(code)]
    if not waiver.codes:
        yield _finding(codes.WAIVER_OF_NO_CODE, waiver, name, "the comment waives no code", example)
    elif wrong and wrong[0] in known:
        what = f"{wrong[0]} cannot be waived: what stands there may not have been read"
        yield _finding(codes.WAIVER_OF_NO_CODE, waiver, name, what, "mend the file, and remove the comment")
    elif wrong:
        what = f"there is no code {shortened(wrong[0], 20)} to waive"
        yield _finding(codes.WAIVER_OF_NO_CODE, waiver, name, what, f"{example}, with the code of the finding")
    elif not waiver.reason:
        what = f"{', '.join(waiver.codes)} is waived without a reason, and so it is not"
        remedy = f"say why: '# {WAIVER_MARK} {', '.join(waiver.codes)} - the reason'"
        yield _finding(codes.WAIVER_WITHOUT_REASON, waiver, name, what, remedy)


def _not_used(waiver: Waiver, code: str, name: str) -> Finding:
    what = f"there is no {code} on line {waiver.line} to waive"
    remedy = f"remove the comment, or {code} from it; it waives what is found on its own line, or on the next if it "
    return _finding(codes.WAIVER_NOT_USED, waiver, name, what, f"{remedy}stands alone")


def _finding(code: Code, waiver: Waiver, name: str, what: str, remedy: str) -> Finding:
    return Finding(code, waiver.place, what, remedy, name)
