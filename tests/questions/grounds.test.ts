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

  it("what any of a set is in is proved by one of them for each instrument, and of all by all", () => {
    for (const of of ["nato", "npt", "benelux", "africa"]) {
      const which = (how: "all" | "any") => {
        const [kind, on] = [null, day("2020-01-01")];
        const set = { of, how };
        const answer = depositary.answer({
          ask: "which",
          reading: "in",
          participants: [],
          set,
          kind,
          on,
          form: "list",
        });
        if ("error" in answer) throw new Error(answer.error.message);
        return answer;
      };
      const any = which("any");
      expect([...new Set(any.because.map(({ instrument }) => instrument))].sort()).toEqual(any.instruments);
      for (const { participant, instrument } of any.because) {
        const others = any.because.filter((other) => other.instrument === instrument);
        expect(new Set(others.map((other) => other.participant)).size, instrument).toBe(1);
        expect(any.participants).toContain(participant);
        const is = depositary.answer({
          ask: "is",
          participant: participant ?? "",
          instrument,
          state: "party",
          on: day("2020-01-01"),
        });
        expect(is, instrument).toMatchObject({ verdict: "yes" });
      }
      expect(any.notes).toContain("One act is given as proof for each: one of them is enough.");
      const all = which("all");
      expect(all.because.length).toBeGreaterThanOrEqual(
        (all.instruments ?? []).length * (all.participants ?? []).length,
      );
      expect(all.notes).not.toContain("One act is given as proof for each: one of them is enough.");
    }
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
