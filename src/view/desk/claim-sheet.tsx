import { useState } from "preact/hooks";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";
import type { DeskCheck, DeskClaim } from "./checked.ts";
import { ClaimPicture } from "./claim-picture.tsx";
import { VerdictBadge } from "./verdict.tsx";

/** One claim: what was said and by whom, the verdict, and every question that leads to it. */
export function ClaimSheet({ page, checked }: { page: Page; checked: DeskClaim }) {
  const { claim, verdict, checks, readings, source } = checked;
  return (
    <article class="claim" data-claim={claim.id} data-verdict={verdict}>
      <h2 id="claim-title">{claim.claim}</h2>
      <p class="by">
        {`${claim.by}, ${inWords(claim.on, "short")}, ${claim.place}: `}
        <SourceLink title={source.title} url={source.url} />
      </p>
      <p class="claim-verdict">
        <VerdictBadge verdict={verdict} />
      </p>
      {claim.reason !== null && <p>{claim.reason}</p>}
      {checks.some(({ answer }) => answer?.measure) ? (
        <Bases page={page} checked={checked} />
      ) : (
        <>
          <Checks page={page} checks={checks} />
          {readings.map(({ reading, verdict: other, checks: own }) => (
            <section key={reading} data-reading={reading}>
              <h3>
                {`Under the reading “${reading}”: `}
                <VerdictBadge verdict={other} />
              </h3>
              <Checks page={page} checks={own} />
            </section>
          ))}
        </>
      )}
      {claim.note !== null && <p class="note">{claim.note}</p>}
      <ClaimPicture page={page} checked={checked} />
    </article>
  );
}

function Checks({ page, checks }: { page: Page; checks: readonly DeskCheck[] }) {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <CheckLine key={check.question} page={page} check={check} />
      ))}
    </ul>
  );
}

function CheckLine({ page, check }: { page: Page; check: DeskCheck }) {
  const { question, asked, found, expected, verdict } = check;
  return (
    <li>
      {!asked ? (
        <span>{`In the record: ${question}`}</span>
      ) : (
        <button type="button" class="link" onClick={() => ask(page, question)}>
          {question}
        </button>
      )}
      <p>
        <strong>{MARKS[verdict]}</strong> {found}
      </p>
      {verdict !== "yes" && <p class="by">{`Expected: ${expected}.`}</p>}
      <Differences page={page} check={check} />
    </li>
  );
}

/** Asks it where its answer is drawn. */
export function ask(page: Page, question: string): void {
  page.ask(question);
  page.go({ view: "focus" });
}

const MARKS = { yes: "As claimed:", no: "Not as claimed:", unsure: "Not sure:" } as const;

/** Who was named and is not, and who is and was not named. */
export function Differences({ page, check }: { page: Page; check: DeskCheck }) {
  const { names, record } = page.recorded;
  const listed = (ids: readonly string[]) => ids.map((id) => names.short(id, record.date)).join(", ");
  return (
    <>
      {check.missing.length > 0 && <p data-missing="">{`Claimed, but not so: ${listed(check.missing)}.`}</p>}
      {check.extra.length > 0 && <p data-extra="">{`Missing from the claim: ${listed(check.extra)}.`}</p>}
    </>
  );
}

/** A share depends on its base: each base is one choice, the share drawn and told for it. */
function Bases({ page, checked }: { page: Page; checked: DeskClaim }) {
  const bases = [{ reading: "as said", checks: checked.checks }, ...checked.readings];
  const [chosen, setChosen] = useState(bases[0]?.reading);
  const base = bases.find(({ reading }) => reading === chosen) ?? bases[0];
  const measure = base?.checks.find(({ answer }) => answer?.measure)?.answer?.measure;
  return (
    <>
      <fieldset class="choice">
        <legend>Base</legend>
        {bases.map(({ reading }) => (
          <label key={reading} class={reading === chosen ? "on" : ""}>
            <input
              type="radio"
              name={`base-${checked.claim.id}`}
              checked={reading === chosen}
              onChange={() => setChosen(reading)}
            />
            {reading}
          </label>
        ))}
      </fieldset>
      {measure && (
        <div class="share">
          <svg viewBox="0 0 400 24" width="400" height="24" aria-hidden="true">
            <rect x="0.5" y="0.5" width="399" height="23" class="fill-none stroke-control" />
            <rect x="0" y="0" width={400 * measure.share} height="24" class="fill-party" />
          </svg>
          <p>
            <strong data-share={measure.share.toFixed(3)}>{`${(measure.share * 100).toFixed(1)} %`}</strong>
            {` of ${measure.base}`}
          </p>
        </div>
      )}
      {base && <Checks page={page} checks={base.checks} />}
    </>
  );
}
