import { SaxesParser } from "saxes";
import type { Row } from "./stage.js";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export type Tables = Readonly<Record<string, Row[]>>;

const SCREEN_STYLES = ["Soundtrack", "Score", "Theme", "Musical"];

/** The rows of a dump as a full XML parser sees it: slow, simple, and written without a look at the fast reader. */
export function oracleTables(xml: string, element: "release" | "master" | "artist"): Tables {
  const root = parseXml(xml);
  const records = root.name === element ? [root] : children(root, element);
  if (element === "release") {
    return {
      release: records.map(releaseRow),
      release_artist: records.flatMap(releaseArtistRows),
      release_track: records.flatMap(trackRows),
    };
  }
  if (element === "master") return { master: records.map(masterRow), master_artist: records.flatMap(masterArtistRows) };
  return { artist: records.map(artistRow) };
}

export function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const document: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [document];
  const append = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error("no element");
  return root;
}

function releaseRow(release: Element): Row {
  const genres = texts(release, "genres", "genre");
  const styles = texts(release, "styles", "style");
  const formats = children(child(release, "formats"), "format");
  const master = child(release, "master_id");
  return {
    release_id: Number(release.attributes.id),
    title: text(release, "title"),
    country: text(release, "country"),
    released: text(release, "released"),
    ...dateParts(text(release, "released") ?? ""),
    master_id: number(text(release, "master_id")),
    is_main_release: master === undefined ? null : master.attributes.is_main_release?.trim() === "true",
    status: release.attributes.status?.trim() || null,
    data_quality: text(release, "data_quality"),
    formats: present(formats.map((format) => format.attributes.name)),
    format_descriptions: formats.flatMap((format) => texts(format, "descriptions", "description")),
    genres,
    styles,
    is_screen: genres.includes("Stage & Screen") || styles.some((style) => SCREEN_STYLES.includes(style)),
    labels: present(children(child(release, "labels"), "label").map((label) => label.attributes.name)),
    track_count: trackRows(release).length,
  };
}

function releaseArtistRows(release: Element): Row[] {
  const release_id = Number(release.attributes.id);
  const rows = (parent: string, is_credit: boolean) =>
    children(child(release, parent), "artist").map((artist, index) => ({
      release_id,
      is_credit,
      ...credit(artist, index),
      role: text(artist, "role"),
      tracks: text(artist, "tracks"),
    }));
  return [...rows("artists", false), ...rows("extraartists", true)];
}

function trackRows(release: Element): Row[] {
  const rows: Row[] = [];
  const add = (parent: Element | undefined, parent_position: number | null) => {
    for (const track of children(parent, "track")) {
      const position = rows.length + 1;
      rows.push({
        release_id: Number(release.attributes.id),
        position,
        parent_position,
        number: text(track, "position"),
        title: text(track, "title"),
        duration_seconds: seconds(text(track, "duration") ?? ""),
        artists: children(child(track, "artists"), "artist").flatMap((artist) => text(artist, "name") ?? []),
      });
      add(child(track, "sub_tracks"), position);
    }
  };
  add(child(release, "tracklist"), null);
  return rows;
}

function masterRow(master: Element): Row {
  const genres = texts(master, "genres", "genre");
  const styles = texts(master, "styles", "style");
  const year = number(text(master, "year"));
  return {
    master_id: Number(master.attributes.id),
    main_release_id: number(text(master, "main_release")),
    title: text(master, "title"),
    release_year: year === 0 ? null : year,
    genres,
    styles,
    is_screen: genres.includes("Stage & Screen") || styles.some((style) => SCREEN_STYLES.includes(style)),
    data_quality: text(master, "data_quality"),
  };
}

function masterArtistRows(master: Element): Row[] {
  const master_id = Number(master.attributes.id);
  return children(child(master, "artists"), "artist").map((artist, index) => ({ master_id, ...credit(artist, index) }));
}

function artistRow(artist: Element): Row {
  return {
    artist_id: number(text(artist, "id")),
    name: text(artist, "name"),
    realname: text(artist, "realname"),
    name_variations: texts(artist, "namevariations", "name"),
    aliases: texts(artist, "aliases", "name"),
    members: texts(artist, "members", "name"),
    data_quality: text(artist, "data_quality"),
  };
}

function credit(artist: Element, index: number): Row {
  return {
    position: index + 1,
    artist_id: number(text(artist, "id")),
    name: text(artist, "name"),
    anv: text(artist, "anv"),
    join_phrase: text(artist, "join"),
  };
}

function dateParts(released: string): Row {
  const [year = 0, month = 0, day = 0] = /^\d{4}(-\d\d(-\d\d)?)?$/.test(released)
    ? released.split("-").map(Number)
    : [];
  if (year === 0) return { release_date: null, release_year: null, date_precision: null };
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const exists = month > 0 && day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (exists) return { release_date: released, release_year: year, date_precision: "day" };
  return { release_date: null, release_year: year, date_precision: month >= 1 && month <= 12 ? "month" : "year" };
}

function seconds(duration: string): number | null {
  if (!/^(\d+:)?\d+:[0-5]\d$/.test(duration)) return null;
  return duration.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
}

function number(value: string | null): number | null {
  return value === null || !/^\d+$/.test(value) || Number(value) === 0 ? null : Number(value);
}

/** The text of the last child of a name: a release says everything once. */
function text(element: Element, name: string): string | null {
  return children(element, name).at(-1)?.text.trim() || null;
}

function texts(element: Element, parent: string, name: string): string[] {
  return present(children(child(element, parent), name).map((found) => found.text));
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.map((value) => value?.trim() ?? "").filter((value) => value !== "");
}

function child(element: Element, name: string): Element | undefined {
  return children(element, name).at(-1);
}

function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}
