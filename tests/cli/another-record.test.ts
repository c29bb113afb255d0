import { describe, expect, it } from "vitest";
import { ISLANDS } from "../islands.ts";
import { filesOf } from "../records/files.ts";
import { call, folderOf } from "./calls.ts";

describe("every command answers from whatever record it is given", () => {
  const given = (...args: string[]) => call([...args, "--data", folderOf(filesOf(ISLANDS))]);

  it("ask", async () => {
    const { out } = await given("ask", "who is left in the Herring Pact?", "--json");
    expect(JSON.parse(out)).toMatchObject({ on: "1990-06-01", participants: ["ORN"], count: 1 });
    const left = JSON.parse((await given("ask", "who has left the Herring Pact?", "--json")).out);
    expect(left.participants).toEqual(["TEL"]);
    expect((await given("ask", "who is left in Open Skies?")).exit).toBe(1);
  });

  it("status, by notice and clause where no exit is recorded", async () => {
    const { out } = await given("status", "Telland", "Herring Pact", "--on", "1980-07-30");
    expect(out.split("\n")[0]).toBe("Telland · Herring Pact · 30 July 1980: party, leaving (out on 31 Jul 1980)");
  });

  it("explain", async () => {
    const { out } = await given("explain", "TEL", "fish");
    expect(out).toMatch(/1980-07-31 .*counted from the notice of withdrawal of 31 January 1980/);
  });

  it("list", async () => {
    const instruments = JSON.parse((await given("list", "--json")).out);
    expect(instruments.map((each: { id: string; parties: number }) => [each.id, each.parties])).toEqual([["fish", 1]]);
  });

  it("check", async () => {
    const folder = folderOf(filesOf(ISLANDS));
    expect((await call(["check", folder])).out).toBe(
      `${folder}: 1 instrument, 3 participants, 7 acts, 1 source. No complaint.`,
    );
  });
});
