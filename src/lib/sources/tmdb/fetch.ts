import type { FilmsFetch } from "../fetching/films-fetch.js";
import { accessFrom, KEY_VARIABLES } from "./fetching/access.js";
import { downloadFilms } from "./fetching/client.js";

export const fetch: FilmsFetch = {
  of: "films",
  description: "download films from TMDb's API, with the key in TMDB_API_KEY or TMDB_TOKEN",
  keys: KEY_VARIABLES,
  download: ({ settings, environment, ...download }) =>
    downloadFilms({ ...download, access: accessFrom(environment), baseUrl: settings.tmdb.url }),
};
