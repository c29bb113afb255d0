import { useEffect, useRef } from "preact/hooks";
import { inWords } from "../../time/words.ts";
import { FocusView } from "../network/focus.tsx";
import { StillPicture } from "../network/still.tsx";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";
import { useNarrow } from "../use-narrow.ts";
import { type DeskCheck, type DeskClaim, deskClaims } from "./checked.ts";
import { Differences } from "./claim-sheet.tsx";
import { shownFor, storyOf } from "./story.ts";
import { VerdictBadge } from "./verdict.tsx";

const SWIPE = 40;

/** Story mode: a claim, its verdict and its picture, then the next; by buttons, arrow keys and swipes. */
export function StoryView({ page }: { page: Page }) {
  const steps = storyOf(deskClaims(page.recorded));
  const { claim } = page.shown.value;
  const at = Math.max(
    0,
    steps.findIndex((step) => step.claim.id === claim),
  );
  const step = steps[at];
  const narrow = useNarrow();
  const to = (index: number) => {
    const next = steps[index];
    if (next) page.go(shownFor(next));
  };
  // A story starts on the day of its claim, whatever was shown before.
  useEffect(() => to(at), []);
  const swipe = useSwipe((by) => to(at + by));
  if (!step) return <p>No claim of the record has a picture.</p>;
  const last = at === steps.length - 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of one picture and its words, moved through by keys
    <div
      class="story"
      role="group"
      aria-label="Story"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys need somewhere to arrive
      tabIndex={0}
      {...swipe}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined || event.target !== event.currentTarget) return;
        event.preventDefault();
        to(at + by);
      }}
    >
      <div class="story-words">
        <p class="by">
          <button type="button" class="link" onClick={() => leave(page)}>
            ‹ All claims
          </button>
          {` ${at + 1} of ${steps.length}`}
          {step.picture && ` · ${inWords(step.picture.day)}`}
        </p>
        <progress value={at + 1} max={steps.length} aria-label="How far the story is told" />
        <div aria-live="polite">
          <Step page={page} step={step} first={at === 0} />
        </div>
        <p class="buttons">
          <button type="button" onClick={() => to(at - 1)} disabled={at === 0}>
            Previous
          </button>
          <button type="button" class="primary" onClick={() => to(at + 1)} disabled={last}>
            Next
          </button>
          <button type="button" class="link" onClick={() => leave(page)}>
            All about this claim
          </button>
        </p>
        {last && <p class="note">The end: every claim of the desk that has a day has been told.</p>}
      </div>
      <div class="story-picture">{narrow ? <StillPicture page={page} /> : <FocusView page={page} />}</div>
    </div>
  );
}

/** Back to the desk, at this claim, with nothing supposed or asked any more. */
function leave(page: Page): void {
  page.go({ view: "claims", question: null, suppose: [] });
}

/** What was said, whether it is so, and what the record says instead; a few lines, so that the picture stays in sight. */
function Step({ page, step, first }: { page: Page; step: DeskClaim; first: boolean }) {
  const { claim, verdict, checks, readings, source } = step;
  return (
    <>
      {first && (
        <p>
          What was claimed in public, one day after the other, held against the acts on record. Arrow keys, a swipe or
          the buttons go on.
        </p>
      )}
      <p class="by">
        {`${claim.by}, ${inWords(claim.on, "short")}, ${claim.place}: `}
        <SourceLink title={source.title} url={source.url} />
      </p>
      <h2>{`“${claim.claim}”`}</h2>
      <p class="claim-verdict">
        <VerdictBadge verdict={verdict} />
      </p>
      <Found page={page} checks={checks} />
      {readings
        .filter((reading) => reading.verdict === "true")
        .slice(0, 1)
        .map(({ reading, checks: own }) => (
          <div key={reading} data-reading={reading}>
            <p>
              <strong>{`True under the reading “${reading}”:`}</strong>
            </p>
            <Found page={page} checks={own} />
          </div>
        ))}
      {claim.note !== null && <p class="note">{claim.note}</p>}
    </>
  );
}

const MOST_FOUND = 3;

function Found({ page, checks }: { page: Page; checks: readonly DeskCheck[] }) {
  return (
    <ul class="checks">
      {checks.slice(0, MOST_FOUND).map((check) => (
        <li key={check.question}>
          <p>{check.found}</p>
          <Differences page={page} check={check} />
        </li>
      ))}
    </ul>
  );
}

/** Fingers that move sideways by more than they move up or down: to the left is on, to the right is back. */
function useSwipe(moved: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      start.current = touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (!start.current || !touch) return;
      const [x, y] = [touch.clientX - start.current.x, touch.clientY - start.current.y];
      start.current = null;
      if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) moved(x < 0 ? 1 : -1);
    },
  };
}
