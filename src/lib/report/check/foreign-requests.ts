import { matches } from "./matches.js";

const STYLE_ADDRESS = /(?:\burl\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]*)/g;
const SCRIPT_REQUEST =
  /\b(?:fetch|import|importScripts|sendBeacon|Worker|EventSource|WebSocket)\(\s*["'`]((?:https?|wss?):\/\/[^"'`]*)/g;

/** Where files of each kind name what a browser loads by itself. Links that a reader follows are not among them. */
const REQUESTS: readonly { readonly file: RegExp; readonly pattern: RegExp }[] = [
  {
    file: /\.html$/,
    pattern:
      /<(?:script|img|source|iframe|video|audio|link(?=[^>]*\brel="(?:stylesheet|preload|modulepreload|preconnect|icon|apple-touch-icon)"))\b[^>]*?\b(?:src|href)="((?:https?:)?\/\/[^"]*)"/g,
  },
  { file: /\.svg$/, pattern: /<(?:image|use)\b[^>]*?\bhref="((?:https?:)?\/\/[^"]*)"/g },
  { file: /\.(?:html|css|svg)$/, pattern: STYLE_ADDRESS },
  { file: /\.(?:html|js|mjs)$/, pattern: SCRIPT_REQUEST },
];

/** A page must be complete without a network, and must not tell anybody that it is being read. */
export function foreignRequests(file: string, text: string): string[] {
  return REQUESTS.filter((request) => request.file.test(file))
    .flatMap(({ pattern }) => matches(text, pattern))
    .map((address) => `loads from another site: ${address}`);
}
