import type { ComponentChildren } from "preact";
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Dated } from "../../scene/plain.ts";
import type { Point, Size } from "../../scene/scene.ts";
import type { Shape } from "../../scene/shapes.ts";
import type { Day } from "../../time/day.ts";
import { Icon } from "../icon.tsx";
import { calm } from "../motion.ts";
import { Shapes } from "../shape.tsx";
import { usePrinting } from "../use-narrow.ts";
import { type Camera, FITTED, MOST_ZOOM } from "./camera.ts";
import { OnTheWay } from "./crossing.tsx";
import type { Drawing } from "./drawing.ts";

/** Something that can be pointed at: a circle or square, or a line to one. */
export interface Target {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly line: { readonly from: Point; readonly to: Point } | null;
  readonly sentence: string;
}

export interface FigureProps {
  /** What it is a picture of, apart from the day: with another one Sigma starts anew. */
  readonly subject: string;
  readonly kind: "focus" | "whole";
  readonly panel: Size;
  readonly sentence: string;
  /** What Sigma draws, on all days, and the day that it shows. */
  readonly dated: Dated;
  readonly day: Day;
  readonly under: readonly Shape[];
  /** The same on the day shown, as SVG: until it has started, and where it cannot. */
  readonly instead: (zoom: number) => readonly Shape[];
  readonly over: (zoom: number) => readonly Shape[];
  readonly targets: readonly Target[];
  readonly pick: (key: string) => void;
  /** A target to be brought to the middle when it changes. */
  readonly flyTo?: Point | null;
  readonly children?: ComponentChildren;
}

const FLIGHT = 600;
const HIT = 6;
const STEP = 1.5;
const STEP_LASTS = 200;

