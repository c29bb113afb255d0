import type { Membership } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { isoOf } from "../time/day.ts";
import type { Span } from "../time/span.ts";
import { type ExchangeBasis, isoOrNull, labelOf, lastDayIso } from "./basis.ts";
import { instrumentSpan, isUnsure, pairMemberships, pairSuspensions } from "./memberships.ts";
import { element, textElement, type Xml, xmlDocument } from "./xml.ts";

const NODE_ATTRIBUTES = [
  { id: "kind", type: "string" },
  { id: "code", type: "string" },
] as const;
const EDGE_ATTRIBUTES = [
  { id: "relation", type: "string" },
  { id: "instruments", type: "string" },
  { id: "ended", type: "string" },
  { id: "contested", type: "boolean" },
  { id: "unsure", type: "boolean" },
] as const;

/**
 * The network through time as dynamic GEXF: nodes `p:USA` and `i:open-skies` with their lives, and one edge a pair, whose
 * spells are its memberships, so that a participant that left and came back has one edge with two spells. In GEXF both
 * ends count: a membership that is over on 2020-11-22 has the end 2020-11-21; an open one has no end.
 *
 * Version 1.2 and not 1.3, although nothing else changes: networkx before 3.0, which Debian 12 still ships, does not know
 * the namespace of 1.3, and Gephi reads both. Gephi merges parallel edges, which is why there are none: signatures,
 * which are no memberships, are in the CSV and JSON exports.
 */
export function gexfOf(basis: ExchangeBasis): string {
  const { record } = basis;
  const description =
    `${record.title}, version ${record.version}, as recorded on ${isoOf(record.date)}. Edges are memberships; ` +
    "start and end of a spell are its first and last day; without an end it is open. " +
    "One whose membership is suspended keeps its edge; signatures are no edges.";
  const nodes = [
    ...record.participants.map((each) =>
      node(
        `p:${each.id}`,
        labelOf(basis, each.id),
        { kind: "participant", code: each.codes.iso3 ?? null },
        each.lives.flatMap(({ from, until }) => spell(from, until)),
      ),
    ),
    ...record.instruments.map(({ id, kind }) => {
      const { from, until } = instrumentSpan(basis, id);
      return node(`i:${id}`, labelOf(basis, id), { kind, code: null }, spell(from ?? null, until ?? null));
    }),
  ];
  const edges = [
    ...pairMemberships(basis).map(({ participant, instrument, memberships }) =>
      edge(
        `m:${participant}:${instrument}`,
        `p:${participant}`,
        `i:${instrument}`,
        {
          relation: "membership",
          ended: memberships.at(-1)?.ended?.how ?? null,
          contested: holdsFor(memberships, ({ contested }) => contested.length > 0),
          unsure: holdsFor(memberships, isUnsure),
        },
        memberships,
      ),
    ),
    ...pairSuspensions(basis).map(({ by, toward, instruments, spans }) =>
      edge(
        `s:${by}:${toward}`,
        `p:${by}`,
        `p:${toward}`,
        { relation: "suspension-toward", instruments: instruments.join(" ") },
        spans,
      ),
    ),
  ];
  const graph = element("graph", { mode: "dynamic", defaultedgetype: "directed", timeformat: "date" }, [
    declared("node", NODE_ATTRIBUTES),
    declared("edge", EDGE_ATTRIBUTES),
    element("nodes", { count: nodes.length }, nodes),
    element("edges", { count: edges.length }, edges),
  ]);
  const meta = element("meta", { lastmodifieddate: isoOf(record.date) }, [
    textElement("creator", "Depositary"),
    textElement("description", description),
  ]);
  return xmlDocument(element("gexf", { xmlns: "http://www.gexf.net/1.2draft", version: "1.2" }, [meta, graph]));
}

type Values = Readonly<Record<string, string | boolean | null>>;

function holdsFor(memberships: readonly Membership[], test: (spell: Spell) => boolean): boolean {
  return memberships.some(({ spells }) => spells.some(test));
}

function declared(of: "node" | "edge", attributes: readonly { id: string; type: string }[]): Xml {
  const each = attributes.map(({ id, type }) => element("attribute", { id, title: id, type }));
  return element("attributes", { class: of, mode: "static" }, each);
}

function node(id: string, label: string, values: Values, spells: readonly Xml[]): Xml {
  return element("node", { id, label }, [...valuesOf(values), ...spellsOf(spells)]);
}

function edge(id: string, source: string, target: string, values: Values, spans: readonly Span[]): Xml {
  const spells = spans.flatMap(({ from, until }) => spell(from, until));
  return element("edge", { id, source, target }, [...valuesOf(values), ...spellsOf(spells)]);
}

function valuesOf(values: Values): Xml[] {
  const each = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([id, value]) => element("attvalue", { for: id, value: String(value) }));
  return each.length === 0 ? [] : [element("attvalues", {}, each)];
}

/** `from` and `until` as everywhere, half-open; the spell's `end` is its last day. Always is said by no spell at all. */
function spell(from: number | null, until: number | null): Xml[] {
  const [start, end] = [isoOrNull(from), lastDayIso(until)];
  return start === null && end === null ? [] : [element("spell", { start, end })];
}

function spellsOf(spells: readonly Xml[]): Xml[] {
  return spells.length === 0 ? [] : [element("spells", {}, spells)];
}
