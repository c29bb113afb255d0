/** How columns can be sorted; else by the standing of one participant. */
export const COLUMN_SORTS = ["shared", "name", "opened"] as const;
