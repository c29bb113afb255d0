import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Told, Wanted } from "./reading.worker.ts";
import { type World, worldOf } from "./world.ts";
import { WorldView } from "./world-view.tsx";

type State =
  | { readonly phase: "empty" }
  | { readonly phase: "reading"; readonly doing: string; readonly part: number | null }
  | { readonly phase: "fault"; readonly text: string }
  | { readonly phase: "open"; readonly world: World };

const DOING = { loading: "Loading", reading: "Reading", placing: "Placing" } as const;

/** A page for one file: opened by a button, dropped onto it, or named in its address as `?file=`. */
export function WorldApp({ address }: { address: string | null }) {
  const [state, setState] = useState<State>({ phase: "empty" });
  const [over, setOver] = useState(false);
  const worker = useRef<Worker | null>(null);
  const read = useCallback((wanted: Wanted) => {
    worker.current?.terminate();
    const reader = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
    worker.current = reader;
    setState({ phase: "reading", doing: DOING.loading, part: null });
    const failed = (text: string) => {
      reader.terminate();
      setState({ phase: "fault", text });
    };
    reader.onerror = (event) => failed(`The file cannot be read: ${event.message || "its reader did not start"}.`);
    reader.onmessage = ({ data: told }: MessageEvent<Told>) => {
      if ("doing" in told) return setState({ phase: "reading", doing: DOING[told.doing], part: told.part });
      if ("fault" in told) return failed(told.fault);
      reader.terminate();
      try {
        setState({ phase: "open", world: worldOf(told.read) });
      } catch (error) {
        failed(`The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
      }
    };
    reader.postMessage(wanted);
  }, []);
  useEffect(() => {
    if (address !== null) read({ address: new URL(address, location.href).href });
    return () => worker.current?.terminate();
  }, [address, read]);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) read({ file });
  };
  const { phase } = state;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way beside the button
    <div
      data-phase={phase}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <header>
        <a class="wordmark" href="./index.html">
          Depositary
        </a>
        <label class="link">
          Open a file
          <input
            class="hidden"
            type="file"
            accept=".depositary"
            onChange={(event) => {
              take(event.currentTarget.files);
              // Else the same file, mended, could not be chosen again.
              event.currentTarget.value = "";
            }}
          />
        </label>
      </header>
      {phase === "open" ? (
        <WorldView world={state.world} />
      ) : (
        <main class="world-door" data-over={over}>
          {phase === "reading" ? (
            <>
              <h1>{`${state.doing} …`}</h1>
              <progress max={1} {...(state.part === null ? {} : { value: state.part })} aria-label={state.doing} />
            </>
          ) : (
            <>
              {phase === "fault" && <p role="alert">{state.text}</p>}
              <h1>Drop a .depositary file here</h1>
              <p>
                One file holds who belonged to what, from the first day to the last: made by{" "}
                <code>depositary export</code>, opened here and sent nowhere.
              </p>
            </>
          )}
        </main>
      )}
    </div>
  );
}
