import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { call } from "./cli/calls.ts";

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const README = readFileSync(path("README.md"), "utf8");
const TERMINAL = "npm run --silent depositary -- ";

/** Words of a shell line: what stands in double quotes is one. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** The calls that the README shows with their output: `$ command`, then the lines that it begins with. */
function shown(): { args: string[]; output: string }[] {
  const blocks = [...README.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? "");
  return blocks
    .flatMap((block) => block.split(/^\$ /m).slice(1))
    .map((text) => {
      const [command = "", ...lines] = text.trimEnd().split("\n");
      expect(command.startsWith(TERMINAL), command).toBe(true);
      return { args: wordsOf(command.slice(TERMINAL.length)), output: lines.join("\n") };
    });
}

describe("the README", () => {
  it.each(shown().map((each) => [each.args.join(" "), each] as const))("shows what %s prints", async (_, each) => {
    const { exit, out } = await call(each.args);
    expect(exit).toBe(0);
    expect(out.slice(0, each.output.length)).toBe(each.output);
  });

  it("shows three questions or more with their real answers", () => {
    expect(shown().filter(({ args }) => args[0] === "ask").length).toBeGreaterThanOrEqual(3);
  });

  it("calls only commands that work", async () => {
    const calls = [...README.matchAll(/`npm run --silent depositary -- ([^`]+)`/g)].map((match) => match[1] ?? "");
    expect(calls.length).toBeGreaterThan(0);
    for (const each of calls) expect([each, (await call(wordsOf(each))).exit]).toEqual([each, 0]);
  });

  it("names scripts and files that exist", () => {
    const { scripts } = JSON.parse(readFileSync(path("package.json"), "utf8")) as { scripts: Record<string, string> };
    for (const [, script = ""] of README.matchAll(/npm run (?:--silent )?([a-z:]+)/g))
      expect(scripts).toHaveProperty(script);
    const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? "");
    for (const link of links) expect([link, existsSync(path(link))]).toEqual([link, true]);
  });
});
