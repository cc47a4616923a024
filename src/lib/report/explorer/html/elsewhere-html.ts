import { escapeHtml } from "../../../core/text/html.js";
import type { CaseFilm, CaseRelease } from "../cases/explorer-case.js";
import type { DataSet } from "../data-set.js";

interface Place {
  readonly name: string;
  /** Of a record: where the pattern fits its id. */
  readonly id: RegExp;
  readonly page: string;
  readonly search: string;
}

const FOR_RELEASES: readonly Place[] = [
  {
    name: "Discogs",
    id: /^discogs:(\d+)$/,
    page: "https://www.discogs.com/release/",
    search: "https://www.discogs.com/search/?type=release&q=",
  },
];

const FOR_FILMS: readonly Place[] = [
  {
    name: "IMDb",
    id: /^imdb:(tt\d+)$/,
    page: "https://www.imdb.com/title/",
    search: "https://www.imdb.com/find/?s=tt&q=",
  },
  {
    name: "TMDb",
    id: /^tmdb:(\d+)$/,
    page: "https://www.themoviedb.org/movie/",
    search: "https://www.themoviedb.org/search/movie?query=",
  },
];

/** The pages of a release and a film at their sources. */
export function elsewhereHtml(release: CaseRelease, film: CaseFilm | undefined, { elsewhere, note }: DataSet): string {
  if (elsewhere === "nowhere") return `<p class="elsewhere">${escapeHtml(note)} They lead to no page elsewhere.</p>`;
  const links = [
    ...linksOf(FOR_RELEASES, [release.id], `${release.artist} ${release.title}`, elsewhere),
    ...(film === undefined ? [] : linksOf(FOR_FILMS, [film.id, `tmdb:${film.tmdb}`], film.title, elsewhere)),
  ];
  const intro = elsewhere === "ids" ? "At the source:" : "The labels carry no ids. Look the titles up:";
  return `<p class="elsewhere">${intro} ${links.join(" · ")}</p>`;
}

function linksOf(
  places: readonly Place[],
  ids: readonly string[],
  title: string,
  elsewhere: DataSet["elsewhere"],
): string[] {
  return places.flatMap(({ name, id, page, search }) => {
    const [own] = ids.flatMap((one) => id.exec(one)?.[1] ?? []);
    if (elsewhere === "titles") return linkHtml(search + encodeURIComponent(title.trim()), `search ${name}`);
    return own === undefined ? [] : linkHtml(page + own, `${name} ${own}`);
  });
}

function linkHtml(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(text)}</a>`;
}
