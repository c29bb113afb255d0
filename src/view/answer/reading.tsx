import { useMemo } from "preact/hooks";
import { type Answer, otherReadings, partsOf, type Question } from "../../opened.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { DayInput } from "../strip/day-input.tsx";
import { useNarrow } from "../use-narrow.ts";

type WhoQuestion = Extract<Question, { ask: "who" }>;

/** How the question was read, as a sentence of pieces that can be changed; and the other readings of "left". */
export function Reading({ page, answer }: { page: Page; answer: Answer }) {
  const { question, day } = page.shown.value;
  const { value: read } = page.read;
  const who = "error" in read || read.ask !== "who" ? null : read;
  const narrow = useNarrow();
  const pieces = (
    <>
      {who ? (
        <WhoSentence page={page} question={who} />
      ) : (
        <>
          <p class="chips">
            <span>Read as</span> <q>{answer.reading}</q>
          </p>
          {answer.parts.some(({ slot }) => slot === "instrument") && (
            <p class="chips">
              <InstrumentChip page={page} />
              <DayChip page={page} />
            </p>
          )}
        </>
      )}
      {who && answer.also && (
        <p class="chips">
          <span>Also</span> <q>{answer.also.reading}</q>
        </p>
      )}
      {who && <OtherReadings page={page} question={who} />}
    </>
  );
  // Where nothing was asked on a phone, the list comes first, and how it was read is one tap away.
  if (!narrow || question !== null) return <div class="reading">{pieces}</div>;
  return (
    <details class="reading">
      <summary>{`Read as: who remains on ${inWords(day, "short")}`}</summary>
      {pieces}
    </details>
  );
}

const WHO: Readonly<Record<WhoQuestion["reading"], string>> = {
  remaining: "",
  departed: "those who have left",
  excluded: "those expelled from",
  returned: "those who left and came back to",
  pending: "those who signed and did not ratify",
  unratified: "those who have not ratified, signed or not,",
  signed: "those who have signed",
  consented: "those who have ratified",
  unsigned: "those who neither signed nor joined",
  "joined-unsigned": "those who joined, without signing,",
  never: "those who never joined",
  absent: "those not in",
  ever: "those who were ever in",
  leaving: "those leaving",
  suspended: "those suspended in",
};

/** Read as [parties] to [Open Skies] on [23 Nov 2026] [not in NATO on that day] [+ not in …] */
function WhoSentence({ page, question }: { page: Page; question: WhoQuestion }) {
  const { depositary } = page;
  const { record, names } = depositary;
  const noun = record.instruments.find(({ id }) => id === question.instrument)?.noun;
  const words = (reading: WhoQuestion["reading"]) =>
    reading === "remaining" ? (noun?.many ?? "parties") : WHO[reading];
  const readings = otherReadings(question).map((other) => ({
    text: depositary.echo(other),
    label: words(other.reading),
  }));
  // Of the question and not of its answer, which supposes what the address does: asked, that would be supposed twice.
  const filters = partsOf(question, record, names).filter((part) => part.slot === "filter");
  const timeless =
    question.reading === "remaining" || question.reading === "leaving" || question.reading === "suspended";
  return (
    <p class="chips">
      <span>Read as</span>
      <Chip page={page} label="Change who is asked for" text={words(question.reading)} options={readings} />
      {question.reading === "remaining" && <span>{noun?.one === "party" ? "to" : "of"}</span>}
      <InstrumentChip page={page} />
      <span>{timeless ? "on" : "by"}</span>
      <DayChip page={page} />
      {filters.map((part, i) => (
        <Chip
          key={part.value}
          page={page}
          label={`Change: ${part.text}`}
          text={part.text}
          options={part.others.map((text) => ({ text, label: filterIn(text, filters.length, i) }))}
        />
      ))}
      <AddFilter page={page} question={question} />
    </p>
  );
}

/** The piece of a question that stands for its filter; a question with fewer of them has lost it. */
function filterIn(text: string, filters: number, i: number): string {
  const pieces = text.replace(/\?$/, "").split(/, (?=(?:not )?in |never in |once in |ever in )/);
  return pieces.length - 1 < filters ? "leave it out" : (pieces[pieces.length - filters + i] ?? text);
}

interface Option {
  readonly text: string;
  readonly label: string;
}

interface ChipProps {
  readonly page: Page;
  readonly label: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly extra?: string;
}

function Chip({ page, label, text, options, extra = "" }: ChipProps) {
  return (
    <select
      class={`chip ${extra}`}
      aria-label={label}
      value=""
      disabled={options.length === 0}
      onChange={(event) => page.ask(event.currentTarget.value)}
    >
      <option value="">{text}</option>
      {options.map((option) => (
        <option key={option.text} value={option.text}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function InstrumentChip({ page }: { page: Page }) {
  const { depositary, shown } = page;
  const { instrument, day } = shown.value;
  return (
    <select
      class="chip"
      aria-label="Change the treaty or alliance"
      value={instrument}
      onChange={(event) => page.go({ instrument: event.currentTarget.value })}
    >
      {depositary.record.instruments.map(({ id }) => (
        <option key={id} value={id}>
          {depositary.names.short(id, day)}
        </option>
      ))}
    </select>
  );
}

function DayChip({ page }: { page: Page }) {
  const { day } = page.shown.value;
  return <DayInput key={day} page={page} day={day} label="Change the day" set={(to) => page.go({ day: to })} />;
}

/** The usual next question: who of them is not in an alliance. */
function AddFilter({ page, question }: { page: Page; question: WhoQuestion }) {
  const { depositary } = page;
  const asked = new Set(question.filters.map(({ of }) => of));
  const others = depositary.record.instruments.filter(
    ({ id, kind, coverage }) =>
      kind !== "treaty" && id !== question.instrument && !asked.has(id) && !coverage.exitsOnly,
  );
  const options = others.map(({ id }) => ({
    label: `not in ${depositary.names.inSentence(id, question.on)}`,
    text: depositary.echo({ ...question, filters: [...question.filters, { in: false, of: id, on: null }] }),
  }));
  return <Chip page={page} label="Leave out the members of" text="+ not in …" options={options} extra="add-filter" />;
}

const SHORT: Partial<Record<string, string>> = {
  departed: "who has left",
  pending: "left to ratify",
  never: "left out",
  remaining: "who remains",
};

function OtherReadings({ page, question }: { page: Page; question: WhoQuestion }) {
  const { depositary } = page;
  const offered = useMemo(
    () =>
      otherReadings(question).flatMap((other) => {
        const words = SHORT[other.reading];
        if (!words) return [];
        // What the question supposes is so in what is shown.
        const { given: _, ...asked } = other;
        const answer = depositary.answer(asked);
        return "error" in answer ? [] : [{ text: depositary.echo(other), words, count: answer.count ?? 0 }];
      }),
    [depositary, question],
  );
  if (offered.length === 0) return null;
  return (
    <p class="others">
      <span>“Left” can also mean </span>
      {offered.map(({ text, words, count }, i) => (
        <span key={text}>
          {i > 0 && " · "}
          <button type="button" class="link" onClick={() => page.ask(text)}>
            {words}
          </button>
          {` ${count}`}
        </span>
      ))}
    </p>
  );
}
