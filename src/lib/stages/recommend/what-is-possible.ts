import type { Lesson, Model } from "../../recommending/models/model.js";
import { scoreEach } from "../../recommending/models/score-each.js";
import { plantedFilms } from "../../sample/truth/planted-films.js";
import { type Added, addedOf, likelihoodFor, likelihoods, type SeenFilm } from "../../sample/truth/planted-sound.js";

/** A model that knows how the sample was made, but of a film only what the files show; none for real data. */
export function whatIsPossible(rawFolder: string): Model[] {
  const planted = plantedFilms(rawFolder);
  if (planted === undefined) return [];
  return [
    {
      name: "what is possible",
      means: "the films for which the sample is likeliest to have made such a song: nothing can do better",
      seesGenre: false,
      learn: ({ songs, films }: Lesson) => {
        const seen = films.map((film) => planted(film.id, film));
        const { sets, setOf } = keywordSets(seen);
        return (song, asked) => {
          const sound = songs[song];
          if (sound === undefined) return new Float64Array(asked.length);
          const bySet = sets.map((added) => likelihoods(sound, added));
          return scoreEach(asked, (film) => likelihoodFor(seen[film]?.moods ?? [], bySet[setOf[film] ?? 0] ?? []));
        };
      },
    },
  ];
}

/** Many films have the same keywords. */
function keywordSets(seen: readonly SeenFilm[]) {
  const sets: Added[] = [];
  const places = new Map<string, number>();
  const setOf = seen.map(({ keywords }) => {
    const name = keywords?.map(({ word }) => word).join() ?? "unknown";
    const place = places.get(name) ?? sets.push(addedOf(keywords)) - 1;
    places.set(name, place);
    return place;
  });
  return { sets, setOf };
}
