import { useMemo } from "preact/hooks";
import { compareShapes } from "../../scene/compare-shapes.ts";
import { focusScene } from "../../scene/focus.ts";
import { plainOfFocus } from "../../scene/plain.ts";
import { shapesOf } from "../../scene/shapes.ts";
import { comparedOn } from "../compare/compare.tsx";
import type { Page } from "../page.ts";
import { Figure, type Target } from "./figure.tsx";

/** One instrument and its participants. */
export function FocusView({ page }: { page: Page }) {
  const { shown, headline, lit } = page;
  const { instrument, day, why } = shown.value;
  const seats = page.seats("wide");
  const scene = useMemo(
    () => focusScene(page.depositary, seats, day, headline.value.sentence, { lit: lit.value, selected: why }),
    [page, seats, day, headline.value.sentence, lit.value, why],
  );
  const layers = useMemo(() => shapesOf(scene), [scene]);
  const plain = useMemo(() => plainOfFocus(scene), [scene]);
  const targets = useMemo(() => {
    const edges = new Map(scene.edges.map((edge) => [edge.participant, edge]));
    return scene.nodes.map(
      ({ participant: key, x, y, r, sentence }): Target => ({ key, x, y, r, line: edges.get(key) ?? null, sentence }),
    );
  }, [scene]);
  const compared = comparedOn(page);
  const drawings = useMemo(() => {
    const over = compared ? [...layers.over, ...compareShapes(scene, compared)] : layers.over;
    return { over: () => over, instead: () => layers.discs };
  }, [layers, scene, compared]);
  return (
    <Figure
      kind="focus"
      subject={`${instrument} ${seats.shape}`}
      panel={scene.panel}
      sentence={scene.sentence}
      plain={plain}
      under={layers.under}
      {...drawings}
      targets={targets}
      pick={(participant) => page.go({ why: participant })}
    />
  );
}
