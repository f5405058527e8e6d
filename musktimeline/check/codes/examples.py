"""Excerpts of a timeline file that are as they should be, for more than one code."""

CRACKS = """\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
"""

CLOSING = """\
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
"""

INSPECTION = """\
events:
- id: vik-inspects-the-bridge
  date: '2021-03'
  text: Tor Vik inspects the Old Bridge
  citations:
  - source: courier-2024
    quote: I inspected the bridge two months ago
    phrase: two months ago
    date: '2021-03'
    anchor: {kind: letter, date: '2021-05-03', quote: In a letter dated 3 May 2021}
"""

PROMISE = """\
events:
- id: county-promises-the-money
  date: '2023'
  text: The county promises the money
  citations:
  - source: courier-2024
    quote: The county promised the money last year
    phrase: last year
    date: '2023'
    anchor: published
"""

REPORT = """\
events:
- id: courier-reports-the-vote
  date: '2024-10-25'
  text: The Courier reports the vote
  citations:
  - source: courier-2024
    quote: The council voted on Tuesday to rebuild the Old Bridge
    date: '2024-10-25'
    basis: publication
"""

OPENING = """\
events:
- id: new-bridge-opens
  date: '2026'
  text: The new bridge opens
  status: planned
  citations:
  - source: courier-2024
    quote: The new bridge will open in 2026
    phrase: '2026'
    date: '2026'
    stance: plan
"""

COURIER = """\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
"""

DATED_COURIER = """\
sources:
- id: courier-2024
  published: '2024-10-25'
  published_basis: stated
  published_quote: By Ada Lind, 25 October 2024
  file: articles/courier-2024.txt
"""

TWO_SOURCES = """\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
- id: gazette-2023
  file: articles/gazette-2023.txt
"""
