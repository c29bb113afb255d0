import { useState } from "preact/hooks";
import type { Answer, Failure } from "../../depositary.ts";
import type { Page } from "../page.ts";

/** A box for a claim of one's own: it is read and checked as a question "is it true that …". */
export function OwnClaim({ page }: { page: Page }) {
  const [text, setText] = useState("");
  const [told, setTold] = useState<Answer | Failure | null>(null);
  const { day, instrument } = page.shown.value;
  const check = (event: Event) => {
    event.preventDefault();
    const said = text.trim().replace(/[.?!]+$/, "");
    if (said === "") return setTold(null);
    const asked = /^(?:is it true|is it so)\b/i.test(said) ? `${said}?` : `Is it true that ${said}?`;
    setTold(page.recorded.ask(asked, { on: day, about: instrument }));
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
      <div role="status">{told && <Told page={page} told={told} />}</div>
    </section>
  );
}

function Told({ page, told }: { page: Page; told: Answer | Failure }) {
  if ("error" in told)
    return (
      <>
        <p>{`Not understood: ${told.error.message}.`}</p>
        {told.suggestions.length > 0 && <p>{`What can be answered: ${told.suggestions.slice(0, 3).join(" · ")}`}</p>}
      </>
    );
  return (
    <>
      <p class="by">{`Read as: ${told.reading}`}</p>
      <p>
        <strong data-own-verdict={told.verdict}>{told.sentence}</strong>
      </p>
      {told.readings.length > 1 && (
        <ul>
          {told.readings.map((reading) => (
            <ReadingLine key={reading.reading} page={page} reading={reading} />
          ))}
        </ul>
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
