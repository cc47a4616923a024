import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const SECRET = "c0ffee0123456789";

/** How the server treats one request instead of answering it. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeTmdb {
  readonly url: string;
  /** What was asked, without the key: `/3/movie/7`. */
  readonly log: string[];
  /** The greatest number of requests under way at one time. */
  busiest(): number;
  /** The next requests for a path are treated so, one after the other. */
  misbehave(path: string, ...misbehaviours: Misbehaviour[]): void;
  close(): Promise<void>;
}

const PAGE_SIZE = 20;

/** Films are given by the day of their first showing; their ids count up. */
export async function startFakeTmdb(filmsByDay: Readonly<Record<string, number>>): Promise<FakeTmdb> {
  const films = Object.entries(filmsByDay).flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const queues = new Map<string, Misbehaviour[]>();
  const log: string[] = [];
  let busy = 0;
  let busiest = 0;

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "", "http://localhost");
    const isKnown =
      address.searchParams.get("api_key") === SECRET || request.headers.authorization === `Bearer ${SECRET}`;
    address.searchParams.delete("api_key");
    log.push(`${address.pathname}${address.search}`);
    busiest = Math.max(busiest, ++busy);
    response.on("close", () => busy--);
    const misbehaviour = queues.get(address.pathname)?.shift();
    if (misbehaviour !== undefined) misbehaviour(request, response);
    // The wait lets requests overlap.
    else setTimeout(() => sendJson(response, ...answer(address, isKnown)), 5);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/3`,
    log,
    busiest: () => busiest,
    misbehave: (path, ...misbehaviours) => queues.set(path, misbehaviours),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer({ pathname, searchParams }: URL, isKnown: boolean): [status: number, body: unknown] {
    if (!isKnown) return [401, { success: false, status_code: 7, status_message: "Invalid API key" }];
    if (pathname === "/3/discover/movie") return [200, discover(searchParams)];
    return movie(Number(pathname.replace("/3/movie/", "")));
  }

  function discover(parameters: URLSearchParams) {
    const first = parameters.get("primary_release_date.gte") ?? "";
    const last = parameters.get("primary_release_date.lte") ?? "";
    const page = Number(parameters.get("page"));
    const found = films.map((day, index) => ({ id: index + 1, day })).filter(({ day }) => day >= first && day <= last);
    const results = found
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map(({ id }) => ({ id, title: `Film ${id}` }));
    return { page, results, total_pages: Math.ceil(found.length / PAGE_SIZE), total_results: found.length };
  }

  function movie(id: number): [status: number, body: unknown] {
    const day = films[id - 1];
    if (day === undefined) return [404, { success: false, status_code: 34, status_message: "not found" }];
    const credits = { cast: [], crew: [{ id: 5, name: "Ann", job: "Original Music Composer", department: "Sound" }] };
    return [200, { id, title: `Film ${id}`, release_date: day, genres: [], credits }];
  }
}

/** Fails with a status, as if for a moment. */
export function failing(status: number, headers: Record<string, string> = {}): Misbehaviour {
  return (_, response) => response.writeHead(status, headers).end("{}");
}

/** Announces more than it sends and breaks the connection. */
export const cutsOff: Misbehaviour = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id": 1, "title": "Fil');
  setTimeout(() => response.destroy(), 20);
};

/** A proxy's page in place of an answer. */
export const answersHtml: Misbehaviour = (_, response) => response.writeHead(200).end("<html>busy</html>");

export const hangs: Misbehaviour = () => {};

/** Repeats the address with the key in it, as careless servers do. */
export const repeatsAddress: Misbehaviour = (request, response) =>
  sendJson(response, 200, { id: 1, title: `asked for ${request.url}`, release_date: "1999-03-31" });

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
