import type { FeatureGroup } from "../../contract/words.js";
import { significant } from "../../core/numbers.js";
import type { Kind } from "../features/film-feature.js";
import { FILM_FEATURES } from "../features/film-features.js";
import type { KnownFilm } from "../training/film.js";
import type { TrainedModels } from "../training/train-models.js";

/** A row of `film_feature`. */
export interface FeatureRow {
  readonly feature: string;
  readonly label: string;
  readonly feature_group: FeatureGroup;
  readonly kind: Kind;
  readonly known_by: string;
  readonly known_share: number;
  readonly importance: number | null;
  readonly least_importance: number | null;
  readonly most_importance: number | null;
  readonly is_used: boolean;
}

const DIGITS = 12;

export function featureRows({ split, targets }: TrainedModels): FeatureRow[] {
  const pays = targets.find(({ target }) => target.name === "pays");
  return FILM_FEATURES.map(({ name, label, group, kind, knownBy }) => {
    const drops = pays?.importances.find(({ feature }) => feature === name)?.drops;
    return {
      feature: name,
      label,
      feature_group: group,
      kind,
      known_by: knownBy,
      known_share: rounded(knownShare(split.films, name)),
      importance: drops === undefined ? null : rounded(drops.reduce((sum, drop) => sum + drop, 0) / drops.length),
      least_importance: drops === undefined ? null : rounded(Math.min(...drops)),
      most_importance: drops === undefined ? null : rounded(Math.max(...drops)),
      is_used: pays?.chosen.late.encoding.inputs.some(({ from }) => from === name) ?? false,
    };
  });
}

function knownShare(films: readonly KnownFilm[], feature: string): number {
  const known = films.filter(({ facts }) => (facts[feature] ?? null) !== null);
  return known.length / films.length;
}

function rounded(value: number): number {
  return significant(value, DIGITS);
}
