import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  type Answer,
  type Depositary,
  type Failure,
  type Headline,
  headlineOf,
  type Question,
  type Supposed,
} from "../depositary.ts";
import { PANELS, type PanelName } from "../scene/panels.ts";
import type { Seats } from "../scene/seats.ts";
import { type Strip, stripOf } from "../scene/strip.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { addressOf, type Shown, shownAt } from "./address.ts";
import { addressBarOf } from "./address-bar.ts";
import { keepAsked } from "./answer/history.ts";
import { isEmbedded } from "./embedded.ts";
import { type Fetched, hasCome, type PlaceFiles } from "./places.ts";
import type { Speed } from "./strip/speed.ts";
import { type ViewEntry, viewOf } from "./views.tsx";

/** The page's state: what is shown, and what follows from it. Views read signals and call `go` and `ask`. */
export interface Page {
  /** The opened record, with what is supposed on top of it. */
  readonly depositary: Depositary;
  /** The record as it stands, whatever is supposed. */
  readonly recorded: Depositary;
  /** What the address and the question suppose, in order. */
  readonly supposed: ReadonlySignal<readonly Supposed[]>;
  /** The last day that can be shown: the record's date, or that of the last change that is supposed. */
  readonly lastDay: ReadonlySignal<Day>;
  readonly places: PlaceFiles;
  readonly shown: ReadonlySignal<Shown>;
  readonly view: ReadonlySignal<ViewEntry>;
  readonly headline: ReadonlySignal<Headline>;
  /** The answer to the question asked, or to "who is left" of what is shown. */
  readonly answer: ReadonlySignal<Answer | Failure>;
  /** What is answered where nothing was asked in words: who is left in what is shown. */
  readonly plain: ReadonlySignal<Question>;
  /** Who lights up in the picture: those in the answer to a question asked in words; null without one. */
  readonly lit: ReadonlySignal<ReadonlySet<string> | null>;
  /** What was wrong with the address; empty where nothing was. */
  readonly faults: Signal<readonly string[]>;
  /** The count over time of the shown instrument, by the shown measure: made once, whatever the day. */
  readonly strip: ReadonlySignal<Strip>;
  /** Days on which something changes in the shown instrument, up to the record's end. */
  readonly turns: ReadonlySignal<readonly Day[]>;
  /** True while the day is being dragged: then nothing moves on its own. */
  readonly dragged: Signal<boolean>;
  readonly speed: Signal<Speed>;
  /** Where everyone sits in what is shown, with whoever joins in a supposition. */
  seats(panel: PanelName): Fetched<Seats>;
  /** Changes what is shown. A question goes along with its day and instrument. */
  go(change: Partial<Shown>): void;
  /** Asks in words; the picture moves to the day and the instrument that the answer is about. */
  ask(text: string): void;
}

