"""Counts, with networkx, the nodes and the edges of each kind of a GraphML file.

Input: JSON on standard input, {"file": path}. Output: JSON, {"nodes": n, "labels": {node: label}, "kinds": {kind: n}}.
"""
import collections
import json
import sys

import networkx

graph = networkx.read_graphml(json.load(sys.stdin)["file"])
json.dump(
    {
        "nodes": graph.number_of_nodes(),
        "labels": dict(graph.nodes(data="label")),
        "kinds": collections.Counter(kind for _, _, kind in graph.edges(data="kind")),
    },
    sys.stdout,
)
