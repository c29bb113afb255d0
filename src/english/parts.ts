import type { Part } from "../questions/answer.ts";
import type { Filter, Question, Reading } from "../questions/question.ts";
import { READINGS } from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { TreatyRecord } from "../records/record.ts";
import { isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { echoOf } from "./echo.ts";

const READING_WORDS: Record<Reading, string> = {
  remaining: "those who remain",
  departed: "those who have left",
  returned: "those who left and came back",
  pending: "those left to ratify",
  never: "those who never joined",
  ever: "those who were ever in",
  leaving: "those who are leaving",
};

/** The echo in editable pieces; each of `others` is the whole question with that piece changed. */
export function partsOf(question: Question, record: TreatyRecord, names: Names): Part[] {
  const echo = (changed: Question) => echoOf(changed, names, record.date);
  const parts: Part[] = [];
  if (question.ask === "who") {
    const others = READINGS.filter((reading) => reading !== question.reading).map((reading) => {
      const { since: _since, ...rest } = question;
      return echo({ ...rest, reading });
    });
    parts.push({ slot: "reading", text: READING_WORDS[question.reading], value: question.reading, others });
  }
  if ("participant" in question && question.participant !== null) {
    parts.push({
      slot: "participant",
      text: names.short(question.participant, question.on),
      value: question.participant,
      others: [],
    });
  }
  const instruments = record.instruments.filter(({ id }) => id !== question.instrument);
  parts.push({
    slot: "instrument",
    text: names.short(question.instrument, question.on),
    value: question.instrument,
    others: instruments.map(({ id }) => echo({ ...question, instrument: id })),
  });
  const days = question.on === record.date ? [] : [echo({ ...question, on: record.date })];
  parts.push({ slot: "on", text: inWords(question.on, "short"), value: isoOf(question.on), others: days });
  if (question.ask === "who") {
    question.filters.forEach((filter, i) => {
      const swap = (to: Filter | null) =>
        echo({ ...question, filters: question.filters.flatMap((each, k) => (k !== i ? [each] : to ? [to] : [])) });
      const own = filter.on === null && question.on !== record.date ? [swap({ ...filter, on: record.date })] : [];
      const same = filter.on === null ? [] : [swap({ ...filter, on: null })];
      parts.push({
        slot: "filter",
        text: `${filter.in ? "in" : "not in"} ${names.short(filter.of, question.on)}, ${filter.on === null ? "on that day" : `on ${inWords(filter.on, "short")}`}`,
        value: `${filter.in ? "in" : "not-in"}:${filter.of}`,
        others: [swap({ ...filter, in: !filter.in }), ...own, ...same, swap(null)],
      });
    });
  }
  return parts;
}
