import { describe, expect, it } from "vitest";
import { haveRealData, realFile } from "../real-data.js";
import { type Row, type Staged, stage } from "./stage.js";

const real = (name: string) => realFile(`discogs/${name}`);

const csvFiles = ["release", "release_artist", "release_genre", "release_style"];

/** What each file holds: records read, kept and rejected, and rows by table. */
const files: readonly [name: string, counts: Staged["counts"], rows: Readonly<Record<string, number>>][] = [
  [
    "discogs_20200806_releases.xml.gz",
    { read: 1000, kept: 1000, rejected: 0 },
    { release: 1000, release_artist: 5053, release_track: 9430 },
  ],
  ["discogs_20200806_masters.xml.gz", { read: 1000, kept: 1000, rejected: 0 }, { master: 1000, master_artist: 1174 }],
  ["discogs_20200806_artists.xml.gz", { read: 1000, kept: 1000, rejected: 0 }, { artist: 1000 }],
  ["masters_46.xml", { read: 46, kept: 46, rejected: 0 }, { master: 46, master_artist: 53 }],
  ["release-single.xml", { read: 1, kept: 1, rejected: 0 }, { release: 1, release_artist: 2, release_track: 17 }],
  ["xml2db-csv/release.csv", { read: 8134, kept: 8134, rejected: 0 }, { release: 8134 }],
  ["xml2db-csv/release_artist.csv", { read: 40171, kept: 40171, rejected: 0 }, { release_artist: 40171 }],
  ["xml2db-csv/release_genre.csv", { read: 10759, kept: 10759, rejected: 0 }, {}],
  ["xml2db-csv/release_style.csv", { read: 11852, kept: 11852, rejected: 0 }, {}],
  [
    "api/collection_119.json",
    { read: 119, kept: 118, rejected: 1 },
    { release: 118, release_artist: 118, release_track: 0 },
  ],
  ["api/release_3329867.json", { read: 1, kept: 1, rejected: 0 }, { release: 1, release_artist: 2, release_track: 6 }],
  ["api/master.json", { read: 1, kept: 1, rejected: 0 }, { master: 1, master_artist: 2 }],
  [
    "api/search_http_response.txt",
    { read: 50, kept: 50, rejected: 0 },
    { release: 50, release_artist: 50, release_track: 0 },
  ],
];

