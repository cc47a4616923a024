/** What an image model sees on a poster, as so many numbers. People have no words for them. */
export const LOOKS = Array.from({ length: 8 }, (_, at) => `look of the poster, ${at + 1}`);
