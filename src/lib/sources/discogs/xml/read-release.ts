import { parseId, requireId } from "../record-id.js";
import type { Release } from "../release.js";
import { readCredits } from "./read-credits.js";
import { readTracks } from "./read-tracks.js";
import { attribute, endRecord, nextChild, openRecord, type RecordXml, skip, type XmlCursor } from "./xml-cursor.js";
import { readList, readText, readTexts, textFields } from "./xml-texts.js";

const RELEASE_TEXTS = textFields("title", "country", "released", "data_quality");

const NO_PARTS = {
  masterId: null,
  isMainRelease: null,
  formats: [],
  formatDescriptions: [],
  genres: [],
  styles: [],
  labels: [],
  artists: [],
  extraArtists: [],
  tracks: [],
} satisfies Partial<Release>;

/** The parts of a release that are not plain texts. */
type Parts = { -readonly [Name in keyof typeof NO_PARTS]: Release[Name] };

/** Reads the XML of one release. Throws a MalformedRecord. */
export function readRelease(xml: RecordXml): Release {
  const cursor = openRecord(xml, "release");
  const id = requireId(attribute(cursor, "id"));
  const status = attribute(cursor, "status");
  const parts: Parts = { ...NO_PARTS };
  const [title, country, released, dataQuality] = readTexts(cursor, "release", RELEASE_TEXTS, () => {
    readPart(cursor, parts);
  });
  endRecord(cursor);
  return { id, title, country, released, status, dataQuality, ...parts };
}

function readPart(cursor: XmlCursor, parts: Parts): void {
  switch (cursor.name) {
    case "artists":
      parts.artists = readCredits(cursor, "artists");
      break;
    case "extraartists":
      parts.extraArtists = readCredits(cursor, "extraartists");
      break;
    case "labels":
      parts.labels = readLabels(cursor);
      break;
    case "formats":
      readFormats(cursor, parts);
      break;
    case "genres":
      parts.genres = readList(cursor, "genres");
      break;
    case "styles":
      parts.styles = readList(cursor, "styles");
      break;
    case "master_id":
      parts.isMainRelease = attribute(cursor, "is_main_release") === "true";
      parts.masterId = parseId(readText(cursor));
      break;
    case "tracklist":
      parts.tracks = readTracks(cursor);
      break;
    default:
      skip(cursor);
  }
}

function readLabels(cursor: XmlCursor): string[] {
  const labels: string[] = [];
  while (nextChild(cursor, "labels")) {
    labels.push(attribute(cursor, "name"));
    skip(cursor);
  }
  return labels.filter(isPresent);
}

function readFormats(cursor: XmlCursor, parts: Parts): void {
  const formats: string[] = [];
  const descriptions: string[] = [];
  while (nextChild(cursor, "formats")) {
    formats.push(attribute(cursor, "name"));
    while (nextChild(cursor, "format")) {
      if (cursor.name === "descriptions") descriptions.push(...readList(cursor, "descriptions"));
      else skip(cursor);
    }
  }
  parts.formats = formats.filter(isPresent);
  parts.formatDescriptions = descriptions;
}

function isPresent(text: string): boolean {
  return text !== "";
}
