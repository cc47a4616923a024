import { expect, it } from "vitest";
import { polishHtml } from "#lib/report/framework/polish-html";

it("names the language and lets readers zoom", () => {
  const html = '<html>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';
  expect(polishHtml(html)).toBe(
    '<html lang="en">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
  );
});

it("says so when there is nothing to mend, because then Framework has changed", () => {
  expect(() => polishHtml('<html lang="en">')).toThrow("nothing to repair");
});
