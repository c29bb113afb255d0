import { useEffect, useRef, useState } from "preact/hooks";
import type { Scene } from "../../scene/scene.ts";
import { between } from "../../scene/tween.ts";
import { calm } from "../motion.ts";

/** Milliseconds: a day's step, one on which somebody leaves, and a change of the measure. */
const STEP = 320;
const EXIT = 400;

/** The scene as it moves to the one given; at once while the day is dragged, or where less motion is asked for. */
export function useTween(target: Scene, dragged: boolean): Scene {
  const [shown, setShown] = useState(target);
  const now = useRef(target);
  now.current = shown;
  useEffect(() => {
    const from = now.current;
    if (from === target) return;
    const same = isSamePicture(from, target);
    if (!same || dragged || calm() || document.hidden) {
      setShown(target);
      return;
    }
    const departs = target.nodes.some(({ look }, i) => look === "ghost" && from.nodes[i]?.look !== "ghost");
    const lasts = departs || from.measure !== target.measure ? EXIT : STEP;
    let frame = 0;
    let start = -1;
    const step = (time: number) => {
      if (start < 0) start = time;
      const t = (time - start) / lasts;
      setShown(t >= 1 ? target : between(from, target, t));
      if (t < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target, dragged]);
  // Another instrument is there at once: its seats are others.
  return isSamePicture(shown, target) ? shown : target;
}

/** True where the seats of the one can move to those of the other. */
function isSamePicture(a: Scene, b: Scene): boolean {
  return (
    a.instrument === b.instrument &&
    a.shape === b.shape &&
    a.panel.width === b.panel.width &&
    a.panel.height === b.panel.height
  );
}
