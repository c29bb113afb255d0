/** A package of `tests/bench/package.json`, as what the caller says it is: the root project does not know its types. */
export async function packageOf<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Error(`${name} cannot be had: ${reason}`);
  }
}
