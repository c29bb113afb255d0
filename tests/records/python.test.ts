import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtInRecord } from "../built-in-record.ts";

/** Counts with Python's own csv module: no library of ours, and none of anybody's. */
const RECOUNT = `
import csv, glob, json, os, sys
folder = sys.argv[1]
def rows(path):
    with open(os.path.join(folder, path), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
acts = {os.path.basename(path)[:-4]: rows(path) for path in sorted(glob.glob("acts/*.csv", root_dir=folder))}
everything = [act for table in acts.values() for act in table]
print(json.dumps({
    "acts": len(everything),
    "participants": len({row["id"] for row in rows("participants.csv")}),
    "recalled": sum(act["mark"] == "recalled" for act in everything),
    "signatures of Open Skies": sum(
        act["act"] == "signature" and act["mark"] != "variant" for act in acts["open-skies"]),
    "exits": sum(
        act["act"] in ("withdrawal", "lapse", "exclusion") and act["mark"] != "variant" and act["view"] == ""
        for act in everything),
}))
`;

const folder = fileURLToPath(new URL("../../graph-data", import.meta.url));
const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

describe.skipIf(python === undefined)("Python's csv module alone (skipped where there is no Python)", () => {
  it("reads the same record and comes to the same five totals", () => {
    const { stdout, stderr, status } = spawnSync(python ?? "", ["-c", RECOUNT, folder], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { acts, participants } = builtInRecord();
    const firm = acts.filter((act) => act.mark !== "variant");
    expect(JSON.parse(stdout)).toEqual({
      acts: acts.length,
      participants: participants.length,
      recalled: acts.filter((act) => act.mark === "recalled").length,
      "signatures of Open Skies": firm.filter((a) => a.instrument === "open-skies" && a.act === "signature").length,
      exits: firm.filter((act) => /^(withdrawal|lapse|exclusion)$/.test(act.act) && act.view === null).length,
    });
  });
});
