import { useEffect, useRef } from "preact/hooks";
import { inWords } from "../../time/words.ts";
import { FocusView } from "../network/focus.tsx";
import { StillPicture } from "../network/still.tsx";
import type { Page } from "../page.ts";
import { useNarrow } from "../use-narrow.ts";
import { claimsOf } from "./desk-view.tsx";
import { storyOf } from "./story.ts";
import { VerdictBadge } from "./verdict.tsx";

const SWIPE = 40;

/** Story mode: a claim, its verdict and its picture, then the next; by buttons, arrow keys and swipes. */
export function StoryView({ page }: { page: Page }) {
  const steps = storyOf(claimsOf(page));
  const { claim } = page.shown.value;
  const at = Math.max(
    0,
    steps.findIndex((step) => step.claim.id === claim),
  );
  const step = steps[at];
  const narrow = useNarrow();
  const to = (index: number) => {
    const next = steps[index];
    if (next?.picture) page.go({ claim: next.claim.id, question: null, why: null, compare: null, ...next.picture });
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
      <div class="story-words" aria-live="polite">
        <p class="by">
          {`${at + 1} of ${steps.length}`}
          {step.picture && ` · ${inWords(step.picture.day)}`}
        </p>
        <h2>{step.claim.claim}</h2>
        <p>
          <VerdictBadge verdict={step.verdict} />
        </p>
        {step.checks.slice(0, 2).map(({ question, found }) => (
          <p key={question}>{found}</p>
        ))}
        <p class="buttons">
          <button type="button" onClick={() => to(at - 1)} disabled={at === 0}>
            Previous
          </button>
          <button type="button" onClick={() => to(at + 1)} disabled={last}>
            Next
          </button>
          <button type="button" class="link" onClick={() => page.go({ view: "claims" })}>
            All about this claim
          </button>
        </p>
      </div>
      <div class="story-picture">{narrow ? <StillPicture page={page} /> : <FocusView page={page} />}</div>
    </div>
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
