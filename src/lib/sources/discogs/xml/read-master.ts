import type { Master } from "../master.js";
import { parseId, requireId } from "../record-id.js";
import type { Credit } from "../release.js";
import { parseYear } from "../released.js";
import { readCredits } from "./read-credits.js";
import { attribute, endRecord, openRecord, type RecordXml, skip } from "./xml-cursor.js";
import { readList, readTexts, textFields } from "./xml-texts.js";

const MASTER_TEXTS = textFields("main_release", "year", "title", "data_quality");

/** Reads the XML of one master. Throws a MalformedRecord. */
export function readMaster(xml: RecordXml): Master {
  const cursor = openRecord(xml, "master");
  const id = requireId(attribute(cursor, "id"));
  let artists: Credit[] = [];
  let genres: string[] = [];
  let styles: string[] = [];
  const [mainRelease, year, title, dataQuality] = readTexts(cursor, "master", MASTER_TEXTS, () => {
    if (cursor.name === "artists") artists = readCredits(cursor, "artists");
    else if (cursor.name === "genres") genres = readList(cursor, "genres");
    else if (cursor.name === "styles") styles = readList(cursor, "styles");
    else skip(cursor);
  });
  endRecord(cursor);
  return {
    id,
    mainReleaseId: parseId(mainRelease),
    title,
    year: parseYear(year),
    genres,
    styles,
    dataQuality,
    artists,
  };
}
