import type { ParticipantId } from "../records/record.ts";
import type { LaneBar, Lanes } from "./lanes.ts";
import { LOOK_WORDS } from "./look-words.ts";
import { n, path } from "./pen.ts";
import type { Shape } from "./shapes.ts";
import type { Token } from "./tokens.ts";

/** A bar on the row whose middle is `y`; each standing has its own thickness, dash or fill. */
export function barShapes(look: LaneBar["look"], left: number, right: number, y: number, of?: ParticipantId): Shape[] {
  // A spell of a few days is still a mark.
  const width = Math.max(1, right - left);
  const stroke = (attrs: Shape["attrs"], colour: Token) =>
    path(`M${n(left)} ${y}H${n(left + width)}`, "none", { ...attrs, "data-look": look }, colour, of);
  const rect = (attrs: Shape["attrs"], fill: Shape["fill"], colour?: Token): Shape => ({
    tag: "rect",
    attrs: { x: n(left), y: y - 5, width: n(width), height: 10, ...attrs, "data-look": look },
    fill,
    ...(colour ? { stroke: colour } : {}),
    ...(of ? { of } : {}),
  });
  switch (look) {
    case "signatory":
      return [stroke({ "stroke-width": 2, "stroke-dasharray": ".1 4", "stroke-linecap": "round" }, "signatory")];
    case "provisional":
      return [stroke({ "stroke-width": 2, "stroke-dasharray": "6 3 1 3" }, "signatory")];
    case "consented":
      return [stroke({ "stroke-width": 3 }, "consented")];
    case "party":
      return [rect({}, "party")];
    case "leaving":
      return [rect({ "fill-opacity": 0.25 }, "leaving")];
    case "suspended":
      return [rect({ "stroke-width": 1.5 }, "page", "leaving"), hatching(left, left + width, y, of)];
    case "contested":
      return [
        rect({ "stroke-width": 1.5 }, "page", "party"),
        { ...rect({ height: 5 }, "party"), attrs: { x: n(left), y: y - 5, width: n(width), height: 5 } },
      ];
    case "unsure":
      return [rect({ "stroke-width": 1.5, "stroke-dasharray": "3 3" }, "page", "party")];
  }
}

/** Strokes across the bar, 6 px apart, as one path. */
function hatching(left: number, right: number, y: number, of?: ParticipantId): Shape {
  const strokes: string[] = [];
  for (let at = left + 4; at + 6 < right; at += 6) strokes.push(`M${n(at)} ${y + 5}l6 -10`);
  return path(strokes.join(""), "none", { "stroke-width": 1.2 }, "leaving", of);
}

/** From the notice to the effect the bar's top edge falls to zero. */
export function wedgeShape(left: number, right: number, y: number, of?: ParticipantId): Shape {
  const d = `M${n(left)} ${y - 5}L${n(right)} ${y + 5}H${n(left)}Z`;
  return path(d, "leaving", { "data-mark": "notice" }, undefined, of);
}

/** Behind the end of a bar, so that it hides nothing of it. */
export function crossShape(at: number, y: number, of?: ParticipantId): Shape {
  const d = `M${n(at + 1)} ${y - 5}l10 10M${n(at + 11)} ${y - 5}l-10 10`;
  return path(d, "none", { "stroke-width": 2.2, "data-mark": "cross" }, "cross", of);
}

/** Under the bar, which goes on. */
export function towardShape(left: number, right: number, y: number, of?: ParticipantId): Shape {
  const d = `M${n(left)} ${y + 8}H${n(Math.max(right, left + 3))}`;
  return path(d, "none", { "stroke-width": 2, "stroke-dasharray": "3 2", "data-mark": "toward" }, "leaving", of);
}

/** A dashed frame round what no document says, wide enough to be seen where that is short. */
export function supposedShape(left: number, right: number, y: number, of?: ParticipantId): Shape {
  const from = Math.min(left, right - 18);
  return {
    tag: "rect",
    attrs: {
      x: n(from - 3),
      y: y - 10,
      width: n(right + 3 - from + 3),
      height: 20,
      rx: 3,
      "stroke-width": 1.5,
      "stroke-dasharray": "4 2.5",
      "data-mark": "supposed",
    },
    fill: "none",
    stroke: "leaving",
    ...(of ? { of } : {}),
  };
}

/** One mark with what it means, drawn in a box of `KEY_WIDTH` by `KEY_HEIGHT`. */
export interface LaneKey {
  readonly words: string;
  readonly shapes: readonly Shape[];
}

export const KEY_WIDTH = 30;
export const KEY_HEIGHT = 20;

const BARS = ["signatory", "provisional", "consented", "party", "suspended", "contested", "unsure"] as const;

/** The marks that these lanes have, in order of what befalls a participant. */
export function laneLegend({ groups }: Lanes): LaneKey[] {
  const rows = groups.flatMap((group) => group.rows);
  const looks = new Set(rows.flatMap(({ bars }) => bars.map(({ look }) => look)));
  const y = KEY_HEIGHT / 2;
  const [left, right] = [2, KEY_WIDTH - 2];
  const having = (there: boolean, words: string, shapes: readonly Shape[]): LaneKey[] =>
    there ? [{ words, shapes }] : [];
  return [
    ...BARS.filter((look) => looks.has(look)).map((look) => ({
      words: LOOK_WORDS[look],
      shapes: barShapes(look, left, right, y),
    })),
    ...having(looks.has("leaving"), "from notice to effect", [
      ...barShapes("leaving", left, right, y),
      wedgeShape(left, right, y),
    ]),
    ...having(
      rows.some(({ exits }) => exits.length > 0),
      "left",
      [...barShapes("party", left, 10, y), crossShape(11, y)],
    ),
    ...having(
      rows.some(({ toward }) => toward.length > 0),
      "suspended in part",
      [...barShapes("party", left, right, y), towardShape(left + 6, right - 4, y)],
    ),
    ...having(
      rows.some(({ joints }) => joints.length > 0),
      "succeeded by",
      [path("M4 5h8V10H8V15h14", "none", { "stroke-width": 1.5 }, "ink")],
    ),
    ...having(
      rows.some(({ supposed }) => supposed !== null),
      "supposed",
      [supposedShape(6, right - 4, y)],
    ),
  ];
}
