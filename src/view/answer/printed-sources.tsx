import type { TableRow } from "./table-rows.ts";

/** The sources of the rows of a list, each once, in the order of the rows; and for each participant the number of its own. */
export interface NumberedSources {
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
  /** From 1; nobody without an act has one. */
  readonly numbers: ReadonlyMap<string, number>;
}

export const NO_SOURCES: NumberedSources = { sources: [], numbers: new Map() };

export function numberedSources(rows: readonly TableRow[]): NumberedSources {
  const sources = new Map<string, { title: string; url: string | null }>();
  const told = rows.flatMap(({ participant, act }) => (act ? [{ participant, source: act.source }] : []));
  const keyOf = ({ title, url }: { title: string; url: string | null }) => `${url} ${title}`;
  for (const { source } of told) sources.set(keyOf(source), source);
  const keys = [...sources.keys()];
  return {
    sources: [...sources.values()],
    numbers: new Map(told.map(({ participant, source }) => [participant, keys.indexOf(keyOf(source)) + 1])),
  };
}

/** What each number beside a row stands for. On paper nothing can be asked "why?". */
export function PrintedSources({ of: { sources } }: { of: NumberedSources }) {
  if (sources.length === 0) return null;
  return (
    <section class="printed-sources">
      <h2>Sources</h2>
      <ol>
        {sources.map(({ title, url }) => (
          <li key={`${url} ${title}`}>
            {title}
            {url !== null && <span class="printed-url">{url}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
