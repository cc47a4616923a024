import { createRequire } from "node:module";
import { resolve } from "node:path";

/** As much of the Kusto language service as we use; it puts itself into the global scope. */
interface KustoScope {
  readonly Kusto: {
    readonly Language: {
      readonly Symbols: {
        readonly TableSymbol: { From(columns: string): { WithName(name: string): object } };
        readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly object[]) => object };
      };
      readonly GlobalState: { readonly Default: { WithDatabase(database: object): object } };
      readonly KustoCode: { ParseAndAnalyze(query: string, globals: object): { GetDiagnostics(): Diagnostics } };
    };
  };
}

interface Diagnostics {
  readonly Count: number;
  getItem(place: number): { readonly Severity: string; readonly Message: string };
}

/** What is wrong with a query that reads these tables: words that no query has, and columns that no table has. */
export function kqlFaults(query: string, tables: Readonly<Record<string, string>>): string[] {
  const { Symbols, GlobalState, KustoCode } = language();
  const symbols = Object.entries(tables).map(([name, columns]) => Symbols.TableSymbol.From(columns).WithName(name));
  const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor("workspace", symbols));
  const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
  return Array.from({ length: found.Count }, (_, place) => found.getItem(place)).map(
    ({ Severity, Message }) => `${Severity}: ${Message}`,
  );
}

function language(): KustoScope["Kusto"]["Language"] {
  const require = createRequire(resolve("src/publish/package.json"));
  require("@kusto/language-service-next/bridge.js");
  require("@kusto/language-service-next");
  // The package has types for browsers only, where its names are global.
  return (globalThis as unknown as KustoScope).Kusto.Language;
}
