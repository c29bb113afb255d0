import { useState } from "preact/hooks";
import { capital } from "../../opened.ts";
import type { Day } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";

/** A day in words, to be written over as people write dates: the reader of questions reads it. */
export function DayInput({ page, day, label, set }: { page: Page; day: Day; label: string; set: (day: Day) => void }) {
  const { depositary, shown } = page;
  const { instrument } = shown.value;
  const [fault, setFault] = useState("");
  const id = `fault-${label.replace(/\W+/g, "-").toLowerCase()}`;
  const typed = async (text: string) => {
    await page.reader.come();
    const asking = page.reader.of(depositary);
    if (!hasCome(asking))
      return setFault("Days in words cannot be read now: the part of the page that reads them did not come.");
    const name = depositary.names.inSentence(instrument, day);
    const read = asking.read(`Who remained in ${name} on ${text}?`, { on: day, about: instrument });
    if ("error" in read) return setFault(`${capital(read.error.message)}.`);
    setFault("");
    set(read.on);
  };
  return (
    <label class="day">
      <span class="hidden">{label}</span>
      <input
        value={inWords(day, "short")}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={fault !== ""}
        aria-describedby={fault === "" ? undefined : id}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => typed(event.currentTarget.value)}
      />
      {fault !== "" && (
        <span class="day-fault" id={id} role="alert">
          {fault}
        </span>
      )}
    </label>
  );
}
