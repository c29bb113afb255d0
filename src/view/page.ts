import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  type Answer,
  type Failure,
  type Headline,
  headlineOf,
  type OpenRecord,
  type Question,
  rememberedLast,
  type Supposed,
} from "../opened.ts";
import { PANELS, type PanelName } from "../scene/panels.ts";
import type { Seats } from "../scene/seats.ts";
import { type Strip, stripOf } from "../scene/strip.ts";
import type { Day } from "../time/day.ts";
import { inWords } from "../time/words.ts";
import { addressOf, type Shown, shownAt } from "./address.ts";
import { addressBarOf } from "./address-bar.ts";
import { carried, instrumentOf, staying } from "./answer/carried.ts";
import { keepAsked } from "./answer/history.ts";
import { isEmbedded } from "./embedded.ts";
import { type Fetched, hasCome, type PlaceFiles } from "./places.ts";
import type { QuestionReader } from "./reader.ts";
import type { Speed } from "./strip/speed.ts";
import { type ViewEntry, viewOf } from "./views.tsx";

/** The page's state: what is shown, and what follows from it. Views read signals and call `go` and `ask`. */
export interface Page {
  /** The opened record, with what is supposed on top of it. */
  readonly depositary: OpenRecord;
  /** The record as it stands, whatever is supposed. */
  readonly recorded: OpenRecord;
  /** What the address and the question suppose, in order. */
  readonly supposed: ReadonlySignal<readonly Supposed[]>;
  /** The last day that can be shown: the record's date, or that of the last change that is supposed. */
  readonly lastDay: ReadonlySignal<Day>;
  readonly places: PlaceFiles;
  /** What reads questions in words, once it has come. */
  readonly reader: QuestionReader;
  /** What is shown. A question in it has been read or is not understood: one that waits for the reader is not in it. */
  readonly shown: ReadonlySignal<Shown>;
  /** A question that waits for what reads it; null where none does. */
  readonly awaited: ReadonlySignal<string | null>;
  readonly view: ReadonlySignal<ViewEntry>;
  readonly headline: ReadonlySignal<Headline>;
  /** The answer to the question asked, or to "who is left" of what is shown. */
  readonly answer: ReadonlySignal<Answer | Failure>;
  /** The question as data: the one asked in words, or else who is left in what is shown. */
  readonly read: ReadonlySignal<Question | Failure>;
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
  /**
   * Asks in words; the picture moves to the day and the instrument that the answer is about. Before what reads words has
   * come the question waits for it.
   */
  ask(text: string): void;
}

/** A question that waits: `from` what an address said beside it; null where it was typed, and is still to be asked. */
interface Waiting {
  readonly text: string;
  readonly from: Shown | null;
}

export function pageOf(recorded: OpenRecord, places: PlaceFiles, reader: QuestionReader): Page {
  const first = shownAt(location.hash, recorded);
  const shown = signal<Shown>({ ...first.shown, question: null });
  const waiting = signal<Waiting | null>(null);
  const faults = signal<readonly string[]>(first.faults);
  const asking = () => {
    const fetched = reader.of(recorded);
    return hasCome(fetched) ? fetched : null;
  };

  // A signal of its own, so that a step of the day does not make them anew.
  const about = computed(() => `${shown.value.instrument} ${shown.value.measure}`);
  const plainQuestion = computed<Question>(() => {
    const { instrument, day } = shown.value;
    return { ask: "who", reading: "remaining", instrument, filters: [], on: day, form: "list" };
  });
  const read = computed(() => {
    const { question, instrument, day } = shown.value;
    if (question === null) return plainQuestion.value;
    return asking()?.read(question, { on: day, about: instrument }) ?? plainQuestion.value;
  });
  const supposed = computed<readonly Supposed[]>(() => {
    const { value } = read;
    return [...shown.value.suppose, ...("error" in value ? [] : (value.given ?? []))];
  });
  // A move of the day leaves what is supposed as it is; folding it anew would make dragging stumble.
  const kept = rememberedLast<OpenRecord>(1);
  const current = computed(() => {
    const { value: given } = supposed;
    return given.length === 0 ? recorded : kept(JSON.stringify(given), () => recorded.supposing(given));
  });
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
    const asked = question === null ? null : asking()?.ask(question, { on: day, about: instrument });
    return asked ?? recorded.answer(plainQuestion.value);
  });

  /** Shows it all, but for a question that cannot be read yet. */
  const show = (next: Shown) =>
    batch(() => {
      const waits = next.question !== null && asking() === null;
      waiting.value = waits ? { text: next.question ?? "", from: next } : null;
      shown.value = waits ? { ...next, question: null } : next;
      if (waits) void reader.come();
    });

  const go = (change: Partial<Shown>) => {
    const before = shown.peek();
    // A derivation is of the shown instrument, where nothing else is said.
    const { toward } = { ...before, ...("why" in change || "instrument" in change ? { toward: null } : {}), ...change };
    const after = { ...before, ...change, toward };
    if (change.question !== undefined) return show(after);
    const reads = asking();
    const question =
      reads && before.question !== null ? carried(before.question, before, after, reads, recorded) : null;
    shown.value = { ...after, question };
  };

  const ask = (text: string) => {
    const trimmed = text.trim();
    const { day, instrument } = shown.peek();
    if (trimmed === "") return go({ question: null, why: null });
    const reads = asking();
    if (reads === null) {
      waiting.value = { text: trimmed, from: null };
      return void reader.come();
    }
    const read = reads.read(trimmed, { on: day, about: instrument });
    if ("error" in read) return go({ question: trimmed, why: null });
    keepAsked(trimmed);
    const there = { day: read.on, instrument: instrumentOf(read) ?? instrument };
    show({
      ...shown.peek(),
      ...there,
      question: staying(trimmed, read, there, reads, recorded),
      why: read.ask === "why" ? read.participant : null,
      toward: null,
    });
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
  show(first.shown);
  effect(() => {
    // What an address asks stays in it while it waits; what was typed gets there with its answer.
    const { from, text } = waiting.value ?? { from: null, text: null };
    const { value: seen } = shown;
    bar[reading ? "readState" : "wentTo"](addressOf(from ? { ...seen, question: text } : seen, recorded));
  });
  reading = false;
  effect(() => {
    const { value } = waiting;
    const reads = value && asking();
    if (!reads) return;
    const { text, from } = value;
    const now = shown.peek();
    if (from) show({ ...now, question: carried(text, from, now, reads, recorded) });
    else ask(text);
  });
  addEventListener("hashchange", () => {
    const read = shownAt(location.hash, recorded);
    reading = true;
    show(read.shown);
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
    reader,
    shown,
    awaited: computed(() => waiting.value?.text ?? null),
    read,
    answer,
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

/** "32 parties on 18 December 2021": the change in words, for those who hear the page. */
export function spoken(page: Page): string {
  return `${inWords(page.shown.value.day)}. ${page.headline.value.sentence}`;
}
