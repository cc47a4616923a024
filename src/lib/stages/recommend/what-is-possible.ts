import type { Lesson, Model } from "../../recommending/models/model.js";
import { plantedFilms } from "../../sample/truth/planted-films.js";
import { likelihoodFor, likelihoods } from "../../sample/truth/planted-sound.js";

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
        const seen = films.map(({ id, overview, keywords }) => {
          const film = planted(id, { overview, keywords });
          return { ...film, name: film.keywords?.map(({ word }) => word).join() ?? "unknown" };
        });
        return (song, asked) => {
          const sound = songs[song];
          // Many films have the same keywords.
          const known = new Map<string, readonly number[]>();
          return Float64Array.from(asked, (film) => {
            const one = seen[film];
            if (sound === undefined || one === undefined) return 0;
            const byMood = known.get(one.name) ?? likelihoods(sound, one.keywords);
            known.set(one.name, byMood);
            return likelihoodFor(one.mood, byMood);
          });
        };
      },
    },
  ];
}
