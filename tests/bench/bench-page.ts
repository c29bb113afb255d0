import { parseArgs } from "node:util";
import { warning, writeSection } from "./report.ts";
import { isShort, summaryOf, tableOf } from "./rows.ts";
import { sliderRows, sliderTimes } from "./slider-rows.ts";

/**
 * `npm run bench:page [-- --write]`: what one step of the slider costs in main-thread JavaScript, in a real browser,
 * against Sigma's own way. `--write` puts the figures into docs/performance.md.
 */
const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const rows = sliderRows(await sliderTimes());
console.log(tableOf(rows).join("\n"));
if (values.write) writeSection("slider", tableOf(rows));
const busy = warning();
if (busy) console.log(`\n${busy}`);
console.log(`\n${summaryOf(rows)}`);
process.exitCode = rows.some(isShort) ? 1 : 0;
