import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Reads the sample's files back with nothing of the generator. */
export function readSample(rawFolder: string) {
  const text = (path: string) => {
    const bytes = readFileSync(join(rawFolder, path));
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  };
  return {
    text,
    truth: <T>(name: string): T[] =>
      text(`truth/${name}.ndjson`)
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as T),
    /** Fields of the sound rows of a TSV, by id. */
    imdb: (date: string, kind: string): Map<string, string[]> => {
      const [header, ...lines] = text(`imdb/${date}/${kind}.tsv.gz`).trimEnd().split("\n");
      const columns = header?.split("\t").length;
      const rows = lines.map((line) => line.split("\t")).filter((row) => row.length === columns);
      return new Map(rows.filter((row) => /^(tt|nm)\d{7,8}$/.test(row[0] ?? "")).map((row) => [row[0] ?? "", row]));
    },
    /** The XML of each record of a dump, by id. */
    discogs: (date: string, kind: "releases" | "masters" | "artists"): Map<string, string> => {
      const xml = text(`discogs/${date}/discogs_${date.replaceAll("-", "")}_${kind}.xml.gz`);
      const element = kind.slice(0, -1);
      const records = xml.split(`</${element}>\n`).slice(0, -1);
      return new Map(
        records.flatMap((record) => {
          const id =
            kind === "artists"
              ? /<id>(\d+)</.exec(record)?.[1]
              : new RegExp(`<${element} id="(\\d+)"`).exec(record)?.[1];
          return id === undefined ? [] : [[id, record] as const];
        }),
      );
    },
    /** Records of a CSV; none of the sample's has a line end inside a field. */
    csv: (path: string): string[][] => {
      const [header, ...lines] = text(path).trimEnd().split("\n").map(csvFields);
      return lines.filter((fields) => fields.length === header?.length);
    },
    /** SHA-256 of every file. */
    hashes: () =>
      Object.fromEntries(
        filesIn(rawFolder).map((path) => [
          path,
          createHash("sha256")
            .update(readFileSync(join(rawFolder, path)))
            .digest("hex"),
        ]),
      ),
  };
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** What stands in an element of a record, unescaped. */
export function xmlText(record: string, element: string): string | undefined {
  const found = new RegExp(`<${element}>([^<]*)</${element}>`).exec(record)?.[1];
  return found
    ?.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function csvFields(line: string): string[] {
  const fields = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...fields].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
