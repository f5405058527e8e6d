"""Words that state times: one module of plain constants per language."""
