"""A timeline and the articles that it cites → findings, and what was proved."""

from musktimeline.check.codes import CODES
from musktimeline.check.evidence import Evidence
from musktimeline.check.proof import Proof
from musktimeline.check.report import WAIVER_MARK, Report, Waived, check

__all__ = ["CODES", "WAIVER_MARK", "Evidence", "Proof", "Report", "Waived", "check"]
