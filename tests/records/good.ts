import {
  act,
  entryIntoForceClause,
  event,
  figure,
  groupMember,
  instrument,
  name,
  participant,
  recordOf,
  succession,
  withdrawalClause,
} from "../builders.ts";
import { filesOf } from "./files.ts";

/**
 * A small record without a fault: AAA signs, ratifies and leaves; OLD ends and NEW continues it; BBB stays outside of
 * `pact` and is in `league`, which continues `pact`.
 */
export const GOOD = recordOf({
  participants: [
    participant("AAA", { codes: { iso3: "AAA", iso2: "AA" } }),
    participant("BBB", { from: "1950-01-01" }),
    participant("NEW", { from: "1990-01-01" }),
    participant("OLD", { from: "1900-01-01", until: "1990-01-01" }),
  ],
  names: [
    name("AAA", "Aland"),
    name("BBB", "Beland"),
    name("NEW", "Newland"),
    name("OLD", "Oldland", { until: "1990-01-01" }),
    name("pact", "Pact"),
    name("league", "League"),
  ],
  successions: [succession("OLD", "NEW", "continues", "1990-01-01")],
  figures: [figure("AAA", "area", 100), figure("BBB", "area", 50.5)],
  groups: [groupMember("islands", "AAA")],
  instruments: [
    instrument("pact", {
      depositaries: ["AAA"],
      identifiers: { un: "I-1" },
      clauses: { withdrawal: [withdrawalClause()], entryIntoForce: entryIntoForceClause({ named: ["AAA"] }) },
    }),
    instrument("league", { kind: "alliance", lineage: [{ type: "continues", of: "pact" }], sectors: ["pact"] }),
  ],
  acts: [
    act({ participant: null, act: "opened", date: "1960-01-01" }),
    act({ participant: "AAA", date: "1960-01-01" }),
    act({ participant: "OLD", date: "1960-01-01" }),
    act({ participant: "AAA", act: "ratification", date: "1961-01-01" }),
    act({ participant: "OLD", act: "ratification", date: "1961-02" }),
    act({ participant: "AAA", act: "entry-into-force", date: "1962-01-01" }),
    act({ participant: "OLD", act: "entry-into-force", date: "1962-01-01" }),
    act({ participant: "NEW", act: "suspension", date: "1995-01-01", toward: "AAA", scope: "operation" }),
    act({ participant: "AAA", act: "notice-of-withdrawal", date: "1999-06-01", effect: "2000-01-01" }),
    act({ participant: "AAA", act: "withdrawal", date: "2000-01-01" }),
    act({ instrument: "league", participant: "BBB", act: "admission", date: "2001-01-01", note: 'a "quoted", comma' }),
  ],
  events: [event({ participant: "AAA", event: "vote", date: "1998" })],
});

/** The files of that record, with one text replaced in one of them; throws if the text is not there to break. */
export function broken(file: string, find: string, replacement: string): Map<string, string> {
  const files = filesOf(GOOD);
  const text = files.get(file);
  if (text === undefined || !text.includes(find)) throw new Error(`${file} has no ${JSON.stringify(find)} to break`);
  return files.set(
    file,
    text.replace(find, () => replacement),
  );
}

/** The files with one file more, or without one where the text is null. */
export function withFile(file: string, text: string | null): Map<string, string> {
  const files = filesOf(GOOD);
  if (text === null) files.delete(file);
  else files.set(file, text);
  return files;
}
