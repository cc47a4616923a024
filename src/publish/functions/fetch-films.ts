import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { filmsCsv } from "../films/film-row.js";
import { filmService } from "../films/film-service.js";
import { filmsOfYear } from "../films/films-of-year.js";
import { setting } from "./setting.js";

interface Event {
  readonly year?: number;
  readonly films?: number;
}

const LEAST_FILMS = 100;

/** Fetches the most popular films of a year from TMDb, and puts them into a bucket as CSV. */
export async function handler({ year = new Date().getUTCFullYear(), films: least = LEAST_FILMS }: Event) {
  const ask = filmService(setting("TMDB_URL"), { TMDB_TOKEN: await tmdbToken() });
  const films = await filmsOfYear(ask, { year, films: least });
  const key = `films/${year}.csv`;
  const { s3 } = clients();
  await s3.send(
    new PutObjectCommand({ Bucket: setting("FILMS_BUCKET"), Key: key, Body: filmsCsv(films), ContentType: "text/csv" }),
  );
  const done = { year, films: films.length, key };
  process.stdout.write(`${JSON.stringify({ function: "fetch-films", ...done })}\n`);
  return done;
}

/** It is read once, and neither written to the settings of the function nor anywhere else. */
async function tmdbToken(): Promise<string> {
  const { secrets } = clients();
  const { SecretString = "" } = await secrets.send(new GetSecretValueCommand({ SecretId: setting("TMDB_SECRET") }));
  return SecretString;
}

let made: { readonly s3: S3Client; readonly secrets: SecretsManagerClient } | undefined;

/** Kept while the function stays warm. */
function clients() {
  made ??= { s3: new S3Client({ forcePathStyle: true }), secrets: new SecretsManagerClient({}) };
  return made;
}
