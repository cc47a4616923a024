import { badValue } from "../../reading/values.js";

/** TMDb's film genres by id. Its lists of films give only ids. */
const GENRES: Readonly<Record<string, string>> = {
  12: "Adventure",
  14: "Fantasy",
  16: "Animation",
  18: "Drama",
  27: "Horror",
  28: "Action",
  35: "Comedy",
  36: "History",
  37: "Western",
  53: "Thriller",
  80: "Crime",
  99: "Documentary",
  878: "Science Fiction",
  9648: "Mystery",
  10402: "Music",
  10749: "Romance",
  10751: "Family",
  10752: "War",
  10770: "TV Movie",
};

export function genreNames(ids: unknown): string[] {
  if (!Array.isArray(ids)) throw badValue("genre_ids", ids, "a list of ids");
  return ids.map((id) => {
    const name = GENRES[String(id)];
    if (name === undefined) throw badValue("genre id", id, "one of TMDb's film genres");
    return name;
  });
}
