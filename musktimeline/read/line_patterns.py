"""The lines that news sites put around and between an article's own, as data: a name and a pattern each.

Those of the three tables see one line of at most LONGEST characters in lower case: as there are many, compiling them to
ignore case would take longer than reading an article. A table is one pattern, so that a line is looked at once. Those
in TERSE are for lines that do not end like a sentence, so that a sentence that happens to begin with the same words is
never taken.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

LONGEST = 400


def _any_of(patterns: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns.values()))


TERSE = _any_of(
    {
        "rule": r"[-–—=_*~•·.#\s]+",
        "advertisement": r"[-–—\s]*(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|ad)[-–—\s]*",
        "image source": r"sources?\s*:.{1,100}",
        "credit": r"\(?(?:(?:file )?photo|image|picture|photograph|video|illustration|graphic|credit)s?(?: credit)?"
        r"(?:\s*[:©|/]|\s+(?:by|courtesy of|courtesy|via)\b).{1,120}",
        "image label": r"(?:image|media|video|figure) (?:source|caption)\s*[,:].{0,120}",
        "agency credit": r"\(?(?:ap photo|getty images|reuters|afp|epa|alamy|shutterstock|istock|bloomberg)"
        r"(?:\s*[/|].{1,80}| photo.{0,60})?",
        "share and comment counts": r"(?:[\d.,]+ ?[km]?\+? )?(?:shares?|comments?|views|likes|reactions|replies)"
        r"(?:\s*\(\d+\)|\s*[-–—|·•:].{1,60})?",
        "share buttons": r"(?:share|tweet|e-?mail|print|save|copy link|whatsapp|facebook|twitter|linkedin|reddit"
        r"|telegram|pinterest|flipboard)(?:[ ,|/·•]+(?:share|tweet|e-?mail|print|save|copy|link|whatsapp|facebook"
        r"|twitter|x|linkedin|reddit|telegram|pinterest|flipboard|this|article|story|on|via))*",
        "navigation": r"[«‹←<\s]*(?:(?:next|previous|prev)(?: (?:article|story|post|up))?|up next|read next|back to top"
        r"|home|menu|trending(?: now)?|most (?:read|popular)|latest news|top stories"
        r"|related(?: (?:articles|stories|news))?|recommended(?: for you)?|you (?:may|might) also like)[»›→>:\s]*",
        "comment box": r"(?:add|leave|post|view|read|show|load|hide)(?: a| all| more| the)*(?: \d+)? comments?.{0,30}",
        "original place": r"(?:this (?:article|story) (?:was )?)?(?:originally|first) (?:published|appeared|posted)"
        r" (?:as|on|in|at|by)\b.{1,300}",
        "reading time": r"(?:\d+ ?-?min(?:ute)?s?(?: to)?(?: read)?|(?:estimated )?read(?:ing)? time\s*:?.{1,30})",
        "desk": r"\(?(?:additional )?(?:reporting|writing|editing|compiled|edited)(?: and \w+)? by .{1,250}",
        "tags": r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|section)\s*:.{1,250}",
        "loading": r"loading",
    }
)

ANY_LINE = _any_of(
    {
        "address": r"(?:(?:original|source|canonical|short)?\s*(?:url|link)s?\s*:\s*)?(?:https?://|www\.)\S+",
        "report a fault": r"report (?:a|an|this) (?:problem|error|typo|mistake|correction|ad)\b.{0,100}",
        "comment invitation": r"join (?:the|our) (?:conversation|discussion|debate)\b.{0,60}",
        "login": r"(?:please )?(?:log ?in|sign ?in|sign ?up|register)(?: (?:or|to|for|with|here|now)\b.{0,150})?[.!]?",
        "subscription": r"(?:subscribe\b|already a (?:subscriber|member)|to continue reading"
        r"|become a (?:subscriber|member)|support (?:our|independent) journalism"
        r"|unlock (?:this|unlimited)|get unlimited"
        r"|this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:our )?"
        r"(?:subscribers|members)"
        r"|(?:get|want|join|delivered)\b.{0,80}\bnewsletters?\b).{0,250}",
        "follow": r"(?:follow|like|find) (?:us|me|him|her|them) on .{1,100}|download (?:the|our) .{0,40}\bapp\b.{0,60}"
        r"|click here\b.{0,120}",
        "advertisement break": r"(?:story|article) continues (?:below|after).{0,60}|scroll (?:down )?to continue.{0,60}"
        r"|continue reading (?:below|the main story).{0,60}|skip (?:to content|to main content|advertisement).{0,40}",
        "copyright": r"(?:©|\(c\) ?\d|copyright\s*(?:©|\(c\)|\d{4})).{0,250}",
        "developing": r"this is a (?:developing|breaking)(?: news)? story\b.{0,120}",
        "cookies": r"(?:we use cookies|this (?:web)?site uses cookies|accept (?:all )?cookies)\b.{0,300}",
    }
)
_OF_THE_SITE = r"(?=.*\b(?:we|our|us|this (?:post|article|page|site))\b)"
LINE_WITH: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "all rights reserved": re.compile(r".{0,150}\ball rights reserved\b.{0,80}"),
        "affiliate": re.compile(_OF_THE_SITE + r".*\baffiliate (?:commissions?|links?|partners?)\b.*"),
        "commission": re.compile(_OF_THE_SITE + r".*\bearns? (?:a |an )?(?:small |affiliate )?commissions?\b.*"),
    }
)
"""Lines that are known by words in their middle, by these words: a line without them need not be searched."""

TEASER_LABEL = re.compile(
    r"(?:also|must) read|read (?:also|more|next)|see also|related(?: (?:story|stories|articles?|news|reading))?"
    r"|recommended|don['’]t miss|more on this|watch|trending",
    re.IGNORECASE,
)
"""What stands before a colon and the headline of another story."""

TEASER_BELOW = re.compile(
    r"[«‹←<\s]*(?:(?:next|previous) (?:article|story|post)|up next|read next)[»›→>:\s]*", re.IGNORECASE
)
"""A line beneath which the headline of another story stands."""

RUN_IN_LABEL = re.compile(
    r"(?:what['’]s (?:the story|next|new|happening)|why (?:it|this) matters|why does (?:it|this) matter"
    r"|driving the news|go deeper|the big picture|zoom (?:in|out)|be smart|between the lines|state of play"
    r"|catch up quick|by the numbers"
    r"|the bottom line|the latest|the context|what they['’]re saying|what to know)\s*[:?]?\s",
    re.IGNORECASE,
)
"""A section's label that a site runs together with the text: `What's the story The company has …`."""

TEMPLATE_TAG = re.compile(r"\{\{[^{}\n]{0,100}\}\}|\{%[^{}\n]{0,100}%\}")
"""What a site's template left behind, anywhere in a line."""
