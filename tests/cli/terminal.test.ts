import { describe, expect, it } from "vitest";
import { terminalOf } from "../../src/cli/terminal.ts";
import { FORMAT_NAMES } from "../../src/exchange/formats.ts";
import { openFile } from "../../src/graph/file-standings.ts";
import { readFile } from "../../src/graph/read-file.ts";
import { expectContract } from "../contract.ts";
import { call, folderOf } from "./calls.ts";

const WHO = "who is left in Open Skies outside NATO on 18 December 2021?";

describe("ask", () => {
  it("names the six that remained outside NATO, each with its act and source", async () => {
    const { exit, out, err } = await call(["ask", WHO]);
    expect(exit).toBe(0);
    expect(err).toBe("");
    expect(out.split("\n\n")[0]?.replace(/\s+/g, " ")).toBe(
      "Open Skies had six parties outside NATO on 18 December 2021: Belarus, Bosnia and Herzegovina, Finland, Georgia, Sweden and Ukraine. Read as: Who remained in Open Skies on 18 December 2021, not in NATO on that day?",
    );
    // In the order of the sentence, which is not that of their ids.
    const rows = [...out.matchAll(/^(\S.*?) +entry into force +\d{4}-\d\d-\d\d +\S/gm)].map(([, name]) => name);
    expect(rows).toEqual(["Belarus", "Bosnia and Herzegovina", "Finland", "Georgia", "Sweden", "Ukraine"]);
    expect(out).toContain("True from 18 Dec 2021 until 4 Apr 2023.");
  });

  it("prints the answer of the contract with --json, and takes the question in one argument or in many", async () => {
    const whole = await call(["ask", WHO, "--json"]);
    const words = await call(["ask", "--json", ...WHO.split(" ")]);
    const answer = JSON.parse(whole.out);
    expectContract(answer);
    expect(answer.participants).toEqual(["BIH", "BLR", "FIN", "GEO", "SWE", "UKR"]);
    expect(answer.because.map((each: { participant: string }) => each.participant)).toEqual(answer.participants);
    expect(words.out).toBe(whole.out);
  });

  it("of two questions --csv has the rows of the first, and names the second beside them", async () => {
    const { out, err } = await call(["ask", "Who has left the ICC and how many remain?", "--csv"]);
    expect(out.trim().split("\n")).toHaveLength(4);
    expect(err).toContain("How many remain in the Rome Statute on 23 November 2026?");
  });

  it("takes the day of a question that names none from --on", async () => {
    const { out } = await call(["ask", "how many are left in Open Skies?", "--on", "2010-01-01", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ on: "2010-01-01", count: 34 });
  });

  it("marks a word that is not understood, offers questions and exits with 1", async () => {
    const { exit, out, err } = await call(["ask", "who is left in Open Skis?"]);
    expect(exit).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(["  who is left in Open Skis?", `  ${" ".repeat(15)}^^^^^^^^^`].join("\n"));
    expect(err).toContain("who is left in Open Skies?");
  });

  it("prints the failure of the contract on standard output with --json", async () => {
    const { exit, out, err } = await call(["ask", "who was left in Open Skies on 30 February 2021?", "--json"]);
    expect(exit).toBe(1);
    expect(err).toBe("");
    const failure = JSON.parse(out);
    expectContract(failure);
    expect(failure.error).toMatchObject({ kind: "bad-date", at: [30, 46] });
    expect(failure.suggestions).toEqual(["who was left in Open Skies on 28 February 2021?"]);
  });

  it("shows no control character of a question, and survives any length", async () => {
    const hostile = await call(["ask", "who is left in \u001b[31mOpen Skis\u202e"]);
    expect(hostile.exit).toBe(1);
    for (const control of ["\u001b", "\u202e"]) expect(hostile.err).not.toContain(control);
    expect((await call(["ask", "who ".repeat(10_000)])).exit).toBe(1);
  });
});

