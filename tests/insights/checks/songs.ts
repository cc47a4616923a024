import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { byKey } from "../raw-films.js";
import { ranksOf } from "../raw-titles.js";

interface Song {
  readonly [feature: string]: unknown;
  readonly popularity: number;
  readonly genres: readonly string[];
  readonly isSoundtrack: boolean;
}

export function checkSongs(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let songs: Song[];

  beforeAll(async () => {
    snapshot = await open();
    const tracks = byKey(await snapshot.rows("dim_track"), "track_key");
    songs = (await snapshot.rows("fact_audio_features")).map((features) => {
      const track = tracks.get(String(features.track_key));
      return {
        ...features,
        popularity: Number(features.popularity),
        tempo: features.tempo === 0 ? null : features.tempo,
        duration: Number(track?.duration_ms) / 60000,
        isExplicit: track?.is_explicit,
        genres: Array.isArray(track?.genres) ? track.genres.map(String) : [],
        isSoundtrack: saysSoundtrack(String(track?.album).toLowerCase()),
      };
    });
  });

  const SOUNDTRACK_WORDS = [
    "soundtrack",
    "motion picture",
    "original score",
    "banda sonora",
    "bande originale",
    "colonna sonora",
    "サウンドトラック",
  ];

  function saysSoundtrack(album: string): boolean {
    const isFrom = ["film", "movie", "tv", "series"].some((what) => album.includes(`music from the ${what}`));
    const isOst = album.split(/[^a-z0-9.]+/).some((word) => word.replaceAll(".", "") === "ost");
    return isFrom || isOst || SOUNDTRACK_WORDS.some((word) => album.includes(word));
  }

  const valuesOf = (feature: string, of: readonly Song[] = songs) =>
    of.map((song) => song[feature]).filter((value) => typeof value === "number");
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviationOf = (values: readonly number[]) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0) / (values.length - 1));

  const COLUMNS: Readonly<Record<string, string>> = {
    "major mode": "mode",
    key: "musical_key",
    "beats a bar": "time_signature",
  };
  const columnOf = (feature: unknown) => COLUMNS[String(feature)] ?? String(feature);

  describe("audio features", () => {
    it("are described over all songs of which they are known", async () => {
      const rows = await snapshot.rows("audio_features");
      expect(rows).toHaveLength(14);
      for (const { feature, n, missing, mean, median, minimum, maximum } of rows) {
        const values = valuesOf(columnOf(feature)).sort((one, other) => one - other);
        const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
        expect([n, missing]).toEqual([values.length, songs.length - values.length]);
        expect(mean).toBeCloseTo(meanOf(values), 8);
        expect(median).toBeCloseTo((Number(low) + Number(high)) / 2, 8);
        expect([minimum, maximum]).toEqual([values.at(0), values.at(-1)]);
      }
    });

    it("are correlated by their ranks, each pair once", async () => {
      const rows = await snapshot.rows("audio_feature_correlations");
      expect(rows).toHaveLength((12 * 11) / 2);
      const row = rows.find(({ feature, other_feature }) => feature === "energy" && other_feature === "acousticness");
      const [one, other] = [ranksOf(valuesOf("energy")), ranksOf(valuesOf("acousticness"))];
      const products = one.map((rank, song) => (rank - meanOf(one)) * (Number(other[song]) - meanOf(other)));
      const expected = products.reduce((sum, product) => sum + product, 0) / (products.length - 1);
      expect(row?.estimate).toBeCloseTo(expected / deviationOf(one) / deviationOf(other), 9);
    });

    it("differ between songs of soundtracks and others by so many standard deviations", async () => {
      const rows = await snapshot.rows("soundtrack_songs_and_others");
      for (const { feature, estimate, n, soundtrack_songs, other_songs } of rows) {
        const name = columnOf(feature);
        const [ours, others] = [true, false].map((is) =>
          valuesOf(
            name,
            songs.filter((song) => song.isSoundtrack === is),
          ),
        );
        expect([soundtrack_songs, other_songs]).toEqual([ours?.length, others?.length]);
        expect(n).toBe(valuesOf(name).length);
        expect(estimate).toBeCloseTo((meanOf(ours ?? []) - meanOf(others ?? [])) / deviationOf(valuesOf(name)), 8);
      }
    });

    it("show how popular songs are by valence and danceability", async () => {
      const tenth = (value: unknown) => Math.min(9, Math.floor(Number(value) * 10)) / 10;
      const rows = await snapshot.rows("valence_and_danceability");
      for (const { valence, danceability, n, estimate } of rows) {
        const cell = songs.filter(
          (song) => tenth(song.valence) === valence && tenth(song.danceability) === danceability,
        );
        expect(n).toBe(cell.length);
        expect(estimate).toBeCloseTo(meanOf(cell.map(({ popularity }) => popularity)), 9);
      }
      const drawn = rows.reduce((sum, { n }) => sum + Number(n), 0);
      expect(drawn + Number(rows[0]?.left_out)).toBe(songs.length);
    });
  });

  describe("histograms of songs", () => {
    it.each([
      ["song_popularity", "popularity"],
      ["song_tempo", "tempo"],
    ])("hold each song once, and the smooth line as many: %s", async (table, feature) => {
      const rows = await snapshot.rows(table);
      const values = valuesOf(feature);
      for (const { from, to, songs: count } of rows) {
        const isLast = to === rows.at(-1)?.to;
        const inside = values.filter(
          (value) => value >= Number(from) && (value < Number(to) || (isLast && value === to)),
        );
        expect(count).toBe(inside.length);
      }
      expect(rows[0]?.unknown).toBe(songs.length - values.length);
      const smooth = rows.reduce((sum, row) => sum + Number(row.smooth), 0);
      expect(smooth / values.length).toBeGreaterThan(0.9);
      expect(smooth / values.length).toBeLessThan(1.05);
    });
  });

  describe("popularity of songs", () => {
    it("of explicit ones is compared with that of the others", async () => {
      const rows = await snapshot.rows("explicit_songs");
      const means = [true, false].map((is) =>
        meanOf(songs.filter((song) => song.isExplicit === is).map(({ popularity }) => popularity)),
      );
      expect(rows[0]?.estimate).toBeCloseTo(Number(means[0]), 9);
      expect(rows[1]?.estimate).toBeCloseTo(Number(means[1]), 9);
      expect(rows[2]?.estimate).toBeCloseTo(Number(means[0]) - Number(means[1]), 9);
    });

    it("of a genre is that of all songs that have it", async () => {
      const rows = await snapshot.rows("popular_song_genres");
      const genres = [...new Set(songs.flatMap((song) => song.genres))].sort();
      const enough = genres.filter((genre) => songs.filter((song) => song.genres.includes(genre)).length >= 30);
      expect(genres.length).toBeGreaterThan(3);
      expect(rows.map(({ genre }) => genre).sort()).toEqual(enough);
      for (const { genre, n, estimate } of rows) {
        const of = songs.filter(({ genres }) => genres.includes(String(genre)));
        expect(n).toBe(of.length);
        expect(estimate).toBeCloseTo(meanOf(of.map(({ popularity }) => popularity)), 9);
      }
    });
  });
}
