import { CREDIT_SOURCES } from "../words.js";
import { optional, required, type WarehouseTable } from "./table.js";

export const dim_person: WarehouseTable = {
  name: "dim_person",
  side: "film",
  meaning: "A person credited on a title.",
  key: ["person_key"],
  columns: [
    required("person_key", "UUID", "MD5 of person_id"),
    required("person_id", "VARCHAR", "imdb:nm0000001, or tmdb:1 for the people of TMDb's credits"),
    optional(
      "name",
      "VARCHAR",
      "the name the person is most often credited by; null where the source credits a person it does not describe",
    ),
    optional("birth_year", "INTEGER", "year of birth"),
    optional("death_year", "INTEGER", "year of death"),
    optional("professions", "VARCHAR[]", "up to three professions, in the order of the source"),
    required(
      "is_described",
      "BOOLEAN",
      "whether the source describes the person; otherwise only the id is known, from a credit",
    ),
  ],
};

export const fact_cast_crew: WarehouseTable = {
  name: "fact_cast_crew",
  side: "film",
  meaning: "Who did what on a title, as of the newest delivery. A row is a credit.",
  key: ["title_key", "source", "position"],
  references: { title_key: "dim_title", person_key: "dim_person" },
  columns: [
    required("title_key", "UUID", "the title"),
    required(
      "source",
      "VARCHAR",
      "imdb for the principals, imdb_crew for directors and writers missing from the principals, tmdb",
      { words: CREDIT_SOURCES },
    ),
    required("position", "INTEGER", "tells the credits of one title and source apart, in the order of the source"),
    required("person_key", "UUID", "the person"),
    required(
      "category",
      "VARCHAR",
      "what the person did, in IMDb's words: actor, director, writer, composer and so on",
    ),
    optional("job", "VARCHAR", "the job, where the source gives it in words"),
    optional("characters", "VARCHAR[]", "the characters played"),
  ],
};
