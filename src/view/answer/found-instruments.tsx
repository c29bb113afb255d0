import type { Answer } from "../../opened.ts";
import { dayOfIso } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";

/** As many as are named in a row. */
const FEW = 2;

/** The treaties, alliances and organisations that an answer names, each with whose act says so: a click derives that. */
export function FoundInstruments({ page, answer }: { readonly page: Page; readonly answer: Answer }) {
  const { names } = page.depositary;
  const { day } = page.shown.value;
  const found = (answer.instruments ?? [])
    .map((id) => ({
      id,
      name: names.short(id, day),
      acts: answer.because.filter(({ instrument }) => instrument === id),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
  return (
    <section class="group open" data-group="instruments">
      <h2>
        <span class="head">
          <strong>{`In the answer ${found.length}`}</strong>
        </span>
      </h2>
      <ul>
        {found.map(({ id, name, acts }) => {
          // What was done and when, where that is the answer; else the act that the standing began with.
          const done = (answer.dates ?? []).findLast(({ instrument }) => instrument === id);
          const told = done ?? acts[0];
          const on = told ? dayOfIso(told.on) : null;
          const who = new Set(acts.flatMap(({ participant }) => participant ?? []));
          const [one = null] = who;
          const alone = who.size === 1 ? one : null;
          return (
            <li key={id} data-instrument={id}>
              <button type="button" onClick={() => page.go({ instrument: id, question: null, why: alone })}>
                <Glyph look={done?.act === "withdrawal" ? "ghost" : "party"} />
                <span class="who">
                  {name}
                  <small>
                    {who.size > FEW
                      ? `${who.size} participants`
                      : [...who].map((each) => names.short(each, day)).join(", ")}
                  </small>
                </span>
                <span class="since">{who.size <= 1 && on !== null ? inWords(on, "short") : ""}</span>
                <span class="more">{alone ? " why?" : " show"}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
