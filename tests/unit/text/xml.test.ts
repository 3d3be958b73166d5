import { describe, expect, test } from "vitest";
import { element } from "../../../src/text/xml.ts";

describe("an element", () => {
  test("escapes <, >, & and both quotes in text and in attributes", () => {
    const nasty = `<b>"R&D"</b> 'x'`;
    const escaped = "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; &#39;x&#39;";
    expect(element("text", { title: nasty }, nasty).xml).toBe(`<text title="${escaped}">${escaped}</text>`);
  });

  test("escapes an ampersand once, also before what looks like an entity", () => {
    expect(element("text", {}, "&lt;").xml).toBe("<text>&amp;lt;</text>");
  });

  test("keeps markup that is already finished, and closes itself where it is empty", () => {
    expect(element("g", {}, element("path", { d: "M0 0" }), "<").xml).toBe('<g><path d="M0 0"/>&lt;</g>');
  });

  test("leaves out an attribute without a value, and writes zero", () => {
    expect(element("path", { x: 0, fill: undefined }).xml).toBe('<path x="0"/>');
  });
});
