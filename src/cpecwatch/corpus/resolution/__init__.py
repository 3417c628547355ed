"""Resolution: reports of one event become one record.

In the order in which they work: ``origins`` finds copies of one text, ``parties`` says who is who,
``meetings`` (with ``meeting_levels``) and ``demands`` say whether two reports are of one event, ``gathering``
puts events together without comparing each report with each, ``merging`` makes one record of their reports
by the rules of ``preferring``, ``naming`` gives it an id, ``namesakes`` finds people whom several pages know
under an id of their own, ``projects`` sets sums side by side, and ``judgements`` keeps what an analyst has
decided. ``resolve`` runs them.
"""
