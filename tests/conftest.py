"""The whole suite runs without a network and without deadlines; what a command keeps for its user is a test's alone."""

import os
import socket
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# A law holds or does not; how busy the machine is says nothing of it.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

_LOCAL = {getattr(socket, "AF_UNIX", None)}


class NetworkUsedError(AssertionError):
    """A test, or what it tests, reached for the network."""


@pytest.fixture(autouse=True, scope="session")
def _own_state(tmp_path_factory: pytest.TempPathFactory) -> None:
    for kind in ("state", "cache"):
        os.environ[f"XDG_{kind.upper()}_HOME"] = str(tmp_path_factory.mktemp(kind))


@pytest.fixture(autouse=True, scope="session")
def no_network() -> None:
    """Refuse every connection but those within this machine's own processes, for the length of the run."""
    real_connect = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        if self.family not in _LOCAL:
            raise NetworkUsedError(f"a test connects to {address}")
        real_connect(self, address)  # type: ignore[arg-type]

    def refuse(*arguments: object, **more: object) -> NoReturn:
        raise NetworkUsedError(f"a test asks for an address: {arguments}")

    socket.socket.connect = connect  # type: ignore[method-assign,assignment]
    socket.getaddrinfo = refuse
    socket.gethostbyname = refuse
