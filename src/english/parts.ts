import type { Part } from "../questions/answer.ts";
import type { Filter, Question, Reading, Supposed, WhoQuestion } from "../questions/question.ts";
import { READINGS, STATED } from "../questions/question.ts";
import type { Names } from "../records/names.ts";
import type { TreatyRecord } from "../records/record.ts";
import { lazily } from "../standing/lazily.ts";
import { isoOf } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { echoOf, filterEcho, supposedEcho } from "./echo.ts";

const READING_WORDS: Record<Reading, string> = {
  remaining: "those who remain",
  departed: "those who have left",
  excluded: "those who were expelled",
  returned: "those who left and came back",
  pending: "those left to ratify",
  unratified: "those who have not ratified, signed or not",
  signed: "those who have signed",
  consented: "those who have ratified",
  unsigned: "those who neither signed nor joined",
  "joined-unsigned": "those who joined without signing",
  never: "those who never joined",
  absent: "those who are not in it",
  ever: "those who were ever in",
  leaving: "those who are leaving",
  suspended: "those suspended in it",
};

/** The same question under each other reading that is asked for so; those of statements only are not. */
export function otherReadings({ since: _since, with: _with, ...rest }: WhoQuestion): WhoQuestion[] {
  return READINGS.filter((reading) => reading !== rest.reading && !STATED.has(reading)).map((reading) => ({
    ...rest,
    reading,
  }));
}

/** The echo in editable pieces; each of `others` is the whole question with that piece changed. */
export function partsOf(question: Question, record: TreatyRecord, names: Names): Part[] {
  const scribe = { names, today: record.date };
  const echo = (changed: Question) => echoOf(changed, names, record.date);
  const parts: Part[] = [];
  if (question.ask === "who") {
    const others = () => otherReadings(question).map(echo);
    parts.push(part("reading", READING_WORDS[question.reading], question.reading, others));
  }
  if ("participant" in question && question.participant !== null) {
    const { participant } = question;
    parts.push(part("participant", names.short(participant, question.on), participant, () => []));
  }
  if ("instrument" in question && question.instrument !== null) {
    const { instrument } = question;
    const others = () =>
      record.instruments.filter(({ id }) => id !== instrument).map(({ id }) => echo({ ...question, instrument: id }));
    parts.push(part("instrument", names.short(instrument, question.on), instrument, others));
  }
  const days = () =>
    question.on === record.date || question.ask === "claim" ? [] : [echo({ ...question, on: record.date })];
  parts.push(part("on", inWords(question.on, "short"), isoOf(question.on), days));
  if ("filters" in question && question.filters) {
    const { filters } = question;
    filters.forEach((filter, i) => {
      const swap = (to: Filter | null) =>
        echo({ ...question, filters: filters.flatMap((each, k) => (k !== i ? [each] : to ? [to] : [])) });
      const others = () => {
        const days = [null, "ever", record.date] as const;
        const own = days.filter((day) => day !== filter.on && (day !== record.date || question.on !== record.date));
        return [swap({ ...filter, in: !filter.in }), ...own.map((on) => swap({ ...filter, on })), swap(null)];
      };
      const value = `${filter.in ? "in" : "not-in"}:${filter.of}`;
      parts.push(part("filter", filterEcho(filter, scribe, question.on), value, others));
    });
  }
  question.given?.forEach((one, i) => {
    const without = (question.given ?? []).filter((_, k) => k !== i);
    const { given: _given, ...plain } = question;
    const change = (given: readonly Supposed[]) => echo((given.length > 0 ? { ...plain, given } : plain) as Question);
    parts.push(part("given", supposedEcho(one, scribe), one.does, () => [change(without)]));
  });
  return parts;
}

/** Few readers look at what else might have been asked: it is written for those who do. */
function part(slot: Part["slot"], text: string, value: string, others: () => string[]): Part {
  const written = lazily(others);
  return {
    slot,
    text,
    value,
    get others() {
      return written();
    },
  };
}
