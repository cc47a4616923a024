import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => JSON.parse(readFileSync(`deploy/azure/${name}`, "utf8"));
const job = read("link-job.json");
const policy = read("cluster-policy.json");
const [{ new_cluster: cluster }] = job.job_clusters;
const [{ spark_python_task: task }] = job.tasks;

describe("the job for Databricks", () => {
  it("gives the job only arguments that it knows, and all that it must have", () => {
    const known = readFileSync("deploy/spark/link_releases.py", "utf8").matchAll(/"(--[a-z]+)", (required=True)?/g);
    const given: string[] = task.parameters.filter((parameter: string) => parameter.startsWith("--"));
    const options = [...known].map(([, name, required]) => ({ name, required }));
    expect(options.map(({ name }) => name)).toEqual(expect.arrayContaining(given));
    expect(given).toEqual(expect.arrayContaining(options.filter(({ required }) => required).map(({ name }) => name)));
  });

  it("names only parameters that it has", () => {
    const named = [...JSON.stringify(task).matchAll(/job\.parameters\.(\w+)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(job.parameters.map(({ name }: { name: string }) => name).sort());
  });

  it("stays within its own policy", () => {
    expect(cluster.autoscale.max_workers).toBeLessThanOrEqual(policy["autoscale.max_workers"].maxValue);
    expect(cluster.autoscale.min_workers).toBeGreaterThanOrEqual(policy["autoscale.min_workers"].minValue);
    expect(cluster.azure_attributes.availability).toBe(policy["azure_attributes.availability"].value);
    expect(policy.node_type_id.values).toContain(cluster.node_type_id);
  });

  it("ends by itself, and runs once at a time", () => {
    expect([job.timeout_seconds > 0, job.max_concurrent_runs]).toEqual([true, 1]);
  });
});
