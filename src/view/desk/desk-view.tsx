import type { Page } from "../page.ts";
import { type DeskClaim, deskClaims } from "./checked.ts";
import { ClaimSheet } from "./claim-sheet.tsx";
import { OwnClaim } from "./own-claim.tsx";
import { VERDICT_WORDS, VerdictBadge } from "./verdict.tsx";

/** The claim desk: statements made in public, each with its check, its readings and its picture. */
export function DeskView({ page }: { page: Page }) {
  const claims = deskClaims(page.recorded);
  const [first] = claims;
  const open = claims.find(({ claim }) => claim.id === page.shown.value.claim) ?? first;
  return (
    <div class="desk">
      <OwnClaim page={page} />
      {claims.length === 0 && <p>The record has no claims.</p>}
      {open && (
        <div class="desk-columns" data-chosen={page.shown.value.claim ?? undefined}>
          <section class="claims" aria-label="All claims">
            <p>
              <button type="button" class="primary" onClick={() => page.go({ view: "story", claim: null })}>
                Tell them as a story
              </button>
            </p>
            <Tally claims={claims} />
            <ol>
              {claims.map(({ claim, verdict }) => (
                <li key={claim.id}>
                  <button
                    type="button"
                    class="claim-button"
                    aria-current={claim.id === open.claim.id}
                    onClick={() => page.go({ claim: claim.id })}
                  >
                    <span>{claim.claim}</span>
                    <VerdictBadge verdict={verdict} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
          <ClaimSheet page={page} checked={open} key={open.claim.id} />
        </div>
      )}
    </div>
  );
}

function Tally({ claims }: { claims: readonly DeskClaim[] }) {
  const verdicts = Object.keys(VERDICT_WORDS) as (keyof typeof VERDICT_WORDS)[];
  const counts = verdicts.map((verdict) => ({ verdict, n: claims.filter((each) => each.verdict === verdict).length }));
  return (
    <p class="by">
      {counts
        .filter(({ n }) => n > 0)
        .map(({ verdict, n }) => `${n} ${VERDICT_WORDS[verdict].toLowerCase()}`)
        .join(", ")}
    </p>
  );
}
