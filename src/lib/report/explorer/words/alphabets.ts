/** Cyrillic and Greek letters, lower case and without accents, as Latin ones. Longer groups of letters come first. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  (
    "ου:ou αυ:av ευ:ev γγ:ng γκ:gk " +
    "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o " +
    "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: " +
    "ы:y ь: э:e ю:yu я:ya є:ye і:i ґ:g ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz"
  )
    .split(" ")
    .map((pair) => {
      const [letters = "", latin = ""] = pair.split(":");
      return [letters, latin];
    }),
);

const KNOWN = new RegExp([...LETTERS.keys()].join("|"), "g");

export function latinOfAlphabet(letters: string): string {
  return letters.replace(KNOWN, (known) => LETTERS.get(known) ?? known);
}
