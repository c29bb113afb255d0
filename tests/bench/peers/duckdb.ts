import { instrumentsOfRows } from "../../../src/graph/columns.ts";
import type { Asked } from "../world.ts";
import { packageOf } from "./package-of.ts";
import type { Peer } from "./peer.ts";
import { QUESTIONS_IN_SQL } from "./sql.ts";

interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
}
interface Connection {
  run(sql: string): Promise<unknown>;
  createAppender(table: string): Promise<Appender>;
  prepare(sql: string): Promise<Prepared>;
  closeSync(): void;
}
interface Appender {
  appendInteger(value: number): void;
  endRow(): void;
  closeSync(): void;
}
interface Prepared {
  bindInteger(place: number, value: number): void;
  runAndReadAll(): Promise<{ getColumns(): number[][] }>;
}

export const duckdb: Peer = {
  name: "DuckDB",
  mostEdges: 1e7,
  keep: async (world) => {
    const { DuckDBInstance } = await packageOf<DuckDb>("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      'create table edge (instrument integer, participant integer, "from" integer, until integer, "row" integer)',
    );
    const appender = await connection.createAppender("edge");
    const instruments = instrumentsOfRows(world);
    for (let row = 0; row < world.from.length; row++) {
      for (const column of [instruments, world.participant, world.from, world.until]) {
        appender.appendInteger(column[row] as number);
      }
      appender.appendInteger(row);
      appender.endRow();
    }
    appender.closeSync();
    const prepare = async (sql: string, values: (asked: Asked) => readonly number[]) => {
      const prepared = await connection.prepare(sql);
      return async (asked: Asked) => {
        values(asked).forEach((value, i) => {
          prepared.bindInteger(i + 1, value);
        });
        const columns = (await prepared.runAndReadAll()).getColumns();
        const [first = [], second] = columns;
        return second ? first.flatMap((value, i) => [value, Number(second[i])]) : first;
      };
    };
    const entries = await Promise.all(
      Object.entries(QUESTIONS_IN_SQL).map(async ([name, { sql, values }]) => [name, await prepare(sql, values)]),
    );
    return { answers: Object.fromEntries(entries), close: () => connection.closeSync() };
  },
};
