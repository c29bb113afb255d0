import { measureChoices } from "../../scene/place-key.ts";
import type { Page } from "../page.ts";

/** What the area of a circle shows: a choice, and it looks like one. */
export function MeasureSwitch({ page }: { page: Page }) {
  const { shown, depositary } = page;
  return (
    <fieldset class="measure">
      <legend>Circle area shows</legend>
      {measureChoices(depositary).map((measure) => (
        <label key={measure} class={shown.value.measure === measure ? "on" : ""}>
          <input
            type="radio"
            name="measure"
            value={measure}
            checked={shown.value.measure === measure}
            onChange={() => page.go({ measure })}
          />
          {measure === "equal" ? "all equal" : measure}
        </label>
      ))}
    </fieldset>
  );
}
