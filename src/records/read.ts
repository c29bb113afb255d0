import { checkHistory } from "./check-history.ts";
import { checkNames } from "./check-names.ts";
import { type Complaint, inOrder } from "./complaint.ts";
import { readActs } from "./read-acts.ts";
import { readClaims } from "./read-claims.ts";
import { readInstruments } from "./read-instruments.ts";
import { checkNamedActs, readNamedActs } from "./read-named-acts.ts";
import { readParticipants } from "./read-participants.ts";
import { readDatapackage, readSources } from "./read-sources.ts";
import { readEvents, readFigures, readGroups, readNames, readSuccessions } from "./read-tables.ts";
import type { Act, RecordedEvent, TreatyRecord } from "./record.ts";

/**
 * Reads a record from its files (path inside `graph-data/` to text). Nothing is repaired and nothing is guessed:
 * `record` is null if there is one complaint, and `complaints` holds all of them, by file and line.
 *
 * `acts/open-skies.csv`, line 104, "2021-02-30" in `date`: one complaint `bad-date`, and no record.
 */
export function readRecord(files: ReadonlyMap<string, string>): {
  record: TreatyRecord | null;
  complaints: Complaint[];
} {
  const complaints: Complaint[] = [];
  const datapackage = readDatapackage(files, instrumentIdsIn(files), complaints);
  const sources = readSources(files, complaints);
  const sourceIds = new Set(sources.map((one) => one.id));
  const participants = readParticipants(files, complaints);
  const people = new Map(participants.map((one) => [one.id, one]));
  const peopleIds = new Set(people.keys());
  const instruments = readInstruments(files, { participants: peopleIds, sources: sourceIds }, complaints);
  const groups = readGroups(files, peopleIds, sourceIds, complaints);
  const taken = new Set([...peopleIds, ...instrumentIdsIn(files), ...groups.map((one) => one.group)]);
  const namedActs = readNamedActs(files, { participants: peopleIds, sources: sourceIds, taken }, complaints);
  const keepers = instruments.flatMap((one) => one.depositaries);
  const ids = new Set([...taken, ...namedActs.map(({ act }) => act.id), ...keepers]);
  const names = readNames(files, ids, complaints);
  checkNames(names, instruments);
  const successions = readSuccessions(files, people, sourceIds, complaints);
  const figures = readFigures(files, peopleIds, sourceIds, complaints);
  const acts: Act[] = [];
  const events: RecordedEvent[] = [];
  const context = { participants: people, sources: sourceIds, date: datapackage?.date ?? null };
  for (const instrument of instrumentIdsIn(files)) {
    const read = readActs(files, instrument, context, complaints);
    checkHistory(read.acts, successions, read.doubtful);
    acts.push(...read.acts.map(({ act }) => act));
    events.push(...readEvents(files, instrument, peopleIds, sourceIds, complaints));
  }
  checkNamedActs(namedActs, people, acts, complaints);
  const known = { participants: peopleIds, instruments: new Set(instrumentIdsIn(files)), sources: sourceIds };
  const claims = readClaims(files, known, complaints);
  if (datapackage === null || complaints.length > 0) return { record: null, complaints: inOrder(complaints) };
  return {
    record: {
      ...datapackage,
      participants,
      names: names.map(({ name }) => name),
      namedActs: namedActs.map(({ act }) => act),
      successions,
      figures,
      groups,
      instruments,
      acts,
      events,
      claims,
      sources,
    },
    complaints: [],
  };
}

/** Ids of the instruments that have a file, readable or not, so that one bad file does not make its acts unknown. */
function instrumentIdsIn(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].flatMap((file) => /^instruments\/(.+)\.yaml$/.exec(file)?.[1] ?? []).sort();
}
