import { compareDays, comparedInWords, type Mover } from "../../scene/compare.ts";
import { LOOK_WORDS } from "../../scene/look-words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";
import { DayInput } from "../strip/day-input.tsx";

/** The shown day against the other one, in words; null while only one day is looked at. */
export function comparedSentence({ depositary, shown }: Page): string | null {
  const { instrument, day, compare } = shown.value;
  return compare === null ? null : comparedInWords(depositary, compareDays(depositary, instrument, compare, day));
}

const LISTS = [
  ["joined", "Joined"],
  ["left", "Left"],
  ["changed", "Changed otherwise"],
  ["unchanged", "Unchanged"],
] as const;

/** Takes a second day: at first that of the most. */
export function CompareButton({ page }: { page: Page }) {
  if (page.shown.value.compare !== null) return null;
  return (
    <button type="button" class="compare-button" onClick={() => page.go({ compare: page.strip.value.peak.from })}>
      Compare days
    </button>
  );
}

/** The second day, and who joined, left, changed and did not. */
export function ComparePanel({ page }: { page: Page }) {
  const { depositary, shown } = page;
  const { compare, instrument } = shown.value;
  if (compare === null) return null;
  const compared = compareDays(depositary, instrument, compare, shown.value.day);
  return (
    <section class="compare" aria-label="Two days compared">
      <p class="compare-row">
        <span>Compared with</span>
        <DayInput
          key={compare}
          page={page}
          day={compare}
          label="Day to compare with"
          set={(day) => page.go({ compare: day })}
        />
        <button type="button" onClick={() => page.go({ day: compare, compare: shown.value.day })}>
          Swap
        </button>
        <button type="button" onClick={() => page.go({ compare: null })}>
          Stop comparing
        </button>
      </p>
      <div class="compare-lists">
        {LISTS.map(([kind, title]) => (
          <MoverList key={kind} page={page} title={title} movers={compared[kind]} open={kind !== "unchanged"} />
        ))}
      </div>
    </section>
  );
}

function MoverList({
  page,
  title,
  movers,
  open,
}: {
  page: Page;
  title: string;
  movers: readonly Mover[];
  open: boolean;
}) {
  return (
    <details open={open && movers.length > 0} data-list={title}>
      <summary>{`${title}: ${movers.length}`}</summary>
      <ul>
        {movers.map(({ participant, name, before, after }) => (
          <li key={participant} data-participant={participant}>
            <button
              type="button"
              class="link"
              title={before === after ? LOOK_WORDS[after] : `${LOOK_WORDS[before]}, then ${LOOK_WORDS[after]}`}
              onClick={() => page.go({ why: participant })}
            >
              <Glyph look={before} />
              {before !== after && <Glyph look={after} />}
              {name}
              <span class="hidden">
                {before === after ? `, ${LOOK_WORDS[after]}` : `, ${LOOK_WORDS[before]}, then ${LOOK_WORDS[after]}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
