import { useMemo } from "preact/hooks";
import { capital } from "../../opened.ts";
import { laneOf } from "../../scene/lanes.ts";
import { rowShapes } from "../../scene/lanes-shapes.ts";
import type { Shape } from "../../scene/shapes.ts";
import { type Tick, type TimeAxis, ticksOf, xOn } from "../../scene/time-axis.ts";
import { civilOf, type Day, dayOf } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import { Glyph } from "../icon.tsx";
import type { Page } from "../page.ts";
import { Shapes } from "../shape.tsx";
import { useNarrow } from "../use-narrow.ts";
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
  const narrow = useNarrow(NARROW);
  const { depositary } = page;
  const lanes = useMemo(() => (narrow ? null : cardLanes(depositary, card)), [narrow, depositary, card]);
  return (
    <section>
      <h3>{`${card.instruments.length} instruments, in ${card.inOn} of them on ${inWords(day, "short")}`}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            <th scope="col">Its spells</th>
            {lanes && (
              <td class="card-axis">
                <LaneAxis {...lanes} />
              </td>
            )}
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
              {lanes && (
                <td class="card-lane">
                  <Lane {...lanes} shapes={lanes.rows.get(instrument.id) ?? []} day={day} />
                </td>
              )}
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

const NARROW = "(max-width: 1199px)";
const LANE = { width: 480, height: 24 } as const;

interface CardLanes {
  readonly times: TimeAxis;
  readonly ticks: readonly Tick[];
  readonly rows: ReadonlyMap<string, readonly Shape[]>;
}

/** All instruments of the card over one axis of time, drawn as the lanes are. */
function cardLanes(depositary: Page["depositary"], card: ParticipantCard): CardLanes | null {
  const { standings, record } = depositary;
  const firsts = card.instruments.flatMap(({ id }) => standings.spellsOf(card.id, id)[0]?.from ?? []);
  if (firsts.length === 0) return null;
  const from = dayOf(civilOf(Math.min(...firsts)).year, 1, 1);
  const times: TimeAxis = { from, until: record.date + 1, left: 4, right: LANE.width - 12 };
  const rows = card.instruments.map(({ id }): [string, readonly Shape[]] => [
    id,
    rowShapes(laneOf(depositary, id, card.id, times), LANE.height / 2, times),
  ]);
  return { times, ticks: ticksOf(times), rows: new Map(rows) };
}

function LaneAxis({ times, ticks }: Omit<CardLanes, "rows">) {
  return (
    <svg width={LANE.width} height="16" aria-hidden="true">
      {ticks.map(({ day, label }) => (
        <text
          key={day}
          x={xOn(times, day)}
          y="12"
          class="fill-ink2"
          font-size="12"
          text-anchor={day === times.from ? "start" : "middle"}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

function Lane({ times, ticks, shapes, day }: Omit<CardLanes, "rows"> & { shapes: readonly Shape[]; day: Day }) {
  return (
    <svg width={LANE.width} height={LANE.height} aria-hidden="true">
      {ticks.map((tick) => (
        <path key={tick.day} d={`M${xOn(times, tick.day)} 0V${LANE.height}`} class="stroke-hairline" />
      ))}
      <Shapes shapes={shapes} />
      <path d={`M${xOn(times, day)} 0V${LANE.height}`} class="stroke-ink" stroke-width="1.5" />
    </svg>
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
      {card.sharesMore > 0 && (
        <p class="by">{`${card.sharesMore} more share ${card.shares.at(-1)?.common} of ${card.inOn}.`}</p>
      )}
    </section>
  );
}
