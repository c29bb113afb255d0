import type { Instrument, InstrumentId, ParticipantId, TreatyRecord } from "../records/record.ts";
import { fold, lineOf, type Standings } from "../standing/fold.ts";
import { lazily } from "../standing/lazily.ts";
import type { InstrumentClock, Spell, TowardSuspension } from "../standing/spell.ts";
import { towardSuspensions } from "../standing/toward.ts";
import { ALWAYS, FOREVER } from "../time/day.ts";
import { indexColumns } from "./as-of.ts";
import { columnsOf } from "./columns.ts";
import { readActs, writeActs } from "./file-acts.ts";
import { DAMAGED, FileFault } from "./file-format.ts";
import type { FileHead } from "./file-head.ts";
import { NO_REST, writeRest } from "./file-rest.ts";
import type { AsOfIndex } from "./graph.ts";
import { columnsOfFile, type ReadFile } from "./read-file.ts";
import { type Places, writeFile } from "./write-file.ts";

/**
 * The file of a folded record. `places`: where each node lies, 0 to 1, by its key (`p:USA`, `i:open-skies`); those
 * without one lie in the middle. `acts: false` leaves out whatever its spells follow from and what is not about spells:
 * acts, events, sources, clauses and figures. Claims are never kept.
 */
export function fileOf(
  standings: Standings,
  options: { readonly places?: Readonly<Record<string, { x: number; y: number }>>; readonly acts?: boolean } = {},
): Uint8Array {
  const columns = columnsOf(standings.spells);
  const { places, acts = true } = options;
  const keys = [...columns.participants.map((id) => `p:${id}`), ...columns.instruments.map((id) => `i:${id}`)];
  const at = (axis: "x" | "y"): number[] => keys.map((key) => places?.[key]?.[axis] ?? 0.5);
  return writeFile(columns, {
    head: headOf(standings),
    places: places ? { x: at("x"), y: at("y") } : null,
    rest: acts ? writeRest(standings.record) : null,
    acts: acts ? writeActs(standings, columns) : null,
  });
}

/** A file opened: what questions are answered from. */
export interface OpenedFile {
  readonly standings: Standings;
  readonly graph: AsOfIndex;
  readonly places: Places | null;
  /** True where the file keeps the acts, sources and clauses that its spells follow from. */
  readonly sourced: boolean;
}

/**
 * Makes a file answer. Derivations are not kept, but made anew from acts and clauses when one is first asked for; without
 * these `history` knows none, and nothing is explained line by line. Throws a `FileFault` where its acts are not as they
 * should be.
 */
export function openFile(file: ReadFile): OpenedFile {
  const acts = file.acts === null ? null : readActs(file.acts, file.from.length);
  const graph = indexColumns(columnsOfFile(file, acts ?? undefined));
  const { head } = file;
  const described = instrumentsOf(file);
  mustName(head.participants, file.participants, "participant");
  mustName(described, file.instruments, "instrument");
  const { rest } = file;
  const missing = [
    ...(acts ? [] : ["acts and sources, which this file leaves out"]),
    ...(rest ? [] : ["clauses and figures, which this file leaves out"]),
  ];
  const record: TreatyRecord = {
    ...head,
    participants: head.participants.map((one) => ({ ...one, codes: own(rest?.codes, one.id) ?? {} })),
    figures: rest?.figures ?? [],
    claims: [],
    instruments: described.map((one) => instrumentOf(one, own(rest?.instruments, one.id) ?? NO_REST, missing)),
    acts: acts?.acts ?? [],
    events: acts?.events ?? [],
    sources: acts?.sources ?? [],
  };
  const named = record.acts.flatMap(({ participant, toward }) => [participant, toward]).filter((id) => id !== null);
  mustName(head.participants, named, "participant");
  const instruments = record.acts.map(({ instrument }) => instrument);
  mustName(described, instruments, "instrument");
  const clocks = new Map(described.map((one) => [one.id, clockOf(one)]));
  const sourced = acts !== null && rest !== null;
  return { standings: standingsOf(record, graph, clocks, sourced), graph, places: file.places, sourced };
}

/** What stands under a name in data from outside, whatever else an object has. */
function own<T>(of: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return of && Object.hasOwn(of, name) ? of[name] : undefined;
}

/** Suspensions toward one participant follow from acts: a file without acts knows of none. */
function towardOf({ acts }: TreatyRecord, graph: AsOfIndex): TowardSuspension[] {
  const instruments = new Set(acts.filter((act) => act.toward !== null).map((act) => act.instrument));
  return [...instruments].sort().flatMap((id) => {
    const own = acts.filter((act) => act.instrument === id && act.mark !== "variant" && act.view === null);
    const spells = graph.between(id, ALWAYS, FOREVER);
    return towardSuspensions(id, own, (participant) => spells.filter((spell) => spell.participant === participant));
  });
}

