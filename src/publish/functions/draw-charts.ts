import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { drawFilmCharts } from "../films/film-charts.js";
import { readFilmsCsv } from "../films/film-row.js";
import { setting } from "./setting.js";

/** What S3 says when a file has arrived. */
interface Event {
  readonly Records: readonly { readonly s3: { readonly object: { readonly key: string } } }[];
}

/** Draws the charts about each file of films that has arrived, and puts them into another bucket. */
export async function handler({ Records }: Event) {
  const charts: string[] = [];
  for (const { s3 } of Records)
    charts.push(...(await drawFile(decodeURIComponent(s3.object.key.replaceAll("+", " ")))));
  process.stdout.write(`${JSON.stringify({ function: "draw-charts", charts })}\n`);
  return { charts };
}

async function drawFile(key: string): Promise<string[]> {
  const s3 = client();
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: setting("FILMS_BUCKET"), Key: key }));
  const content = Buffer.from((await Body?.transformToByteArray()) ?? []);
  const year = key.replace(/^.*\//, "").replace(/\.csv$/, "");
  const keys: string[] = [];
  for (const { name, png } of await drawFilmCharts(readFilmsCsv(content, key))) {
    const chart = `charts/${year}/${name}.png`;
    await s3.send(
      new PutObjectCommand({ Bucket: setting("CHARTS_BUCKET"), Key: chart, Body: png, ContentType: "image/png" }),
    );
    keys.push(chart);
  }
  return keys;
}

let made: S3Client | undefined;

/** Kept while the function stays warm. */
function client(): S3Client {
  made ??= new S3Client({ forcePathStyle: true });
  return made;
}
