/** What each source demands to be said wherever its data are shown. */
export const SOURCE_NOTICES: readonly { readonly source: string; readonly link: string; readonly notice: string }[] = [
  {
    source: "IMDb",
    link: "https://developer.imdb.com/non-commercial-datasets/",
    notice: "Information courtesy of IMDb (https://www.imdb.com). Used with permission, for non-commercial use only.",
  },
  {
    source: "TMDb",
    link: "https://www.themoviedb.org/",
    notice: "This product uses the TMDB API but is not endorsed or certified by TMDB.",
  },
  {
    source: "Discogs",
    link: "https://data.discogs.com/",
    notice: "Monthly data dumps, made available under the CC0 No Rights Reserved licence.",
  },
  {
    source: "Spotify tracks",
    link: "https://opendatacommons.org/licenses/odbl/1-0/",
    notice: "Spotify tracks dataset, made available under the Open Database License (ODbL) 1.0.",
  },
];
