import type { FilmRow, Finder, FinderState, Placed, SongDescription, SongRow } from "leitmotif/browser";

/** What is asked about. */
export type Subject =
  | { readonly kind: "song"; readonly place: number; readonly song: SongRow; readonly vector: Float32Array }
  | { readonly kind: "sound"; readonly song: SongDescription; readonly vector: Float32Array }
  | { readonly kind: "film"; readonly place: number; readonly film: FilmRow };

export interface Asked {
  /** What fits the words of the reader. */
  readonly matches: readonly Placed<SongRow | FilmRow>[];
  /** Undefined where nothing is asked, or nothing fits. */
  readonly subject?: Subject;
}

const MOST_MATCHES = 8;

/** What a state asks about: what was picked, or what fits the words best. */
export async function askedIn(finder: Finder, { way, query, id, sound }: FinderState): Promise<Asked> {
  if (way === "sound") {
    const song = { valence: sound.mood / 100, energy: sound.energy / 100, tempo: sound.tempo };
    return { matches: [], subject: { kind: "sound", song, vector: finder.vectorOfDescription(song) } };
  }
  if (way === "film") {
    const matches = await finder.films.find(query, MOST_MATCHES);
    const found = id === "" ? matches[0] : await finder.films.called(id);
    return { matches, ...(found && { subject: { kind: "film", place: found.place, film: found.row } }) };
  }
  const matches = await finder.songs.find(query, MOST_MATCHES);
  const found = id === "" ? matches[0] : await finder.songs.called(id);
  if (found === undefined) return { matches };
  const { place, row: song } = found;
  return { matches, subject: { kind: "song", place, song, vector: await finder.vectorOf(place) } };
}
