import { type Asking, askingOf } from "./asking.ts";
import type { AsOfIndex } from "./graph/graph.ts";
import { type OpenRecord, openRecord, openStandings } from "./opened.ts";
import type { Supposed } from "./questions/question.ts";
import type { Act, TreatyRecord } from "./records/record.ts";
import type { Standings } from "./standing/fold.ts";

export type {
  AskOptions,
  CheckDone,
  ClaimChecked,
  ClaimVerdict,
  Completion,
  CompletionKind,
} from "./asking.ts";
export {
  type Answer,
  type AnswerTable,
  capital,
  countsAsParty,
  type Failure,
  fileOf,
  firstDay,
  type Headline,
  headlineOf,
  holdsSentence,
  isDeparture,
  type Membership,
  membershipsOf,
  membershipsToward,
  type Question,
  type ReplayReport,
  recordedRow,
  replayRecord,
  SUPPOSINGS,
  type Supposed,
  type Supposing,
  standingInWords,
  startOf,
  type TreatyRecord,
  tally,
} from "./opened.ts";

/**
 * The library: a record, opened, and what reads questions in words, in one. Terminal and library are doors to this
 * object; the page holds its two halves apart, for its first picture needs only the one.
 *
 * ```ts
 * const depositary = open(record);
 * depositary.ask("who is left in Open Skies outside NATO on 18 December 2021?"); // { count: 6, participants: ["BIH", …] }
 * ```
 */
export interface Depositary extends OpenRecord, Asking {
  suppose(acts: readonly Act[], setAside?: readonly Act[]): Depositary;
  supposing(given: readonly Supposed[]): Depositary;
}

/** Folds a checked record and makes it answer. Takes some ten milliseconds for the built-in record. */
export function open(record: TreatyRecord): Depositary {
  return depositaryOf(openRecord(record));
}

/** The same from spells that were folded before: those of an index's file. */
export function openFolded(standings: Standings, graph: AsOfIndex): Depositary {
  return depositaryOf(openStandings(standings, graph));
}

function depositaryOf(opened: OpenRecord): Depositary {
  return {
    ...opened,
    ...askingOf(opened),
    suppose: (acts, setAside) => depositaryOf(opened.suppose(acts, setAside)),
    supposing: (given) => depositaryOf(opened.supposing(given)),
  };
}
