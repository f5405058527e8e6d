"""A timeline and the articles that it cites → findings, and what was proved."""

from musktimeline.check.codes import CODES
from musktimeline.check.evidence import Evidence
from musktimeline.check.proof import Proof
from musktimeline.check.report import Report, check

__all__ = ["CODES", "Evidence", "Proof", "Report", "check"]
