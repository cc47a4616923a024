import { saveCsv } from "./save-csv.js";
import type { Database, Result } from "./sql/open-database.js";
import { QUESTIONS } from "./sql/questions.js";
import { resultCsv, resultTable, summary } from "./sql/result-table.js";

const PARAMETER = "sql";

const box = document.querySelector<HTMLElement>("#sql-box");
if (box) offer(box);

/** The database is large, so it waits until somebody asks for it. An address with a question asks. */
function offer(box: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  const start = button("Start DuckDB here", async () => {
    start.disabled = true;
    start.textContent = "Loading …";
    try {
      const { openDatabase } = await import("./sql/open-database.js");
      const database = await openDatabase();
      start.remove();
      box.append(...questioner(database, asked));
    } catch (error) {
      start.textContent = `DuckDB could not be started: ${error instanceof Error ? error.message : error}`;
    }
  });
  box.append(start);
  if (asked !== null) start.click();
}

function questioner(database: Database, asked: string | null): HTMLElement[] {
  const input = document.createElement("textarea");
  input.rows = 6;
  input.spellcheck = false;
  input.ariaLabel = "A question in SQL";
  input.value = asked ?? QUESTIONS[0]?.sql ?? "";
  const status = document.createElement("output");
  const result = document.createElement("div");
  let last: Result | undefined;

  const run = async () => {
    const started = performance.now();
    status.value = "Asking …";
    try {
      last = await database.ask(input.value);
      status.value = summary(last, performance.now() - started);
      result.replaceChildren(resultTable(last));
    } catch (error) {
      last = undefined;
      status.value = error instanceof Error ? error.message : String(error);
      result.replaceChildren();
    }
    download.disabled = last === undefined;
    history.replaceState(null, "", `?${new URLSearchParams({ [PARAMETER]: input.value })}${location.hash}`);
  };
  const download = button("Result as CSV", () => last && saveCsv(resultCsv(last), "result.csv"));
  download.disabled = true;
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
  });
  const ready = QUESTIONS.map(({ name, sql }) =>
    button(name, () => {
      input.value = sql;
      return run();
    }),
  );
  if (asked !== null) run();
  return [
    line("questions", ready),
    input,
    line("actions", [button("Ask (Ctrl+Enter)", run), download, status]),
    result,
  ];
}

function line(name: string, parts: readonly HTMLElement[]): HTMLElement {
  const line = document.createElement("p");
  line.className = name;
  line.append(...parts);
  return line;
}

function button(text: string, act: () => unknown): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}
