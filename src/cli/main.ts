import { run } from "./run.ts";
import { terminalOf } from "./terminal.ts";

// Whoever reads may stop early (`depositary list | head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
