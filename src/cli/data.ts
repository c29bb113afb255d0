import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Depositary, open } from "../depositary.ts";
import type { Complaint } from "../records/complaint.ts";
import { filesIn } from "../records/folder.ts";
import { readRecord } from "../records/read.ts";

/** The built-in record: beside the one file that is shipped, or at the top of the repository. Never by the working folder. */
export function builtInFolder(): string {
  const places = ["./graph-data", "../../graph-data"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((path) => existsSync(path)) ?? places[0] ?? "";
}

/** A record that cannot be answered from: every complaint, so that all can be mended at once. */
export class BadRecord extends Error {
  readonly folder: string;
  readonly complaints: readonly Complaint[];

  constructor(folder: string, complaints: readonly Complaint[]) {
    super(`${folder} has ${complaints.length} complaint${complaints.length === 1 ? "" : "s"}`);
    this.folder = folder;
    this.complaints = complaints;
  }
}

/** A folder that was asked for and is not there. */
export class NoFolder extends Error {
  constructor(folder: string) {
    super(`there is no folder ${JSON.stringify(folder)}`);
  }
}

/** The files of a record's folder. Throws `NoFolder`. */
export function recordFiles(folder: string): Map<string, string> {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new NoFolder(folder);
  return filesIn(folder);
}

let builtIn: Depositary | null = null;

/** Opens the record of a folder, by default the built-in one (once). Throws `NoFolder` and `BadRecord`. */
export function depositaryAt(folder: string | undefined): Depositary {
  if (folder !== undefined) return readAt(folder);
  const checked = fileURLToPath(new URL("./record.json", import.meta.url));
  // What the build has checked needs no second check: reading it takes a fraction of reading the folder beside it.
  builtIn ??= existsSync(checked) ? open(JSON.parse(readFileSync(checked, "utf8"))) : readAt(builtInFolder());
  return builtIn;
}

function readAt(folder: string): Depositary {
  const { record, complaints } = readRecord(recordFiles(folder));
  if (!record) throw new BadRecord(folder, complaints);
  return open(record);
}
