import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { breachesOf } from "../policy.ts";
import { fileAt, pages } from "./dist.ts";

const exists = (address: string) => fileAt(address) !== undefined;

test("every page has one strict policy and keeps it: hashes and its own host, no inline style, no event handler", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap(({ address, document }) => breachesOf(document, exists).map((breach) => `${address} ${breach}`))).toEqual([]);
});

test("the test above sees each kind of breach", () => {
  const [page] = pages;
  const spoilt = (found: RegExp | string, put: string) => {
    const html = page?.html ?? "";
    expect(html.replace(found, put)).not.toBe(html);
    return breachesOf(parseHTML(html.replace(found, put)).document, exists);
  };
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
  expect(spoilt(policy, "")).toEqual(["0 policies"]);
  expect(spoilt("script-src 'self'", "script-src 'self' 'unsafe-inline'")).toEqual(["script-src allows 'unsafe-inline'"]);
  expect(spoilt("img-src 'self'", "img-src 'self' https:")).toEqual(["img-src allows https:"]);
  expect(spoilt("object-src 'none';", "")).toHaveLength(1);
  expect(spoilt("</main>", '<p style="color:red" onclick="x()"></p></main>')).toHaveLength(2);
  expect(spoilt("</main>", '<a href="javascript:alert(1)">x</a></main>')).toHaveLength(1);
  expect(spoilt("</main>", "<script>alert(1)</script></main>")).toHaveLength(1);
  expect(spoilt("</main>", '<script src="https://lain.example/x.js"></script></main>')).toHaveLength(1);
  expect(spoilt("</style>", "p { color: red }</style>")).toHaveLength(2);
  expect(spoilt("</main>", '<iframe src="/"></iframe></main>')).toHaveLength(1);
  expect(spoilt("<head>", "<head><style></style>")[0]).toBe("<style> before the policy");
});
