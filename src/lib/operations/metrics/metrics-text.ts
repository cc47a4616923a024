import type { Operations } from "../operations.js";
import { METRICS, type Metric, type Sample } from "./metrics.js";

/** The file in the folder of all reports that a Prometheus server reads. */
export const METRICS_FILE = "metrics.prom";

/**
 * All metrics in the text format of Prometheus. Samples carry no time of their own: a server takes that of its reading,
 * and would drop samples that are older than an hour.
 */
export function metricsText(operations: Operations): string {
  return METRICS.map((metric) => metricText(metric, operations)).join("");
}

function metricText({ name, type, help, samples }: Metric, operations: Operations): string {
  const lines = samples(operations).flatMap((sample) => sampleLine(name, sample));
  return lines.length === 0 ? "" : `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

function sampleLine(name: string, { labels = {}, value }: Sample): string[] {
  if (value === undefined) return [];
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return [`${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}\n`];
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
