import { useMemo, useState } from "preact/hooks";
import { PANELS } from "../../scene/panels.ts";
import type { Point, Size } from "../../scene/scene.ts";
import type { WholePlaces } from "../../scene/whole.ts";
import { datedOfWhole } from "../../scene/whole-dated.ts";
import { wholeScene } from "../../scene/whole-scene.ts";
import { wholeShapes } from "../../scene/whole-shapes.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { Awaited } from "./awaited.tsx";
import { Figure, type Target } from "./figure.tsx";
import { usePanel } from "./use-panel.ts";

/** All participants and instruments where they were placed once; a choice lights one up, search flies to it. */
export function WholeView({ page }: { page: Page }) {
  const places = page.places.whole();
  const { ref, panel } = usePanel();
  return (
    <div ref={ref}>
      {hasCome(places) ? (
        <WholePicture page={page} places={places} panel={PANELS[panel]} />
      ) : (
        <Awaited page={page} panel={PANELS[panel]} fetched={places} />
      )}
    </div>
  );
}

function WholePicture({ page, places, panel }: { page: Page; places: WholePlaces; panel: Size }) {
  const { depositary, shown, headline } = page;
  const { instrument, day, why } = shown.value;
  const { sentence } = headline.value;
  const scene = useMemo(
    () => wholeScene(depositary, places, panel, { instrument, participant: why }, day, sentence),
    [depositary, places, panel, instrument, why, day, sentence],
  );
  const [found, setFound] = useState<Point | null>(null);
  const dated = useMemo(
    () => datedOfWhole(depositary, places, panel, { instrument, participant: why }),
    [depositary, places, panel, instrument, why],
  );
  const targets = useMemo(
    () => scene.nodes.map(({ key, x, y, r, sentence: said }): Target => ({ key, x, y, r, line: null, sentence: said })),
    [scene],
  );
  const pick = (key: string) => {
    const id = key.slice(2);
    page.go(key.startsWith("i:") ? { instrument: id, why: null } : { why: id });
  };
  const drawings = useMemo(
    () => ({
      over: (zoom: number) => wholeShapes(scene, zoom).over,
      instead: (zoom: number) => wholeShapes(scene, zoom).discs,
    }),
    [scene],
  );
  const find = (name: string) => {
    const node = scene.nodes.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
    if (!node) return;
    setFound({ x: node.x, y: node.y });
    pick(node.key);
  };
  return (
    <Figure
      kind="whole"
      subject={`whole ${panel.width}`}
      panel={panel}
      sentence={sentence}
      dated={dated}
      day={day}
      under={[]}
      {...drawings}
      targets={targets}
      pick={pick}
      flyTo={found}
    >
      <form
        class="find-node"
        onSubmit={(event) => {
          event.preventDefault();
          find(new FormData(event.currentTarget).get("name")?.toString() ?? "");
        }}
      >
        <label>
          <span class="hidden">Find a participant or an instrument</span>
          <input
            name="name"
            list="names"
            placeholder="Find"
            autocomplete="off"
            onChange={(event) => find(event.currentTarget.value)}
          />
        </label>
        <datalist id="names">
          {scene.nodes.map(({ key, name }) => (
            <option key={key} value={name} />
          ))}
        </datalist>
      </form>
      <p class="explained">
        Squares are treaties, alliances and organisations, sized by how many belong to them; dots are participants.
        Choose one to light it up.
      </p>
    </Figure>
  );
}
