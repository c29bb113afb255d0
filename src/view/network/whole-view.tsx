import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import type { Whole } from "./whole.ts";

/** All participants and instruments where they were placed once; a click on an instrument shows it. */
export function WholeView({ page }: { page: Page }) {
  const box = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState<Whole | null>(null);
  const [failed, setFailed] = useState(false);
  const { instrument, day } = page.shown.value;
  useEffect(() => {
    let made: Whole | null = null;
    let stopped = false;
    void import("./whole.ts")
      .then(({ startWhole }) => {
        if (stopped || !box.current) return;
        made = startWhole(box.current, page);
        setWhole(made);
      })
      .catch(() => setFailed(true));
    return () => {
      stopped = true;
      made?.kill();
    };
  }, [page]);
  useEffect(() => whole?.show(instrument, day), [whole, instrument, day]);
  const { participants, instruments } = page.depositary.record;
  return (
    <figure class="whole" data-drawn={whole ? "sigma" : ""}>
      <div
        class="layer discs"
        ref={box}
        role="img"
        aria-label={`The whole network: ${instruments.length} instruments and ${participants.length} participants, ${page.depositary.names.short(instrument, day)} lit.`}
      />
      <figcaption>
        Squares are treaties, alliances and organisations, dots are participants. Click a square to light it up; the
        list beside is the same in words.
      </figcaption>
      {failed && (
        <p class="plain-drawing">
          The whole network needs WebGL, which this browser does not give; the focus view is drawn without it.
        </p>
      )}
    </figure>
  );
}
