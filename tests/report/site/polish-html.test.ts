import { polishHtml } from "leitmotif/report/site/polish-html";
import { expect, it } from "vitest";

it("names the language and lets readers zoom", () => {
  const html = '<html>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';
  expect(polishHtml(html)).toBe(
    '<html lang="en">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
  );
});

it("says so when there is nothing to mend, because then Framework has changed", () => {
  expect(() => polishHtml('<html lang="en">')).toThrow("nothing to repair");
});
