import { useMemo } from "preact/hooks";
import { compareDays } from "../../scene/compare.ts";
import { compareShapes, supposedShapes } from "../../scene/compare-shapes.ts";
import { focusScene } from "../../scene/focus.ts";
import { datedOfFocus } from "../../scene/focus-dated.ts";
import { PANELS } from "../../scene/panels.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Seats } from "../../scene/seats.ts";
import { type Shape, shapesOf } from "../../scene/shapes.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Awaited } from "./awaited.tsx";
import { Figure, type Target } from "./figure.tsx";
import { usePanel } from "./use-panel.ts";
import { useTween } from "./use-tween.ts";

/** One instrument and its participants. */
export function FocusView({ page }: { page: Page }) {
  const { ref, panel } = usePanel();
  const seats = page.seats(panel);
  return (
    <div ref={ref}>
      {hasCome(seats) ? (
        <FocusPicture page={page} seats={seats} />
      ) : (
        <Awaited page={page} panel={PANELS[panel]} fetched={seats} />
      )}
    </div>
  );
}

function FocusPicture({ page, seats }: { page: Page; seats: Seats }) {
  const { depositary, shown, headline, lit } = page;
  const { instrument, day, why } = shown.value;
  const target = useMemo(
    () => focusScene(depositary, seats, day, headline.value.sentence, { lit: lit.value, selected: why }),
    [depositary, seats, day, headline.value.sentence, lit.value, why],
  );
  const scene = useTween(target, page.dragged.value);
  const layers = useMemo(() => shapesOf(scene), [scene]);
  // A step of the day moves nobody and leaves who is lit: what Sigma has been given stays.
  const ground = [
    scene.instrument,
    scene.shape,
    ...scene.nodes.map(({ participant, x, y, r }) => [participant, x, y, r]),
  ];
  const shining = lit.value && [...lit.value].sort();
  const dated = useMemo(
    () => datedOfFocus(depositary, scene, lit.value),
    [depositary, JSON.stringify(ground), JSON.stringify(shining)],
  );
  const targets = useMemo(() => {
    const edges = new Map(scene.edges.map((edge) => [edge.participant, edge]));
    return scene.nodes.map(
      ({ participant: key, x, y, r, sentence }): Target => ({ key, x, y, r, line: edges.get(key) ?? null, sentence }),
    );
  }, [scene]);
  const { compare } = shown.value;
  const supposed = page.supposed.value;
  const drawings = useMemo(() => {
    const over = [...layers.over, ...marksOver(page, scene)];
    return { over: () => over, instead: () => layers.discs };
  }, [layers, scene, depositary, instrument, compare, day, supposed]);
  return (
    <Figure
      kind="focus"
      subject={`${instrument} ${seats.panel.width} ${seats.shape}`}
      panel={scene.panel}
      sentence={scene.sentence}
      dated={dated}
      day={scene.day}
      under={layers.under}
      {...drawings}
      targets={targets}
      pick={(participant) => page.go({ why: participant })}
    />
  );
}

/** What two days compared, and a supposition, add to the picture. */
export function marksOver({ depositary, shown, supposed }: Page, scene: Scene): Shape[] {
  const { instrument, day, compare } = shown.value;
  const compared = compare === null ? null : compareDays(depositary, instrument, compare, day);
  const who = supposed.value.filter((one) => one.instrument === instrument).map(({ participant }) => participant);
  return [...(compared ? compareShapes(scene, compared) : []), ...supposedShapes(scene, who)];
}
