/** Questions to begin with. */
export const QUESTIONS: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "Films of each decade",
    sql: "SELECT decade, count(*) AS films, count(revenue) AS with_known_revenue\nFROM film\nGROUP BY decade\nORDER BY decade",
  },
  {
    name: "Styles of the most popular films",
    sql: "SELECT style, count(*) AS films, round(median(popularity), 2) AS popularity\nFROM film_music JOIN film USING (title_key)\nGROUP BY style HAVING films >= 10\nORDER BY popularity DESC\nLIMIT 15",
  },
  {
    name: "How sure the links are",
    sql: "SELECT decision, reason, count(*) AS links, round(avg(probability), 3) AS probability\nFROM link_release_title\nGROUP BY ALL\nORDER BY links DESC",
  },
  {
    name: "Records long after their film",
    sql: "SELECT release_year - film_year AS years_later, count(*) AS records\nFROM soundtrack\nGROUP BY years_later\nORDER BY years_later DESC NULLS LAST\nLIMIT 20",
  },
  {
    name: "History of a title",
    sql: "SELECT title_id, version, valid_from, valid_to, primary_title, start_year\nFROM dim_title\nWHERE title_id IN (SELECT title_id FROM dim_title WHERE version = 2)\nORDER BY title_id, version\nLIMIT 20",
  },
];
