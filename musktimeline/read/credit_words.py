"""The words of a line of credits, as data; all in lower case."""

import re

OUTLETS = frozenset(
    """
    advertiser afp ap associated bbc bloomberg broadcasting bulletin cbs chronicle cnn courier daily dispatch dpa
    echo enquirer examiner express gazette globe guardian herald independent inquirer journal ledger magazine mail
    mirror monitor monthly nbc news newspaper newspapers npr observer online pbs post press quarterly radio recorder
    register reuters review sentinel standard sun telegraph television times today tribune tv upi weekly wire
    """.split()
)
"""The last word of an outlet's name."""

ROLES = frozenset("columnist contributor correspondent desk editor journalist newsroom reporter staff writer".split())
"""The last word of what a writer is."""

OF_A_ROLE = frozenset(
    """
    assistant associate business chief city contributing court crime culture defence defense deputy diplomatic economics
    education energy environment europe features finance foreign freelance guest health home industry international
    investigations investigative legal managing medical national news parliamentary political politics regional royal
    science security senior social special sports staff technology transport white house world
    """.split()
)
"""What stands in lower case before the word of a role."""

JOINING = frozenset("& al and da de del den der di du el for in la le of the van von".split())
"""Words in lower case inside names, and between them."""

NO_CREDIT = frozenset(
    """
    accessed after against amid archive archived are as before born cartoon chart copyright courtesy credit died drawing
    file getty graphic had has have he how illustration image images is map no not over painting photo photograph
    photographer photographs photos picture pictures portrait quoted retrieved said say says screenshot she source
    sources still they to translated via video was we were what when where who why will with
    """.split()
)
"""Words of captions, references and headlines; with one of them a line is no credits, however it is written."""

OUTLET_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
COUNT = re.compile(r"\d+[ -]min(?:ute)?s?(?: read)?|[\d.,]+ ?k? (?:comments?|shares?|views|likes)", re.IGNORECASE)
"""What sites count beside the date of an article."""

ITEM = re.compile(
    r"(?:for immediate|press|news|media) release|(?:press|media) (?:communiqué|notice|statement)"
    r"|live (?:blog|updates?)|liveblog|as it happened|breaking news|blog(?: post)?|newsletter|print edition"
    r"|analysis|comment(?:ary)?|editorial|explainer|feature|obituary|opinion|special report",
    re.IGNORECASE,
)
"""What kind of text an article is, where it calls itself one beside its date."""

NUMBER = re.compile(r"(?:(?:no\b|number\b|nr\b|ref\b)\.?:?\s*|[#№]\s*)?\d+(?:[/–-]\d+)*", re.IGNORECASE)
"""Which of its kind."""

SIGNED = r"(?:written|posted|published|reported) by"
BY = r"(?:(?:analysis|column|comment|opinion|review|story|words) )?by"
LABEL = r"(?:(?:last|first) )?(?:issued|posted|published|updated|modified|revised)"
