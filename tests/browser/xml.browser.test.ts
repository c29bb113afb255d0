import fc from "fast-check";
import { expect, test } from "vitest";
import { element, textElement, xmlDocument } from "../../src/exchange/xml.ts";

/** What XML 1.0 cannot hold comes back as the replacement character. */
function heldByXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}");
}

test("a browser reads back any text, in an attribute and between tags", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const xml = xmlDocument(element("root", { label: text }, [textElement("child", text)]));
      const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
      expect(root.getAttribute("label")).toBe(heldByXml(text));
      expect(root.querySelector("child")?.textContent).toBe(heldByXml(text));
      expect(root.children).toHaveLength(1);
    }),
    { examples: [["]]><x/>"], ["\u{0}\u{FFFE}\u{D800}"], ["\"'\t\r\n"], ["<?xml?>&amp;<!--"]] },
  );
});
