// What pages run in the reader's browser: `import { … } from "leitmotif/browser"`. It needs no Node.
export { grouped } from "./core/numbers.js";
export { csvRecord } from "./core/text/csv-text.js";
export { escapeHtml } from "./core/text/html.js";
export type { FactValue, FilmFacts, FilmFeature } from "./prediction/features/film-feature.js";
export { type Change, changesOfMind } from "./prediction/serving/change-of-mind.js";
export { type BadFact, badFactText, checkFacts } from "./prediction/serving/check-facts.js";
export { explainFilm, type FilmContribution, type FilmExplanation } from "./prediction/serving/explain-film.js";
export { percentOf } from "./prediction/serving/fact-text.js";
export { type OutOfRange, outOfRange, usualRange } from "./prediction/serving/out-of-range.js";
export { type FilmPrediction, predictFilm } from "./prediction/serving/predict-film.js";
export type { Band, Predictor } from "./prediction/serving/predictor.js";
export { type FoundFilm, type SimilarFilms, similarFilms } from "./prediction/serving/similar-films.js";
export { type FoundTitle, findByTitle } from "./recommending/asking/find-by-title.js";
export { languageName } from "./recommending/asking/language-name.js";
export type { OpenRecommender } from "./recommending/asking/open-recommender.js";
export { filmsFor, type Suggestion, songsFor, vectorAt } from "./recommending/asking/recommend.js";
export { type SongDescription, vectorOfSong } from "./recommending/asking/vector-of-song.js";
export { type Why, whyFilm } from "./recommending/asking/why.js";
export { unpackVectors } from "./recommending/files/packed-vectors.js";
export {
  FILES as RECOMMENDER_FILES,
  type FilmList,
  type KnownPairs,
  OVERVIEWS_IN_FILE,
  overviewsFile,
  type RecommenderModel,
  type SongList,
} from "./recommending/files/recommender-files.js";
export { type Comparison, compareVersions, type Published } from "./report/changes/comparison.js";
export { comparisonHtml } from "./report/changes/html/comparison-html.js";
export { qualityHtml } from "./report/changes/html/quality-html.js";
export { oldVersionHtml, type Place, versionMenuHtml } from "./report/changes/html/version-menu.js";
export { linksCsv } from "./report/changes/links-csv.js";
export { pairFolder, type RowChanges } from "./report/changes/row-changes.js";
export { type Version, versionLabel } from "./report/changes/version-record.js";
export type { ExplorerCase } from "./report/explorer/cases/explorer-case.js";
export type { DataSet } from "./report/explorer/data-set.js";
export type { FacetIndex } from "./report/explorer/files/explorer-index.js";
export type { ResultRow } from "./report/explorer/files/result-row.js";
export { caseHtml } from "./report/explorer/html/case-html.js";
export { DECISION_WORDS } from "./report/explorer/html/decision-words.js";
export { reasonText } from "./report/explorer/html/reason-text.js";
export { rowHtml } from "./report/explorer/html/row-html.js";
export { type Explorer, openExplorer } from "./report/explorer/search/open-explorer.js";
export { readState, type SearchState, writeState } from "./report/explorer/search/search-state.js";
export { SORTINGS } from "./report/explorer/search/sort-documents.js";
export { type Agreed, agreementOf } from "./report/finder/agreement-of.js";
export type { FilmRow, SongRow } from "./report/finder/files/finder-files.js";
export { type FilmCard, filmCardHtml, filmDetailsHtml } from "./report/finder/html/film-card-html.js";
export { posterHtml } from "./report/finder/html/poster-html.js";
export { type SongCard, songCardHtml, soundOf } from "./report/finder/html/song-card-html.js";
export {
  type FinderState,
  readFinderState,
  SLIDERS,
  type Sound,
  type Way,
  writeFinderState,
} from "./report/finder/search/finder-state.js";
export { type Finder, openFinder } from "./report/finder/search/open-finder.js";
export type { Placed } from "./report/finder/search/record-search.js";
export { unpack } from "./report/packed/unpack.js";
export {
  type FilmsToPick,
  type FilmToPick,
  type JudgedModel,
  type Makers,
  PREDICTING_FILES,
  PREDICTING_FOLDER,
} from "./report/predicting/files/predicting-files.js";
export { alikeHtml } from "./report/predicting/html/alike-html.js";
export { answerHtml } from "./report/predicting/html/answer-html.js";
export { factWords } from "./report/predicting/html/fact-words.js";
export { judgedHtml, judgedLabel } from "./report/predicting/html/judged-html.js";
export { reasonsHtml, verdictHtml } from "./report/predicting/html/reasons-html.js";
export { type EnteredFacts, enteredFacts, type Known } from "./report/predicting/state/entered-facts.js";
export { fieldChoices } from "./report/predicting/state/field-choices.js";
export { FIELD_GROUPS, FIELDS, type Field, textOfFact } from "./report/predicting/state/fields.js";
export { findFilms } from "./report/predicting/state/find-films.js";
export {
  NO_FILM,
  type PredictingState,
  readPredictingState,
  writePredictingState,
} from "./report/predicting/state/predicting-state.js";
export {
  createTableSql,
  csvFilesOf,
  lockSql,
  neededBy,
  type QueryableTable,
  type QueryableTables,
} from "./report/tables/queryable-tables.js";
