import type { AnswerData } from "../questions/answer-data.ts";
import type { Name } from "../records/record.ts";
import { spanOf } from "../records/span-of.ts";
import { ALWAYS, type Day, FOREVER } from "../time/day.ts";
import { covers } from "../time/span.ts";
import { inWords } from "../time/words.ts";
import { capital, listed, type Teller } from "./teller.ts";

/** What people call one without its being a name to tell: adjectives, and the capital that stands for its state. */
const UNTOLD: ReadonlySet<Name["kind"]> = new Set(["adjective", "capital", "shared"]);
const MOST_NICKNAMES = 6;

/** "CENTO is officially “Central Treaty Organization” (since 19 August 1959). Other names: “Baghdad Pact” until 18 August 1959." */
export function namesSentence({ on, notes }: AnswerData, id: string, { names, record }: Teller): string {
  const day = on ?? record.date;
  const short = names.short(id, day);
  const all = notes.flatMap((note) => (note.note === "names" ? note.names : []));
  const told = all.filter(
    ({ name, kind }, i) => !UNTOLD.has(kind) && name !== id && all.findIndex((each) => each.name === name) === i,
  );
  const holds = (each: Name, on: Day) => covers(spanOf(each), on);
  const official = told.filter(({ kind }) => kind === "official");
  const now = official.find((each) => holds(each, day));
  const dated = told.filter((each) => each !== now && each.name !== short && isDated(each));
  const beside = told.filter(
    (each) => each !== now && each.name !== short && !isDated(each) && each.kind !== "official",
  );
  const past = day < record.date;
  const head = past
    ? `On ${inWords(day)} ${names.inSentence(id, day)} was`
    : `${capital(names.inSentence(id, day))} is`;
  const days = now && isDated(now) ? ` (${stretch(now)})` : "";
  const first =
    now && now.name !== short
      ? `${head} officially “${now.name}”${days}`
      : `${past ? `On ${inWords(day)} its name was` : "Its name is"} “${short}”; the record has no longer one of that day`;
  const others = dated.map((each) => `“${each.name}” ${stretch(each)}`);
  const also = beside.slice(0, MOST_NICKNAMES).map(({ name }) => `“${name}”`);
  return [
    `${first}.`,
    ...(others.length > 0 ? [`Other names: ${listed(others)}.`] : []),
    ...(also.length > 0 ? [`People also say ${listed(also)}.`] : []),
  ].join(" ");
}

function isDated(name: Name): boolean {
  return name.from !== null || name.until !== null;
}

/** The days on which it bore a name, the last one included. */
function stretch(name: Name): string {
  const { from, until } = spanOf(name);
  const last = until === FOREVER ? null : inWords(until - 1);
  if (from === ALWAYS) return last === null ? "" : `until ${last}`;
  return last === null ? `since ${inWords(from)}` : `from ${inWords(from)} until ${last}`;
}
