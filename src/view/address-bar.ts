/** Milliseconds that a state has to stay before it becomes an address: dragging passes many. */
const WRITE_DELAY = 150;

/** The parts of `window` that hold the address. */
export interface AddressWindow {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "pushState" | "replaceState">;
}

/** The address bar as the page keeps it. An address is a hash, or "" for the start. */
export interface AddressBar {
  /** A state that was read from the bar: its address takes the place of what stood there, and is no step of its own. */
  readState(address: string): void;
  /** A state that the page went to: a step of its own once it has stayed. */
  wentTo(address: string): void;
}

/** `framed`: in a frame of another page, whose history is that page's: its way back leads past the frame, not through it. */
export function addressBarOf({ location, history }: AddressWindow, framed = false): AddressBar {
  // What the page last read or wrote. Where something else stands there, somebody has just gone elsewhere, and the page
  // will hear of it: a step that waits must not take its place.
  let known = location.hash;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (address: string, how: "pushState" | "replaceState") => {
    if (address !== location.hash)
      history[how](null, "", address === "" ? location.pathname + location.search : address);
    known = location.hash;
  };
  return {
    readState: (address) => {
      clearTimeout(waiting);
      write(address, "replaceState");
    },
    wentTo: (address) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (location.hash === known) write(address, framed ? "replaceState" : "pushState");
      }, WRITE_DELAY);
    },
  };
}
