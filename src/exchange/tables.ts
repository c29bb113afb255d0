import { membershipsOf } from "../standing/membership.ts";
import type { Spell } from "../standing/spell.ts";
import { isoOf } from "../time/day.ts";
import { type ExchangeBasis, isoOrNull, labelOf } from "./basis.ts";
import { csvOf } from "./csv.ts";
import { isUnsure } from "./memberships.ts";

/** One spell as it is written: `from` inclusive, `until` exclusive and null while open, ids sorted as in the index. */
export interface SpellRow {
  readonly participant: string;
  readonly participantName: string;
  readonly instrument: string;
  readonly instrumentName: string;
  readonly standing: string;
  readonly leaving: "yes" | null;
  readonly suspended: string | null;
  readonly provisional: "yes" | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly ended: string | null;
  /** "maybe" where dates are coarser than a day. */
  readonly certainty: "yes" | "maybe";
  /** Whose view differs. */
  readonly contested: string | null;
  readonly began: string;
  readonly computed: "yes" | null;
  readonly source: string | null;
}

export function spellRows(basis: ExchangeBasis): SpellRow[] {
  return basis.standings.spells.map((spell) => spellRow(basis, spell));
}

function spellRow(basis: ExchangeBasis, spell: Spell): SpellRow {
  const { state, began } = spell;
  return {
    participant: spell.participant,
    participantName: labelOf(basis, spell.participant),
    instrument: spell.instrument,
    instrumentName: labelOf(basis, spell.instrument),
    standing: state.standing,
    leaving: state.leaving ? "yes" : null,
    suspended: state.suspended,
    provisional: state.provisional ? "yes" : null,
    from: isoOrNull(spell.from),
    until: isoOrNull(spell.until),
    ended: spell.ended?.how ?? null,
    certainty: isUnsure(spell) ? "maybe" : "yes",
    contested: spell.contested.map(({ view }) => view).join("; ") || null,
    began: began.act?.act ?? began.rule,
    computed: began.computed ? "yes" : null,
    source: began.act?.source ?? null,
  };
}

const SPELL_COLUMNS: readonly [header: string, key: keyof SpellRow][] = [
  ["participant", "participant"],
  ["participant_name", "participantName"],
  ["instrument", "instrument"],
  ["instrument_name", "instrumentName"],
  ["standing", "standing"],
  ["leaving", "leaving"],
  ["suspended", "suspended"],
  ["provisional", "provisional"],
  ["from", "from"],
  ["until", "until"],
  ["ended", "ended"],
  ["certainty", "certainty"],
  ["contested", "contested"],
  ["began", "began"],
  ["computed", "computed"],
  ["source", "source"],
];

/** Every spell of every standing, a row each; `until` is exclusive and empty while open. */
export function spellsCsv(basis: ExchangeBasis): string {
  return csvOf(
    SPELL_COLUMNS.map(([header]) => header),
    spellRows(basis).map((row) => SPELL_COLUMNS.map(([, key]) => row[key])),
  );
}

/** The edge list: one membership a row, `source` the participant and `target` the instrument, as graph tools expect. */
export function edgesCsv(basis: ExchangeBasis): string {
  const rows = membershipsOf(basis.standings.spells).map(({ participant, instrument, from, until, ended }) => [
    `p:${participant}`,
    `i:${instrument}`,
    isoOrNull(from),
    isoOrNull(until),
    ended?.how ?? null,
  ]);
  return csvOf(["source", "target", "from", "until", "ended"], rows);
}

/** Everything that follows from the record, as one JSON document: nodes, spells, memberships, toward-suspensions, sources. */
export function jsonOf(basis: ExchangeBasis): string {
  const { record, standings } = basis;
  const document = {
    title: record.title,
    version: record.version,
    date: isoOf(record.date),
    participants: record.participants.map(({ id, lives, codes }) => ({
      id,
      name: labelOf(basis, id),
      lives: lives.map(({ from, until }) => ({ from: isoOrNull(from), until: isoOrNull(until) })),
      codes,
    })),
    instruments: record.instruments.map(({ id, kind, noun, coverage }) => {
      const clock = standings.clock(id);
      return {
        id,
        name: labelOf(basis, id),
        kind,
        noun: noun.one,
        opened: isoOrNull(clock.opened),
        inForce: isoOrNull(clock.inForce),
        ended: clock.ended && { on: isoOf(clock.ended.on), how: clock.ended.how },
        coverage: { ...coverage, until: isoOf(coverage.until) },
      };
    }),
    spells: spellRows(basis),
    memberships: membershipsOf(standings.spells).map(({ participant, instrument, from, until, ended }) => ({
      participant,
      instrument,
      from: isoOrNull(from),
      until: isoOrNull(until),
      ended: ended?.how ?? null,
    })),
    suspensionsToward: standings.toward.map(({ instrument, by, toward, scope, from, until }) => ({
      instrument,
      by,
      toward,
      scope,
      from: isoOrNull(from),
      until: isoOrNull(until),
    })),
    sources: record.sources,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
