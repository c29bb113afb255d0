import type { Answer } from "../questions/answer.ts";
import type { Names } from "../records/names.ts";
import { type Day, dayOfIso } from "../time/day.ts";

/** An answer as rows, for CSV and tables: what a row is depends on what was asked. Cells are raw: whoever writes them guards them. */
export interface AnswerTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The rows of an answer, of two that were asked together those of the first: its changes, days, steps or instruments where it is about these; else one row a participant
 * with its status and the act behind it.
 */
export function answerTable(answer: Answer, names: Names, recordDate: Day): AnswerTable {
  const on = dayOfIso(answer.on ?? "") ?? recordDate;
  const name = (id: string | null, day: string) => (id === null ? "" : names.short(id, dayOfIso(day) ?? on));
  if (answer.kind === "changes") {
    return {
      header: ["date", "participant", "participant_name", "instrument", "instrument_name", "from", "to"],
      rows: (answer.changes ?? []).map(({ on: day, participant, instrument, from, to }) => [
        day,
        participant,
        name(participant, day),
        instrument,
        name(instrument, day),
        from,
        to,
      ]),
    };
  }
  if (answer.steps && answer.steps.length > 0) {
    return {
      header: ["date", "text", "act", "rule", "source", "url"],
      rows: answer.steps.map(({ on: day, text, act, rule, source }) => [
        day,
        text,
        act ?? "",
        rule,
        source?.title ?? "",
        source?.url ?? "",
      ]),
    };
  }
  if (answer.dates && (answer.kind === "dates" || answer.kind === "duration")) {
    return {
      header: ["date", "participant", "participant_name", "instrument", "instrument_name", "act"],
      rows: answer.dates.map(({ on: day, participant, instrument, act }) => [
        day,
        participant ?? "",
        name(participant, day),
        instrument,
        name(instrument, day),
        act,
      ]),
    };
  }
  if (answer.kind === "instruments") {
    return {
      header: ["instrument", "instrument_name", "date", "act"],
      rows: (answer.instruments ?? []).map((id) => {
        const date = answer.dates?.find((each) => each.instrument === id);
        return [id, name(id, date?.on ?? ""), date?.on ?? "", date?.act ?? ""];
      }),
    };
  }
  if (answer.measure) {
    const { name: measure, unit, value, total, share, base } = answer.measure;
    return {
      header: ["measure", "unit", "value", "total", "share", "base"],
      rows: [[measure, unit, String(value), String(total), String(share), base]],
    };
  }
  return peopleTable(answer, name);
}

const STATUSES = ["participants", "maybe", "suspended"] as const;
const STATUS_WORDS = { participants: "in the answer", maybe: "maybe", suspended: "suspended" };

function peopleTable(answer: Answer, name: (id: string | null, day: string) => string): AnswerTable {
  const rows = STATUSES.flatMap((status) =>
    (answer[status] ?? []).map((id) => {
      const ground = answer.because.find((each) => each.participant === id);
      const said = answer.contested?.includes(id) ? `${STATUS_WORDS[status]}, contested` : STATUS_WORDS[status];
      return [
        id,
        name(id, ""),
        said,
        ground?.act ?? "",
        ground?.on ?? "",
        ground?.source.title ?? "",
        ground?.source.url ?? "",
      ];
    }),
  );
  return { header: ["id", "name", "status", "act", "date", "source", "url"], rows };
}

/** An answer as Markdown: the sentence, how it was read, its rows as a table, what to keep in mind. */
export function answerMarkdown(answer: Answer, names: Names, recordDate: Day): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  // Of two questions asked together each has a table of its own.
  const table = [answer, ...(answer.also ? [answer.also] : [])].flatMap((each) => {
    const { header, rows } = answerTable(each, names, recordDate);
    return rows.length === 0 ? [] : ["", line(header), `|${header.map(() => "---|").join("")}`, ...rows.map(line)];
  });
  const notes = [...answer.assuming, ...answer.notes];
  return [
    `**${escaped(answer.sentence)}**`,
    "",
    `*${escaped(answer.reading)}*`,
    ...table,
    ...(notes.length > 0 ? ["", ...notes.map((note) => `- ${escaped(note)}`)] : []),
    "",
  ].join("\n");
}

/** What Markdown and HTML would read as their own is written out; a line stays a line. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_[\]|#~]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
