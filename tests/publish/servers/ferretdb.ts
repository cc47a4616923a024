import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { installedProgram } from "./installed.js";
import { freePort, type Server, startServer } from "./start-server.js";

export const ferretdb = installedProgram("ferretdb/ferretdb", "a server that speaks MongoDB's language (FerretDB)");

export interface MongoServer extends Server {
  readonly user: string;
  readonly password: string;
  readonly tlsPort: number;
  /** The certificate of the authority that the server's TLS is to be trusted by. */
  readonly certificate: string;
}

/** Starts a server with a user, and with TLS at a second port. */
export async function startFerretdb(program: string): Promise<MongoServer> {
  const [user, password] = ["leitmotif", "a password of this test"];
  const tlsPort = await freePort();
  const server = await startServer({
    program,
    args(port, folder) {
      mkdirSync(join(folder, "data"));
      makeCertificate(folder);
      return [
        ...["--handler=sqlite", "--sqlite-url=file:data/", "--telemetry=disable", "--debug-addr=-"],
        ...[`--listen-addr=127.0.0.1:${port}`, `--listen-tls=127.0.0.1:${tlsPort}`],
        ...["--listen-tls-cert-file=server.pem", "--listen-tls-key-file=server.key"],
        ...["--test-enable-new-auth", "--setup-database=leitmotif"],
        ...[`--setup-username=${user}`, `--setup-password=${password}`],
      ];
    },
  });
  return { ...server, user, password, tlsPort, certificate: join(server.folder, "server.pem") };
}

function makeCertificate(folder: string): void {
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const files = ["-keyout", join(folder, "server.key"), "-out", join(folder, "server.pem")];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...names, ...files], {
    stdio: "ignore",
  });
}
