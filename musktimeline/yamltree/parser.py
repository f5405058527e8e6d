"""PyYAML's event parser: libyaml's where there is one, else the one in Python, which is ten times slower."""

import yaml

try:
    from yaml._yaml import CParser as Parser
except ImportError:

    class Parser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):  # type: ignore[no-redef]
        """PyYAML's own parser, put together as its loaders are."""

        def __init__(self, stream: str) -> None:
            yaml.reader.Reader.__init__(self, stream)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)


__all__ = ["Parser"]
