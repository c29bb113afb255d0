import {
  countsAsParty,
  isDeparture,
  membershipsOf,
  membershipsToward,
  type OpenRecord,
  standingInWords,
} from "../../opened.ts";
import { lookOf } from "../../scene/focus.ts";
import { amountWords } from "../../scene/labels.ts";
import type { Look } from "../../scene/scene.ts";
import { type Day, FOREVER } from "../../time/day.ts";
import { covers, type Span } from "../../time/span.ts";
import { inWords } from "../../time/words.ts";

/** A participant or an instrument that a card names and leads to. */
export interface Ref {
  readonly id: string;
  readonly name: string;
}

export interface SpellLine {
  readonly look: Look;
  readonly words: string;
  readonly when: string;
}

export interface ParticipantCard extends Ref {
  readonly official: string;
  readonly otherNames: readonly string[];
  /** "from 26 Dec 1991"; empty where no first or last day is recorded. */
  readonly life: string;
  readonly ties: readonly { readonly words: string; readonly to: Ref; readonly day: Day }[];
  readonly figures: readonly { readonly measure: string; readonly amount: string; readonly year: number }[];
  /** Every instrument that it ever had a standing toward, by name, with all its spells. */
  readonly instruments: readonly (Ref & { readonly look: Look; readonly spells: readonly SpellLine[] })[];
  /** How many instruments it is in on the day. */
  readonly inOn: number;
  /** Who is in most of those too, and how many more are in as many as the last of them. */
  readonly shares: readonly (Ref & { readonly common: number })[];
  readonly sharesMore: number;
}

const MOST_SHARES = 8;

