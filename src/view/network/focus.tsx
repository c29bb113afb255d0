import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { compareShapes } from "../../scene/compare-shapes.ts";
import { focusScene } from "../../scene/focus.ts";
import type { Node, Scene } from "../../scene/scene.ts";
import { shapesOf } from "../../scene/shapes.ts";
import { comparedOn } from "../compare/compare.tsx";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import type { Discs } from "./discs.ts";

const HIT = 6;

/** One instrument and its participants: wedges under, Sigma's discs and lines between, words and ghosts over. */
export function FocusView({ page }: { page: Page }) {
  const { shown, headline } = page;
  const { instrument, measure, day } = shown.value;
  const seats = page.seats("wide");
  const scene = useMemo(
    () => focusScene(page.depositary, seats, day, headline.value.sentence),
    [page, seats, day, headline.value.sentence],
  );
  const compared = comparedOn(page);
  const layers = useMemo(() => shapesOf(scene), [scene]);
  const canvas = useRef<HTMLDivElement>(null);
  const over = useRef<SVGGElement>(null);
  const under = useRef<SVGGElement>(null);
  const sigma = useDiscs(canvas, scene, `${instrument}/${measure}`, (transform) => {
    over.current?.setAttribute("transform", transform);
    under.current?.setAttribute("transform", transform);
  });
  const [hovered, setHovered] = useState<Node | null>(null);
  const { width, height } = scene.panel;
  const box = `0 0 ${width} ${height}`;
  const nodeUnder = (event: MouseEvent): Node | null => {
    const rect = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
    const place = sigma.discs?.toScene(at) ?? { x: (at.x / rect.width) * width, y: (at.y / rect.height) * height };
    return (
      scene.nodes.find((node) => Math.hypot(node.x - place.x, node.y - place.y) <= Math.max(node.r, 3) + HIT) ?? null
    );
  };
  return (
    <figure
      class="focus"
      style={{ aspectRatio: `${width} / ${height}` }}
      data-drawn={sigma.discs ? "sigma" : "svg"}
      data-scene={`${instrument} ${day}`}
    >
      <svg viewBox={box} class="layer" aria-hidden="true">
        <g ref={under}>
          <Shapes shapes={layers.under} />
          {!sigma.discs && <Shapes shapes={layers.discs} />}
        </g>
      </svg>
      <div class="layer discs" ref={canvas} aria-hidden="true" />
      <svg viewBox={box} class="layer" role="img" aria-label={scene.sentence}>
        <desc>{scene.sentence}</desc>
        <g ref={over}>
          <Shapes shapes={layers.over} />
          {compared && <Shapes shapes={compareShapes(scene, compared)} />}
        </g>
      </svg>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list beside the picture is its keyboard twin */}
      <div
        class="layer hits"
        style={{ cursor: hovered ? "pointer" : "default" }}
        onMouseMove={(event) => setHovered(nodeUnder(event))}
        onMouseLeave={() => setHovered(null)}
        onClick={(event) => {
          const node = nodeUnder(event);
          if (node) page.go({ why: node.participant });
        }}
      />
      {hovered && (
        <p
          class="tip"
          style={{ left: `${(hovered.x / width) * 100}%`, top: `${((hovered.y + hovered.r) / height) * 100}%` }}
        >
          {hovered.sentence}
        </p>
      )}
      {sigma.failed && <p class="plain-drawing">Drawn without WebGL: the same picture, without zoom.</p>}
    </figure>
  );
}

/** Starts Sigma once its code has come; until then, and where it cannot run, the SVG draws the discs as well. */
function useDiscs(
  canvas: { current: HTMLDivElement | null },
  scene: Scene,
  seats: string,
  moved: (transform: string) => void,
) {
  const [discs, setDiscs] = useState<Discs | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(scene);
  latest.current = scene;
  useEffect(() => {
    let stopped = false;
    let made: Discs | null = null;
    void import("./discs.ts")
      .then(({ startDiscs }) => {
        if (stopped || !canvas.current) return;
        made = startDiscs(canvas.current, latest.current, moved);
        setDiscs(made);
        setFailed(false);
      })
      .catch(() => setFailed(true));
    return () => {
      stopped = true;
      made?.kill();
      setDiscs(null);
    };
  }, [seats]);
  useEffect(() => discs?.show(scene), [discs, scene]);
  return { discs, failed };
}
