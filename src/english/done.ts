import type { Moment } from "../questions/question.ts";

/** What one, and what several, have done: "35 have ratified the CTBT". */
export const DONE: Partial<Record<Moment, readonly [one: string, many: string]>> = {
  signed: ["signed", "signed"],
  consented: ["ratified", "ratified"],
  joined: ["joined", "joined"],
  notice: ["given notice of leaving", "given notice of leaving"],
  left: ["left", "left"],
  provisional: ["provisionally applied", "provisionally applied"],
  suspended: ["been suspended in", "been suspended in"],
  returned: ["returned to", "returned to"],
  revoked: ["revoked its notice of leaving", "revoked their notices of leaving"],
  "put-off": ["extended its notice of leaving", "extended their notices of leaving"],
  unbound: ["withdrawn its consent to", "withdrawn their consents to"],
  declined: ["declared its intention not to join", "declared their intention not to join"],
};
