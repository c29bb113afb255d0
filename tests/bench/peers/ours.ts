import type { SpellColumns } from "../../../src/graph/columns.ts";
import type { Rows } from "../../../src/graph/graph.ts";
import type { Asked } from "../world.ts";
import { type Answers, QUESTIONS, type QuestionName } from "./peer.ts";

/** Asks the index by number into arrays that are made once, and gives a number that depends on the answer. */
export type Bare = Readonly<Record<QuestionName, (asked: Asked) => number>>;

export function bareOf(rows: Rows): Bare {
  const people = new Uint16Array(rows.participants.length);
  const mask = new Uint32Array(Math.ceil(rows.count / 32));
  return {
    q1: ({ instrument, day }) => rows.members(instrument, day, people),
    q2: ({ instrument, other, day }) => rows.membersOutside(instrument, other, day, people),
    q3: ({ day }) => rows.covering(day, mask)[0] ?? 0,
    q4: ({ day, next }) => rows.changes(day, next).length,
    q5: ({ instrument }) => rows.memberCounts(instrument).counts.length,
    q6: ({ instrument, day, later }) => rows.departures(instrument, day, later).length,
  };
}

/** The same answers as lists, to be compared with everybody else's. */
export function listsOf(columns: SpellColumns, rows: Rows): Required<Answers> {
  const people = new Uint16Array(rows.participants.length);
  return {
    q1: ({ instrument, day }) => people.slice(0, rows.members(instrument, day, people)),
    q2: ({ instrument, other, day }) => people.slice(0, rows.membersOutside(instrument, other, day, people)),
    q3: ({ day }) => {
      const mask = rows.covering(day);
      const found: number[] = [];
      for (let row = 0; row < rows.count; row++) if (((mask[row >>> 5] ?? 0) >>> (row & 31)) & 1) found.push(row);
      return found;
    },
    q4: ({ day, next }) => rows.changes(day, next),
    q5: ({ instrument }) => {
      const { days, counts } = rows.memberCounts(instrument);
      return [...days].flatMap((day, i) => [day, counts[i] ?? 0]);
    },
    q6: ({ instrument, day, later }) =>
      Array.from(rows.departures(instrument, day, later), (row) => columns.participant[row] ?? 0),
  };
}

export const QUESTION_NAMES = Object.keys(QUESTIONS) as QuestionName[];
