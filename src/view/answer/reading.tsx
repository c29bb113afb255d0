import { useMemo } from "preact/hooks";
import type { Answer } from "../../depositary.ts";
import type { Page } from "../page.ts";

/** How the question was read, piece by piece, each with its alternatives; and the other readings of "left". */
export function Reading({ page, answer }: { page: Page; answer: Answer }) {
  const chips = answer.parts.filter((part) => part.slot !== "reading");
  const reading = answer.parts.find((part) => part.slot === "reading");
  return (
    <div class="reading">
      <p class="echo">
        <span>Read as </span>
        <q>{answer.reading}</q>
      </p>
      <p class="chips">
        {chips.map((part) => (
          <select
            key={`${part.slot} ${part.value}`}
            aria-label={`Change: ${part.text}`}
            value=""
            disabled={part.others.length === 0}
            onChange={(event) => page.ask(event.currentTarget.value)}
          >
            <option value="">{part.text}</option>
            {part.others.map((other) => (
              <option key={other} value={other}>
                {other}
              </option>
            ))}
          </select>
        ))}
      </p>
      {reading && <OtherReadings page={page} others={reading.others} />}
    </div>
  );
}

const SHORT: Partial<Record<string, string>> = {
  departed: "who has left",
  pending: "left to ratify",
  never: "left out",
  remaining: "who remains",
};

function OtherReadings({ page, others }: { page: Page; others: readonly string[] }) {
  const { depositary } = page;
  const offered = useMemo(
    () =>
      others.flatMap((text) => {
        const read = depositary.read(text);
        if ("error" in read || read.ask !== "who") return [];
        const words = SHORT[read.reading];
        const answer = depositary.answer(read);
        return words && !("error" in answer) ? [{ text, words, count: answer.count ?? 0 }] : [];
      }),
    [depositary, others.join("|")],
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
