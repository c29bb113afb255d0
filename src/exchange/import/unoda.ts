import * as v from "valibot";
import type { Complaint } from "../../records/complaint.ts";
import type { ActKind } from "../../records/record.ts";
import { dayOfIso } from "../../time/day.ts";
import { type ImportedAct, type Importer, tidied } from "./imported.ts";
import { badDate, unknownAct, unknownParticipant } from "./table.ts";

const ACTIONS: ReadonlyMap<string, ActKind> = new Map([
  ["Signature", "signature"],
  ["Deposit of instruments of ratification", "ratification"],
  ["Deposit of instruments of acceptance", "acceptance"],
  ["Deposit of instruments of approval", "approval"],
  ["Deposit of instruments of accession", "accession"],
  ["Deposit of instruments of succession", "succession"],
]);

const Status = v.object({
  actions: v.array(v.string()),
  dates: v.array(v.nullable(v.string())),
  places: v.array(v.nullable(v.string())),
});

/**
 * Data of the UN Office for Disarmament Affairs: participant -> treaty -> parallel arrays of actions, dates and places,
 * in no order, with statistics in between (plain numbers, which are passed over). One act stands once a depositary,
 * sometimes on other days: the earliest is the act, the others are variants.
 */
export const unoda: Importer = {
  description: "the disarmament treaties data of the UN Office for Disarmament Affairs as JSON",
  caution: "Such files hold signatures and consents only: exits are not in them.",
  read(file, text, names) {
    const complaints: Complaint[] = [];
    const acts: ImportedAct[] = [];
    const document = parsed(text);
    if (document === null) {
      complaints.push(wrong(file, null, "", "an object of participants, each an object of treaties"));
      return { acts, complaints };
    }
    for (const [name, treaties] of Object.entries(document)) {
      const participant = names.participant(name);
      if (participant === null) {
        complaints.push(unknownParticipant(file, null, name, name));
        continue;
      }
      if (!isObject(treaties)) {
        complaints.push(wrong(file, name, JSON.stringify(treaties).slice(0, 80), "an object of treaties"));
        continue;
      }
      for (const [title, value] of Object.entries(treaties)) {
        if (typeof value === "number" || value === null) continue;
        const column = `${name}.${title}`;
        const status = v.safeParse(Status, value);
        const lengths = status.success ? new Set(Object.values(status.output).map((list) => list.length)) : null;
        if (!status.success || lengths?.size !== 1) {
          complaints.push(wrong(file, column, "", "actions, dates and places of one length"));
          continue;
        }
        const { actions, dates, places } = status.output;
        actions.forEach((action, i) => {
          const act = ACTIONS.get(action);
          const date = dates[i] ?? "";
          const place = places[i];
          if (act === undefined)
            complaints.push(unknownAct(file, null, column, action, [...ACTIONS.keys()].join("; ")));
          else if (dayOfIso(date) === null) complaints.push(badDate(file, null, column, date, "YYYY-MM-DD"));
          else {
            const note = place ? `deposited at ${place}` : "";
            acts.push({ instrument: names.instrument(title), participant, act, date, mark: null, note });
          }
        });
      }
    }
    return { acts: tidied(acts), complaints };
  },
};

function parsed(text: string): Record<string, unknown> | null {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) ? document : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(file: string, column: string | null, value: string, expected: string): Complaint {
  return { kind: "bad-value", file, line: null, column, value, expected, cause: "another format, or a damaged file" };
}
