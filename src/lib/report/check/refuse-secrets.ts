import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import { filesBelow } from "../files-below.js";
import { isText, secretsIn, secretsOf } from "./secrets.js";

/** Fails if a text file below the folder holds a key or a token, by its shape or because the environment holds it too. */
export function refuseSecrets(folder: string, environment: Readonly<Record<string, string | undefined>>): void {
  const secrets = secretsOf(environment);
  for (const file of filesBelow(folder).filter(isText)) {
    const [found] = secretsIn(readFileSync(join(folder, file), "utf8"), secrets);
    if (found !== undefined) throw new InputError(found, { file: join(folder, file) });
  }
}
