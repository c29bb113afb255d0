import { useState } from "preact/hooks";
import { ReaderNotice } from "../answer/reader-notice.tsx";
import type { Page } from "../page.ts";
import { hasCome } from "../places.ts";
import { InstrumentSheet } from "./instrument-sheet.tsx";
import { ParticipantSheet } from "./participant-sheet.tsx";
import { type Found, find } from "./search.ts";

/** A card of one participant or instrument, with links to all that it names, and a search over everything. */
export function ExploreView({ page }: { page: Page }) {
  const { about, instrument } = page.shown.value;
  const isParticipant = about !== null && page.depositary.record.participants.some(({ id }) => id === about);
  return (
    <div class="explore">
      <Search page={page} />
      {isParticipant ? <ParticipantSheet page={page} id={about} /> : <InstrumentSheet page={page} id={instrument} />}
    </div>
  );
}

const TITLES = {
  instrument: "Treaties and alliances",
  participant: "Participants",
  claim: "Claims",
  question: "Questions",
} as const;

function Search({ page }: { page: Page }) {
  const [text, setText] = useState("");
  const asking = page.reader.of(page.depositary);
  const found = find(page.depositary, text, hasCome(asking) ? asking : null);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const [first] = found;
  const follow = (one: Found) => {
    setText("");
    go(page, one);
  };
  return (
    <search>
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (first) follow(first);
        }}
      >
        <label for="find">Find a participant, a treaty, an alliance, a claim or a question</label>
        <input
          id="find"
          type="search"
          value={text}
          maxLength={100}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <p class="hidden" role="status">
        {text === "" ? "" : `${found.length} found`}
      </p>
      {text.trim() !== "" && found.length === 0 && asking !== null && <p>Nothing in the record is called so.</p>}
      {text.trim() !== "" && <ReaderNotice page={page} />}
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{TITLES[kind]}</h3>
          <ul class="found">
            {found
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.id}>
                  <button type="button" class="link" onClick={() => follow(one)}>
                    {one.name}
                  </button>
                  {one.by && <span class="by">{` ${one.by}`}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </search>
  );
}

function go(page: Page, { kind, id }: Found): void {
  if (kind === "question") page.ask(id);
  else if (kind === "claim") page.go({ view: "claims", claim: id });
  else page.go(kind === "participant" ? { about: id } : { about: null, instrument: id, why: null });
}
