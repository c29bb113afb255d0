import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openRecord } from "../../opened.ts";
import { canonicalText } from "../../records/canonical.ts";
import { complaintText } from "../../records/complaint.ts";
import { filesIn } from "../../records/folder.ts";
import { readRecord } from "../../records/read.ts";
import { placeWhole, type WholePlaces } from "../../scene/whole.ts";

/**
 * `npm run positions`: writes where everybody lies in the whole network beside the record, so that the next version of
 * the record starts from there and only newcomers are placed. With `--anew` all are placed again: another picture.
 */
const folder = resolve(process.env.DEPOSITARY_DATA || fileURLToPath(new URL("../../../graph-data", import.meta.url)));
const source = filesIn(folder);
const { record, complaints } = readRecord(source);
if (!record) throw new Error(complaints.map(complaintText).join("\n"));
const stored = process.argv.includes("--anew") ? undefined : source.get("positions.json");
const places = placeWhole(
  openRecord(record).standings,
  stored === undefined ? {} : (JSON.parse(stored) as WholePlaces),
);
const path = resolve(folder, "positions.json");
writeFileSync(path, canonicalText("positions.json", JSON.stringify(places)));
