import { type Day, dayOf } from "../time/day.ts";

/** Where commands write, and what they know of the world outside: nothing else reaches them. */
export interface Terminal {
  /** Data: what a pipe gets. One or more whole lines, without the last line end. */
  out(text: string): void;
  /** Data that is no text. False where standard output is a screen, which bytes would upset: nothing is written then. */
  bytes(data: Uint8Array): boolean;
  /** Everything else: faults, hints. */
  err(text: string): void;
  /** Whether standard output, and standard error, show colours. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Width of standard output in columns. */
  readonly columns: number;
  /** The clock's day, which "today" means. */
  readonly today: Day;
}

const NARROWEST = 60;
const WIDTH_OF_A_PIPE = 120;

export function terminalOf({ stdout, stderr, env }: NodeJS.Process): Terminal {
  const now = new Date();
  return {
    out: (text) => stdout.write(`${text}\n`),
    bytes: (data) => {
      if (stdout.isTTY === true) return false;
      stdout.write(data);
      return true;
    },
    err: (text) => stderr.write(`${text}\n`),
    colour: { out: isColoured(stdout, env), err: isColoured(stderr, env) },
    columns: Math.max(NARROWEST, stdout.columns ?? WIDTH_OF_A_PIPE),
    today: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  };
}

/** Only on a terminal that can, and never under `NO_COLOR` (https://no-color.org: set and not empty). */
function isColoured(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39] } as const;

/** Marks text; where there are no colours it is left as it is, so no meaning may rest on the mark alone. */
export function painter(coloured: boolean): Record<keyof typeof CODES, (text: string) => string> {
  const paint = (code: keyof typeof CODES) => (text: string) =>
    coloured && text !== "" ? `\u001b[${CODES[code][0]}m${text}\u001b[${CODES[code][1]}m` : text;
  return { bold: paint("bold"), dim: paint("dim"), red: paint("red"), yellow: paint("yellow") };
}

/** Text from data, harmless on a terminal: control characters and what turns writing around are shown as `?`. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (found) => (found === "\n" ? " " : "?"));
}
