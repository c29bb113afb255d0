import { useMemo, useState } from "preact/hooks";
import type { Answer } from "../../opened.ts";
import { thousands } from "../../scene/labels.ts";
import { LOOK_WORDS } from "../../scene/look-words.ts";
import type { Look } from "../../scene/scene.ts";
import { inWords } from "../../time/words.ts";
import { Glyph, Icon } from "../icon.tsx";
import type { Page } from "../page.ts";
import { useNarrow, usePrinting } from "../use-narrow.ts";
import { isSupposed } from "../what-if/supposed.ts";
import { FoundInstruments } from "./found-instruments.tsx";
import { type Group, groupsOf, type Row } from "./groups.ts";
import { NO_SOURCES, type NumberedSources, numberedSources, PrintedSources } from "./printed-sources.tsx";
import { tableRows } from "./table-rows.ts";

const FEW = 20;

/** The list: grouped by standing, all heads visible; the group that answers is open. */
export function GroupedList({ page, answer }: { page: Page; answer: Answer }) {
  const { depositary } = page;
  const { instrument, day, measure, question } = page.shown.value;
  const groups = useMemo(() => groupsOf(depositary, instrument, day, measure), [depositary, instrument, day, measure]);
  const instruments = question !== null && (answer.instruments ?? []).length > 0 && answer.kind !== "verdict";
  const answering =
    question !== null && !instruments && answer.participants && answer.kind !== "verdict" && answer.kind !== "dates";
  const [open, setOpen] = useState<string | null>("remaining");
  // On paper nothing can be opened: all stands there but who never had to do with it, where they are many.
  const printed = usePrinting();
  const isOpen = ({ id, rows }: Group) => (printed ? id !== "never" || rows.length <= FEW : open === id);
  const found = answering ? answerRows(page, answer, groups) : null;
  const answered = found !== null || instruments;
  // On a phone whoever left would stand below all who did not: closed, but first, they are seen.
  const narrow = useNarrow();
  const ordered = narrow
    ? [...groups].sort((a, b) => Number(b.id === "departed") - Number(a.id === "departed"))
    : groups;
  const split = groups.find(({ id }) => id === "remaining")?.teaser ?? "";
  const answers: Group | null = found && {
    id: "remaining",
    title: "In the answer",
    teaser: "",
    rows: found,
    parts: [{ title: "", rows: found }],
  };
  const sources = printed
    ? numberedSources(tableRows(depositary, instrument, day, answers ? [answers] : ordered.filter(isOpen)))
    : NO_SOURCES;
  return (
    <div class="groups">
      {!answered && !narrow && split !== "" && (
        <p class="split">{`${split.charAt(0).toUpperCase()}${split.slice(1)}.`}</p>
      )}
      {instruments && <FoundInstruments page={page} answer={answer} />}
      {answers && <GroupSection page={page} group={answers} open toggle={null} sources={sources} />}
      {ordered.map((group) => (
        <GroupSection
          key={group.id}
          page={page}
          group={group}
          open={!answered && isOpen(group)}
          toggle={answered ? () => page.go({ question: null }) : () => setOpen(open === group.id ? null : group.id)}
          sources={sources}
        />
      ))}
      <PrintedSources of={sources} />
    </div>
  );
}

