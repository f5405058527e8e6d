"""The model → the published JSON Schema of the timeline file.

python docs/schema.py
"""

from importlib.resources import files
from pathlib import Path

from musktimeline.store.json_schema import schema_text
from musktimeline.store.schema_file import SCHEMA_FILE

if __name__ == "__main__":
    Path(str(files("musktimeline.store") / SCHEMA_FILE)).write_text(schema_text(), encoding="utf-8")
