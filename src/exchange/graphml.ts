import { toGraphology } from "../graph/graphology.ts";
import { isoOf } from "../time/day.ts";
import { type ExchangeBasis, labelOf } from "./basis.ts";
import { element, textElement, type Xml, xmlDocument } from "./xml.ts";

const KEYS = [
  { id: "label", of: "node" },
  { id: "kind", of: "all" },
  { id: "from", of: "edge" },
  { id: "until", of: "edge" },
  { id: "ended", of: "edge" },
] as const;

/**
 * The graph that people get, as GraphML: parallel edges are kept, one a membership or suspension. `from` is the first
 * day, `until` the first day after it (absent while open), as in the record; GraphML itself knows no time.
 */
export function graphmlOf(basis: ExchangeBasis): string {
  const { record, standings } = basis;
  const graph = toGraphology(standings);
  const nodes = graph.mapNodes((key, { kind, id }) =>
    element("node", { id: key }, dataOf({ label: labelOf(basis, id), kind })),
  );
  const edges = graph.mapEdges((key, { kind, from, until, ended }, source, target) =>
    element("edge", { id: key, source, target }, dataOf({ kind, from, until, ended })),
  );
  const keys = KEYS.map(({ id, of }) => element("key", { id, for: of, "attr.name": id, "attr.type": "string" }));
  const about = textElement(
    "desc",
    `${record.title}, version ${record.version}, as recorded on ${isoOf(record.date)}; until is exclusive.`,
  );
  return xmlDocument(
    element("graphml", { xmlns: "http://graphml.graphdrawing.org/xmlns" }, [
      about,
      ...keys,
      element("graph", { id: "depositary", edgedefault: "directed" }, [...nodes, ...edges]),
    ]),
  );
}

function dataOf(values: Readonly<Record<string, string | null>>): Xml[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [textElement("data", value, { key })],
  );
}
