import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

export interface FakeRun {
  readonly name: string;
  status: "RUNNING" | "FINISHED" | "FAILED";
  readonly tags: Record<string, string>;
  readonly params: Record<string, string>;
  readonly metrics: Record<string, number>;
  readonly files: Record<string, string>;
}

/** Answers instead of the server, or lets it answer by returning false. `asked` counts requests, from 1 on. */
export type Trouble = (asked: number, request: IncomingMessage, response: ServerResponse) => boolean;

export interface FakeMlflow {
  readonly url: string;
  /** All runs, by id. */
  readonly runs: ReadonlyMap<string, FakeRun>;
  /** The authorization of the last request. */
  readonly authorization: () => string | undefined;
  trouble(trouble: Trouble): void;
  close(): void;
}

/** As much of MLflow's interface as we use, in memory, with any trouble that a test asks for. */
export async function startFakeMlflow(): Promise<FakeMlflow> {
  const runs = new Map<string, FakeRun>();
  let trouble: Trouble = () => false;
  let asked = 0;
  let authorization: string | undefined;
  const server = createServer(async (request, response) => {
    asked += 1;
    authorization = request.headers.authorization;
    const content = await text(request);
    if (trouble(asked, request, response)) return;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(runs, request.url ?? "", content)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    runs,
    authorization: () => authorization,
    trouble(wanted) {
      asked = 0;
      trouble = wanted;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(runs: Map<string, FakeRun>, url: string, content: string): object {
  if (url.includes("/experiments/")) return { experiment: { experiment_id: "1" }, experiment_id: "1" };
  const file = /\/artifacts\/1\/(?<id>\w+)\/artifacts\/(?<name>.+)$/.exec(url)?.groups;
  if (file !== undefined) {
    Object.assign(runOf(runs, file.id).files, { [file.name ?? ""]: content });
    return {};
  }
  const body = JSON.parse(content);
  if (url.endsWith("/runs/create")) {
    const id = `run${runs.size + 1}`;
    const { run_name: name, tags } = body;
    runs.set(id, { name, status: "RUNNING", tags: pairs(tags), params: {}, metrics: {}, files: {} });
    return { run: { info: { run_id: id } } };
  }
  const run = runOf(runs, body.run_id);
  if (url.endsWith("/runs/update")) run.status = body.status;
  else Object.assign(run, { params: pairs(body.params), metrics: pairs(body.metrics) });
  return {};
}

function runOf(runs: ReadonlyMap<string, FakeRun>, id: string | undefined): FakeRun {
  const run = runs.get(id ?? "");
  if (run === undefined) throw new Error(`there is no run ${id}`);
  return run;
}

function pairs<T>(entries: readonly { readonly key: string; readonly value: T }[]): Record<string, T> {
  return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
}