export function participantCard(depositary: OpenRecord, id: string, day: Day): ParticipantCard | null {
  const { record, names, standings } = depositary;
  const participant = record.participants.find((each) => each.id === id);
  if (!participant) return null;
  const ref = refs(depositary, day);
  const all = names.all(id).flatMap(({ name, kind }) => (kind === "capital" ? [] : [name]));
  const own = [names.short(id, day), names.official(id, day)];
  const instruments = record.instruments
    .map(({ id: instrument, noun }) => {
      const spells = standings.spellsOf(id, instrument);
      const current = spells.find((spell) => covers(spell, day));
      const departed = membershipsOf(spells).some((each) => isDeparture(each) && each.until <= day);
      const lines = spells.map(
        (spell): SpellLine => ({
          look: lookOf(
            spell,
            membershipsOf(spells).some((each) => isDeparture(each) && each.until <= spell.from),
          ),
          words: standingInWords(spell, noun.one),
          when: spanWords(spell, record.date),
        }),
      );
      return { ...ref(instrument), look: lookOf(current ?? null, departed), spells: lines };
    })
    .filter(({ spells }) => spells.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  const { inOn, shares, sharesMore } = sharesOf(depositary, id, day);
  return {
    ...ref(id),
    official: names.official(id, day),
    otherNames: [...new Set(all)].filter((name) => !own.includes(name)),
    life: participant.lives
      .filter(({ from, until }) => from !== null || until !== null)
      .map(({ from, until }) =>
        spanWords({ from: from ?? Number.NEGATIVE_INFINITY, until: until ?? FOREVER }, record.date),
      )
      .join(", "),
    ties: record.successions
      .filter(({ from, to }) => from === id || to === id)
      .map(({ from, to, type, date }) => {
        const onward = from === id;
        return { words: TIES[type][onward ? "onward" : "back"], to: ref(onward ? to : from), day: date };
      }),
    figures: figuresOf(depositary, id),
    instruments,
    inOn,
    shares,
    sharesMore,
  };
}

/** Every measure of it; one that is another's variant only where it differs: Denmark's area has two values. */
function figuresOf({ figures }: OpenRecord, id: string): ParticipantCard["figures"] {
  const seen = new Set<string>();
  return figures.measures().flatMap((measure) => {
    const figure = figures.value(id, measure);
    const key = figure ? `${figure.value} ${figure.unit}` : "";
    if (!figure || seen.has(key)) return [];
    seen.add(key);
    return [
      { measure: measure.replaceAll("-", " "), amount: amountWords(figure.value, figure.unit), year: figure.year },
    ];
  });
}

const TIES = {
  continues: { onward: "continued by", back: "continues" },
  succeeds: { onward: "succeeded by", back: "succeeds" },
  "dissolves-into": { onward: "dissolved into", back: "came out of" },
  merges: { onward: "merged into", back: "took in" },
  accedes: { onward: "acceded to", back: "was acceded to by" },
  separates: { onward: "parted from it:", back: "parted from" },
} as const;

/**
 * Those who are in most of what it is in on the day. Of those that share as many, first the ones that are in little
 * else: to share all four of four says more than to share four of thirty.
 */
function sharesOf(depositary: OpenRecord, id: string, day: Day) {
  const { record, graph } = depositary;
  const ref = refs(depositary, day);
  const common = new Map<string, number>();
  const own = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let inOn = 0;
  for (const { id: instrument } of record.instruments) {
    const members = graph.at(instrument, day).filter((spell) => countsAsParty(spell.state));
    for (const { participant } of members) count(own, participant);
    if (!members.some((spell) => spell.participant === id)) continue;
    inOn += 1;
    for (const { participant } of members) if (participant !== id) count(common, participant);
  }
  const ranked = [...common]
    .map(([other, n]) => ({ ...ref(other), common: n, own: own.get(other) ?? n }))
    .sort((a, b) => b.common - a.common || a.own - b.own || a.name.localeCompare(b.name, "en"));
  const shares = ranked.slice(0, MOST_SHARES).map(({ own: _, ...share }) => share);
  const least = shares.at(-1)?.common ?? 0;
  return { inOn, shares, sharesMore: ranked.slice(MOST_SHARES).filter((one) => one.common === least).length };
}

export interface InstrumentCard extends Ref {
  readonly official: string;
  readonly otherNames: readonly string[];
  readonly kind: string;
  /** Opened, in force, ended, the peak: what there is to say of its own days. */
  readonly days: readonly { readonly what: string; readonly day: Day; readonly more: string }[];
  readonly depositaries: readonly Ref[];
  readonly identifiers: readonly { readonly name: string; readonly value: string }[];
  readonly lineage: readonly { readonly words: string; readonly to: Ref }[];
  /** What it says of coming in and getting out, as the answers to questions about it say it. */
  readonly clauses: readonly string[];
  /** In order of day; `back` where the one who left is in it again on the shown day. */
  readonly exits: readonly (Ref & {
    readonly how: string;
    readonly notice: Day | null;
    readonly effect: Day;
    readonly back: boolean;
  })[];
  readonly coverage: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string | null }[];
}

