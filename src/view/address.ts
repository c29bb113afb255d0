import { type OpenRecord, SUPPOSINGS, type Supposed, startOf } from "../opened.ts";
import { COLUMN_SORTS } from "../scene/column-sorts.ts";
import { LANE_SORTS } from "../scene/lanes-order.ts";
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
  /** The instrument that the derivation is about; null for the one shown. */
  readonly toward: string | null;
  /** A second day that the shown one is compared with; null compares with none. */
  readonly compare: Day | null;
  /** The order of rows in lanes and matrix, and of the matrix's columns: an order's name or an id. */
  readonly sort: string;
  readonly columns: string;
  /** The participant whose card is open; null shows the instrument's own. */
  readonly about: string | null;
  /** The claim that the desk or the story shows; null is the first. */
  readonly claim: string | null;
  /** What is supposed on top of the record, in order. */
  readonly suppose: readonly Supposed[];
}

export function startShown(depositary: OpenRecord): Shown {
  return {
    instrument: startOf(depositary.record) ?? "",
    day: depositary.record.date,
    view: VIEWS[0].id,
    measure: measureChoices(depositary)[0] ?? "equal",
    question: null,
    why: null,
    toward: null,
    compare: null,
    sort: LANE_SORTS[0],
    columns: COLUMN_SORTS[0],
    about: null,
    claim: null,
    suppose: [],
  };
}

/** `#/open-skies?day=2021-12-18&why=BLR`; what is as on the start page is left out. */
export function addressOf(shown: Shown, depositary: OpenRecord): string {
  const start = startShown(depositary);
  const query = new URLSearchParams();
  if (shown.day !== start.day) query.set("day", isoOf(shown.day));
  if (shown.view !== start.view) query.set("view", shown.view);
  if (shown.measure !== start.measure) query.set("measure", shown.measure);
  if (shown.question !== null) query.set("q", shown.question);
  if (shown.why !== null) query.set("why", shown.why);
  if (shown.toward !== null) query.set("toward", shown.toward);
  if (shown.compare !== null) query.set("compare", isoOf(shown.compare));
  if (shown.sort !== start.sort) query.set("sort", shown.sort);
  if (shown.columns !== start.columns) query.set("columns", shown.columns);
  if (shown.about !== null) query.set("about", shown.about);
  if (shown.claim !== null) query.set("claim", shown.claim);
  for (const { participant, instrument, does, on } of shown.suppose)
    query.append("suppose", [participant, instrument, does, isoOf(on)].join("."));
  const text = query.toString();
  const path = shown.instrument === start.instrument && text === "" ? "" : `#/${shown.instrument}`;
  return text === "" ? path : `${path}?${text}`;
}

/** Whether an address holds a question in words: known before there is a record to read the rest by. */
export function asksIn(hash: string): boolean {
  return new URLSearchParams(hash.split("?")[1] ?? "").has("q");
}

const LONGEST = 4000;
const MOST_SUPPOSED = 20;

/** Reads an address; what it cannot mean is named, and the start page's value stands in for it. */
export function shownAt(hash: string, depositary: OpenRecord): { shown: Shown; faults: string[] } {
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
  const dayIn = <T>(key: string, otherwise: T): Day | T => {
    const text = query.get(key);
    if (text === null) return otherwise;
    const found = dayOfIso(text);
    if (found === null) faults.push(`there is no day ${JSON.stringify(text.slice(0, 40))}`);
    return found ?? otherwise;
  };
  const people = depositary.record.participants.map(({ id }) => id);
  const oneOf = (what: string, all: readonly { readonly id: string }[], key = what): string | null => {
    const wantedId = query.get(key);
    if (wantedId === null || all.some(({ id }) => id === wantedId)) return wantedId;
    faults.push(`no ${what} ${JSON.stringify(wantedId.slice(0, 40))} in this record`);
    return null;
  };
  const supposed = (text: string): Supposed[] => {
    const [participant = "", instrument = "", how = "", iso = "", ...rest] = text.split(".");
    const [does, on] = [SUPPOSINGS.find((each) => each === how), dayOfIso(iso)];
    const known = people.includes(participant) && instruments.includes(instrument) && rest.length === 0;
    if (known && does !== undefined && on !== null) return [{ participant, instrument, does, on }];
    faults.push(`nothing can be supposed from ${JSON.stringify(text.slice(0, 60))}`);
    return [];
  };
  return {
    shown: {
      instrument: instruments.includes(wanted) ? wanted : start.instrument,
      day: dayIn("day", start.day),
      compare: dayIn("compare", null),
      sort: choose("sort", [...LANE_SORTS, ...instruments], start.sort),
      columns: choose("columns", [...COLUMN_SORTS, ...people], start.columns),
      view: choose(
        "view",
        VIEWS.map(({ id }) => id),
        start.view,
      ),
      measure: choose("measure", measureChoices(depositary), start.measure),
      question: query.get("q"),
      why: oneOf("participant", depositary.record.participants, "why"),
      toward: oneOf("instrument", depositary.record.instruments, "toward"),
      about: oneOf("participant", depositary.record.participants, "about"),
      claim: oneOf("claim", depositary.record.claims),
      suppose: query.getAll("suppose").slice(0, MOST_SUPPOSED).flatMap(supposed),
    },
    faults,
  };
}
