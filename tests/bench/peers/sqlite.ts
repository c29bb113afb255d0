import { instrumentsOfRows } from "../../../src/graph/columns.ts";
import type { Asked } from "../world.ts";
import { packageOf } from "./package-of.ts";
import type { Peer } from "./peer.ts";
import { QUESTIONS_IN_SQL } from "./sql.ts";

interface Sqlite {
  readonly default: new (path: string) => Database;
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
interface Statement {
  run(...values: readonly number[]): void;
  raw(): { all(...values: readonly number[]): number[][] };
}

/** With an index for each way of asking that holds all columns asked for, so that the table is never read. */
export const sqlite: Peer = {
  name: "SQLite, covering index",
  mostEdges: 1e6,
  keep: async (world) => {
    const { default: Database } = await packageOf<Sqlite>("better-sqlite3");
    const database = new Database(":memory:");
    database.exec(
      'create table edge (instrument int, participant int, "from" int, until int, "row" integer primary key)',
    );
    const insert = database.prepare("insert into edge values (?, ?, ?, ?, ?)");
    const instruments = instrumentsOfRows(world);
    database.exec("begin");
    for (let row = 0; row < world.from.length; row++) {
      insert.run(
        instruments[row] as number,
        world.participant[row] as number,
        world.from[row] as number,
        world.until[row] as number,
        row,
      );
    }
    database.exec(`commit;
      create index by_instrument on edge (instrument, "from", until, participant);
      create index by_end on edge (instrument, until, participant);
      create index by_first_day on edge ("from", until);
      create index by_last_day on edge (until);
      analyze`);
    const answers = Object.fromEntries(
      Object.entries(QUESTIONS_IN_SQL).map(([name, { sql, values }]) => {
        const statement = database.prepare(sql).raw();
        return [name, (asked: Asked) => statement.all(...values(asked)).flat()];
      }),
    );
    return { answers, close: () => database.close() };
  },
};
