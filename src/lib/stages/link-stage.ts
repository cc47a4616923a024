import { thresholdsFrom } from "../linking/decide.js";
import { linkWarehouse } from "../linking/warehouse/link-warehouse.js";
import { grouped } from "../numbers.js";
import { measureLinks } from "./measure-links.js";
import type { Build, Stage, StageResult } from "./stage.js";
import { loadedMark } from "./warehouse-stage.js";

export const linkStage: Stage = {
  name: "link",
  made: {
    code: ["linking", "stages/measure-links.js", "stages/link-measures.js", "stages/sample-links", "duckdb.js"],
    from: ({ config }) => [loadedMark(config), config.linking.verdicts],
    into: ({ config }) => [config.paths.warehouse],
    settings: ({ config }) => config.linking,
  },
  run: link,
};

async function link({ config }: Build): Promise<StageResult> {
  const { paths, linking, memoryLimit, threads } = config;
  const { releases, linked, links } = await linkWarehouse({
    warehousePath: paths.warehouse,
    thresholds: thresholdsFrom(linking.costs),
    verdicts: linking.verdicts,
    memoryLimit,
    threads,
  });
  await measureLinks(config);
  return {
    summary: `${grouped(releases)} releases, ${grouped(linked)} of them new or changed: ${grouped(links)} links and refusals`,
    rowsIn: releases,
    rowsOut: links,
  };
}
