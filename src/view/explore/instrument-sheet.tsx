import { inWords } from "../../time/words.ts";
import type { Page } from "../page.ts";
import { SourceLink } from "../source-link.tsx";
import { type InstrumentCard, instrumentCard } from "./cards.ts";
import { CardLink, Fact } from "./links.tsx";

/** An instrument's own days, its kin, who left it, how far the record goes and on whose word. */
export function InstrumentSheet({ page, id }: { page: Page; id: string }) {
  const { day } = page.shown.value;
  const card = instrumentCard(page.depositary, id, day);
  if (!card) return <p>The record has no such instrument.</p>;
  return (
    <article class="card" data-card={id}>
      <h2>{card.official}</h2>
      <dl>
        <Fact what="Kind">{card.kind}</Fact>
        {card.otherNames.length > 0 && <Fact what="Also called">{card.otherNames.join(", ")}</Fact>}
        {card.days.map(({ what, day: on, more }) => (
          <Fact key={what} what={what.charAt(0).toUpperCase() + what.slice(1)}>
            <button type="button" class="link" onClick={() => page.go({ day: on })}>
              {inWords(on, "short")}
            </button>
            {more === "" ? "" : `: ${more}`}
          </Fact>
        ))}
        {card.lineage.map(({ words, to }) => (
          <Fact key={`${words}${to.id}`} what={words.charAt(0).toUpperCase() + words.slice(1)}>
            <CardLink page={page} to={to} />
          </Fact>
        ))}
        {card.depositaries.length > 0 && (
          <Fact what={card.depositaries.length === 1 ? "Depositary" : "Depositaries"}>
            {card.depositaries.map((each, i) => (
              <>
                {i > 0 && ", "}
                <CardLink page={page} to={each} />
              </>
            ))}
          </Fact>
        )}
        {card.identifiers.map(({ name, value }) => (
          <Fact key={name} what={name}>
            {value}
          </Fact>
        ))}
        {card.clauses.length > 0 && (
          <Fact what="Clauses">
            <ul>
              {card.clauses.map((clause) => (
                <li key={clause}>{clause}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact what="Record">{card.coverage}</Fact>
      </dl>
      <Exits page={page} card={card} />
      <Sources card={card} />
    </article>
  );
}

function Exits({ page, card }: { page: Page; card: InstrumentCard }) {
  return (
    <section>
      <h3>{card.exits.length === 0 ? "Nobody has left" : `${card.exits.length} left`}</h3>
      {card.exits.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Participant</th>
              <th scope="col">Notice</th>
              <th scope="col">Out</th>
              <th scope="col">How</th>
            </tr>
          </thead>
          <tbody>
            {card.exits.map((exit) => (
              <tr key={`${exit.id}${exit.effect}`} data-participant={exit.id}>
                <th scope="row">
                  <CardLink page={page} to={exit} />
                </th>
                <td>{exit.notice === null ? "none recorded" : inWords(exit.notice, "short")}</td>
                <td>
                  <button type="button" class="link" onClick={() => page.go({ day: exit.effect })}>
                    {inWords(exit.effect, "short")}
                  </button>
                </td>
                <td>{exit.back ? `${exit.how}, back since` : exit.how}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Sources({ card }: { card: InstrumentCard }) {
  return (
    <details>
      <summary>{`Sources: ${card.sources.length}`}</summary>
      <ul class="sources-list">
        {card.sources.map(({ id, title, url }) => (
          <li key={id}>
            <SourceLink title={title} url={url} />
          </li>
        ))}
      </ul>
    </details>
  );
}
