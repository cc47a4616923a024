/** A page that redirects without a server's help. */
export function redirectPage(target: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Leitmotif</title>
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${target}">
</head>
<body><p>The report is <a href="${target}">here</a>.</p></body>
</html>
`;
}
