import { type AsOfIndex, membershipsToward } from "../graph/graph.ts";
import type { Question } from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { InstrumentId, TreatyRecord } from "../records/record.ts";
import type { Standings } from "../standing/fold.ts";
import { isDeparture, type Membership } from "../standing/membership.ts";
import { echoOf } from "./echo.ts";

/** The instrument shown first: the record's choice, else its first; null in an empty record. */
export function startOf(record: TreatyRecord): InstrumentId | null {
  return record.start ?? record.instruments[0]?.id ?? null;
}

/** Questions that this record can answer, one of each kind: for help, for the page, and where one was not understood. */
export function exampleQuestions({ record }: Standings, graph: AsOfIndex, names: Names): string[] {
  const instrument = startOf(record);
  const start = record.instruments.find((each) => each.id === instrument);
  if (!start || instrument === null) return [];
  const on = record.date;
  const [sector] = start.sectors;
  const exit = firstDeparture(graph, [instrument, ...graph.rows.instruments]);
  const questions: Question[] = [
    {
      ask: "who",
      reading: "remaining",
      instrument,
      filters: sector ? [{ in: false, of: sector, on: null }] : [],
      on,
      form: "list",
    },
    { ask: "who", reading: "departed", instrument, filters: [], on, form: "list" },
    { ask: "who", reading: "remaining", instrument, filters: [], on, form: "count" },
    { ask: "when", moment: "in-force", participant: null, instrument, on },
  ];
  if (exit) {
    const { participant, until } = exit;
    questions.push({ ask: "is", participant, instrument: exit.instrument, state: "party", on: until - 1 });
    questions.push({ ask: "when", moment: "left", participant, instrument: exit.instrument, on });
    questions.push({ ask: "why", participant, instrument: exit.instrument, on });
  }
  return questions.map((question) => echoOf(question, names, record.date));
}

/** Looks no further than it has to: a world has a million spells. */
function firstDeparture(graph: AsOfIndex, instruments: readonly InstrumentId[]): Membership | undefined {
  for (const instrument of instruments) {
    const departure = membershipsToward(graph, instrument).find(isDeparture);
    if (departure) return departure;
  }
  return undefined;
}
