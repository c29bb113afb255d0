import { refusalOf } from "../questions/answer-question.ts";
import type { Question } from "../questions/question.ts";
import { onceFor } from "../standing/lazily.ts";
import { inWords } from "../time/words.ts";
import { startOf } from "./examples.ts";
import type { Miss } from "./hearing.ts";
import { type CompletionKind, MOST_OFFERS, offersAfter } from "./offers.ts";
import { listen, type ReaderContext } from "./reader.ts";
import { folded, LONGEST_QUESTION } from "./tokens.ts";

/** What may be typed next: `text` in place of the characters `replaces[0]` to before `replaces[1]`. */
export interface Completion {
  readonly text: string;
  readonly kind: CompletionKind;
  readonly replaces: readonly [number, number];
}

/**
 * Names and days of one kind stand in a sentence alike: where so many of them have led nowhere at one place, the others
 * are not tried.
 */
const MOST_DEAD_ENDS = 2;
/**
 * How many characters are read at one keystroke, and no other try begun behind them: of a hundred places ninety-nine need
 * fewer, and nobody waits for the others.
 */
export const MOST_READ = 2000;
/** How many of the last words may be the beginning of what is offered. */
const LONGEST_TAIL = 4;

/**
 * The next words that lead to a question that can be answered, typed and ranked. Each is tried: the reader reads the
 * text with it, and where it says what is still missing, with that too; what leads nowhere is not offered. Empty where
 * nothing does.
 */
export function completionsOf(text: string, asked: ReaderContext): Completion[] {
  if (text.length >= LONGEST_QUESTION / 2) return [];
  const context: ReaderContext = { ...asked, examples: () => [], completing: asked.completing ?? { spent: 0 } };
  const found = new Map<string, Completion>();
  for (const [prefix, tail] of splits(text)) {
    if (found.size >= MOST_OFFERS) break;
    const wanted = folded(tail);
    const dead = new Map<CompletionKind, number>();
    const endedWith = new Map<CompletionKind, string>();
    for (const { text: offered, kind } of offersAfter(prefix, wanted, context)) {
      if (found.size >= MOST_OFFERS || spentAll(context)) break;
      if (!folded(offered).startsWith(wanted.replace(/^the /, "")) || folded(offered) === wanted.trim()) continue;
      const taken = `${prefix}${offered}`;
      const ends = dead.get(kind) ?? 0;
      if (found.has(folded(taken)) || (ends >= MOST_DEAD_ENDS && kind !== "verb")) continue;
      const road = roadFrom(taken, context, endedWith.get(kind) ?? null);
      if (road.ending !== null) endedWith.set(kind, road.ending);
      if (road.leads) found.set(folded(taken), { text: offered, kind, replaces: [prefix.length, text.length] });
      // What is wrong before the offered word stays wrong whatever is offered.
      else if (road.blockedAt !== null && road.blockedAt <= prefix.trimEnd().length) break;
      else if (road.isDeadEnd) dead.set(kind, ends + 1);
    }
  }
  if (found.size > 0 || text === "" || /\s$/.test(text)) return [...found.values()];
  // A word typed to its end: what is offered begins with the space behind it.
  const behind: readonly [number, number] = [text.length, text.length];
  return completionsOf(`${text} `, context).flatMap(({ text: offered, kind, replaces }) =>
    replaces[0] > text.length ? [{ text: ` ${offered}`, kind, replaces: behind }] : [],
  );
}

/** The text cut before its last words, fewest first; the cut itself is a space, which both parts do without. */
function splits(text: string): [prefix: string, tail: string][] {
  const starts: number[] = [];
  if (/\s$/.test(text) || text === "") starts.push(text.length);
  const words = [...text.matchAll(/\S+/g)];
  for (const word of words.slice(-LONGEST_TAIL).reverse()) starts.push(word.index);
  return starts.map((start) => [text.slice(0, start), text.slice(start)]);
}

function spentAll({ completing }: ReaderContext): boolean {
  return completing !== undefined && completing.spent >= MOST_READ;
}

interface Road {
  readonly leads: boolean;
  /** No question, whatever plain words follow. */
  readonly isDeadEnd: boolean;
  /** Where what cannot be mended by any further word ends; null where words may still be missing. */
  readonly blockedAt: number | null;
  /** The plain ending that made it a question; null where none was needed, or none did. */
  readonly ending: string | null;
}

/**
 * Whether the text is a question that can be answered, or becomes one with a plain ending of the kind that is missing.
 * `likely` is the ending that another offer of its kind needed: tried first, it saves trying those before it.
 */
function roadFrom(text: string, context: ReaderContext, likely: string | null): Road {
  const heard = listen(text, context);
  if ("question" in heard) return roadTo(heard.question, null, context);
  const open = "miss" in heard ? heard.miss : heard.error.kind === "not-understood" ? "supposition" : null;
  if (open === null || open === "day") {
    const at = "miss" in heard ? heard.at : heard.error.at;
    return { leads: false, isDeadEnd: true, blockedAt: at[1], ending: null };
  }
  const all = endings(context.engine)[open];
  const first = all.filter((ending) => ending === likely);
  for (const ending of new Set([...first, ...all])) {
    if (spentAll(context)) break;
    const ended = listen(`${text}${ending}`, context);
    // The first ending that makes it a question decides: a second set behind it would ask something else.
    if ("question" in ended) return roadTo(ended.question, ending, context);
  }
  return { leads: false, isDeadEnd: true, blockedAt: null, ending: null };
}

function roadTo(question: Question, ending: string | null, { engine }: ReaderContext): Road {
  return { leads: refusalOf(engine, question) === null, isDeadEnd: false, blockedAt: null, ending };
}

type Lacking = Exclude<Miss["miss"], "day"> | "supposition";
type Endings = Readonly<Record<Lacking, readonly string[]>>;

/** The plainest words that supply what is missing, by what that is: the reader has told it. */
const endings = onceFor((engine: ReaderContext["engine"]): Endings => {
  const { names: calls } = engine;
  const instrument = startOf(engine.record);
  const { date } = engine.record;
  const set = instrument === null ? "" : calls.short(instrument, date);
  const [first] = instrument === null ? [] : engine.memberships(instrument).keys();
  const who = first === undefined ? "" : calls.short(first, date);
  const its = [` ${set}`, ` ${who}`, ` ${who} leave ${set}`, ` leave ${set}`];
  const day = ` ${inWords(date)}`;
  const rest = `, who is left in ${set}`;
  return {
    instrument: [...its, day],
    participant: [` ${who}`],
    verb: its,
    set: [` ${set}`],
    number: [],
    // A word that has no part in the question yet gets one from what follows.
    other: [...its, day, ` ${set}${rest}`],
    supposition: [` ${set}${rest}`, ` left ${set}${rest}`, ` ${who} left ${set}${rest}`],
  };
});
