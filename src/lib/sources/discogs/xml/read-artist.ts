import type { ArtistRow } from "../../../contract/staged/discogs.js";
import { requireId } from "../record-id.js";
import { endRecord, nextChild, openRecord, type RecordXml, skip, type XmlCursor } from "./xml-cursor.js";
import { readList, readText, readTexts, textFields } from "./xml-texts.js";

export type Artist = ArtistRow & { readonly artist_id: number };

const ARTIST_TEXTS = textFields("id", "name", "realname", "data_quality");

/** Reads the XML of one artist. Throws a MalformedRecord. */
export function readArtist(xml: RecordXml): Artist {
  const cursor = openRecord(xml, "artist");
  let name_variations: string[] = [];
  let aliases: string[] = [];
  let members: string[] = [];
  const [id, name, realname, dataQuality] = readTexts(cursor, "artist", ARTIST_TEXTS, () => {
    if (cursor.name === "namevariations") name_variations = readList(cursor, "namevariations");
    else if (cursor.name === "aliases") aliases = readList(cursor, "aliases");
    else if (cursor.name === "members") members = readMembers(cursor);
    else skip(cursor);
  });
  endRecord(cursor);
  return {
    artist_id: requireId(id),
    name: name || null,
    realname: realname || null,
    name_variations,
    aliases,
    members,
    data_quality: dataQuality || null,
  };
}

/** Older dumps put a member's id before the name, in an element of its own. */
function readMembers(cursor: XmlCursor): string[] {
  const members: string[] = [];
  while (nextChild(cursor, "members")) {
    if (cursor.name === "name") members.push(readText(cursor));
    else skip(cursor);
  }
  return members;
}
