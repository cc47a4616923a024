import { between, chance, type Key, pick } from "../chance/random.js";
import type { Release } from "../releases/release.js";
import type { TrackOnRelease } from "../releases/tracklists.js";
import type { Credit } from "../world/artists.js";
import { fill } from "../world/titles.js";
import { music } from "../world/word-lists.js";
import { key, type World } from "../world/world.js";
import { element, xmlAttribute, xmlText } from "./xml-text.js";

const SLOT = {
  images: 800,
  label: 801,
  catalogue: 802,
  notes: 803,
  identifiers: 805,
  videos: 806,
  companies: 810,
  quality: 850,
};

/** A release as one line of a dump, with the elements in the dump's order. */
export function releaseXml(world: World, of: Release): string {
  const own = key(world, "release", of.index);
  const { extraArtists, tracks } = of.details();
  const videos = videosXml(own, (n) => `${of.title} - ${tracks[n]?.title ?? ""}`);
  return `<release id="${of.id}" status="Accepted">${imagesXml(own)}<artists>${of.artists.map(artistXml).join("")}</artists>${element("title", of.title)}${labelXml(own)}${extraArtistsXml(extraArtists)}${formatXml(of.format)}${listXml("genre", of.genres)}${listXml("style", of.styles)}<country>${xmlText(of.country)}</country>${of.released === null ? "" : element("released", of.released)}${notesXml(own, of)}${element("data_quality", pick(own, SLOT.quality, QUALITIES))}${masterXml(of)}<tracklist>${tracks.map(trackXml).join("")}</tracklist>${identifiersXml(own)}${videos}${companiesXml(own)}</release>\n`;
}

export function imagesXml(own: Key): string {
  const count = between(own, SLOT.images, 0, 4);
  if (count === 0) return "";
  const secondary = '<image type="secondary" uri="" uri150="" width="600" height="600"/>';
  return `<images><image type="primary" uri="" uri150="" width="600" height="593"/>${secondary.repeat(count - 1)}</images>`;
}

export function artistXml({ id, name, anv, join, role }: Credit): string {
  return `<artist><id>${id}</id>${element("name", name)}${element("anv", anv)}${element("join", join)}${element("role", role)}<tracks/></artist>`;
}

/** `<genres><genre>…</genre></genres>`, or nothing for an empty list. */
export function listXml(name: "genre" | "style", values: readonly string[]): string {
  return values.length === 0 ? "" : `<${name}s>${values.map((value) => element(name, value)).join("")}</${name}s>`;
}

/** Up to five videos; `titleOf` names the n-th. */
export function videosXml(own: Key, titleOf: (n: number) => string): string {
  const count = between(own, SLOT.videos, 0, 5);
  if (count === 0) return "";
  const videos = Array.from({ length: count }, (_, n) => {
    const code = between(own, SLOT.videos + 20 + n, 0x1000000, 0xfffffff).toString(36);
    const description = fill(pick(own, SLOT.videos + 40 + n, music.videos), {
      y: String(between(own, SLOT.videos + 60, 1990, 2020)),
    });
    // Line ends from web forms remain as references, so the pattern is already escaped.
    return `<video src="https://www.youtube.com/watch?v=${code}_${n}Qx" duration="${between(own, SLOT.videos + 80 + n, 60, 420)}" embed="true">${element("title", titleOf(n))}<description>${description}</description></video>`;
  });
  return `<videos>${videos.join("")}</videos>`;
}

function labelXml(own: Key): string {
  const label = between(own, SLOT.label, 0, music.labels.length - 1);
  const catalogue = `${pick(own, SLOT.catalogue, ["MS", "BK-", "ORB ", "SN ", "HR"])}${between(own, SLOT.catalogue + 1, 100, 99999)}`;
  return `<labels><label name="${xmlAttribute(music.labels[label] ?? "")}" catno="${catalogue}" id="${500 + label * 37}"/></labels>`;
}

function extraArtistsXml(credits: readonly Credit[]): string {
  return credits.length === 0 ? "<extraartists/>" : `<extraartists>${credits.map(artistXml).join("")}</extraartists>`;
}

function formatXml({ name, descriptions }: Release["format"]): string {
  const inner = descriptions.map((description) => `<description>${xmlText(description)}</description>`).join("");
  return `<formats><format name="${xmlAttribute(name)}" qty="1" text=""><descriptions>${inner}</descriptions></format></formats>`;
}

function notesXml(own: Key, of: Release): string {
  if (!chance(own, SLOT.notes, 0.6)) return "";
  const text = fill(pick(own, SLOT.notes + 1, music.notes), {
    y: String(between(own, SLOT.notes + 60, 1960, 2020)),
    c: of.country,
  });
  return `<notes>${xmlText(text)}${chance(own, SLOT.notes + 61, 0.2) ? "&#13;\nSee also other pressings." : ""}</notes>`;
}

function masterXml({ masterId, isMainRelease }: Release): string {
  return masterId === null ? "" : `<master_id is_main_release="${isMainRelease}">${masterId}</master_id>`;
}

function trackXml({ position, title, duration, artists, credits, subTracks }: TrackOnRelease): string {
  const inner = subTracks.length === 0 ? "" : `<sub_tracks>${subTracks.map(trackXml).join("")}</sub_tracks>`;
  const extra = credits.length === 0 ? "" : extraArtistsXml(credits);
  const own = artists.length === 0 ? "" : `<artists>${artists.map(artistXml).join("")}</artists>`;
  return `<track>${element("position", position)}${element("title", title)}${element("duration", duration)}${own}${inner}${extra}</track>`;
}

function identifiersXml(own: Key): string {
  const barcode = `${between(own, SLOT.identifiers, 1000, 9999)}${between(own, SLOT.identifiers + 20, 10000, 99999)}`;
  const matrix = `MS ${between(own, SLOT.identifiers + 21, 1000, 99999)} A-1`;
  return `<identifiers><identifier type="Barcode" description="Text" value="${barcode}"/><identifier type="Matrix / Runout" description="Side A runout" value="${matrix}"/></identifiers>`;
}

function companiesXml(own: Key): string {
  const count = between(own, SLOT.companies, 0, 3);
  if (count === 0) return "";
  const companies = Array.from({ length: count }, (_, n) => {
    const company = between(own, SLOT.companies + 5 + n, 0, music.companies.length - 1);
    const [kind, kindId] = pick(own, SLOT.companies + 10 + n, music.companyKinds);
    const id = 9000 + company * 113;
    return `<company><id>${id}</id>${element("name", music.companies[company] ?? "")}<catno/><entity_type>${kindId}</entity_type><entity_type_name>${kind}</entity_type_name><resource_url>https://api.discogs.com/labels/${id}</resource_url></company>`;
  });
  return `<companies>${companies.join("")}</companies>`;
}

const QUALITIES = ["Correct", "Needs Vote", "Needs Vote", "Needs Major Changes"];
