/** A model, and whether it saw the genre of the song. */
export function named({ model, song_view }: { readonly model: string; readonly song_view: string }): string {
  return song_view === "with genre" ? `${model}, genre seen` : model;
}
