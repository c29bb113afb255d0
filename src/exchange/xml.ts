/** An element as text. Values are text of any kind: what XML cannot hold at all becomes U+FFFD, the rest is escaped. */
export type Xml = string & { readonly brand: "xml" };

/** Attributes that are null are left out; children stand one on a line. Names come from this floor, never from data. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: readonly Xml[] = [],
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapedXml(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${name}${written}/>` as Xml;
  return `<${name}${written}>\n${children.map(indented).join("\n")}\n</${name}>` as Xml;
}

/** An element that holds text and nothing else. */
export function textElement(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | number | null>> = {},
): Xml {
  const empty = element(name, attributes);
  return `${empty.slice(0, -2)}>${escapedXml(text)}</${name}>` as Xml;
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function indented(child: Xml): string {
  // Line ends inside values are character references, so that every real one may be indented.
  return `  ${child.replaceAll("\n", "\n  ")}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Safe in text and in attributes. Which characters XML 1.0 can hold: its production 2, `Char`. */
function escapedXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"'\t\n\r]/g, (letter) => ENTITIES[letter] ?? letter);
}
