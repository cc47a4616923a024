import { installedProgram } from "./installed.js";
import { type Server, startServer } from "./start-server.js";

export const moto = installedProgram("moto/bin/moto_server", "Amazon Web Services (moto)");

export function startMoto(program: string): Promise<Server> {
  return startServer({ program, args: (port) => ["-H", "127.0.0.1", "-p", String(port)] });
}
