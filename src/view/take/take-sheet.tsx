import { useEffect, useRef, useState } from "preact/hooks";
import { bibtex, citationOf, cslJson } from "../../exchange/citation.ts";
import type { Picture } from "../../scene/svg.ts";
import { dayOfIso, isoOf } from "../../time/day.ts";
import { currentTheme } from "../current-theme.ts";
import type { Page } from "../page.ts";
import { copied, save, saveBlob } from "../save.ts";
import { embedSnippet, permalink } from "./links.ts";
import { pictureOf, pngOfPage, svgOfPage } from "./picture.ts";

type Formats = typeof import("../../exchange/formats.ts");

/** What can be taken along: the link, the citation, a frame, the data in other programs' formats. */
export function TakeSheet({ page, close }: { page: Page; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [formats, setFormats] = useState<Formats | null>(null);
  const [done, setDone] = useState("");
  useEffect(() => {
    dialog.current?.showModal();
    // Writers of formats weigh something and are needed here only.
    void import("../../exchange/formats.ts").then(setFormats, () => setDone("The data formats could not be loaded."));
  }, []);
  const copy = async (what: string, text: string) =>
    setDone((await copied(text)) ? `${what} copied.` : "The browser did not allow copying; select the text instead.");
  const file = `${page.shown.value.instrument}-${isoOf(page.shown.value.day)}`;
  const picture = pictureOf(page);
  const savePng = async (picture: Picture) => {
    try {
      saveBlob(`${file}.png`, await pngOfPage(page, picture, currentTheme()));
    } catch {
      setDone("The browser could not write the pixels; SVG holds the same picture.");
    }
  };
  const link = permalink(page);
  const snippet = embedSnippet(page);
  const cite = citation(page, link);
  return (
    <dialog ref={dialog} class="take-sheet" onClose={close} aria-labelledby="take-title">
      <h2 id="take-title">Take it away</h2>
      <Copyable label="Link to what is shown" text={link} copy={() => copy("Link", link)} />
      <Copyable label="Frame for another page" text={snippet} copy={() => copy("Frame", snippet)} />
      <section>
        <h3>Picture of what is seen</h3>
        {picture ? (
          <p class="buttons">
            <button type="button" onClick={() => void savePng(picture)}>
              PNG
            </button>
            <button
              type="button"
              onClick={() => save(`${file}.svg`, "image/svg+xml", svgOfPage(page, picture, currentTheme()))}
            >
              SVG
            </button>
          </p>
        ) : (
          <p>What is shown now is a text; the focus view, the whole network, the lanes and the matrix can be saved.</p>
        )}
      </section>
      <section>
        <h3>Citation</h3>
        <p>{cite.note}</p>
        <p class="buttons">
          <button type="button" onClick={() => save("depositary.bib", "application/x-bibtex", bibtex([cite.item]))}>
            BibTeX
          </button>
          <button
            type="button"
            onClick={() => save("depositary-citation.json", "application/json", cslJson([cite.item]))}
          >
            CSL-JSON
          </button>
          <button type="button" onClick={() => copy("BibTeX", bibtex([cite.item]))}>
            Copy BibTeX
          </button>
        </p>
      </section>
      <section>
        <h3>The whole record as data</h3>
        <ul>
          {formats?.FORMAT_NAMES.map((name) => {
            const { extension, mediaType, description, write } = formats.FORMATS[name];
            const file = name === extension ? `depositary.${extension}` : `depositary-${name}.${extension}`;
            return (
              <li key={name}>
                <button type="button" data-format={name} onClick={() => save(file, mediaType, write(page.depositary))}>
                  {name}
                </button>{" "}
                {description}
              </li>
            );
          })}
        </ul>
      </section>
      <p role="status">{done}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

function Copyable({ label, text, copy }: { label: string; text: string; copy: () => void }) {
  return (
    <section>
      <label>
        <h3>{label}</h3>
        <input readOnly value={text} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" onClick={copy}>
        Copy
        <span class="hidden">{` ${label.toLowerCase()}`}</span>
      </button>
    </section>
  );
}

/** The answer as a reference; a question that could not be answered cites the record. */
function citation({ depositary, answer }: Page, url: string) {
  const { record } = depositary;
  const told = answer.value;
  const item =
    "error" in told
      ? citationOf(record)
      : citationOf(record, {
          reading: told.reading,
          sentence: told.sentence,
          on: dayOfIso(told.on ?? "") ?? record.date,
          url,
        });
  return { item, note: typeof item.note === "string" ? item.note : "" };
}
