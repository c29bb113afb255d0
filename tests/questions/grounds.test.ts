import { describe, expect, it } from "vitest";
import { open } from "../../src/depositary.ts";
import { day } from "../builders.ts";
import { builtInRecord } from "../built-in-record.ts";
import { call } from "../cli/calls.ts";

const depositary = open(builtInRecord());

function answered(text: string) {
  const answer = depositary.ask(text);
  if ("error" in answer) throw new Error(answer.error.message);
  return answer;
}

describe("the acts behind an answer", () => {
  it("every one that remains in anything has one, also one whose standing was passed on to it", () => {
    const without: string[] = [];
    for (const { id, coverage } of builtInRecord().instruments) {
      if (coverage.exitsOnly) continue;
      for (const on of ["1970-06-01", "1992-03-01", "2026-11-23"].map(day)) {
        const answer = depositary.answer({
          ask: "who",
          reading: "remaining",
          instrument: id,
          filters: [],
          on,
          form: "list",
        });
        if ("error" in answer) throw new Error(answer.error.message);
        const grounded = new Set(answer.because.map(({ participant }) => participant));
        without.push(
          ...(answer.participants ?? []).filter((each) => !grounded.has(each)).map((each) => `${each} ${id}`),
        );
      }
    }
    expect(without).toEqual([]);
  });

  it("Russia is in the NPT by what the Soviet Union did", () => {
    expect(answered("Is Russia in the NPT?").because).toMatchObject([
      { participant: "RUS", by: "SUN", instrument: "npt", act: "entry-into-force", on: "1970-03-05" },
    ]);
  });

  it("where they are toward several instruments each is named", async () => {
    const { out } = await call(["ask", "What still binds the United States and Russia?"]);
    expect(out).toMatch(/^participant +instrument +act +date +source$/m);
    expect(out).toMatch(/^Soviet Union, continued by Russia +NPT +entry into force +1970-03-05 /m);
    expect((await call(["ask", "Is Russia in the NPT?"])).out).not.toMatch(/^participant +instrument /m);
    expect(answered("Which treaties is Montenegro in?").notes).toContain(
      "Another source gives 12 December 2006 for the succession of Montenegro (NPT).",
    );
  });
});
