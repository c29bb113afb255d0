import { inWords } from "../time/words.ts";
import type { Look, Node, Scene } from "./scene.ts";

/** Signs that a terminal's font has; on the page the same marks are drawn. */
export const SIGNS: Readonly<Record<Look, string>> = {
  party: "●",
  leaving: "⧗",
  consented: "◐",
  signatory: "○",
  provisional: "◉",
  ghost: "×",
  suspended: "‖",
  contested: "?",
  unsure: "?",
  ended: "◌",
  absent: "·",
};

/**
 * The picture of a day without a screen: the sentence, then sector by sector a line for every mark, in the order of the
 * ring. `× United States, left 22 Nov 2020`
 */
export function textOf(scene: Scene): string {
  const nodes = new Map(scene.nodes.map((node) => [node.participant, node]));
  const parts =
    scene.sectors.length === 0
      ? [{ title: "", members: [...nodes.keys()] }]
      : scene.sectors.map(({ name, caption, members }) => ({
          title: caption === "" ? name : `${name}: ${caption}`,
          members,
        }));
  const blocks = parts.map(({ title, members }) => {
    const lines = members.flatMap((id) => {
      const node = nodes.get(id);
      return node ? [lineOf(node)] : [];
    });
    return [...(title === "" ? [] : [title]), ...lines].join("\n");
  });
  return [`${inWords(scene.day)}. ${scene.sentence}`, ...blocks].join("\n\n").concat("\n");
}

function lineOf({ look, name, label }: Node): string {
  const more = label.lines.slice(1).map(({ text }) => text);
  return `  ${SIGNS[look]} ${[name, ...more].join(", ")}`;
}
