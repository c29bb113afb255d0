"""Counts, with networkx, the edges of a GEXF file that are alive on days.

Input: JSON on standard input, {"file": path, "days": ["YYYY-MM-DD", ...]}.
Output: JSON, {"nodes": n, "edges": n, "alive": {day: {target: [sources]}}}.
networkx gives spells as (start, end) with both days included; "None" or None is an open end.
"""
import json
import sys

import networkx

asked = json.load(sys.stdin)
graph = networkx.read_gexf(asked["file"])


def covers(spell, day):
    start, end = spell
    return (start in (None, "None") or start <= day) and (end in (None, "None") or day <= end)


def alive(day):
    found = {}
    for source, target, data in graph.edges(data=True):
        if any(covers(spell, day) for spell in data["spells"]):
            found.setdefault(target, []).append(source)
    return {target: sorted(sources) for target, sources in found.items()}


json.dump(
    {
        "networkx": networkx.__version__,
        "nodes": graph.number_of_nodes(),
        "edges": graph.number_of_edges(),
        "labels": {node: data["label"] for node, data in graph.nodes(data=True)},
        "alive": {day: alive(day) for day in asked["days"]},
    },
    sys.stdout,
)
