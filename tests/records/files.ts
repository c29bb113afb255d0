import { stringify } from "yaml";
import type { Period } from "../../src/records/clauses.ts";
import { periodText } from "../../src/records/period.ts";
import { ACT_COLUMNS } from "../../src/records/read-acts.ts";
import { CODE_SYSTEMS, type Instrument, type TreatyRecord } from "../../src/records/record.ts";
import { type Day, isoOf } from "../../src/time/day.ts";

/** A record as the files of a folder (path to text), as `readRecord` wants them. */
export function filesOf(record: TreatyRecord): Map<string, string> {
  const files = new Map<string, string>();
  const { title, version, date, start } = record;
  files.set(
    "datapackage.json",
    JSON.stringify(
      { name: "test", title, version, date: isoOf(date), ...(start === null ? {} : { start }), resources: [] },
      null,
      2,
    ),
  );
  files.set("sources.json", JSON.stringify(record.sources, null, 2));
  files.set(
    "participants.csv",
    table(
      ["id", "from", "until", ...CODE_SYSTEMS],
      record.participants.flatMap(({ id, lives, codes }) =>
        lives.map((life) => [
          id,
          iso(life.from),
          iso(life.until),
          ...CODE_SYSTEMS.map((system) => codes[system] ?? ""),
        ]),
      ),
    ),
  );
  files.set(
    "names.csv",
    table(
      ["id", "name", "kind", "from", "until"],
      record.names.map((one) => [one.id, one.name, one.kind, iso(one.from), iso(one.until)]),
    ),
  );
  files.set(
    "named-acts.csv",
    table(
      ["id", "participant", "instrument", "act", "date", "source"],
      record.namedActs.map((one) => [
        one.id,
        one.participant ?? "",
        one.instrument ?? "",
        one.act,
        iso(one.date),
        one.source,
      ]),
    ),
  );
  files.set(
    "succession.csv",
    table(
      ["from", "to", "type", "date", "source"],
      record.successions.map((one) => [one.from, one.to, one.type, iso(one.date), one.source]),
    ),
  );
  files.set(
    "figures.csv",
    table(
      ["participant", "measure", "value", "unit", "year", "source"],
      record.figures.map((one) => [one.participant, one.measure, `${one.value}`, one.unit, `${one.year}`, one.source]),
    ),
  );
  files.set(
    "groups.csv",
    table(
      ["group", "participant", "from", "until", "source"],
      record.groups.map((one) => [one.group, one.participant, iso(one.from), iso(one.until), one.source]),
    ),
  );
  for (const instrument of record.instruments) setInstrument(files, instrument, record);
  return files;
}

function setInstrument(files: Map<string, string>, instrument: Instrument, record: TreatyRecord): void {
  const { id } = instrument;
  files.set(`instruments/${id}.yaml`, stringify(yamlOf(instrument)));
  const acts = record.acts.filter((one) => one.instrument === id);
  files.set(
    `acts/${id}.csv`,
    table(
      ACT_COLUMNS,
      acts.map((one) => [
        one.participant ?? "",
        one.act,
        one.date.text,
        one.effect?.text ?? "",
        one.toward ?? "",
        one.scope ?? "",
        one.view ?? "",
        one.mark ?? "",
        one.source,
        one.note,
      ]),
    ),
  );
  const events = record.events.filter((one) => one.instrument === id);
  if (events.length === 0) return;
  files.set(
    `events/${id}.csv`,
    table(
      ["participant", "event", "date", "source", "note"],
      events.map((one) => [one.participant ?? "", one.event, one.date.text, one.source, one.note]),
    ),
  );
}

function yamlOf(instrument: Instrument): unknown {
  const { withdrawal, entryIntoForce, laterJoiners, duration, severalDepositaries, source } = instrument.clauses;
  return {
    kind: instrument.kind,
    article: instrument.article,
    noun: instrument.noun,
    depositaries: instrument.depositaries,
    identifiers: instrument.identifiers,
    lineage: instrument.lineage,
    sectors: instrument.sectors,
    clauses: {
      ...(source === null ? {} : { source }),
      withdrawal: withdrawal.map((one) => ({
        article: one.article,
        way: one.way,
        ...given("period", period(one.period)),
        full_days: one.fullDays,
        counts_from: one.countsFrom,
        mode: one.mode,
        ...given("round_to", one.roundTo),
        ...(one.notBefore
          ? { not_before: { period: periodText(one.notBefore.period), since: one.notBefore.since } }
          : {}),
        ...given("condition", one.condition),
        ...given("for", one.for),
        ...given("from", one.from === null ? null : isoOf(one.from)),
        ...given("until", one.until === null ? null : isoOf(one.until)),
      })),
      ...given(
        "entry_into_force",
        entryIntoForce && {
          article: entryIntoForce.article,
          ...given("deposits", entryIntoForce.deposits),
          named: entryIntoForce.named,
          all: entryIntoForce.all,
          delay: periodText(entryIntoForce.delay),
          round_to: entryIntoForce.roundTo,
          recorded_only: entryIntoForce.recordedOnly,
        },
      ),
      ...given(
        "later_joiners",
        laterJoiners && {
          article: laterJoiners.article,
          delay: periodText(laterJoiners.delay),
          round_to: laterJoiners.roundTo,
        },
      ),
      ...given(
        "duration",
        duration && {
          article: duration.article,
          period: periodText(duration.period),
          ...given("extension", duration.extension === "indefinite" ? "indefinite" : period(duration.extension)),
        },
      ),
      ...given("several_depositaries", severalDepositaries),
    },
    coverage: {
      until: isoOf(instrument.coverage.until),
      missing: instrument.coverage.missing,
      exits_only: instrument.coverage.exitsOnly,
    },
  };
}

function given(key: string, value: unknown): Record<string, unknown> {
  return value === null ? {} : { [key]: value };
}

function period(value: Period | null): string | null {
  return value === null ? null : periodText(value);
}

function iso(day: Day | null): string {
  return day === null ? "" : isoOf(day);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, ...rows].map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
