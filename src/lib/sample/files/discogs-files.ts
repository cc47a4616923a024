import type { Release } from "../releases/release.js";
import { release, releasesAt } from "../releases/releases.js";
import { artists } from "../world/artists.js";
import { isGone, releaseFate } from "../world/fates.js";
import { countAt, key, type World } from "../world/world.js";
import { artistXml, imagesXml, listXml, releaseXml, videosXml } from "./discogs-xml.js";
import { element } from "./xml-text.js";

export function* discogsReleases(world: World, delivery: number): Generator<string> {
  yield "<releases>\n";
  for (const one of releasesAt(world, delivery)) yield releaseXml(world, one);
  yield "</releases>";
}

/** A master for each main release that has one. Changes to the release leave its master as it was. */
export function* discogsMasters(world: World, delivery: number): Generator<string> {
  yield "<masters>\n";
  const count = countAt(world.releases, delivery);
  for (let index = 0; index < count; index++) {
    if (isGone(releaseFate(world, index), delivery)) continue;
    const main = release(world, index, 0);
    if (main.masterId !== null && main.isMainRelease) yield masterXml(world, main, main.masterId);
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
  return `<master id="${id}"><main_release>${of.id}</main_release>${imagesXml(own)}<artists>${of.artists.map(artistXml).join("")}</artists>${listXml("genre", of.genres)}${listXml("style", of.styles)}<year>${year}</year>${element("title", of.title.trim())}<data_quality>Correct</data_quality>${videosXml(own, (n) => `${of.title} ${n + 1}`)}</master>\n`;
}
