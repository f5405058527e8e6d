"""Sockets are blocked: in this suite by a fixture, and in the tool because nothing in it opens one."""

import ast
import socket
import urllib.request
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "musktimeline"
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "asyncio", "requests", "httpx", "aiohttp"}
ONLY_READS_ADDRESSES = {"urllib.parse"}


def test_a_connection_is_refused() -> None:
    with socket.socket() as one, pytest.raises(AssertionError, match="connects to"):
        one.connect(("192.0.2.1", 80))
    with pytest.raises(AssertionError, match="asks for an address"):
        urllib.request.urlopen("http://musktimeline.invalid/", timeout=1)


@pytest.mark.parametrize("module", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_imports_what_could_open_a_connection(module: Path) -> None:
    imported = {name for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) for name in _names(node)}
    assert {name for name in imported - ONLY_READS_ADDRESSES if name.partition(".")[0] in NETWORK} == set()


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []
