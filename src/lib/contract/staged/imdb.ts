import { LARGEST_INTEGER } from "../ids.js";
import {
  type FieldKind,
  flag,
  jsonTexts,
  personId,
  personIds,
  phrases,
  rating,
  text,
  titleId,
  titleIds,
  wholeNumber,
  words,
  year,
} from "./imdb-fields.js";

export interface ImdbColumn {
  readonly name: string;
  readonly kind: FieldKind;
  /** Whether a row without a value is rejected. */
  readonly required: boolean;
  readonly meaning: string;
}

/** One of the files that IMDb publishes daily. */
export interface ImdbTable {
  /** As in the file's name: `title.basics`. */
  readonly kind: string;
  /** Name of the staged table. */
  readonly name: string;
  readonly columns: readonly ImdbColumn[];
  /** The id column, followed by the column that numbers the rows of one id where there are several. */
  readonly key: readonly [id: string, ordering?: string];
}

const titleYear = year(1800, 2200);
/** Some people credited as writers lived long before our era. */
const personYear = year(-3000, 2200);
const count = wholeNumber(0, LARGEST_INTEGER);
const ordering = wholeNumber(1, 9999);

/**
 * Everything that IMDb publishes: https://developer.imdb.com/non-commercial-datasets/ Files are read in this order, and
 * each is converted while the next is read. Some smaller files come first, so that there is something to convert while
 * the largest is read; the largest comes before the rest, because converting it takes longest.
 */
export const IMDB_TABLES = [
  {
    kind: "title.crew",
    name: "title_crew",
    key: ["tconst"],
    columns: [
      required("tconst", titleId, "the title"),
      optional("directors", personIds, "who directed it"),
      optional("writers", personIds, "who wrote it"),
    ],
  },
  {
    kind: "name.basics",
    name: "name_basics",
    key: ["nconst"],
    columns: [
      required("nconst", personId, "the person"),
      required("primaryName", text, "the name the person is most often credited by"),
      optional("birthYear", personYear, "year of birth"),
      optional("deathYear", personYear, "year of death"),
      optional("primaryProfession", words, "up to three professions"),
      optional("knownForTitles", titleIds, "titles the person is known for"),
    ],
  },
  {
    kind: "title.basics",
    name: "title_basics",
    key: ["tconst"],
    columns: [
      required("tconst", titleId, "the title"),
      required("titleType", text, "what the title is: movie, short, tvSeries, tvEpisode, video, videoGame …"),
      required("primaryTitle", text, "the title it is best known by"),
      optional("originalTitle", text, "the title in the original language"),
      optional("isAdult", flag, "whether it is an adult title"),
      optional("startYear", titleYear, "year of release; of a series, its first year"),
      optional("endYear", titleYear, "last year of a series"),
      optional("runtimeMinutes", count, "length in minutes"),
      optional("genres", words, "up to three genres"),
    ],
  },
  {
    kind: "title.principals",
    name: "title_principals",
    key: ["tconst", "ordering"],
    columns: [
      required("tconst", titleId, "the title"),
      required("ordering", ordering, "tells the principals of one title apart"),
      required("nconst", personId, "the person"),
      required("category", text, "what the person did: actor, director, composer …"),
      optional("job", text, "the job in words"),
      optional("characters", jsonTexts, "the characters played"),
    ],
  },
  {
    kind: "title.akas",
    name: "title_akas",
    key: ["titleId", "ordering"],
    columns: [
      required("titleId", titleId, "the title"),
      required("ordering", ordering, "tells the names of one title apart"),
      required("title", text, "a name the title goes by"),
      optional("region", text, "where it goes by that name"),
      optional("language", text, "the language of the name"),
      optional(
        "types",
        phrases,
        "what the name is: alternative, dvd, festival, tv, video, working, original, imdbDisplay",
      ),
      optional("attributes", phrases, "what else is known about the name, in words"),
      optional("isOriginalTitle", flag, "whether it is the original title"),
    ],
  },
  {
    kind: "title.episode",
    name: "title_episode",
    key: ["tconst"],
    columns: [
      required("tconst", titleId, "the episode"),
      required("parentTconst", titleId, "the series"),
      optional("seasonNumber", count, "season of the episode"),
      optional("episodeNumber", count, "number within the season"),
    ],
  },
  {
    kind: "title.ratings",
    name: "title_ratings",
    key: ["tconst"],
    columns: [
      required("tconst", titleId, "the title"),
      required("averageRating", rating, "weighted average of the users' ratings"),
      required("numVotes", count, "how many users rated it"),
    ],
  },
] as const satisfies readonly ImdbTable[];

export type ImdbTableName = (typeof IMDB_TABLES)[number]["name"];

function required(name: string, kind: FieldKind, meaning: string): ImdbColumn {
  return { name, kind, required: true, meaning };
}

function optional(name: string, kind: FieldKind, meaning: string): ImdbColumn {
  return { name, kind, required: false, meaning };
}