/** The names of an answer as rows, in the order of their names. */
function answerRows(page: Page, answer: Answer, groups: readonly Group[]): Row[] {
  const { depositary, shown } = page;
  const { day, measure } = shown.value;
  const known = new Map(groups.flatMap((group) => group.rows).map((row) => [row.participant, row]));
  const rows = [...(answer.participants ?? []), ...(answer.maybe ?? [])].map(
    (participant): Row =>
      known.get(participant) ?? {
        participant,
        name: depositary.names.short(participant, day),
        look: "absent",
        since: null,
        value: depositary.figures.value(participant, measure)?.value ?? null,
      },
  );
  return rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function GroupSection({
  page,
  group,
  open,
  toggle,
  sources,
}: {
  page: Page;
  group: Group;
  open: boolean;
  toggle: (() => void) | null;
  sources: NumberedSources;
}) {
  const id = `group-${group.title.replace(/\W+/g, "-")}`;
  const head = (
    <>
      <Glyph look={GROUP_LOOKS[group.id]} />
      <strong>{`${group.title} ${group.rows.length}`}</strong>
      <span class="teaser">{open ? "" : group.teaser}</span>
    </>
  );
  return (
    <section class={open ? "group open" : "group"} data-group={group.id}>
      <h2>
        {toggle ? (
          <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
            {head}
            <Icon name={open ? "down" : "right"} />
          </button>
        ) : (
          <span class="head">{head}</span>
        )}
      </h2>
      <div id={id} hidden={!open}>
        {open && <Rows page={page} group={group} sources={sources} />}
      </div>
    </section>
  );
}

const GROUP_LOOKS: Record<Group["id"], Look> = {
  remaining: "party",
  suspended: "suspended",
  departed: "ghost",
  consented: "consented",
  signed: "signatory",
  never: "absent",
  ended: "ended",
};

/** By name, or by a column's head. */
type Sort = { readonly by: "name" | "since" | "value"; readonly down: boolean };

function Rows({ page, group, sources }: { page: Page; group: Group; sources: NumberedSources }) {
  const { measure } = page.shown.value;
  const unit = page.depositary.figures.unit(measure);
  const [sort, setSort] = useState<Sort | null>(null);
  if (group.rows.length === 0) return <p class="none">Nobody.</p>;
  const common = commonest(group.rows);
  const head = (by: Sort["by"], title: string, what: string) => (
    <button
      type="button"
      class="column-sort"
      aria-pressed={sort?.by === by}
      onClick={() => setSort({ by, down: sort?.by === by ? !sort.down : by === "value" })}
    >
      <span class="hidden">{`Sort by ${what}: `}</span>
      {title}
      {sort?.by === by && <Icon name={sort.down ? "down" : "up"} />}
    </button>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="scroll" tabIndex={0} aria-label={group.title}>
      <p class="columns">
        {head("name", "Participant", "name")}
        {group.id === "departed" ? head("since", "Left", "day") : head("since", "Since", "day")}
        {unit &&
          head(
            "value",
            `${measure.charAt(0).toUpperCase()}${measure.slice(1)}${unit === "km2" ? ", km²" : ""}`,
            measure,
          )}
      </p>
      {group.parts.map((part) => (
        <div key={part.title}>
          {part.title !== "" && <h3>{part.title}</h3>}
          <ul>
            {(sort ? sorted(part.rows, sort) : part.rows).map((row) => (
              <RowItem
                key={row.participant}
                page={page}
                row={row}
                common={common}
                source={sources.numbers.get(row.participant) ?? null}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What has no value is last, whichever way. */
function sorted(rows: readonly Row[], { by, down }: Sort): Row[] {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (by === "name") return sign * a.name.localeCompare(b.name, "en");
    const [x, y] = [a[by], b[by]];
    return x === null || y === null ? Number(x === null) - Number(y === null) : sign * (x - y);
  });
}

function RowItem({
  page,
  row,
  common,
  source,
}: {
  page: Page;
  row: Row;
  common: number | null;
  source: number | null;
}) {
  const since = row.since === null || !Number.isFinite(row.since) ? "" : inWords(row.since, "short");
  const unit = page.depositary.figures.unit(page.shown.value.measure);
  return (
    <li data-participant={row.participant} data-look={row.look}>
      <button type="button" onClick={() => page.go({ why: row.participant })}>
        <Glyph look={row.look} />
        <span class="who">
          {row.name}
          <span class="hidden">{`, ${LOOK_WORDS[row.look]} `}</span>
          {isSupposed(page, row.participant) && <em class="supposed">supposed</em>}
        </span>
        <span class={row.since === common ? "since common" : "since"}>{since}</span>
        {unit && <span class="value">{row.value === null ? "–" : thousands(row.value)}</span>}
        {source !== null && <sup class="source-number">{source}</sup>}
        <span class="more"> why?</span>
      </button>
    </li>
  );
}

/** The day most rows share is muted, so that the others show. */
function commonest(rows: readonly Row[]): number | null {
  const counts = new Map<number, number>();
  for (const { since } of rows) if (since !== null) counts.set(since, (counts.get(since) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top && top[1] > 2 ? top[0] : null;
}
