import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * They take minutes, but are short files. Vitest starts those last, and then one of its workers has nothing left to do
 * beside them.
 */
const LONGEST = [
  "tests/e2e/report.test.ts",
  "tests/insights/real-files.slow.test.ts",
  "tests/spark/link-on-spark.slow.test.ts",
];

/** Starts the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longest = LONGEST.flatMap((name) => files.filter(({ moduleId }) => moduleId.endsWith(`/${name}`)));
    return [...longest, ...(await super.sort(files.filter((file) => !longest.includes(file))))];
  }
}
