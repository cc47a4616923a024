import {
  agreementOf,
  escapeHtml,
  type FilmCard,
  type Finder,
  type FinderState,
  filmCardHtml,
  filmDetailsHtml,
  songCardHtml,
} from "leitmotif/browser";
import { addressWith } from "./address.js";
import { verdictButtons } from "./feedback.js";
import type { Subject } from "./subject.js";

const SHOWN = 5;

/** The best films or songs for what is asked about, as items of a list. */
export async function cardsFor(finder: Finder, subject: Subject, state: FinderState): Promise<readonly string[]> {
  return subject.kind === "film" ? songCards(finder, subject) : filmCards(finder, subject, state);
}

async function filmCards(
  finder: Finder,
  subject: Exclude<Subject, { kind: "film" }>,
  { chosen, open }: FinderState,
): Promise<string[]> {
  const { song, vector } = subject;
  const found = await measured("films", () => finder.filmsFor(vector, SHOWN, chosen));
  const own = subject.kind === "song" ? await finder.filmsOf(subject.place) : new Set<number>();
  return Promise.all(
    found.map(async ({ place, score }) => {
      const film = await finder.films.at(place);
      const like = await likeOf(finder, vector, place);
      const agreed = agreementOf(finder.model, song, film);
      const card = { film, score, isKnown: own.has(place), agreed, ...(like && { like }) };
      const buttons = subject.kind === "song" ? verdictButtons(subject.song.id, film.id) : "";
      const more =
        `<details data-open="${escapeHtml(film.id)}"${open === film.id ? " open" : ""}><summary>Details</summary>${filmDetailsHtml(film)}` +
        `<p><a href="${escapeHtml(addressWith({ way: "film", id: film.id, query: film.title, chosen: {}, open: "" }))}">Songs for this film</a></p></details>`;
      return itemHtml(filmCardHtml(card), buttons, more);
    }),
  );
}

/** Developer tools and benches see how long a search took. */
async function measured<Found>(name: string, search: () => Promise<Found>): Promise<Found> {
  const start = performance.now();
  const found = await search();
  performance.measure(`leitmotif: ${name}`, { start });
  return found;
}

async function likeOf(finder: Finder, vector: Float32Array, film: number): Promise<FilmCard["like"]> {
  const why = await finder.why(vector, film);
  if (why === undefined) return undefined;
  const [other, song] = await Promise.all([finder.films.at(why.film), finder.songs.at(why.song)]);
  return { film: other.title, song: song.title, isSame: why.film === film };
}

async function songCards(finder: Finder, { place, film }: Extract<Subject, { kind: "film" }>): Promise<string[]> {
  const [found, own] = await Promise.all([
    measured("songs", () => finder.songsFor(place, SHOWN)),
    finder.songsOf(place),
  ]);
  return Promise.all(
    found.map(async ({ place: at, score }) => {
      const song = await finder.songs.at(at);
      const agreed = agreementOf(finder.model, song, film);
      const address = addressWith({ way: "song", id: song.id, query: song.title, chosen: {}, open: "" });
      return itemHtml(
        songCardHtml({ song, score, isKnown: own.has(at), agreed }),
        verdictButtons(song.id, film.id),
        `<p><a href="${escapeHtml(address)}">Films for this song</a></p>`,
      );
    }),
  );
}

function itemHtml(card: string, buttons: string, more: string): string {
  return `<li class="film-card">${card}<div class="film-tools">${buttons}${more}</div></li>`;
}
