/** What pages say about a topic before they show its answers. */
export interface SiteTopic {
  /** A folder of insights; one whose name goes on with a hyphen, such as `soundtrack-success`, belongs to it. */
  readonly topic: string;
  readonly heading: string;
  readonly introduction: string;
}

/** All topics; `{{topic soundtrack}}` on a page shows one. `pages.ts` says which page that is. */
export const TOPICS: readonly SiteTopic[] = [
  {
    topic: "soundtrack",
    heading: "Soundtracks and their films",
    introduction:
      "Which music films have, and how well films with each kind of music do. These are plain differences between " +
      "groups of films: they show what goes together, not what causes what. Only films with a linked soundtrack count.",
  },
  {
    topic: "effect",
    heading: "Does the music matter?",
    introduction:
      "Films with one kind of music differ from others in many ways: in year, genre, budget and language. Here these " +
      "are held fixed, one after the other. What is left of a difference is the most that the music could account for.",
  },
  {
    topic: "selection",
    heading: "What if other films were looked at?",
    introduction:
      "Not every film has a soundtrack that was released and linked, or a budget that is known. Those that have are not " +
      "like the rest. Here is how they differ, and what the effects become when that, or the doubt about a link, is weighed in.",
  },
  {
    topic: "published",
    heading: "Published findings, again",
    introduction:
      "What others have reported, beside what the same measure gives here. Agreement on sample data shows only that " +
      "the method works; on real data it is a finding.",
  },
  {
    topic: "pitfalls",
    heading: "The same analysis, done wrong and right",
    introduction:
      "Some shortcuts are common and change the result. Each is shown beside the right way, on the same films, " +
      "with what it changes.",
  },
  {
    topic: "truth",
    heading: "What was planted, and what was found",
    introduction:
      "The sample is invented, so its true effects are known. An honest method finds them, says how unsure it is, " +
      "and finds nothing where nothing was planted.",
  },
  {
    topic: "composers",
    heading: "Composers",
    introduction:
      "Who writes the music, for how many films, over how many years, and with which directors. Means of few films " +
      "vary by chance, so composers are ranked by what is certain rather than by the mean itself.",
  },
  {
    topic: "talent",
    heading: "Actors, directors and writers",
    introduction:
      "Who made the most films, how long careers last, and how the films of a person are rated. A film counts once " +
      "for each person and kind of work.",
  },
  {
    topic: "money",
    heading: "Budgets, revenue and return",
    introduction:
      "The sources give many budgets and revenues as zero, which means that they are unknown. Such films are left out " +
      "and counted, never taken for free.",
  },
  {
    topic: "films",
    heading: "What goes with what",
    introduction:
      "How the facts about films hang together, which are often missing, and which films stand out. A correlation " +
      "between two facts says nothing about which of them comes first.",
  },
  {
    topic: "prediction",
    heading: "How good are the predictions?",
    introduction:
      "Each model beside the best that needs none: the share of films that pay, and the budget alone. All figures are of " +
      "the newest films, from which nothing was learned; lines are 95% intervals.",
  },
  {
    topic: "takings",
    heading: "How much will it take in?",
    introduction:
      "The same facts, asked for an amount. A range that should hold 80% of the films is checked for each decade.",
  },
  {
    topic: "features",
    heading: "What the models know",
    introduction:
      "Facts about a film on the day before it opens, how they are spread, what each tells about success, and what a " +
      "model would seem to be worth if it knew more than it may.",
  },
  {
    topic: "song-features",
    heading: "The measures of songs",
    introduction:
      "Each measure of a song is a number that a program heard in it. Here is how each is spread, and which go together.",
  },
  {
    topic: "songs",
    heading: "How songs sound",
    introduction:
      "Spotify measures each track: its tempo, its energy, how happy it sounds. Here is which songs are popular, and how " +
      "tracks of soundtracks differ from others.",
  },
  {
    topic: "recommending",
    heading: "Which film suits a song",
    introduction:
      "From songs of soundtracks a model learns how the songs of a film sound, and recommends films for other songs. Here " +
      "is how often it is right, beside models that learn little or nothing. The command leitmotif recommend asks it.",
  },
  {
    topic: "content",
    heading: "Films, series and other titles",
    introduction:
      "How titles of each type are rated. A few votes make a mean unsure, so the weighted rating draws titles with few " +
      "votes towards the mean of all.",
  },
  {
    topic: "genres",
    heading: "Genres",
    introduction:
      "Most films have several genres, and each of them counts here. The sums over genres are therefore larger than the " +
      "number of films.",
  },
  {
    topic: "time",
    heading: "Over the years",
    introduction:
      "How many titles came out when, how long they are, and in which months films are released. The last year is " +
      "seldom complete.",
  },
];
