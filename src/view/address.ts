import { type Depositary, startOf } from "../depositary.ts";
import { measureChoices } from "../scene/place-key.ts";
import type { MeasureChoice } from "../scene/scene.ts";
import { type Day, dayOfIso, isoOf } from "../time/day.ts";
import { VIEWS } from "./views.tsx";

/** Everything that the page shows, and nothing else: it stands in the address, so that a link shows the same. */
export interface Shown {
  readonly instrument: string;
  readonly day: Day;
  /** The id of an entry of `VIEWS`. */
  readonly view: string;
  readonly measure: MeasureChoice;
  /** The question asked, in its own words; null shows the plain list. */
  readonly question: string | null;
  /** The participant whose derivation is open. */
  readonly why: string | null;
}

export function startShown(depositary: Depositary): Shown {
  return {
    instrument: startOf(depositary.record) ?? "",
    day: depositary.record.date,
    view: VIEWS[0].id,
    measure: measureChoices(depositary)[0] ?? "equal",
    question: null,
    why: null,
  };
}

/** `#/open-skies?day=2021-12-18&why=BLR`; what is as on the start page is left out. */
export function addressOf(shown: Shown, depositary: Depositary): string {
  const start = startShown(depositary);
  const query = new URLSearchParams();
  if (shown.day !== start.day) query.set("day", isoOf(shown.day));
  if (shown.view !== start.view) query.set("view", shown.view);
  if (shown.measure !== start.measure) query.set("measure", shown.measure);
  if (shown.question !== null) query.set("q", shown.question);
  if (shown.why !== null) query.set("why", shown.why);
  const text = query.toString();
  const path = shown.instrument === start.instrument && text === "" ? "" : `#/${shown.instrument}`;
  return text === "" ? path : `${path}?${text}`;
}

const LONGEST = 4000;

/** Reads an address; what it cannot mean is named, and the start page's value stands in for it. */
export function shownAt(hash: string, depositary: Depositary): { shown: Shown; faults: string[] } {
  const start = startShown(depositary);
  const faults: string[] = [];
  if (hash === "" || hash === "#" || hash === "#/") return { shown: start, faults };
  const match = hash.length <= LONGEST ? /^#\/([a-z0-9-]{0,80})(?:\?(.*))?$/.exec(hash) : null;
  if (!match) return { shown: start, faults: ["this address is not one of this page; here is the start"] };
  const query = new URLSearchParams(match[2] ?? "");
  const wanted = match[1] ?? "";
  const instruments = depositary.record.instruments.map(({ id }) => id);
  const choose = <T extends string>(key: string, allowed: readonly T[], otherwise: T): T => {
    const value = query.get(key);
    if (value === null) return otherwise;
    const found = allowed.find((each) => each === value);
    if (found === undefined) faults.push(`${key} cannot be ${JSON.stringify(value.slice(0, 40))}`);
    return found ?? otherwise;
  };
  if (wanted !== "" && !instruments.includes(wanted))
    faults.push(`no instrument ${JSON.stringify(wanted)} in this record`);
  const dayText = query.get("day");
  const day = dayText === null ? start.day : dayOfIso(dayText);
  if (day === null) faults.push(`there is no day ${JSON.stringify((dayText ?? "").slice(0, 40))}`);
  const people = depositary.record.participants.map(({ id }) => id);
  const why = query.get("why");
  if (why !== null && !people.includes(why))
    faults.push(`no participant ${JSON.stringify(why.slice(0, 40))} in this record`);
  return {
    shown: {
      instrument: instruments.includes(wanted) ? wanted : start.instrument,
      day: day ?? start.day,
      view: choose(
        "view",
        VIEWS.map(({ id }) => id),
        start.view,
      ),
      measure: choose("measure", measureChoices(depositary), start.measure),
      question: query.get("q"),
      why: why !== null && people.includes(why) ? why : null,
    },
    faults,
  };
}