describe.skipIf(!haveRealData)("real files of Discogs", () => {
  it.each(files)("reads %s completely", async (name, counts, rows) => {
    const staged = await stage(real(name));
    expect(staged.counts).toEqual(counts);
    expect(staged.rejects.length).toBe(counts.rejected);
    expect(Object.fromEntries(Object.entries(staged.tables).map(([table, { length }]) => [table, length]))).toEqual(
      rows,
    );
  });

  it("reads every field of the dump of releases", async () => {
    const {
      release = [],
      release_artist = [],
      release_track = [],
    } = (await stage(real("discogs_20200806_releases.xml.gz"))).tables;
    expect(release[0]).toEqual({
      release_id: 1,
      title: "Stockholm",
      country: "Sweden",
      released: "1999-03-00",
      release_date: null,
      release_year: 1999,
      date_precision: "month",
      master_id: 1660109,
      is_main_release: true,
      status: "Accepted",
      data_quality: "Needs Vote",
      formats: ["Vinyl"],
      format_descriptions: ['12"', "33 ⅓ RPM"],
      genres: ["Electronic"],
      styles: ["Deep House"],
      is_screen: false,
      labels: ["Svek"],
      track_count: 6,
    });
    expect(release_artist.slice(0, 2)).toEqual([
      artist({ name: "The Persuader", artist_id: 1 }),
      artist({ is_credit: true, name: "Jesper Dahlbäck", artist_id: 239, role: "Music By [All Tracks By]" }),
    ]);
    expect(release_track[0]).toEqual({
      release_id: 1,
      position: 1,
      parent_position: null,
      number: "A",
      title: "Östermalm",
      duration_seconds: 285,
      artists: [],
    });
    expect(counted(release, "date_precision")).toEqual({ year: 588, day: 236, null: 119, month: 57 });
    expect(counted(release, "is_screen")).toEqual({ true: 36, false: 964 });
    expect(release_track.filter(({ parent_position }) => parent_position !== null).length).toBe(252);
    expect(titleOf(release, 14220547)).toBe("Revija Filmskih Uspjeha");
    expect(titleOf(release, 7698068)).toBe("The Samuel Goldwyn Motion Picture Production of Porgy & Bess");
    expect(titleOf(release, 11058904)).toBe("America Anni '40  I Remember N°2");
  });

  it("keeps only the soundtracks of the dump of releases, and counts the others", async () => {
    const file = real("discogs_20200806_releases.xml.gz");
    const [all, screen] = [await stage(file), await stage(file, { releases: "screen" })];
    expect(screen.counts).toEqual({ read: 36, kept: 36, rejected: 0, passedOver: 964 });
    const ids = new Set(screen.tables.release?.map(({ release_id }) => release_id));
    expect(screen.tables.release).toEqual(all.tables.release?.filter(({ is_screen }) => is_screen));
    for (const table of ["release_artist", "release_track"]) {
      expect(screen.tables[table]).toEqual(all.tables[table]?.filter(({ release_id }) => ids.has(release_id)));
    }
  });

  it("leaves year 0 of the dump of masters unknown", async () => {
    const { master = [] } = (await stage(real("discogs_20200806_masters.xml.gz"))).tables;
    expect(master[0]).toEqual({
      master_id: 113,
      main_release_id: 116925,
      title: "Moments In Time",
      release_year: 2002,
      genres: ["Electronic"],
      styles: ["Techno", "Tech House"],
      is_screen: false,
      data_quality: "Correct",
    });
    expect(master.filter(({ release_year }) => release_year === null).length).toBe(38);
    expect(counted(master, "is_screen")).toEqual({ true: 28, false: 972 });
  });

  it("reads names, variations, aliases and members from the dump of artists", async () => {
    const { artist: artists = [] } = (await stage(real("discogs_20200806_artists.xml.gz"))).tables;
    expect(artists[1]).toEqual({
      artist_id: 2,
      name: "Mr. James Barth & A.D.",
      realname: "Cari Lekebusch & Alexi Delano",
      name_variations: ["Mr Barth & A.D.", "MR JAMES BARTH & A. D.", "Mr. Barth & A.D.", "Mr. James Barth & A. D."],
      aliases: [
        "Puente Latino",
        "Yakari & Delano",
        "Crushed Insect & The Sick Puppy",
        "ADCL",
        "Alexi Delano & Cari Lekebusch",
      ],
      members: ["Alexi Delano", "Cari Lekebusch"],
      data_quality: "Correct",
    });
    expect(artists.filter(({ members }) => (members as string[]).length > 0).length).toBe(79);
    expect(artists.filter(({ aliases }) => (aliases as string[]).length > 0).length).toBe(115);
  });

  it("puts the parts of a track behind it", async () => {
    const { release_track = [] } = (await stage(real("release-single.xml"))).tables;
    expect(release_track.slice(0, 5).map(({ number, parent_position }) => [number, parent_position])).toEqual([
      ["1", null],
      ["11.a", 1],
      ["11.b", 1],
      ["11.c", 1],
      ["2", null],
    ]);
  });

  it("fills the same tables from the CSVs of xml2db", async () => {
    const { counts, tables } = await stage(csvFiles.map((name) => real(`xml2db-csv/${name}.csv`)));
    const { release = [], release_artist = [] } = tables;
    expect(counts).toEqual({ read: 70916, kept: 70916, rejected: 0 });
    expect(titleOf(release, 221385)).toBe('She "Sees" With Her Fingers');
    expect(release.flatMap(({ genres }) => genres).length).toBe(10759);
    expect(release.flatMap(({ styles }) => styles).length).toBe(11852);
    expect(release.filter(({ genres }) => (genres as string[]).includes("Stage & Screen")).length).toBe(229);
    expect(release.filter(({ is_screen }) => is_screen).length).toBe(232);
    expect(counted(release, "date_precision")).toEqual({ year: 4786, day: 1953, null: 1065, month: 330 });
    expect(release_artist.slice(0, 2)).toEqual([
      artist({ release_id: 261, name: "GAK", artist_id: 46 }),
      artist({
        release_id: 261,
        is_credit: true,
        name: "The Designers Republic",
        artist_id: 445854,
        anv: "The Designers Republic... naturally",
        role: "Artwork",
      }),
    ]);
  });

  it("fills the same tables from answers of the API", async () => {
    const collection = await stage(real("api/collection_119.json"));
    const { release = [], release_artist = [] } = collection.tables;
    expect(release[1]).toMatchObject({
      release_id: 6717016,
      title: "Cabaret - Original Soundtrack Recording",
      released: "1972",
      release_year: 1972,
      is_screen: true,
      formats: ["Vinyl"],
    });
    expect(release_artist[0]).toEqual(artist({ release_id: 396222, name: "Carpenters" }));
    expect(release.find(({ release_id }) => release_id === 26239874)).toMatchObject({
      released: null,
      release_year: null,
    });
    expect(collection.rejects[0]?.reason).toBe("[64]: release 3901111 appears a second time");

    const search = await stage(real("api/search_http_response.txt"));
    expect(search.tables.release?.[0]).toMatchObject({
      title: "The Rest, The Unreleased! The Last",
      release_year: 1997,
    });
    expect(search.tables.release_artist?.[0]).toEqual(artist({ release_id: 2734257, name: "Prodigy, The" }));

    const single = await stage(real("api/release_3329867.json"));
    expect(single.tables.release?.[0]).toMatchObject({
      title: "Darwinia Soundtrack",
      country: "UK",
      formats: ["File"],
      format_descriptions: ["MP3", "Album"],
      labels: ["Not On Label"],
      track_count: 6,
    });
    expect(single.tables.release_track?.[0]).toMatchObject({ title: "Visitors From Dreams", duration_seconds: 330 });

    const master = await stage(real("api/master.json"));
    expect(master.tables.master?.[0]).toMatchObject({ master_id: 9800, main_release_id: 5160870, release_year: 1982 });
    expect(master.tables.master_artist?.map(({ name }) => name)).toEqual(["Synkopy", "Oldřich Veselý"]);
  });
});

function artist(values: Row): Row {
  return {
    release_id: 1,
    is_credit: false,
    position: 1,
    artist_id: null,
    anv: null,
    join_phrase: null,
    role: null,
    tracks: null,
    ...values,
  };
}

function titleOf(releases: readonly Row[], id: number): unknown {
  return releases.find(({ release_id }) => release_id === id)?.title;
}

function counted(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[String(row[column])] = (counts[String(row[column])] ?? 0) + 1;
  return counts;
}
