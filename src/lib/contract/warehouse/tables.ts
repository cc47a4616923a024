import { dim_date } from "./calendar.js";
import {
  dim_genre,
  dim_title,
  fact_film_metrics,
  fact_ratings,
  title_genre_bridge,
  title_label_bridge,
  title_name,
} from "./films.js";
import { fold_evidence, fold_score, fold_threshold } from "./folds.js";
import { gold_calibration, gold_error, gold_score } from "./gold.js";
import { link_calibration, link_release_title, link_rule, link_score, link_verdict, linked_release } from "./links.js";
import { dim_person, fact_cast_crew } from "./people.js";
import { feature_drift, film_feature, film_features, film_model, film_prediction, predictor } from "./prediction.js";
import { dim_artist, dim_master, dim_release, release_artist_bridge, release_style_bridge } from "./releases.js";
import { claim, loaded_delivery } from "./run.js";
import { dim_track, fact_audio_features } from "./songs.js";
import type { WarehouseTable } from "./table.js";

/** All tables, each after those that it refers to. */
export const TABLES: readonly WarehouseTable[] = [
  dim_date,
  dim_title,
  dim_person,
  dim_genre,
  title_genre_bridge,
  title_label_bridge,
  title_name,
  fact_ratings,
  fact_cast_crew,
  fact_film_metrics,
  dim_master,
  dim_artist,
  dim_release,
  release_style_bridge,
  release_artist_bridge,
  dim_track,
  fact_audio_features,
  link_release_title,
  claim,
  link_rule,
  link_calibration,
  link_score,
  link_verdict,
  gold_score,
  gold_calibration,
  gold_error,
  fold_score,
  fold_threshold,
  fold_evidence,
  film_features,
  film_prediction,
  film_model,
  film_feature,
  feature_drift,
  predictor,
  linked_release,
  loaded_delivery,
];

/** A reference from one table to another. */
export interface Reference {
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

export function referencesOf({ references = {} }: WarehouseTable): Reference[] {
  return Object.entries(references).map(([column, table]) => ({ column, table, to: tableNamed(table).key[0] ?? "" }));
}

export function tableNamed(name: string): WarehouseTable {
  const table = TABLES.find((other) => other.name === name);
  if (table === undefined) throw new Error(`the warehouse has no table ${name}`);
  return table;
}

/** Whether a table keeps all versions of its rows. */
export function hasHistory({ columns }: WarehouseTable): boolean {
  return columns.some(({ tracked }) => tracked !== undefined);
}

/** The columns that may not be null. */
export function requiredColumns({ columns }: WarehouseTable): string[] {
  return columns.filter(({ isNullable }) => !isNullable).map(({ name }) => name);
}