/** Whoever holds a spell has to be described, once. */
function mustName(described: readonly { readonly id: string }[], ids: readonly string[], what: string): void {
  const known = new Set(described.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new FileFault(0, `the head says nothing of ${what} ${unknown}`, DAMAGED);
  if (known.size < described.length) throw new FileFault(0, `the head describes a ${what} twice`, DAMAGED);
}

function standingsOf(
  record: TreatyRecord,
  graph: AsOfIndex,
  clocks: ReadonlyMap<InstrumentId, InstrumentClock>,
  sourced: boolean,
): Standings {
  const { rows } = graph;
  // Of a whole world they take some hundreds of megabytes.
  const spells = lazily(() => Array.from({ length: rows.count }, (_, row) => rows.spell(row)));
  const folded = lazily(() => fold(record));
  return {
    record,
    get spells() {
      return spells();
    },
    toward: towardOf(record, graph),
    spellsOf: (participant: ParticipantId, instrument: InstrumentId) => {
      const [first, end] = rows.of(rows.instrument(instrument));
      const found: Spell[] = [];
      for (let row = first; row < end; row++) {
        if (rows.participants[rows.participant[row] as number] === participant) found.push(rows.spell(row));
      }
      return found;
    },
    clock: (id) => clocks.get(id) ?? { opened: null, inForce: null, ended: null },
    line: (id) => lineOf(record, id),
    explained: sourced,
    history: (participant, instrument) => (sourced ? folded().history(participant, instrument) : null),
  };
}

function headOf({ record, clock }: Standings): FileHead {
  const { title, version, date, start, participants, names, namedActs, successions, groups, instruments } = record;
  return {
    title,
    version,
    date,
    start,
    participants: participants.map(({ id, lives }) => ({
      id,
      lives: lives.map(({ from, until }) => ({ from, until })),
    })),
    names: names.map((name) => ({ ...name })),
    namedActs: namedActs.map((act) => ({ ...act })),
    successions: successions.map((tie) => ({ ...tie })),
    groups: groups.map((member) => ({ ...member })),
    instruments: alike(
      instruments.map(({ id, kind, article, noun, lineage, coverage }) => {
        const { opened, inForce, ended } = clock(id);
        return {
          id,
          kind,
          article,
          noun: { ...noun },
          lineage: lineage.map((tie) => ({ ...tie })),
          coverage: { ...coverage, missing: [...coverage.missing] },
          opened,
          inForce,
          ended: ended && { on: ended.on, how: ended.how, rule: ended.cause.rule },
        };
      }),
    ),
  };
}

type Entry = FileHead["instruments"][number];
type HeadInstrument = Omit<Entry, "ids"> & { readonly id: InstrumentId };

/** Instruments that differ in nothing but their ids, as one entry. */
function alike(instruments: readonly HeadInstrument[]): Entry[] {
  const entries = new Map<string, Entry & { ids: string[] }>();
  for (const { id, ...rest } of instruments) {
    const key = JSON.stringify(rest);
    const entry = entries.get(key);
    if (entry) entry.ids.push(id);
    else entries.set(key, { ids: [id], ...rest });
  }
  return [...entries.values()];
}

/** The instruments that a file describes, sorted by id. */
function instrumentsOf({ head, instruments }: ReadFile): HeadInstrument[] {
  const named = new Set(head.instruments.flatMap(({ ids }) => ids ?? []));
  const others = head.instruments.filter(({ ids }) => ids === null);
  if (others.length > 1) throw new FileFault(0, "the head describes all other instruments twice", DAMAGED);
  return head.instruments
    .flatMap(({ ids, ...rest }) => {
      return (ids ?? instruments.filter((id) => !named.has(id))).map((id): HeadInstrument => ({ id, ...rest }));
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function instrumentOf(
  { id, kind, article, noun, lineage, coverage }: HeadInstrument,
  { depositaries, identifiers, sectors, clauses }: typeof NO_REST,
  missing: string[],
): Instrument {
  return {
    id,
    kind,
    article,
    noun,
    lineage,
    coverage: { ...coverage, missing: [...coverage.missing, ...missing] },
    depositaries,
    identifiers,
    sectors,
    clauses,
  };
}

function clockOf({ opened, inForce, ended }: HeadInstrument): InstrumentClock {
  return {
    opened,
    inForce,
    ended: ended && { on: ended.on, how: ended.how, cause: { act: null, rule: ended.rule, computed: false } },
  };
}
