import type { FameLevel } from "../compare/fame.js";
import type { FormatLevel } from "../compare/format.js";
import type { MediumLevel } from "../compare/medium.js";
import type { PeopleLevel } from "../compare/people.js";
import type { TitleComparison } from "../compare/titles.js";
import type { YearLevel } from "../compare/years.js";
import type { WorkType } from "../library/work-types.js";
import type { AlbumSong } from "../records.js";
import type { ReadingKind } from "../titles/reading.js";

/** The comparison of a release with a film: by their titles, or by the album of the film that has the release's song. */
export type PairEvidence = TitlePair | SongPair;

export interface SongPair {
  readonly song: AlbumSong;
  readonly work: "film";
}

export interface TitlePair {
  readonly song?: undefined;
  readonly title: TitleComparison;
  readonly reading: ReadingKind;
  readonly year: YearLevel;
  /** The share of all films whose years are in the same range of gaps from the release. */
  readonly yearShare: number;
  readonly people: PeopleLevel;
  /** The number of films by the composer who matches. */
  readonly composerFilms: number;
  readonly medium: MediumLevel;
  readonly format: FormatLevel;
  readonly fame: FameLevel;
  /** What the work is, which need not be a film. */
  readonly work: WorkType;
}