export function pageOf(recorded: Depositary, places: PlaceFiles): Page {
  const first = shownAt(location.hash, recorded);
  const shown = signal<Shown>(first.shown);
  const faults = signal<readonly string[]>(first.faults);

  // A signal of its own, so that a step of the day does not make them anew.
  const about = computed(() => `${shown.value.instrument} ${shown.value.measure}`);
  const plainQuestion = computed<Question>(() => {
    const { instrument, day } = shown.value;
    return { ask: "who", reading: "remaining", instrument, filters: [], on: day, form: "list" };
  });
  const read = computed(() => {
    const { question, instrument, day } = shown.value;
    return question === null ? plainQuestion.value : recorded.read(question, { on: day, about: instrument });
  });
  const supposed = computed<readonly Supposed[]>(() => {
    const { value } = read;
    return [...shown.value.suppose, ...("error" in value ? [] : (value.given ?? []))];
  });
  // A move of the day leaves what is supposed as it is; folding it anew would make dragging stumble.
  const supposing = lastOf((key: string) => recorded.supposing(JSON.parse(key) as Supposed[]));
  const current = computed(() => (supposed.value.length === 0 ? recorded : supposing(JSON.stringify(supposed.value))));
  const lastDay = computed(() => {
    const { value: depositary } = current;
    const touched = new Set(supposed.value.map(({ instrument }) => instrument));
    const turns = [...touched].map((id) => depositary.graph.turningDays(id).at(-1) ?? recorded.record.date);
    return Math.max(recorded.record.date, ...turns);
  });
  const answer = computed(() => {
    const { question, instrument, day, suppose } = shown.value;
    const { value } = read;
    if (suppose.length > 0 && !("error" in value))
      return recorded.answer({ ...value, given: [...suppose, ...(value.given ?? [])] });
    return question === null
      ? recorded.answer(plainQuestion.value)
      : recorded.ask(question, { on: day, about: instrument });
  });

  const go = (change: Partial<Shown>) => {
    const before = shown.peek();
    let { question } = { ...before, ...change };
    const hasMoved =
      (change.day ?? before.day) !== before.day || (change.instrument ?? before.instrument) !== before.instrument;
    if (hasMoved && question !== null && change.question === undefined) {
      const read = recorded.read(question, { on: before.day, about: before.instrument });
      const { day, instrument } = { ...before, ...change };
      question = "error" in read ? null : recorded.echo(moved(read, day, instrument));
    }
    // A derivation is of the shown instrument, where nothing else is said.
    const { toward } = { ...before, ...("why" in change || "instrument" in change ? { toward: null } : {}), ...change };
    shown.value = { ...before, ...change, toward, question };
  };

  const ask = (text: string) => {
    const trimmed = text.trim();
    const { day, instrument } = shown.peek();
    if (trimmed === "") return go({ question: null, why: null });
    const read = recorded.read(trimmed, { on: day, about: instrument });
    if ("error" in read) return go({ question: trimmed, why: null });
    keepAsked(trimmed);
    const why = read.ask === "why" ? read.participant : null;
    shown.value = {
      ...shown.peek(),
      question: trimmed,
      why,
      toward: null,
      day: read.on,
      instrument: instrumentOf(read) ?? instrument,
    };
  };

  // Whoever joins in a supposition has no seat from the build: all are seated anew, by code that comes when needed.
  const joined = signal<ReadonlyMap<PanelName, Seats>>(new Map());
  effect(() => {
    const { value: depositary } = current;
    const { instrument, measure } = shown.value;
    const from = places.seats(instrument, measure, "wide");
    const seated = hasCome(from) ? new Set(from.seats.map((seat) => seat.participant)) : null;
    const joins = supposed.value.some((one) => one.instrument === instrument && seated?.has(one.participant) === false);
    if (!joins || !hasCome(from)) {
      joined.value = new Map();
      return;
    }
    void import("../scene/seats.ts").then(({ seatingOf }) => {
      if (current.peek() !== depositary) return;
      const seat = seatingOf(depositary, instrument);
      const panels = Object.keys(PANELS) as PanelName[];
      joined.value = new Map(
        panels.flatMap((panel) => {
          const recordedSeats = places.seats(instrument, measure, panel);
          const starts = hasCome(recordedSeats) ? [recordedSeats.start] : undefined;
          return [[panel, seat(measure, panel, starts)] as const];
        }),
      );
    });
  });

  const bar = addressBarOf(window, isEmbedded());
  let reading = true;
  effect(() => bar[reading ? "readState" : "wentTo"](addressOf(shown.value, recorded)));
  reading = false;
  addEventListener("hashchange", () => {
    const read = shownAt(location.hash, recorded);
    reading = true;
    shown.value = read.shown;
    reading = false;
    faults.value = read.faults;
  });

  return {
    get depositary() {
      return current.value;
    },
    recorded,
    supposed,
    lastDay,
    places,
    shown,
    answer,
    plain: plainQuestion,
    lit: computed(() => {
      const { value } = answer;
      if (shown.value.question === null || "error" in value) return null;
      const named = [...(value.participants ?? []), ...(value.maybe ?? [])];
      return named.length > 0 ? new Set(named) : null;
    }),
    faults,
    dragged: signal(false),
    speed: signal<Speed>("normal"),
    view: computed(() => viewOf(shown.value.view)),
    headline: computed(() => {
      const { instrument, day, measure } = shown.value;
      return headlineOf(current.value, instrument, day, measure, recorded);
    }),
    strip: computed(() => {
      const [instrument = "", measure = ""] = about.value.split(" ");
      return stripOf(current.value, instrument, measure);
    }),
    turns: computed(() => current.value.graph.turningDays(shown.value.instrument)),
    seats: (panel) => {
      const { instrument, measure } = shown.value;
      const joint = joined.value.get(panel);
      return joint?.instrument === instrument && joint.measure === measure
        ? joint
        : places.seats(instrument, measure, panel);
    },
    go,
    ask,
  };
}

/** A function that remembers its last result. */
function lastOf<T>(make: (key: string) => T): (key: string) => T {
  let last: { key: string; made: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}

/** The instrument that a question is about, where it is one that the record has; a share may be of a group. */
function instrumentOf(question: Question): string | null {
  const asked = question.ask === "claim" ? question.of : question;
  return "instrument" in asked && asked.ask !== "share" ? asked.instrument : null;
}

/** The question with the day and, where it has one, the instrument changed. */
function moved(question: Question, on: Day, instrument: string): Question {
  if (question.ask === "claim") return question;
  return instrumentOf(question) === null ? { ...question, on } : ({ ...question, on, instrument } as Question);
}

/** "32 parties on 18 December 2021": the change in words, for those who hear the page. */
export function spoken(page: Page): string {
  return `${inWords(page.shown.value.day)}. ${page.headline.value.sentence}`;
}
