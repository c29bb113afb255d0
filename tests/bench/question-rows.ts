import type { Depositary } from "../../src/depositary.ts";
import type { Question } from "../../src/questions/question.ts";
import { HALVES, questionsIn } from "../questions/bench.ts";
import { builtLibrary } from "./built.ts";
import { shortest } from "./clock.ts";
import type { Row } from "./rows.ts";

const RUNS = 5;
/** So many of the slowest are timed a second time: of thousands some were asked while the machine did something else. */
const AGAIN = 100;
/** Every so many-th keystroke of the questions is completed: enough to meet each kind of place. */
const STEP = 7;

/**
 * What one question of the bench costs to read, to answer and to complete: of a hundred the tenth or fifth slowest, and
 * the slowest. All have been asked once before, as in a page in which somebody has been asking for a while.
 */
export async function questionRows(folder: string): Promise<Row[]> {
  const { filesIn, open, readRecord } = await builtLibrary();
  const { record } = readRecord(filesIn(folder));
  if (!record) throw new Error(`${folder} has complaints: run \`npm run --silent depositary -- check\``);
  const depositary = open(record);
  const texts = HALVES.flatMap((file) => questionsIn(file)).map(({ question }) => question);
  const read = texts.map((text) => depositary.read(text)).filter((each): each is Question => !("error" in each));
  const typed = texts.flatMap((text) => [...text].map((_, i) => text.slice(0, i))).filter((_, i) => i % STEP === 0);
  const each = async <T>(all: readonly T[], work: (one: T) => unknown) => {
    for (const one of all) work(one);
    const timed: { one: T; time: number }[] = [];
    for (const one of all) timed.push({ one, time: await shortest(RUNS, () => work(one)) });
    timed.sort((a, b) => a.time - b.time);
    for (const slow of timed.slice(-AGAIN)) slow.time = Math.min(slow.time, await shortest(RUNS, () => work(slow.one)));
    return timed.map(({ time }) => time).sort((a, b) => a - b);
  };
  // In turn, so that what one supposes is folded anew: only the last few suppositions are kept.
  const supposing = read.filter(({ given }) => given && given.length > 0);
  const anew = supposing.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS * 2; run++)
    for (const [i, question] of supposing.entries())
      anew[i] = Math.min(anew[i] as number, await shortest(1, () => depositary.answer(question)));
  const ofSets = setQuestions(depositary);
  const sets = await each(ofSets, (question) => depositary.answer(question));
  const reading = await each(texts, (text) => depositary.read(text));
  const answering = await each(read, (question) => depositary.answer(question));
  const completing = await each(typed, (text) => depositary.complete(text));
  const row = (name: string, value: number, atMost: number | null): Row => ({
    name,
    value,
    unit: "ms",
    target: atMost === null ? null : { atMost },
  });
  return [
    row(`read one of ${texts.length} questions, the slowest`, last(reading), 5),
    row(`answer one of ${read.length}, 90 of 100 at most`, share(answering, 0.9), 1),
    row("answer one, the slowest", last(answering), 1),
    row(`answer one of ${anew.length} suppositions that are folded anew, the slowest`, Math.max(...anew), 1),
    row(`answer what all or any of a set are in, of ${ofSets.length}, 90 of 100 at most`, share(sets, 0.9), 1),
    row("answer one of these, the slowest", last(sets), 1),
    row(`complete one of ${typed.length} keystrokes, 95 of 100 at most`, share(completing, 0.95), 10),
    row("complete one, the slowest", last(completing), 10),
  ];
}

/** "Which treaties bind all parties to the NPT?", of each set of the record, for all of it and for any. */
function setQuestions({ record }: Depositary): Question[] {
  const sets = new Set([...record.instruments.map(({ id }) => id), ...record.groups.map(({ group }) => group)]);
  const told = [...sets].filter(
    (of) => !record.instruments.some(({ id, coverage }) => id === of && coverage.exitsOnly),
  );
  return told.flatMap((of) =>
    (["all", "any"] as const).map(
      (how): Question => ({
        ask: "which",
        reading: "in",
        participants: [],
        set: { of, how },
        kind: null,
        on: record.date,
        form: "list",
      }),
    ),
  );
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.floor(sorted.length * part)] ?? 0;
}

function last(sorted: readonly number[]): number {
  return sorted[sorted.length - 1] ?? 0;
}
