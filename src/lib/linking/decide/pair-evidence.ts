import type { FormatLevel } from "../compare/format.js";
import type { MediumLevel } from "../compare/medium.js";
import type { PeopleLevel } from "../compare/people.js";
import type { TitleComparison } from "../compare/titles.js";
import type { YearLevel } from "../compare/years.js";
import type { ReadingKind } from "../titles/reading.js";

/** What was seen of a release and a film. */
export interface PairEvidence {
  readonly title: TitleComparison;
  readonly reading: ReadingKind;
  readonly year: YearLevel;
  /** Share of all films whose year goes together with the release's in the same way. */
  readonly yearShare: number;
  readonly people: PeopleLevel;
  /** Films of the composer who agrees. */
  readonly composerFilms: number;
  readonly medium: MediumLevel;
  readonly format: FormatLevel;
}
