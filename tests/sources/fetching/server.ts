import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A file as the server has it. */
export interface Served {
  readonly content: Buffer;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly contentType?: string;
}

/** How the server treats one request. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, file: Served) => void;

export interface TestServer {
  readonly url: string;
  /** What was asked, in order: `GET /a.gz bytes=100- -> 206`. */
  readonly log: string[];
  /** Changes how a path is served from now on. */
  serve(path: string, file: Served, ...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

/** A real server on loopback. A path's behaviours are used up in order; the last one stays. */
export async function startServer(): Promise<TestServer> {
  const places = new Map<string, { file: Served; behaviours: Behaviour[] }>();
  const log: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    response.on("close", () =>
      log.push([`GET ${path}`, request.headers.range, `-> ${response.statusCode}`].filter(Boolean).join(" ")),
    );
    const place = places.get(path);
    if (place === undefined) return status(404)(request, response, { content: Buffer.alloc(0) });
    const behaviour = place.behaviours.length > 1 ? place.behaviours.shift() : place.behaviours[0];
    (behaviour ?? wellBehaved)(request, response, place.file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    serve: (path, file, ...behaviours) => places.set(path, { file, behaviours }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Conditions, ranges and all. */
export const wellBehaved: Behaviour = (request, response, file) => {
  if (isUnchanged(request, file)) return response.writeHead(304).end();
  const from = rangeStart(request, file);
  if (from !== null && from >= file.content.length) {
    return response.writeHead(416, { "content-range": `bytes */${file.content.length}` }).end();
  }
  sendHead(response, file, from);
  response.end(file.content.subarray(from ?? 0));
};

/** Sends so many bytes of what is left and, when `hasArrived` finds them at the other end, breaks the connection. */
export function cutOff(after: number, hasArrived: (position: number) => boolean): Behaviour {
  return (request, response, file) => {
    const from = rangeStart(request, file);
    const start = from ?? 0;
    sendHead(response, file, from);
    response.write(file.content.subarray(start, start + after));
    const timer = setInterval(() => {
      if (!hasArrived(start + after)) return;
      clearInterval(timer);
      response.destroy();
    }, 5);
    response.on("close", () => clearInterval(timer));
  };
}

export const ignoresRange: Behaviour = (_request, response, file) => {
  sendHead(response, file, null);
  response.end(file.content);
};

/** Answers a range with bytes from elsewhere. */
export const wrongRange: Behaviour = (_request, response, file) => {
  sendHead(response, file, 1);
  response.end(file.content.subarray(1));
};

/** Promises more than it has, then hangs up. */
export const tooShort: Behaviour = (_request, response, file) => {
  response.writeHead(200, { ...validators(file), "content-length": file.content.length + 1000 });
  response.write(file.content, () => setTimeout(() => response.destroy(), 20));
};

/** Announces half the file and ends there, as if that were all. */
export const announcesLess: Behaviour = (_request, response, file) => {
  const half = file.content.subarray(0, file.content.length >> 1);
  response.writeHead(200, { ...validators(file), "content-length": half.length }).end(half);
};

/** Sends some bytes and then nothing, with the connection open. */
export function hangs(after: number): Behaviour {
  return (request, response, file) => {
    const from = rangeStart(request, file);
    sendHead(response, file, from);
    response.write(file.content.subarray(from ?? 0, (from ?? 0) + after));
  };
}

export function status(code: number, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => response.writeHead(code, headers).end();
}

export function sends(content: Buffer, headers: Record<string, string> = {}): Behaviour {
  return (_request, response, file) =>
    response.writeHead(200, { ...validators(file), "content-length": content.length, ...headers }).end(content);
}

function isUnchanged(request: IncomingMessage, file: Served): boolean {
  const { "if-none-match": etag, "if-modified-since": since } = request.headers;
  if (etag !== undefined) return etag === file.etag;
  return since !== undefined && since === file.lastModified;
}

/** Null when the whole file is due: no range asked, or another file than the one that the asker has begun. */
function rangeStart(request: IncomingMessage, file: Served): number | null {
  const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
  const ifRange = request.headers["if-range"];
  const same = ifRange === undefined || ifRange === file.etag || ifRange === file.lastModified;
  return start === undefined || !same ? null : Number(start);
}

function sendHead(response: ServerResponse, file: Served, from: number | null): void {
  const { length } = file.content;
  if (from === null) {
    response.writeHead(200, { ...validators(file), "content-length": length });
  } else {
    const range = `bytes ${from}-${length - 1}/${length}`;
    response.writeHead(206, { ...validators(file), "content-length": length - from, "content-range": range });
  }
}

function validators({ etag, lastModified, contentType = "binary/octet-stream" }: Served): Record<string, string> {
  return {
    "content-type": contentType,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { "last-modified": lastModified }),
  };
}
