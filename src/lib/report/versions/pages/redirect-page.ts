/** A page that leads to another without a server's help, and hands on what follows the address where scripts run. */
export function redirectPage(target: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Leitmotif</title>
<script>location.replace(${JSON.stringify(target)} + location.search + location.hash)</script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
<link rel="canonical" href="${target}">
</head>
<body><h1>Leitmotif</h1><p>The report is <a href="${target}">here</a>.</p></body>
</html>
`;
}
