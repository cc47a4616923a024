/** A well-formed dump of releases with every liberty that XML allows, which real dumps seldom take. Same seed, same dump. */
export function anyDump(seed: number, releases: number): string {
  const random = createRandom(seed);
  const records = Array.from({ length: releases }, (_, index) => between(random) + release(random, 1 + 7 * index));
  const prolog = random.pick("", "<?xml version='1.0'?>\n", "<?xml version='1.0'?><!-- <release> -->");
  return `${prolog}<releases>${records.join("")}${between(random)}</releases>${between(random)}`;
}

type Random = ReturnType<typeof createRandom>;

const WORDS = [
  "Soundtrack",
  "Score",
  "Stage & Screen",
  "Theme",
  "Electronic",
  "Thema",
  "score",
  "1999-03-08",
  "1999-03-00",
  "1971-02-30",
  "1968",
  "None",
  "0",
  "12",
  "4:45",
  "1:02:03",
  "4:75",
  "",
];
const PIECES = [
  "a",
  "b",
  " ",
  "<",
  ">",
  "&",
  '"',
  "'",
  ";",
  "/",
  "!",
  "-",
  "]",
  "?",
  "[",
  "=",
  "\n",
  "\r",
  "\t",
  "\u00e9",
  "\u6620",
  "\u{1f600}",
  "\u00a0",
  "\u0085",
  "<!--",
  "-->",
  "]]>",
  "</release>",
  "<release id='9'>",
  "<?",
  "?>",
  "<![CDATA[",
  "</genres>",
  "&amp;",
  "&#1;",
];

function release(random: Random, id: number): string {
  const parts = random.some([
    element(random, "title", text(random)),
    element(random, "country", text(random)),
    element(random, "released", text(random)),
    element(random, "notes", text(random)),
    element(random, "data_quality", text(random)),
    element(
      random,
      "genres",
      repeat(random, () => element(random, "genre", text(random))),
    ),
    element(
      random,
      "styles",
      repeat(random, () => element(random, "style", text(random))),
    ),
    element(
      random,
      "artists",
      repeat(random, () => artist(random)),
    ),
    element(
      random,
      "extraartists",
      repeat(random, () => artist(random)),
    ),
    element(
      random,
      "labels",
      repeat(random, () => label(random)),
    ),
    element(
      random,
      "formats",
      repeat(random, () => format(random)),
    ),
    element(
      random,
      "tracklist",
      repeat(random, () => track(random, 2)),
    ),
    element(random, "master_id", number(random), { is_main_release: random.pick("true", "false") }),
    element(
      random,
      "images",
      repeat(random, () => element(random, "image", "", { uri: word(random) })),
    ),
    element(
      random,
      "companies",
      repeat(random, () => element(random, "company", element(random, "name", text(random)))),
    ),
  ]);
  return element(random, "release", parts.join(between(random)), { id: String(id), status: word(random) });
}

function artist(random: Random): string {
  const texts = ["name", "anv", "join", "role", "tracks"].map((name) => element(random, name, text(random)));
  return element(
    random,
    "artist",
    random.some([element(random, "id", number(random)), ...texts]).join(between(random)),
  );
}

function label(random: Random): string {
  return element(random, "label", "", { name: word(random), catno: word(random) });
}

function format(random: Random): string {
  const descriptions = repeat(random, () => element(random, "description", text(random)));
  return element(random, "format", element(random, "descriptions", descriptions), { name: word(random), qty: "1" });
}

function track(random: Random, depth: number): string {
  const texts = ["position", "title", "duration"].map((name) => element(random, name, text(random)));
  const parts =
    depth === 0
      ? []
      : [
          element(
            random,
            "sub_tracks",
            repeat(random, () => track(random, depth - 1)),
          ),
        ];
  return element(
    random,
    "track",
    [...texts, ...parts, element(random, "artists", artist(random))].join(between(random)),
  );
}

function element(random: Random, name: string, content: string, attributes: Record<string, string> = {}): string {
  const written = random.shuffle(Object.entries(attributes)).map(([key, value]) => attribute(random, key, value));
  const start = `<${name}${written.join("")}${space(random)}`;
  return content === "" && name !== "release" && random.isHeads()
    ? `${start}/>`
    : `${start}>${content}</${name}${space(random)}>`;
}

function attribute(random: Random, name: string, value: string): string {
  const [quote, reference] = random.pick(['"', "&quot;"], ["'", "&#39;"]);
  const escaped = escapeXml(value).replaceAll(quote, reference);
  return ` ${space(random)}${name}${space(random)}=${space(random)}${quote}${escaped}${quote}`;
}

/** Text in one of the ways in which XML can write it. */
function text(random: Random): string {
  const value = word(random);
  const comment = `<!-- </release> <release id="1"> </${random.pick("title", "genres", "notes")}> -->`;
  const numbers = Array.from(value, (character) => `&#x${character.codePointAt(0)?.toString(16)};`).join("");
  const cdata = `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
  return random.pick(escapeXml(value), escapeXml(value), numbers, cdata, escapeXml(value) + comment);
}

function word(random: Random): string {
  if (random.isHeads()) return random.pick("", ...WORDS);
  return Array.from({ length: random.below(6) }, () => random.pick("c", ...PIECES)).join("");
}

function number(random: Random): string {
  return String(random.below(2 ** 31));
}

function escapeXml(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("]]>", "]]&gt;");
}

/** What may stand between elements. */
function between(random: Random): string {
  return random.pick("", "", "\n", "\n    ", "\r\n", "<!-- </release> -->", "<!--<release>-->\n");
}

function space(random: Random): string {
  return random.pick("", "", "", "", " ", "\n");
}

function repeat(random: Random, one: () => string): string {
  return Array.from({ length: random.below(4) }, one).join(between(random));
}

/** Mulberry32. */
function createRandom(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const isHeads = () => below(2) === 1;
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map((value) => ({ value, key: below(2 ** 31) }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  return {
    below,
    isHeads,
    shuffle,
    pick: <T>(first: T, ...others: readonly T[]): T => others[below(others.length + 1) - 1] ?? first,
    some: <T>(values: readonly T[]): T[] => shuffle(values).slice(0, below(values.length + 1)),
  };
}