describe("status and explain", () => {
  it("say that Uzbekistan is in the CSTO with its membership suspended, along the line in, out, in, suspended", async () => {
    const { out, exit } = await call(["status", "Uzbekistan", "CSTO", "--on", "2021-12-18"]);
    expect(exit).toBe(0);
    expect(out.split("\n")[0]).toBe("Uzbekistan · CSTO · 18 December 2021: member, membership suspended");
    const spells = out.split("\n").filter((line) => /^>? +\d{4}/.test(line));
    expect(
      spells.map((line) =>
        line
          .replace(/^>? +\S+ +(?:\d{4}-\S+ +)?/, "")
          .trim()
          .replace(/ {2,}/g, ": "),
      ),
    ).toEqual([
      "Tashkent treaty: signed, not ratified",
      "Tashkent treaty: member (lapsed)",
      "Tashkent treaty: former",
      "member",
      "member, membership suspended",
    ]);
  });

  it("give answers of the contract with --json", async () => {
    for (const command of ["status", "explain"]) {
      const { out } = await call([command, "RUS", "open-skies", "--json"]);
      expectContract(JSON.parse(out));
    }
  });

  it("show the derivation of Russia's exit line by line with sources", async () => {
    const { out } = await call(["explain", "Russia", "Open Skies"]);
    expect(out).toMatch(/^2021-06-18 +Notice of withdrawal: leaving, a party until 17 December 2021\. \[.+/m);
    expect(out).toMatch(/^2021-12-18 +Withdrawal takes effect: no longer a party from this day\. \[.+/m);
  });

  it("explain the CSTO along its line, the Tashkent treaty after it", async () => {
    const { out } = await call(["explain", "Uzbekistan", "CSTO"]);
    const [csto = "", tashkent = ""] = out.split("Before it, in the Tashkent treaty:");
    expect(csto).toMatch(/^2012-06-28 +Suspension/m);
    expect(tashkent).toMatch(/^1999-04-20 /m);
  });

  it("name what does not exist, offer the nearest name and exit with 1", async () => {
    const { exit, err } = await call(["status", "Rusia", "CSTO"]);
    expect([exit, err]).toEqual([1, 'No participant "Rusia" in the record.\n\nDid you mean:\n  Russia']);
    expect((await call(["explain", "CSTO", "Russia"])).err).toContain("(it is an instrument)");
  });
});

describe("list", () => {
  it("lists instruments, participants and groups, aligned, and as JSON", async () => {
    const { out } = await call(["list"]);
    const lines = out.split("\n");
    const at = lines[0]?.indexOf("in force") ?? -1;
    expect(lines.find((line) => line.startsWith("open-skies"))?.slice(at, at + 10)).toBe("2002-01-01");
    const participants = JSON.parse((await call(["list", "participants", "--json"])).out);
    expect(participants.find((each: { id: string }) => each.id === "BLR")?.in).toContain("csto");
    expect((await call(["list", "groups"])).exit).toBe(0);
  });
});

describe("check", () => {
  it("has no complaint about the built-in record", async () => {
    const { exit, out } = await call(["check"]);
    expect([exit, out]).toEqual([0, expect.stringContaining("No complaint.")]);
  });

  it("prints all complaints about a folder that is none, and exits with 2", async () => {
    const { exit, out, err } = await call(["check", folderOf(new Map([["names.csv", "id,name\nX,Y\n"]]))]);
    expect(exit).toBe(2);
    expect(out).toContain("datapackage.json: missing-file");
    expect(out).toContain("names.csv");
    expect(err).toMatch(/^\d+ complaints in /);
  });

  it("says that a folder is not there", async () => {
    for (const args of [
      ["check", "/no/such"],
      ["list", "--data", "package.json"],
    ]) {
      const { exit, out, err } = await call(args);
      expect([exit, out, err]).toEqual([2, "", expect.stringContaining("there is no folder")]);
    }
  });

  it("keeps every other command from answering out of a record with complaints", async () => {
    const { exit, out, err } = await call(["ask", WHO, "--data", folderOf(new Map())]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("nothing is answered from it");
  });
});

describe("usage", () => {
  it("shows help with calls that work, for the program and for each command", async () => {
    const help = await call(["--help"]);
    expect(help.exit).toBe(0);
    const commands = [...help.out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map((match) => match[1] ?? "");
    expect(commands.length).toBeGreaterThanOrEqual(5);
    for (const command of commands) {
      const { out } = await call([command, "--help"]);
      const examples = [...out.matchAll(/^ {2}depositary (.+)$/gm)].map((match) => match[1] ?? "");
      expect(examples, command).not.toEqual([]);
      for (const example of examples.filter((each) => !each.includes("my-data"))) {
        const args = [...example.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "");
        expect(await call(args), example).toMatchObject({ exit: 0 });
      }
    }
  });

  it("ends bad usage with 2 and says what was expected", async () => {
    const bad = [
      [],
      ["chek"],
      ["ask"],
      ["status", "Russia"],
      ["list", "everything"],
      ["ask", "x", "--on", "2021-02-30"],
    ];
    for (const args of bad) {
      const { exit, out, err } = await call(args);
      expect([args, exit, out]).toEqual([args, 2, ""]);
      expect(err).not.toBe("");
    }
    expect((await call(["ask", "x", "--on", "2021-02-30"])).err).toContain("February 2021 has no day 30");
  });

  it("colours nothing in a pipe nor under NO_COLOR, and says the same with colours and without", async () => {
    const coloured = await call(["ask", WHO], true);
    const plain = await call(["ask", WHO]);
    expect(coloured.out).toContain("\u001b[1m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken out
    expect(coloured.out.replace(/\u001b\[\d+m/g, "")).toBe(plain.out);
    const on = (env: NodeJS.ProcessEnv, isTTY: boolean) =>
      terminalOf({ stdout: { isTTY }, stderr: { isTTY }, env } as unknown as NodeJS.Process).colour;
    expect(on({ TERM: "xterm" }, true)).toEqual({ out: true, err: true });
    expect(on({ TERM: "xterm" }, false)).toEqual({ out: false, err: false });
    expect(on({ TERM: "xterm", NO_COLOR: "1" }, true)).toEqual({ out: false, err: false });
    expect(on({ TERM: "dumb" }, true)).toEqual({ out: false, err: false });
  });
});

describe("export", () => {
  it("writes each format to standard output, and nothing else there", async () => {
    for (const name of FORMAT_NAMES) {
      const { exit, out, err } = await call(["export", name]);
      expect([name, exit, err]).toEqual([name, 0, ""]);
      expect(out.length).toBeGreaterThan(1000);
    }
  });

  it("writes the index as a file that opens again, and no bytes on a screen", async () => {
    const { exit, out, bytes } = await call(["export", "index"]);
    expect([exit, out]).toEqual([0, ""]);
    const opened = openFile(readFile(bytes ?? new Uint8Array()));
    expect(opened.graph.countOver("open-skies").at(-1)?.parties).toBe(32);
    expect(await call(["export", "index"], false, true)).toMatchObject({ exit: 2, out: "", bytes: null });
  });

  it("names the formats there are where another is asked for, and exits with 2", async () => {
    const { exit, err } = await call(["export", "pdf"]);
    expect([exit, err]).toEqual([2, expect.stringContaining("Allowed choices are gexf, graphml")]);
  });
});

describe("diff", () => {
  it("shows that Open Skies went from 34 to 32, and by whom", async () => {
    const { out } = await call(["diff", "2020-01-01", "2021-12-18", "Open Skies"]);
    const lines = out.split("\n").map((line) => line.replace(/ {2,}/g, " | "));
    expect(lines.slice(0, 6)).toEqual([
      "Open Skies: 34 parties on 2020-01-01, 32 parties on 2021-12-18",
      "date | participant | was | is",
      "2020-05-22 | United States | party | leaving",
      "2020-11-22 | United States | leaving | departed",
      "2021-06-18 | Russia | party | leaving",
      "2021-12-18 | Russia | leaving | departed",
    ]);
  });

  it("counts a change on the second day and none of the first, and keeps the contract", async () => {
    const changes = async (from: string, to: string) => {
      const answer = JSON.parse((await call(["diff", from, to, "open-skies", "--json"])).out);
      expectContract(answer);
      return answer.changes.length;
    };
    expect(await changes("2021-12-17", "2021-12-18")).toBe(1);
    expect(await changes("2021-12-18", "2022-12-18")).toBe(0);
    expect((await call(["diff", "2021-12-18", "2021-12-18", "open-skies"])).out).toContain("Nothing changed.");
  });

  it("compares all instruments where none is named, and refuses days out of order", async () => {
    expect((await call(["diff", "2021-12-01", "2021-12-31"])).out).toMatch(/^2021-12-18 +Russia +Open Skies/m);
    const { exit, err } = await call(["diff", "2022-01-01", "2021-01-01"]);
    expect([exit, err]).toEqual([2, expect.stringContaining("write the earlier day first")]);
    expect((await call(["diff", "2022-02-30", "2023-01-01"])).err).toContain("has no day 30");
  });
});

describe("check --report", () => {
  it("finds that the exit of the Emirates from OPEC differs from the clause and Russia's from CFE agrees, and exits with 0", async () => {
    const { exit, out } = await call(["check", "--report"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^opec +exit +\d+ +\d+ +Art\. 8/m);
    expect(out).toMatch(/^acts\/opec\.csv:\d+ +United Arab Emirates +exit +2026-05-01 +2027-01-01/m);
    const { findings } = JSON.parse((await call(["check", "--report", "--json"])).out);
    const cfe = findings.clauses.find(
      (each: { instrument: string; what: string }) => each.instrument === "cfe" && each.what === "exit",
    );
    expect(cfe).toMatchObject({ agreeing: 1, differing: [] });
  });
});

describe("ask --csv and --markdown", () => {
  it("give the six names as rows and as a table", async () => {
    const csv = (await call(["ask", WHO, "--csv"])).out.split("\r\n");
    expect(csv[0]).toBe("id,name,status,act,date,source,url");
    expect(csv.slice(1).map((line) => line.slice(0, 3))).toEqual(["BIH", "BLR", "FIN", "GEO", "SWE", "UKR"]);
    const { out } = await call(["ask", WHO, "--markdown"]);
    expect(out.match(/^\| [A-Z]{3} \|/gm)).toHaveLength(6);
  });

  it("are one at a time", async () => {
    expect((await call(["ask", WHO, "--csv", "--json"])).exit).toBe(2);
  });
});

describe("claims", () => {
  it("find the sentence about Finland and Sweden false as said, and name who is missing", async () => {
    const { exit, out } = await call(["claims"]);
    expect(exit).toBe(0);
    const all = JSON.parse((await call(["claims", "--json"])).out);
    expect(all.length).toBe(29);
    for (const { id } of all) expect(out).toContain(id);
    const finland = all.find((each: { claim: string }) => /Belarus left/.test(each.claim));
    expect(["false", "otherwise"]).toContain(finland.verdict);
    expect(JSON.stringify(finland.checks)).toContain("Georgia");
  });

  it("show the share of the area under each base", async () => {
    const { out } = await call(["claims"]);
    for (const share of ["62.1", "59.1", "80.7"]) expect(out).toContain(share);
  });

  it("say which claims there are where another is asked for", async () => {
    const { exit, err } = await call(["claims", "nonsense"]);
    expect([exit, err]).toEqual([1, expect.stringContaining("There are 29")]);
  });
});

describe("import", () => {
  it("prints another program's acts as rows of this record, and tells what it could not read", async () => {
    const folder = folderOf(new Map([["12-1-a.csv", "Participant,Signature,Ratification\nNorway,3 Jun 1999,x\n"]]));
    const { exit, out, err } = await call(["import", "untc", `${folder}/12-1-a.csv`]);
    expect(out.split("\r\n")[0]).toBe("instrument,participant,act,date,effect,toward,scope,view,mark,source,note");
    expect(out).toContain("NOR,signature,1999-06-03");
    expect([exit, err]).toEqual([2, expect.stringContaining("1 act, 1 complaint.")]);
  });

  it("says that a file is not there", async () => {
    expect(await call(["import", "untc", "/no/such"])).toMatchObject({ exit: 2, out: "" });
  });
});
