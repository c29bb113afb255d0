/**
 * What `import … from "depositary"` gives: the library with the ways to get a record and the graph out of it.
 *
 * ```js
 * import { filesIn, open, readRecord } from "depositary";
 * const { record, complaints } = readRecord(filesIn("my-data"));
 * if (record) console.log(open(record).ask("who is left in NATO?").sentence);
 * ```
 */
export * from "./depositary.ts";
export { FORMATS, type Format, type FormatName } from "./exchange/formats.ts";
export { toGraphology } from "./graph/graphology.ts";
export { type Complaint, complaintText } from "./records/complaint.ts";
export { filesIn } from "./records/folder.ts";
export { readRecord } from "./records/read.ts";
