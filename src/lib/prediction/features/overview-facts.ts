import { sentimentOf } from "../../learning/text/sentiment.js";
import { topicsIn } from "../../learning/text/topics.js";
import { wordsOfText } from "../../learning/text/words-of-text.js";
import type { FilmFacts } from "./film-feature.js";

/** What the overview of a film tells: its length, how kind its words are, and what it is about. */
export function overviewFacts(overview: string): FilmFacts {
  return {
    overview_words: wordsOfText(overview).length,
    overview_sentiment: sentimentOf(overview),
    overview_topics: topicsIn(overview).sort(),
  };
}