export function instrumentCard(depositary: OpenRecord, id: string, day: Day): InstrumentCard | null {
  const { record, names, graph, standings } = depositary;
  const instrument = record.instruments.find((each) => each.id === id);
  if (!instrument) return null;
  const ref = refs(depositary, day);
  const clock = standings.clock(id);
  const own = [names.short(id, day), names.official(id, day)];
  const memberships = membershipsToward(graph, id);
  const inside = new Set(
    graph
      .at(id, day)
      .filter((spell) => countsAsParty(spell.state))
      .map((spell) => spell.participant),
  );
  const cited = new Set(record.acts.filter((act) => act.instrument === id).map((act) => act.source));
  if (instrument.clauses.source !== null) cited.add(instrument.clauses.source);
  return {
    ...ref(id),
    official: names.official(id, day),
    otherNames: [...new Set(names.all(id).map(({ name }) => name))].filter((name) => !own.includes(name)),
    kind: instrument.kind,
    days: [
      ...(clock.opened === null ? [] : [{ what: "opened", day: clock.opened, more: "" }]),
      ...(clock.inForce === null ? [] : [{ what: "in force", day: clock.inForce, more: "" }]),
      ...peakOf(depositary, id),
      ...(clock.ended === null ? [] : [{ what: "ended", day: clock.ended.on, more: clock.ended.how }]),
    ],
    depositaries: instrument.depositaries.map((each) =>
      record.participants.some((one) => one.id === each) ? ref(each) : { id: "", name: each },
    ),
    identifiers: Object.entries(instrument.identifiers).map(([name, value]) => ({ name, value })),
    lineage: [
      ...instrument.lineage.map(({ type, of }) => ({ words: LINEAGE[type].onward, to: ref(of) })),
      ...record.instruments.flatMap((other) =>
        other.lineage
          .filter(({ of }) => of === id)
          .map(({ type }) => ({ words: LINEAGE[type].back, to: ref(other.id) })),
      ),
    ],
    clauses: clausesOf(depositary, id, day),
    exits: memberships
      .filter(isDeparture)
      .map((membership) => ({
        ...ref(membership.participant),
        how: membership.ended?.how ?? "",
        notice: membership.spells.at(-1)?.state.leaving?.notice ?? null,
        effect: membership.until,
        back: membership.until <= day && inside.has(membership.participant),
      }))
      .sort((a, b) => a.effect - b.effect || a.name.localeCompare(b.name, "en")),
    coverage: coverageWords(instrument.coverage),
    sources: record.sources
      .filter((source) => cited.has(source.id))
      .map(({ id: source, title, URL }) => ({ id: source, title, url: URL ?? null })),
  };
}

const LINEAGE = {
  continues: { onward: "continues", back: "continued by" },
  replaces: { onward: "replaces", back: "replaced by" },
  amends: { onward: "amends", back: "amended by" },
  "protocol-to": { onward: "protocol to", back: "has the protocol" },
  requires: { onward: "requires", back: "required by" },
} as const;

function peakOf({ graph, record }: OpenRecord, id: string) {
  const noun = record.instruments.find((each) => each.id === id)?.noun.many ?? "parties";
  const steps = graph.countOver(id);
  const most = Math.max(0, ...steps.map(({ parties }) => parties));
  const at = steps.findIndex(({ parties }) => parties === most);
  const [peak, next] = [steps[at], steps[at + 1]];
  if (!peak || most === 0) return [];
  const until = next ? `, until ${inWords(next.from, "short")}` : "";
  return [{ what: "most", day: peak.from, more: `${most} ${noun}${until}` }];
}

/** The rules that are compiled, each as the sentence that answers the question about it. */
function clausesOf({ record, answer }: OpenRecord, id: string, day: Day): string[] {
  const clauses = record.instruments.find((each) => each.id === id)?.clauses;
  const compiled = [
    { rule: "entry", is: clauses?.entryIntoForce != null },
    { rule: "joining", is: clauses?.laterJoiners != null },
    { rule: "leaving", is: (clauses?.withdrawal ?? []).length > 0 },
    { rule: "duration", is: clauses?.duration != null },
  ] as const;
  return compiled.flatMap(({ rule, is }) => {
    const told = is ? answer({ ask: "rule", rule, instrument: id, on: day }) : null;
    return told === null || "error" in told ? [] : [told.sentence];
  });
}

function coverageWords({ until, missing, exitsOnly }: OpenRecord["record"]["instruments"][number]["coverage"]): string {
  const only = exitsOnly ? " Only exits and returns are recorded, so nobody can be counted." : "";
  const lacking = missing.length > 0 ? ` Not in the record: ${missing.join("; ")}.` : "";
  return `Complete to ${inWords(until)}.${only}${lacking}`;
}

function refs({ names }: OpenRecord, day: Day): (id: string) => Ref {
  return (id) => ({ id, name: names.short(id, day) });
}

/** "from 1 Jan 2002 until 22 Nov 2020"; an end that lies beyond the record is left out. */
function spanWords({ from, until }: Span, recordDate: Day): string {
  const start = Number.isFinite(from) ? `from ${inWords(from, "short")}` : "";
  const end = until === FOREVER ? "" : `${until > recordDate ? "to end on" : "until"} ${inWords(until, "short")}`;
  return [start, end].filter(Boolean).join(" ");
}