/** Marks under, Sigma's discs and lines between, words and ghosts over; hover, click, drag and zoom for all of them. */
export function Figure(props: FigureProps) {
  const { panel, kind, subject, sentence, targets, pick } = props;
  const canvas = useRef<HTMLDivElement>(null);
  const [camera, setCamera] = useState<Camera>(FITTED);
  // Starting takes longer than a frame, and would be seen in what moves over it.
  const waits = useContext(OnTheWay);
  const { drawing, failed } = useDrawing(canvas, props, waits, setCamera);
  const [hovered, setHovered] = useState<Target | null>(null);
  // In the focus view all grows together; in the whole network places part, and marks and letters stay.
  const grows = kind === "focus";
  const zoom = grows ? 1 : camera.zoom;
  const over = useMemo(() => props.over(zoom), [props.over, zoom]);
  // On paper the canvas would be as coarse as the screen, and as dark.
  const plain = usePrinting() || drawing === null;
  const instead = useMemo(() => (plain ? props.instead(zoom) : []), [props.instead, zoom, plain]);
  const box = `0 0 ${panel.width} ${panel.height}`;
  const transform = grows
    ? `matrix(${camera.zoom} 0 0 ${camera.zoom} ${camera.x} ${camera.y})`
    : `translate(${camera.x} ${camera.y})`;

  const toPanel = (event: MouseEvent): Point => {
    const rect = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const unit = rect.width / panel.width;
    return {
      x: ((event.clientX - rect.left) / unit - camera.x) / camera.zoom,
      y: ((event.clientY - rect.top) / unit - camera.y) / camera.zoom,
    };
  };
  const middle = (): Point => ({
    x: (panel.width / 2 - camera.x) / camera.zoom,
    y: (panel.height / 2 - camera.y) / camera.zoom,
  });
  const { aim, aimed } = useAim(drawing);
  // A step counts from where the last one leads: pressed quickly, they come to the same as pressed slowly.
  const zoomBy = (by: number, at: Point = aimed()?.at ?? middle()) =>
    aim(at, Math.min(MOST_ZOOM, Math.max(1, (aimed()?.zoom ?? camera.zoom) * by)), STEP_LASTS);
  const fitIn = (lasts: number) => aim({ x: panel.width / 2, y: panel.height / 2 }, 1, lasts);
  const drag = useDrag(drawing, panel, camera);
  const { flyTo } = props;
  useEffect(() => {
    if (flyTo) aim(flyTo, 3, FLIGHT);
  }, [drawing, flyTo?.x, flyTo?.y]);
  // Before the next frame: a key that is pressed at once finds the drawing that has just started.
  useLayoutEffect(() => {
    const keys = (event: Event) => {
      const by = (event as CustomEvent<number>).detail;
      if (by === 0) fitIn(STEP_LASTS);
      else zoomBy(STEP ** by);
    };
    addEventListener("depositary-zoom", keys);
    return () => removeEventListener("depositary-zoom", keys);
  });

  return (
    <figure
      class={kind}
      style={{ aspectRatio: `${panel.width} / ${panel.height}`, visibility: waits ? "hidden" : "visible" }}
      data-drawn={drawing ? "sigma" : "svg"}
      data-subject={subject}
      data-zoom={camera.zoom.toFixed(2)}
    >
      <svg viewBox={box} class="layer" aria-hidden="true">
        <g transform={transform}>
          <Shapes shapes={props.under} />
          {plain && <Shapes shapes={instead} />}
        </g>
      </svg>
      <div class="layer discs" ref={canvas} aria-hidden="true" />
      <svg viewBox={box} class="layer" role="img" aria-label={sentence}>
        <desc>{sentence}</desc>
        <g transform={transform}>
          <Shapes shapes={over} />
        </g>
      </svg>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list beside the picture is its keyboard twin */}
      <div
        class="layer hits"
        style={{
          cursor: hovered ? "pointer" : camera.zoom > 1.01 ? "grab" : "default",
          touchAction: camera.zoom > 1.01 ? "none" : "auto",
        }}
        onMouseMove={(event) => setHovered(targetAt(targets, toPanel(event), grows ? 1 : camera.zoom))}
        onMouseLeave={() => setHovered(null)}
        onWheel={(event) => {
          // The wheel alone scrolls the page; with Ctrl, as a pinch on a touchpad sends it, it zooms.
          if (!(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          zoomBy(STEP ** (-event.deltaY / 100), toPanel(event));
        }}
        {...drag.handlers}
        onClick={(event) => {
          if (drag.moved()) return;
          const target = targetAt(targets, toPanel(event), grows ? 1 : camera.zoom);
          if (target) pick(target.key);
        }}
      />
      {hovered && <Tip target={hovered} panel={panel} camera={camera} />}
      {drawing && (
        <div class="zoom">
          <button
            type="button"
            aria-label="Zoom in"
            disabled={camera.zoom >= MOST_ZOOM - 0.1}
            onClick={() => zoomBy(STEP)}
          >
            <Icon name="plus" />
          </button>
          <button type="button" aria-label="Zoom out" disabled={camera.zoom <= 1.01} onClick={() => zoomBy(1 / STEP)}>
            <Icon name="minus" />
          </button>
          <button
            type="button"
            aria-label="Fit the picture"
            disabled={camera.zoom <= 1.01}
            onClick={() => fitIn(FLIGHT)}
          >
            <Icon name="fit" />
          </button>
        </div>
      )}
      {props.children}
      {failed && (
        <p class="plain-drawing" title="The same picture, drawn as SVG: all of it is there but the zoom.">
          No zoom: drawn without WebGL
        </p>
      )}
    </figure>
  );
}

/** Flights of the camera, and where one that is under way leads. */
function useAim(drawing: Drawing | null) {
  const flight = useRef<{ at: Point; zoom: number; until: number } | null>(null);
  return {
    aim: (at: Point, zoom: number, lasts: number) => {
      const milliseconds = calm() ? 0 : lasts;
      flight.current = { at, zoom, until: performance.now() + milliseconds };
      drawing?.fly(at, zoom, milliseconds);
    },
    // On a machine whose frames come late a flight lasts longer than it was meant to.
    aimed: () => {
      const { current } = flight;
      return current && (drawing?.flying() || performance.now() < current.until) ? current : null;
    },
  };
}

function Tip({ target, panel, camera }: { target: Target; panel: Size; camera: Camera }) {
  const x = ((target.x * camera.zoom + camera.x) / panel.width) * 100;
  const y = (((target.y + target.r) * camera.zoom + camera.y) / panel.height) * 100;
  const above = y > 84;
  return (
    <p
      class={above ? "tip above" : "tip"}
      style={{ left: `${Math.min(86, Math.max(14, x))}%`, top: `${above ? y - 12 : y}%` }}
    >
      {target.sentence}
    </p>
  );
}

/** The nearest mark under a place of the panel, else the nearest line. */
function targetAt(targets: readonly Target[], at: Point, zoom: number): Target | null {
  const near = (target: Target) => Math.hypot(target.x - at.x, target.y - at.y) - Math.max(target.r, 3) / zoom;
  const marks = targets.filter((target) => near(target) <= HIT / zoom).sort((a, b) => near(a) - near(b));
  if (marks[0]) return marks[0];
  const lines = targets.filter(({ line }) => line && distance(at, line.from, line.to) < 4 / zoom);
  return lines[0] ?? null;
}

/** From a point to a piece of a straight line. */
function distance(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** Starts Sigma once its code has come; until then, and where it cannot run, the SVG draws everything. */
function useDrawing(
  canvas: { current: HTMLDivElement | null },
  props: FigureProps,
  waits: boolean,
  moved: (camera: Camera) => void,
) {
  const { subject, kind, panel, dated, day } = props;
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ dated, day });
  latest.current = { dated, day };
  useEffect(() => {
    if (waits) return;
    let stopped = false;
    let made: Drawing | null = null;
    const stop = () => {
      made?.kill();
      made = null;
      setDrawing(null);
      moved(FITTED);
    };
    void import("./drawing.ts")
      .then(({ startDrawing }) => {
        if (stopped || !canvas.current) return;
        const sizes = kind === "focus" ? "positions" : "screen";
        made = startDrawing(canvas.current, panel, latest.current, sizes, moved, () => {
          stop();
          setFailed(true);
        });
        setDrawing(made);
        setFailed(false);
      })
      .catch(() => setFailed(true));
    return () => {
      stopped = true;
      stop();
    };
  }, [subject, waits]);
  useEffect(() => drawing?.feed(dated), [drawing, dated]);
  useEffect(() => drawing?.show(day), [drawing, day]);
  return { drawing, failed };
}

/** Drags the picture where it is zoomed; `moved` tells a drag from a click. */
function useDrag(drawing: Drawing | null, panel: Size, camera: Camera) {
  const start = useRef<{ x: number; y: number; middle: Point; zoom: number } | null>(null);
  const far = useRef(false);
  const to = (event: PointerEvent) => {
    const from = start.current;
    if (!from) return;
    const unit = (event.currentTarget as HTMLElement).clientWidth / panel.width;
    const [dx, dy] = [(event.clientX - from.x) / unit, (event.clientY - from.y) / unit];
    if (Math.hypot(dx, dy) > 3) far.current = true;
    if (!far.current) return;
    drawing?.fly({ x: from.middle.x - dx / from.zoom, y: from.middle.y - dy / from.zoom }, from.zoom, 0);
  };
  const end = () => (start.current = null);
  return {
    moved: () => far.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        far.current = false;
        if (event.button !== 0 || camera.zoom <= 1.01) return;
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        const { zoom } = camera;
        const middle = { x: (panel.width / 2 - camera.x) / zoom, y: (panel.height / 2 - camera.y) / zoom };
        start.current = { x: event.clientX, y: event.clientY, middle, zoom };
      },
      onPointerMove: to,
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}
