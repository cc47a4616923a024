import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to a request instead of being passed on. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection breaks: before the server hears of the request, or after it has done what was asked. */
  | "breaks"
  | "breaks after";

export interface FaultProxy {
  readonly port: number;
  /** The requests so far, such as `PUT /bucket/name`. */
  readonly requests: string[];
  /** Decides what happens to the requests from now on. */
  inject(faultOf: (request: string, number: number) => Fault | undefined): void;
  stop(): Promise<void>;
}

/** Stands before a server and lets requests fail as networks and clouds do. */
export async function startFaultProxy(port: number): Promise<FaultProxy> {
  const requests: string[] = [];
  let faultOf: (request: string, number: number) => Fault | undefined = () => undefined;
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`;
    requests.push(line);
    const fault = faultOf(line, requests.length);
    if (fault === "breaks") incoming.socket.destroy();
    else if (fault === undefined || fault === "breaks after") passOn(incoming, outgoing, port, fault !== undefined);
    else answer(incoming, outgoing, fault);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    // A server at a port has such an address.
    port: (server.address() as AddressInfo).port,
    requests,
    inject(next) {
      requests.length = 0;
      faultOf = next;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, port: number, breaks: boolean): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (reply) => {
    if (breaks) {
      reply.resume().once("end", () => incoming.socket.destroy());
      return;
    }
    outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(outgoing);
  });
  onward.once("error", () => incoming.socket.destroy());
  incoming.pipe(onward);
}

/** Reads the request first, as servers do. */
function answer(incoming: IncomingMessage, outgoing: ServerResponse, fault: Exclude<Fault, string>): void {
  incoming.resume().once("end", () => outgoing.writeHead(fault.status, fault.headers).end(fault.body));
}
