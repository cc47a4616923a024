import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runNotebooks } from "#lib/report/notebooks/run-notebooks";
import { openSnapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../../snapshot/empty-snapshot.js";
import { projectWith } from "./project.js";

// Every test starts the real tslab kernel.
describe("runNotebooks", () => {
  let snapshotFolder: string;
  beforeAll(async () => {
    snapshotFolder = await emptySnapshot();
  });

  const run = async (cells: readonly string[], cellSeconds?: number) => {
    const project = projectWith("notebooks/test.ipynb", notebook(cells));
    const output = join(project, "executed");
    await runNotebooks({ project, snapshotFolder, output, ...(cellSeconds !== undefined && { cellSeconds }) });
    return (extension: string) => readFileSync(join(output, `test.${extension}`), "utf8");
  };

  it("hands the snapshot to the notebook and keeps what its cells put out", async () => {
    const read = await run([
      'import { openSnapshot } from "leitmotif";\nconst id: string = openSnapshot().id;',
      "console.log(id); console.log(1 + 1);",
      'import { display } from "tslab";\ndisplay.html("<b>bold</b>");',
    ]);
    const { cells } = JSON.parse(read("ipynb"));
    const { id } = openSnapshot(snapshotFolder);
    expect(cells[1].outputs).toEqual([{ output_type: "stream", name: "stdout", text: [`${id}\n`, "2\n"] }]);
    expect(cells[2].outputs).toEqual([
      { output_type: "display_data", data: { "text/html": ["<b>bold</b>"] }, metadata: {} },
    ]);
    expect(cells[2].execution_count).toBe(3);
    expect(read("html")).toContain("<b>bold</b>");
  });

  it("gives the same bytes in another folder", async () => {
    const cells = ["const when = new Date(0);\nconsole.log(when.toString(), (1e6).toLocaleString());"];
    const [first, second] = await Promise.all([run(cells), run(cells)]);
    expect(second("ipynb")).toBe(first("ipynb"));
    expect(second("html")).toBe(first("html"));
  });

  it("names the notebook, the cell, its source and the error when an assertion fails", async () => {
    const failing = run(["const kept: number = 1;", 'import assert from "node:assert";\nassert.equal(kept, 2);']);
    await expect(failing).rejects.toThrow(
      /notebooks[/\\]test\.ipynb: cell 2 failed\n\n {4}import assert[\s\S]*assert\.equal\(kept, 2\);[\s\S]*1 == 2/,
    );
  });

  it("reports a type error as the compiler does", async () => {
    await expect(run(['const count: number = "many";'])).rejects.toThrow(
      /cell 1 failed[\s\S]*Type 'string' is not assignable to type 'number'/,
    );
  });

  it("reports a kernel that ends in the middle of a cell", async () => {
    await expect(run(["process.exit(7);"])).rejects.toThrow(
      /cell 1 failed[\s\S]*the kernel ended unexpectedly \(exit code 7\)/,
    );
  });

  it("reports a cell that never ends, and does not wait for it", async () => {
    await expect(run(["while (true) {}"], 1)).rejects.toThrow(/cell 1 failed[\s\S]*did not finish within 1 s/);
  });

  it("refuses a file that is no notebook of format 4", async () => {
    const project = projectWith("notebooks/old.ipynb", JSON.stringify({ nbformat: 3, worksheets: [] }));
    const running = runNotebooks({ project, snapshotFolder, output: join(project, "executed") });
    await expect(running).rejects.toThrow(/old\.ipynb: is not a notebook in format 4: "3"/);
  });
});

function notebook(cells: readonly string[]): string {
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source) => ({
      cell_type: "code",
      metadata: { execution: { "iopub.execute_input": "2020-01-01T00:00:00Z" } },
      source,
      execution_count: null,
      outputs: [],
    })),
  });
}
