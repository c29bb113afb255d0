import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 599px)";

/** True while the page is printed. */
export function usePrinting(): boolean {
  return useNarrow("print");
}

/** True on a phone in portrait, where the page has another order; or where another query says so. */
export function useNarrow(media = NARROW): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const query = matchMedia(media);
    const changed = () => setNarrow(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return narrow;
}
