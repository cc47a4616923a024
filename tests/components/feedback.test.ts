import { expect, it } from "vitest";
import { feedbackCsv } from "../../src/components/finder/kept-feedback.js";

it("writes the verdicts as the command reads them, whatever stands in an id", () => {
  const verdicts = [
    { song: "spotify:1", film: "imdb:tt1", fits: true },
    { song: 'a "b", c', film: "f", fits: false },
  ];
  expect(feedbackCsv(verdicts)).toBe('song_id,film_id,verdict\nspotify:1,imdb:tt1,fits\n"a ""b"", c",f,does not fit\n');
});
