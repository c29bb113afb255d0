import { useState } from "preact/hooks";
import { askingOf, type ClaimVerdict } from "../../asking.ts";
import type { Answer, Failure } from "../../opened.ts";
import type { Page } from "../page.ts";
import { ask } from "./claim-sheet.tsx";
import { VerdictBadge } from "./verdict.tsx";

interface Told {
  /** The question that was asked, in words. */
  readonly asked: string;
  readonly answer: Answer | Failure;
}

/** A box for a claim of one's own: it is read and checked as a question "is it true that …". */
export function OwnClaim({ page }: { page: Page }) {
  const [text, setText] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const { day, instrument } = page.shown.value;
  const check = (event: Event) => {
    event.preventDefault();
    const said = text.trim().replace(/[.?!]+$/, "");
    if (said === "") return setTold(null);
    const asked = /^(?:is it true|is it so)\b/i.test(said) ? `${said}?` : `Is it true that ${said}?`;
    setTold({ asked, answer: askingOf(page.recorded).ask(asked, { on: day, about: instrument }) });
  };
  return (
    <section class="own-claim">
      <form onSubmit={check}>
        <label for="own-claim">Check a claim of your own</label>
        <input
          id="own-claim"
          value={text}
          maxLength={500}
          autocomplete="off"
          placeholder="only Finland and Sweden would be left outside NATO if Belarus left"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">Check</button>
      </form>
      <div role="status" class={told ? "told" : undefined}>
        {told && <Told page={page} told={told} />}
      </div>
    </section>
  );
}

function Told({ page, told: { asked, answer } }: { page: Page; told: Told }) {
  if ("error" in answer) return <NotTold page={page} failure={answer} />;
  return (
    <>
      <p class="by">{`Read as: ${answer.reading}`}</p>
      <p class="claim-verdict">
        <VerdictBadge verdict={verdictOf(answer)} />
      </p>
      <p>
        <strong data-own-verdict={answer.verdict}>{answer.sentence}</strong>
      </p>
      {answer.readings.length > 1 && (
        <ul>
          {answer.readings.map((reading) => (
            <ReadingLine key={reading.reading} page={page} reading={reading} />
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="link" onClick={() => ask(page, asked)}>
          Show it in the picture, with who says so
        </button>
      </p>
    </>
  );
}

/** A claim that is true under one of the other readings is not simply false. */
function verdictOf({ verdict, readings }: Answer): ClaimVerdict {
  if (verdict === "yes") return "true";
  if (verdict === "no") return readings.some((reading) => reading.verdict === "yes") ? "otherwise" : "false";
  return "unsure";
}

function NotTold({ page, failure }: { page: Page; failure: Failure }) {
  const { error, suggestions } = failure;
  return (
    <>
      {error.kind === "out-of-scope" && (
        <p class="claim-verdict">
          <VerdictBadge verdict="unchecked" />
        </p>
      )}
      <p>{`${error.kind === "out-of-scope" ? "Why not" : "Not understood"}: ${error.message}.`}</p>
      {suggestions.length > 0 && (
        <>
          <p>What can be answered:</p>
          <ul>
            {suggestions.slice(0, 3).map((text) => (
              <li key={text}>
                <button type="button" class="link" onClick={() => ask(page, text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ReadingLine({ page, reading }: { page: Page; reading: Answer["readings"][number] }) {
  const { names, record } = page.recorded;
  const listed = (ids: readonly string[]) => ids.map((id) => names.short(id, record.date)).join(", ");
  const parts = [
    reading.missing.length > 0 ? `claimed, but not so: ${listed(reading.missing)}` : "",
    reading.extra.length > 0 ? `missing from the claim: ${listed(reading.extra)}` : "",
  ].filter(Boolean);
  return <li>{[`${reading.reading}: ${reading.verdict}`, ...parts].join("; ")}</li>;
}
