import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Multiple, multiplesOf } from "../../scene/multiples.ts";
import type { Seats } from "../../scene/seats.ts";
import { shapesOf } from "../../scene/shapes.ts";
import { isoOf } from "../../time/day.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Shapes } from "../shape.tsx";

/** Two rows of five. */
const MOST = 10;

/** The turning days side by side, below the fold: drawn when they come near, so that the first view waits for none. */
export function Multiples({ page }: { page: Page }) {
  const { ref, near } = useNear<HTMLElement>();
  const seats = page.seats("still");
  return (
    <section class="multiples" ref={ref} aria-label="Turning days">
      <h2>Turning days</h2>
      {near && hasCome(seats) && <Pictures page={page} seats={seats} />}
    </section>
  );
}

function Pictures({ page, seats }: { page: Page; seats: Seats }) {
  const { depositary } = page;
  const all = useMemo(() => multiplesOf(depositary, seats, MOST), [depositary, seats]);
  const left = page.turns.value.filter((day) => day <= depositary.record.date).length - all.length;
  return (
    <>
      <ul>
        {all.map((multiple) => (
          <Picture key={multiple.day} page={page} multiple={multiple} />
        ))}
      </ul>
      {left > 0 && <p>{`${left} more turning days have smaller changes; the strip has them all.`}</p>}
    </>
  );
}

function Picture({ page, multiple }: { page: Page; multiple: Multiple }) {
  const { day, caption, scene } = multiple;
  const shapes = useMemo(() => {
    const { under, discs, over } = shapesOf(scene);
    return [...under, ...discs, ...over];
  }, [scene]);
  const here = page.shown.value.day === day;
  return (
    <li>
      <button
        type="button"
        aria-current={here ? "date" : undefined}
        data-day={isoOf(day)}
        onClick={() => {
          page.go({ day });
          document.querySelector("h1")?.scrollIntoView({ block: "start" });
        }}
      >
        <svg viewBox={`0 0 ${scene.panel.width} ${scene.panel.height}`} aria-hidden="true">
          <Shapes shapes={shapes} />
        </svg>
        <span>{caption}</span>
      </button>
    </li>
  );
}

function useNear<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!ref.current || near) return;
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && setNear(true), {
      rootMargin: "200px",
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [near]);
  return { ref, near };
}
