import { type ZodType, z } from "zod";
import { InputError } from "./errors.js";
import { nearest } from "./nearest.js";

// Each message says what is allowed; `describe` below adds the key and the value.
const folder = (fallback: string) => z.string("a path").min(1, "a path").default(fallback);
const address = (allowed = "an http or https address") => z.url({ protocol: /^https?$/, error: allowed });
const addressOrEmpty = "an http or https address, or empty";
const sha256OrEmpty = "64 hexadecimal digits, or empty";
const wholeNumber = (from: number, fallback: number) =>
  z.int(`a whole number from ${from}`).min(from, `a whole number from ${from}`).default(fallback);
const share = (fallback: number) =>
  z.number("a number from 0 to 1").min(0, "a number from 0 to 1").max(1, "a number from 0 to 1").default(fallback);
const cost = (fallback: number) => z.number("a number above 0").positive("a number above 0").default(fallback);
const price = (fallback: number) => z.number("a number from 0").min(0, "a number from 0").default(fallback);
const multiple = cost;
const part = (fallback: number) =>
  z
    .number("a number from 0.05 to 0.4")
    .min(0.05, "a number from 0.05 to 0.4")
    .max(0.4, "a number from 0.05 to 0.4")
    .default(fallback);
const memory = z.string("a size such as 2GB").regex(/^\d+(\.\d+)?(MB|GB|MiB|GiB)$/, "a size such as 2GB");

const schema = section({
  paths: section({
    raw: folder("data/raw"),
    staged: folder("data/staged"),
    rejects: folder("data/rejects"),
    snapshots: folder("data/snapshots"),
    warehouse: folder("data/warehouse.duckdb"),
    /** What recommending needs: a model, and vectors of songs and films. */
    recommender: folder("data/recommender"),
    /** The posters of films, if there are any. */
    posters: folder("data/posters"),
    reports: folder("reports"),
    evidence: folder("evidence"),
    /** What builds did: all runs, and the last one of each stage. */
    ledger: folder("data/ledger"),
  }),
  /** Where `leitmotif fetch` downloads each source from. */
  sources: section({
    imdb: section({ url: address().default("https://datasets.imdbws.com/") }),
    discogs: section({
      /**
       * The list of dumps. `filesUrl` followed by a name from that list, such as `data/2026/…`, is the address of a
       * dump.
       */
      url: address().default("https://data.discogs.com/"),
      filesUrl: address().default("https://discogs-data-dumps.s3.us-west-2.amazonaws.com/"),
      /** Which releases of an XML dump are staged; the others are only counted. */
      releases: z.enum(["all", "screen"], '"all" or "screen"').default("all"),
    }),
    tmdb: section({
      url: address().default("https://api.themoviedb.org/3/"),
      /** Posters in the smallest size. */
      posters: address().default("https://image.tmdb.org/t/p/w92"),
    }),
    /** Empty until the user gives an address: this source has no stable home. */
    spotify: section({ url: z.union([z.literal(""), address(addressOrEmpty)], addressOrEmpty).default("") }),
  }),
  /** How much memory, and how many threads, DuckDB may use. */
  memoryLimit: memory.default("2GB"),
  threads: wholeNumber(1, 2),
  ratings: section({
    /** The quantile of votes within a title's type at which a title's own rating weighs as much as the mean. */
    voteQuantile: share(0.75),
  }),
  /** How large a difference between deliveries may be before the gates warn. */
  gates: section({
    /** How many days a source may lag behind the newest one. */
    freshnessDays: wholeNumber(0, 120),
    /** How much the rows of a table may grow or shrink between deliveries, as a share. */
    rowDrift: share(0.3),
    /** How much the share of nulls in a column may change between deliveries. */
    nullDrift: share(0.1),
    /** How much a feature of films may shift between deliveries, as a population stability index. */
    featureDrift: share(0.25),
  }),
  linking: section({
    /**
     * The cost of a wrong link, of a missed link and of a review by a person, in any unit. The thresholds follow from
     * them.
     */
    costs: section({ wrongLink: cost(10), missedLink: cost(40), review: cost(4) }),
    /** Where the verdicts of people are kept. */
    verdicts: folder("verdicts.csv"),
  }),
  /** What is predicted of films, as multiples of their budget, and which films models are judged by. */
  prediction: section({
    /** From here on, a film pays: cinemas keep about half of what people pay. */
    paysFrom: multiple(2),
    /** Below it, a film is a flop. */
    flopBelow: multiple(1),
    /** From here on, a film is a hit. */
    hitFrom: multiple(3),
    /** The share of the newest films that nothing is learned from until they are predicted. */
    testShare: part(0.2),
    /** The share of the films before them by which models are chosen. */
    validationShare: part(0.2),
  }),
  recommending: section({
    /** Where is kept what people say of songs and films. */
    feedback: folder("feedback.csv"),
    /** What looks at posters besides their colours: an image model as an ONNX file, if there is one. */
    imageModel: section({
      file: z.string("a path, or empty").default(""),
      sha256: z
        .string(sha256OrEmpty)
        .regex(/^([0-9a-f]{64})?$/i, sha256OrEmpty)
        .default(""),
    }),
  }),
  site: section({
    /** Where the reports are found on the web, for links that must be complete: previews of links, and the feed. */
    url: z.union([z.literal(""), address(addressOrEmpty)], addressOrEmpty).default(""),
    /** Whether the list of versions says how long each build took; then two builds no longer have the same bytes. */
    times: z.boolean("true or false").default(false),
  }),
  /**
   * What a machine and its disk cost, so that runs can say what they cost. These are examples, about what clouds ask for
   * a container and for storage: put in what yours asks for.
   */
  prices: section({
    currency: z.string("the name of a currency").min(1, "the name of a currency").default("USD"),
    cpuHour: price(0.0864),
    memoryGbHour: price(0.0108),
    storageGbMonth: price(0.02),
  }),
  /** The defaults of `leitmotif sample`. */
  sample: section({ films: wholeNumber(1, 3000), seed: wholeNumber(0, 1), deliveries: wholeNumber(1, 2) }),
});

/** The content of `leitmotif.config.json`, with defaults for what it leaves out. */
export type Config = z.output<typeof schema>;

/** Checks the content of a configuration file and fills in the defaults. */
export function parseConfig(content: unknown, file: string): Config {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new InputError(result.error.issues.map((issue) => describe(issue, content)).join("; "), { file });
}

function section<Shape extends Record<string, ZodType>>(shape: Shape) {
  const names = Object.keys(shape);
  return (
    z
      .strictObject(shape, {
        error: (issue) =>
          issue.code === "unrecognized_keys" ? unknownKeys(issue.keys, names) : `an object with ${names.join(", ")}`,
      })
      // Each key has a default of its own.
      .prefault({} as z.input<z.ZodObject<Shape>>)
      .readonly()
  );
}

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  return keys.map((key) => `${JSON.stringify(key)} ${advice(key, known)}`).join(", ");
}

function advice(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return meant === undefined ? `(allowed are ${known.join(", ")})` : `(did you mean ${JSON.stringify(meant)}?)`;
}

function describe(issue: z.core.$ZodIssue, content: unknown): string {
  const key = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return `${key === "" ? "" : `${key} has `}unknown key ${issue.message}`;
  const value = JSON.stringify(valueAt(content, issue.path));
  return `${key === "" ? "the configuration" : key} is ${value} but must be ${issue.message}`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  return value;
}
