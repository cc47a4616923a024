import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the invented TMDb lets in. */
export const TOKEN = "an-invented-token-of-this-test";

export interface FilmApi {
  readonly url: string;
  stop(): Promise<void>;
}

const GENRES = ["Drama", "Comedy", "Science Fiction", "Action & Adventure"];
const HOUSES = ["A House With a Rather Long Name That Must Not Be Cut Off", "Northlight", "Ōkami", "Blue Door"];
const FILMS_OF_A_PAGE = 20;

/** Answers as TMDb does, with so many invented films in each year; the last film of a page is on the next one again. */
export async function startFilmApi(films: number): Promise<FilmApi> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "", "http://localhost");
    const isKnown = request.headers.authorization === `Bearer ${TOKEN}`;
    const body = isKnown ? answer(address, films) : undefined;
    const status = isKnown ? (body === undefined ? 404 : 200) : 401;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body ?? {}));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    // A server at a port has such an address.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/3/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answer({ pathname, searchParams }: URL, films: number): unknown {
  if (pathname === "/3/genre/movie/list") return { genres: GENRES.map((name, id) => ({ id, name })) };
  if (pathname === "/3/discover/movie") return page(Number(searchParams.get("page")), searchParams, films);
  return details(Number(pathname.replace("/3/movie/", "")));
}

function page(page: number, parameters: URLSearchParams, films: number) {
  const year = (parameters.get("primary_release_date.gte") ?? "").slice(0, 4);
  const first = Math.max(1, (page - 1) * FILMS_OF_A_PAGE);
  const last = Math.min(films, page * FILMS_OF_A_PAGE);
  const ids = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return {
    page,
    total_pages: Math.ceil(films / FILMS_OF_A_PAGE),
    results: ids.map((id) => ({
      id,
      title: id === 2 ? 'A Film With a Comma, a "Quote" and a Title That Goes On and On' : `Film ${id}`,
      release_date: `${year}-06-01`,
      popularity: 1000 / id,
      genre_ids: [id % GENRES.length, (id + 1) % GENRES.length],
      original_language: "en",
    })),
  };
}

/** The third film was removed, and of every fourth no money is known. */
function details(id: number): unknown {
  if (id === 3) return undefined;
  const isKnown = id % 4 !== 0;
  return {
    id,
    budget: isKnown ? 1_000_000 * (id + 10) : 0,
    revenue: isKnown ? 2_500_000 * (200 - id) : 0,
    runtime: 100 + id,
    production_companies: [{ name: HOUSES[id % HOUSES.length] }, { name: `House ${id % 17}` }],
  };
}
