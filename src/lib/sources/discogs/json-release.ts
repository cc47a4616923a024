import { LARGEST_INTEGER } from "../../contract/ids.js";
import { BadValue, badValue, integer, required, text } from "../reading/values.js";
import { parseDuration } from "./duration.js";
import type { Master } from "./master.js";
import { parseId } from "./record-id.js";
import type { Credit, Release, Track } from "./release.js";
import { parseYear } from "./released.js";

/** A release or master in an answer of the API, or in a list within it. */
export type ApiRecord =
  | { readonly kind: "release"; readonly release: Release }
  | { readonly kind: "master"; readonly master: Master };

type Json = Readonly<Record<string, unknown>>;

/** Reads a release or master from the API. Keys that a kind of answer lacks are unknown. Throws a BadValue. */
export function readApiRecord(value: unknown): ApiRecord {
  if (!isObject(value)) throw new BadValue("is not an object");
  if (typeof value.message === "string") throw new BadValue(`is an error from Discogs: ${value.message}`);
  const type = value.type ?? ("main_release" in value ? "master" : "release");
  if (type === "release") return { kind: "release", release: readRelease(value) };
  if (type === "master") return { kind: "master", master: readMaster(value) };
  throw new BadValue(`is neither a release nor a master: ${type}`);
}

function readRelease(json: Json): Release {
  const formats = listOf(json, "formats", "format");
  const named = readTitle(json);
  return {
    id: readId(json),
    title: named.title,
    country: textOf(json, "country"),
    released: textOf(json, "released") || String(readYear(json) ?? ""),
    masterId: parseId(String(json.master_id ?? "")),
    isMainRelease: null,
    status: textOf(json, "status"),
    dataQuality: textOf(json, "data_quality"),
    formats: formats.map(nameOf).filter(isPresent),
    formatDescriptions: formats.flatMap((format) => (isObject(format) ? textsOf(format, "descriptions") : [])),
    genres: textsOf(json, "genres", "genre"),
    styles: textsOf(json, "styles", "style"),
    labels: listOf(json, "labels", "label").map(nameOf).filter(isPresent),
    artists: named.artists,
    extraArtists: listOf(json, "extraartists").map(readCredit),
    tracks: readTracks(listOf(json, "tracklist")),
  };
}

function readMaster(json: Json): Master {
  const named = readTitle(json);
  return {
    id: readId(json),
    mainReleaseId: parseId(String(json.main_release ?? "")),
    title: named.title,
    year: readYear(json),
    genres: textsOf(json, "genres", "genre"),
    styles: textsOf(json, "styles", "style"),
    dataQuality: textOf(json, "data_quality"),
    artists: named.artists,
  };
}

/** A collection gives the artist in a key of its own; a search puts it before the title: `Prodigy, The - Breathe`. */
function readTitle(json: Json): { title: string; artists: Credit[] } {
  const title = required("title", text("title", json.title));
  if (json.artists !== undefined) return { title, artists: listOf(json, "artists").map(readCredit) };
  const artist = textOf(json, "artist");
  if (artist !== "") return { title, artists: [readCredit({ name: artist }, 0)] };
  const [, name, rest] = (json.type !== undefined && /^(.+?) - (.+)$/s.exec(title)) || [];
  if (name === undefined || rest === undefined) return { title, artists: [] };
  return { title: rest, artists: [readCredit({ name }, 0)] };
}

function readId(json: Json): number {
  return required("id", integer("id", json.id, { min: 1, max: LARGEST_INTEGER }));
}

/** A year of 0 is unknown. */
function readYear(json: Json): number | null {
  const year = integer("year", json.year, { min: 0, max: 9999 });
  return year === null ? null : parseYear(String(year).padStart(4, "0"));
}

function readCredit(value: unknown, index: number): Credit {
  const json = isObject(value) ? value : { name: value };
  return {
    position: index + 1,
    artist_id: parseId(String(json.id ?? "")),
    name: text("name", json.name),
    anv: text("anv", json.anv),
    join_phrase: text("join", json.join),
    role: text("role", json.role),
    tracks: text("tracks", json.tracks),
  };
}

/** A track is followed by its sub-tracks. */
function readTracks(tracklist: readonly unknown[]): Track[] {
  const tracks: Track[] = [];
  const add = (value: unknown, parent_position: number | null) => {
    if (!isObject(value)) throw badValue("tracklist", value, "a list of objects");
    const position = tracks.push({
      position: tracks.length + 1,
      parent_position,
      number: text("position", value.position),
      title: text("title", value.title),
      duration_seconds: parseDuration(textOf(value, "duration")),
      artists: listOf(value, "artists").map(nameOf).filter(isPresent),
    });
    for (const part of listOf(value, "sub_tracks")) add(part, position);
  };
  for (const track of tracklist) add(track, null);
  return tracks;
}

function textOf(json: Json, key: string): string {
  return text(key, json[key]) ?? "";
}

function textsOf(json: Json, ...keys: readonly string[]): string[] {
  return listOf(json, ...keys)
    .map((value) => text(keys[0] ?? "", value) ?? "")
    .filter(isPresent);
}

/** The list under the first of the keys that exists; an empty list if none does. */
function listOf(json: Json, ...keys: readonly string[]): readonly unknown[] {
  const key = keys.find((candidate) => json[candidate] !== undefined && json[candidate] !== null);
  if (key === undefined) return [];
  const value = json[key];
  if (!Array.isArray(value)) throw badValue(key, value, "a list");
  return value;
}

/** Formats and labels are objects in a release, but plain names in a search or a collection. */
function nameOf(value: unknown): string {
  return (isObject(value) ? text("name", value.name) : text("name", value)) ?? "";
}

function isPresent(text: string): boolean {
  return text !== "";
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
