import { NodeSquareProgram } from "@sigma/node-square";
import Graph from "graphology";
import Sigma from "sigma";
import { isDeparture, membershipsOf } from "../../depositary.ts";
import { lookOf } from "../../scene/focus.ts";
import type { Look } from "../../scene/scene.ts";
import { TOKENS, type Token } from "../../scene/tokens.ts";
import type { Day } from "../../time/day.ts";
import type { Page } from "../page.ts";

export interface Whole {
  show(instrument: string, day: Day): void;
  kill(): void;
}

const LOOK_COLOURS: Record<Look, Token> = {
  party: "party",
  leaving: "leaving",
  consented: "consented",
  signatory: "signatory",
  provisional: "signatory",
  ghost: "ghost",
  suspended: "leaving",
  contested: "party",
  unsure: "party",
  ended: "hairline",
  absent: "hairline",
};

/** The whole network in Sigma. Throws where WebGL 2 is missing. */
export function startWhole(container: HTMLElement, page: Page): Whole {
  if (!document.createElement("canvas").getContext("webgl2")) throw new Error("WebGL 2 is missing");
  const { depositary, places } = page;
  const colour = (token: Token) => TOKENS[token][matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"];
  const graph = new Graph();
  for (const [key, { x, y }] of Object.entries(places.whole)) {
    const id = key.slice(2);
    const square = key.startsWith("i:");
    graph.addNode(key, {
      x: x * 1.8,
      y: 1 - y,
      label: depositary.names.short(id, depositary.record.date),
      size: square ? 9 : 3,
      type: square ? "square" : "circle",
    });
  }
  for (const { participant, instrument } of depositary.standings.spells) {
    const key = `${participant} ${instrument}`;
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, `p:${participant}`, `i:${instrument}`, { size: 1 });
  }
  let looks = new Map<string, Look>();
  let lit = "";
  const sigma = new Sigma(graph, container, {
    nodeProgramClasses: { square: NodeSquareProgram },
    stagePadding: 40,
    labelDensity: 2,
    labelRenderedSizeThreshold: 4,
    labelFont: "Arial, sans-serif",
    labelSize: 12,
    labelColor: { color: colour("ink") },
    allowInvalidContainer: true,
    zIndex: true,
    nodeReducer: (key, data) => {
      const id = key.slice(2);
      if (key.startsWith("i:"))
        return { ...data, color: colour(id === lit ? "ink" : "control"), forceLabel: true, zIndex: 2 };
      const look = looks.get(id);
      return {
        ...data,
        color: look ? colour(LOOK_COLOURS[look]) : colour("control"),
        size: look ? 5 : 3,
        forceLabel: look === "ghost" || look === "leaving",
        label: look ? data.label : "",
        zIndex: look ? 1 : 0,
      };
    },
    edgeReducer: (key, data) => {
      const [participant = "", instrument] = key.split(" ");
      const look = instrument === lit ? looks.get(participant) : undefined;
      return {
        ...data,
        color: look ? colour(LOOK_COLOURS[look]) : colour("hairline"),
        size: look ? 1.5 : 0.5,
        zIndex: look ? 1 : 0,
      };
    },
  });
  sigma.on("clickNode", ({ node }) => {
    if (node.startsWith("i:")) page.go({ instrument: node.slice(2), why: null });
    else page.go({ why: node.slice(2) });
  });
  return {
    show: (instrument, day) => {
      lit = instrument;
      looks = new Map(
        depositary.graph.at(instrument, day).map((spell) => {
          const left = membershipsOf(depositary.standings.spellsOf(spell.participant, instrument)).some(
            (m) => isDeparture(m) && m.until <= day,
          );
          return [spell.participant, lookOf(spell, left)];
        }),
      );
      sigma.refresh();
    },
    kill: () => sigma.kill(),
  };
}
