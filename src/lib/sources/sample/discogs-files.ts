import { artists } from "./artists.js";
import { artistXml, imagesXml, listXml, releaseXml, videosXml } from "./discogs-xml.js";
import { type Release, release as releaseAt, releasesAt } from "./releases.js";
import { key, type World } from "./world.js";
import { element } from "./xml-text.js";

export function* discogsReleases(world: World, delivery: number): Generator<string> {
  yield "<releases>\n";
  for (const release of releasesAt(world, delivery)) yield releaseXml(world, release);
  yield "</releases>";
}

/** A master for each main release that has one. */
export function* discogsMasters(world: World, delivery: number): Generator<string> {
  yield "<masters>\n";
  const seen = new Set<number>();
  for (const release of releasesAt(world, delivery)) {
    if (release.masterId === null || !release.isMainRelease || seen.has(release.index)) continue;
    // A duplicate comes right after its original.
    seen.clear();
    seen.add(release.index);
    // What befalls the release leaves its master as it was.
    yield masterXml(world, releaseAt(world, release.index, 0), release.masterId);
  }
  yield "</masters>";
}

export function* discogsArtists(world: World): Generator<string> {
  yield "<artists>\n";
  for (const { id, name, realName, variations } of artists(world)) {
    const names = variations.map((variation) => element("name", variation)).join("");
    yield `<artist><id>${id}</id>${element("name", name)}${realName === "" ? "" : element("realname", realName)}<profile/><data_quality>Needs Vote</data_quality>${names === "" ? "" : `<namevariations>${names}</namevariations>`}</artist>\n`;
  }
  yield "</artists>";
}

function masterXml(world: World, of: Release, id: number): string {
  const own = key(world, "release", of.index);
  // A year of 0 is unknown.
  const year = /^\d{4}/.exec(of.released ?? "")?.[0] ?? "0";
  return `<master id="${id}"><main_release>${of.id}</main_release>${imagesXml(own)}<artists>${of.artists.map(artistXml).join("")}</artists>${listXml("genre", of.genres)}${listXml("style", of.styles)}<year>${year}</year>${element("title", of.title.trim())}<data_quality>Correct</data_quality>${videosXml(own, of)}</master>\n`;
}
