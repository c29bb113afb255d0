import type { SizeResult } from "./peer-rows.ts";
import { QUESTION_NAMES } from "./peers/ours.ts";
import { QUESTIONS } from "./peers/peer.ts";
import { figure } from "./rows.ts";

/** Time a question in microseconds, and to build in milliseconds. */
export function timeTable({ size, ours, build, peers }: SizeResult): string[] {
  const names = ["this index", ...peers.map((peer) => peer.name)];
  return grid([
    [`${size} edges, µs a question`, ...names],
    ...QUESTION_NAMES.map((name) => [
      `${name} ${QUESTIONS[name]}`,
      ...[ours[name], ...peers.map((peer) => peer.times[name])].map((time) =>
        time === undefined ? "–" : figure(time * 1000),
      ),
    ]),
    ["build, ms", ...[build, ...peers.map((peer) => peer.build)].map(figure)],
  ]);
}

/** How many times longer each peer takes. */
export function ratioTable({ size, ours, build, peers }: SizeResult): string[] {
  return grid([
    [`${size} edges, times as long as the index`, ...peers.map((peer) => peer.name)],
    ...QUESTION_NAMES.map((name) => [
      `${name} ${QUESTIONS[name]}`,
      ...peers.map((peer) => {
        const time = peer.times[name];
        return time === undefined ? "–" : `${figure(time / ours[name])}×`;
      }),
    ]),
    ["build", ...peers.map((peer) => `${figure(peer.build / build)}×`)],
  ]);
}

function grid(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  return lines.map((line) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
  );
}
