import { useEffect, useRef, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { stepTurn, stepYears, stops } from "./stepping.ts";

/** What the keys do on any slider of the day: a change, a year, to either end. */
export function slide(event: KeyboardEvent, page: Page): void {
  const all = stops(page);
  const moves: Partial<Record<string, () => void>> = {
    ArrowRight: () => stepTurn(page, 1),
    ArrowUp: () => stepTurn(page, 1),
    ArrowLeft: () => stepTurn(page, -1),
    ArrowDown: () => stepTurn(page, -1),
    PageDown: () => stepYears(page, 1),
    PageUp: () => stepYears(page, -1),
    Home: () => page.go({ day: all[0] ?? page.shown.value.day }),
    End: () => page.go({ day: page.lastDay.value }),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}

/**
 * Pointer drag anywhere on the box, with capture; the share is from 0 at its left edge to 1 at its right. With shift
 * held it is the second day that moves. `holding` is told when a drag begins and ends.
 */
export function useDrag(moved: (share: number, second: boolean) => void, holding?: (held: boolean) => void) {
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const waiting = useRef(0);
  useEffect(() => () => cancelAnimationFrame(waiting.current), []);
  useEffect(() => holding?.(held), [held]);
  const to = (event: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect) return;
    const share = (event.clientX - rect.left) / rect.width;
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => moved(share, event.shiftKey));
  };
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      setHeld(true);
      to(event);
    },
    onPointerMove: (event: PointerEvent) => held && to(event),
    onPointerUp: () => setHeld(false),
    onPointerCancel: () => setHeld(false),
  };
  return { box, drag };
}
