/** True in a frame of another page: `?embed` before the hash. */
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).has("embed");
}
