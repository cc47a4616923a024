import { TOPICS } from "../topics.js";
import { findingHtml } from "./finding-html.js";
import type { PartSource, Parts } from "./part.js";
import { topicHtml } from "./topic-html.js";

/** `{{figure x}}` shows a figure, `{{finding x}}` says what it shows, `{{topic x}}` shows all answers of a topic. */
export function figureParts({ figures }: PartSource): Parts {
  return Object.fromEntries([
    ...figures.map(({ name, html }) => [`figure ${name}`, html]),
    ...figures.map((figure) => [`finding ${figure.name}`, findingHtml(figure)]),
    ...TOPICS.map((topic) => [`topic ${topic.topic}`, topicHtml(topic, figures)]),
  ]);
}
