import { capital } from "../../depositary.ts";
import { inWords } from "../../time/words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";
import { type ParticipantCard, participantCard } from "./cards.ts";
import { CardLink, Fact } from "./links.tsx";

/** Every instrument of a participant with every spell, its figures, its predecessors, and who shares most with it. */
export function ParticipantSheet({ page, id }: { page: Page; id: string }) {
  const { day } = page.shown.value;
  const card = participantCard(page.depositary, id, day);
  if (!card) return <p>The record has no such participant.</p>;
  return (
    <article class="card" data-card={id}>
      <h2>{card.official}</h2>
      <dl>
        {card.otherNames.length > 0 && <Fact what="Also called">{card.otherNames.join(", ")}</Fact>}
        {card.life !== "" && <Fact what="Exists">{card.life}</Fact>}
        {card.ties.map((tie) => (
          <Fact key={`${tie.words}${tie.to.id}${tie.day}`} what={capital(tie.words)}>
            <CardLink page={page} to={tie.to} /> {`on ${inWords(tie.day, "short")}`}
          </Fact>
        ))}
        {card.figures.map(({ measure, amount, year }) => (
          <Fact key={measure} what={capital(measure)}>{`${amount} (${year})`}</Fact>
        ))}
      </dl>
      <Instruments page={page} card={card} />
      <Shares page={page} card={card} />
    </article>
  );
}

function Instruments({ page, card }: { page: Page; card: ParticipantCard }) {
  const { day } = page.shown.value;
  return (
    <section>
      <h3>{`${card.instruments.length} instruments, in ${card.inOn} of them on ${inWords(day, "short")}`}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Its spells</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {card.instruments.map((instrument) => (
            <tr key={instrument.id} data-instrument={instrument.id}>
              <th scope="row">
                <Glyph look={instrument.look} />
                <CardLink page={page} to={instrument} />
              </th>
              <td>
                <ul>
                  {instrument.spells.map(({ look, words, when }) => (
                    <li key={`${words}${when}`}>
                      <Glyph look={look} />
                      {`${words}, ${when}`}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <button
                  type="button"
                  class="link"
                  onClick={() => page.go({ view: "focus", instrument: instrument.id, why: card.id })}
                >
                  why?
                  <span class="hidden">{` ${instrument.name}`}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Shares({ page, card }: { page: Page; card: ParticipantCard }) {
  if (card.shares.length === 0) return null;
  return (
    <section>
      <h3>Shares most with</h3>
      <ol class="shares">
        {card.shares.map((other) => (
          <li key={other.id}>
            <CardLink page={page} to={other} />
            {` ${other.common} of ${card.inOn}`}
          </li>
        ))}
      </ol>
    </section>
  );
}
