/** What `make` gives, made when first asked for and not again. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** What `make` gives for a text, made when first asked for and not again. */
export function remembered<T>(make: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const made = make(id);
    known.set(id, made);
    return made;
  };
}

/** The same for the last `most` texts asked for: what is asked from outside may be endless. */
export function rememberedLast<T>(most: number): (id: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (id, make) => {
    const made = known.get(id) ?? make();
    // A map keeps the order in which texts came to it; the first is the one not asked for longest.
    known.delete(id);
    known.set(id, made);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return made;
  };
}

/** What `make` gives for an owner, made when first asked for, and kept as long as the owner is. */
export function onceFor<K extends object, T>(make: (owner: K) => T): (owner: K) => T {
  const known = new WeakMap<K, { readonly it: T }>();
  return (owner) => {
    let made = known.get(owner);
    if (!made) {
      made = { it: make(owner) };
      known.set(owner, made);
    }
    return made.it;
  };
}
