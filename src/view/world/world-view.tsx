import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Answer, Failure } from "../../depositary.ts";
import type { Token } from "../../scene/tokens.ts";
import type { Day } from "../../time/day.ts";
import { inWords } from "../../time/words.ts";
import type { LitEdges, WorldDrawing } from "../network/world-drawing.ts";
import { shapeOf } from "./shape.ts";
import { type Lit, litRows, spellInWords, type World } from "./world.ts";

const COLOURS: Partial<Record<string, Token>> = { party: "party", consented: "consented", signatory: "signatory" };
const MOST_LISTED = 300;

/** The world on a day: the map, the slider, and the questions that its file answers. */
export function WorldView({ world }: { world: World }) {
  const { depositary, rows, first, last, sourced } = world;
  const { record } = depositary;
  const [day, setDay] = useState<Day>(record.date);
  const [lit, setLit] = useState<Lit>(null);
  const [said, setSaid] = useState("");
  const canvas = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<WorldDrawing | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [share, setShare] = useState(1);
  useEffect(() => {
    document.title = `${record.title} · Depositary`;
    let made: WorldDrawing | null = null;
    let stopped = false;
    void import("../network/world-drawing.ts")
      .then(({ startWorldDrawing }) => {
        if (stopped || !canvas.current) return;
        made = startWorldDrawing(canvas.current, shapeOf(world), rows.memberships, {
          picked: (what) => {
            if (what === null) setLit(null);
            else if ("row" in what) setSaid(spellInWords(world, what.row));
            else {
              const people = rows.participants.length;
              setLit(what.node < people ? { participant: what.node } : { instrument: what.node - people });
            }
          },
          drawn: setShare,
        });
        setDrawing(made);
      })
      .catch((error: unknown) => setFailed(error instanceof Error ? error.message : String(error)));
    return () => {
      stopped = true;
      made?.kill();
    };
  }, [world]);
  useEffect(() => drawing?.show(day), [drawing, day]);
  useEffect(() => {
    drawing?.light(litEdges(world, lit));
    if (lit) setSaid(litInWords(world, lit, day));
  }, [drawing, lit]);
  const memberships = rows.memberships(day);
  return (
    <main class="world-page" data-day={day}>
      <div class="headline">
        <h1>{record.title}</h1>
        <p class="subline">
          {`${rows.instruments.length.toLocaleString("en")} instruments, ${rows.participants.length.toLocaleString("en")} participants, ${rows.count.toLocaleString("en")} spells`}
          {!sourced && "; without acts and sources"}
        </p>
      </div>
      <div class="world">
        <div class="map">
          <div ref={canvas} role="img" aria-label={`${memberships} memberships on ${inWords(day)}`} />
          {share < 1 && <p class="thinned">{`1 of ${Math.round(1 / share)} memberships drawn, the rest to come`}</p>}
          {failed && (
            <p class="plain-drawing">{`The map cannot be drawn: ${failed}. Questions are answered without it.`}</p>
          )}
        </div>
        <Asked world={world} day={day} said={said} lit={lit} />
        <div class="time">
          <input
            type="range"
            aria-label="Day"
            aria-valuetext={inWords(day)}
            min={first}
            max={last}
            value={day}
            onInput={(event) => setDay(Number(event.currentTarget.value))}
          />
          <output>{`${inWords(day)}: ${memberships.toLocaleString("en")} memberships`}</output>
        </div>
      </div>
    </main>
  );
}

function Asked({ world, day, said, lit }: { world: World; day: Day; said: string; lit: Lit }) {
  const { depositary, rows } = world;
  const [question, setQuestion] = useState("");
  const about = lit && "instrument" in lit ? rows.instruments[lit.instrument] : undefined;
  const answer = useMemo(
    () => (question === "" ? null : depositary.ask(question, { on: day, ...(about === undefined ? {} : { about }) })),
    [depositary, question, day, about],
  );
  return (
    <section class="asked" aria-label="Questions">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setQuestion(new FormData(event.currentTarget).get("question")?.toString().trim() ?? "");
        }}
      >
        <input name="question" aria-label="Ask who belonged to what" placeholder="who was in … ?" autocomplete="off" />
        <button type="submit">Ask</button>
      </form>
      <div aria-live="polite">
        {answer && <Answered world={world} answer={answer} day={day} />}
        {said !== "" && <p class="said">{said}</p>}
      </div>
    </section>
  );
}

function Answered({ world, answer, day }: { world: World; answer: Answer | Failure; day: Day }) {
  if ("error" in answer) return <p role="alert">{answer.error.message}</p>;
  const { names } = world.depositary;
  const listed = [...(answer.participants ?? []), ...(answer.instruments ?? [])];
  return (
    <>
      <p>{answer.sentence}</p>
      <ul>
        {listed.slice(0, MOST_LISTED).map((id) => (
          <li key={id}>{names.short(id, day)}</li>
        ))}
      </ul>
      {listed.length > MOST_LISTED && <p>{`and ${listed.length - MOST_LISTED} more`}</p>}
      {answer.coverage.missing.length > 0 && <p class="said">{`Missing: ${answer.coverage.missing.join("; ")}.`}</p>}
    </>
  );
}

function litEdges(world: World, lit: Lit): LitEdges {
  const { rows } = world;
  const people = rows.participants.length;
  const found = litRows(world, lit);
  const nodes = new Set<number>();
  const chosen = lit === null ? null : "participant" in lit ? lit.participant : people + lit.instrument;
  if (chosen !== null) nodes.add(chosen);
  for (const row of found) {
    nodes.add(rows.participant[row] as number);
    nodes.add(people + rows.instrumentOf(row));
  }
  const tokens = found.map((row): Token => {
    const { state } = rows.spell(row);
    return state.leaving ? "leaving" : (COLOURS[state.standing] ?? "ghost");
  });
  return { rows: found, tokens, nodes, chosen };
}

function litInWords({ depositary, rows }: World, lit: NonNullable<Lit>, day: Day): string {
  if ("participant" in lit) return depositary.names.short(rows.participants[lit.participant] ?? "", day);
  const id = rows.instruments[lit.instrument] ?? "";
  const into = new Uint16Array(rows.participants.length);
  const count = rows.members(lit.instrument, day, into);
  return `${depositary.names.short(id, day)}: ${count} on ${inWords(day)}`;
}
