import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../core/atomic-write.js";
import { grouped } from "../core/numbers.js";
import { thresholdsFrom } from "../linking/decide/decide.js";
import { LABELLED_FOLDER, readLabelledRecords } from "../linking/run/labelled-records.js";
import { linkWarehouse } from "../linking/run/warehouse/link-warehouse.js";
import { measureLinks } from "./link-measures/measure-links.js";
import { linkedMark, loadedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const linkStage: Stage = {
  name: "link",
  made: {
    code: ["stages/link-stage"],
    from: ({ config, project }) => [loadedMark(config), config.linking.verdicts, join(project, LABELLED_FOLDER)],
    // Later stages write into the same file, so its stamp is of no use.
    into: ({ config }) => [linkedMark(config)],
    settings: ({ config }) => config.linking,
  },
  fills: ({ config }) => [config.paths.warehouse],
  run: link,
};

async function link({ config, project }: Build): Promise<StageResult> {
  const { paths, linking, memoryLimit, threads } = config;
  const { releases, linked, links } = await linkWarehouse({
    warehousePath: paths.warehouse,
    thresholds: thresholdsFrom(linking.costs),
    verdicts: linking.verdicts,
    memoryLimit,
    threads,
  });
  await measureLinks(config, await readLabelledRecords(project));
  const summary = `${grouped(releases)} releases, ${grouped(linked)} of them new or changed: ${grouped(links)} links and refusals`;
  await writeAtomically(linkedMark(config), async (path) => writeFileSync(path, `${summary}\n`));
  return {
    summary,
    rowsIn: releases,
    rowsOut: links,
  };
}
