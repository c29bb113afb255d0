import type { Asked } from "../world.ts";
import type { QuestionName } from "./peer.ts";

/** The questions for whoever speaks SQL, over `edge(instrument, participant, "from", until, "row")`. */
export const QUESTIONS_IN_SQL: Readonly<
  Record<QuestionName, { readonly sql: string; readonly values: (asked: Asked) => readonly number[] }>
> = {
  q1: {
    sql: 'select participant from edge where instrument = ? and "from" <= ? and until > ?',
    values: ({ instrument, day }) => [instrument, day, day],
  },
  q2: {
    sql: `select participant from edge where instrument = ? and "from" <= ? and until > ? and participant not in
      (select participant from edge where instrument = ? and "from" <= ? and until > ?)`,
    values: ({ instrument, other, day }) => [instrument, day, day, other, day, day],
  },
  q3: {
    sql: 'select "row" from edge where "from" <= ? and until > ?',
    values: ({ day }) => [day, day],
  },
  q4: {
    sql: `select "row" * 2 from edge where "from" >= ? and "from" < ?
      union all select "row" * 2 + 1 from edge where until >= ? and until < ?`,
    values: ({ day, next }) => [day, next, day, next],
  },
  q5: {
    sql: `select day, sum(sum(delta)) over (order by day) from
      (select "from" as day, 1 as delta from edge where instrument = ?
       union all select until, -1 from edge where instrument = ? and until < 2147483647)
      group by day order by day`,
    values: ({ instrument }) => [instrument, instrument],
  },
  q6: {
    sql: "select participant from edge where instrument = ? and until >= ? and until < ?",
    values: ({ instrument, day, later }) => [instrument, day, later],
  },
};
