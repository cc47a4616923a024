// Runs take other times each time, so what they took lies beside the folders of all versions, as a page of its own for
// those who read without JavaScript. This shows the content of that page here. Links in it start two folders above this
// script as well.
const PAGE = new URL("../../../operations/index.html", import.meta.url);

const place = document.querySelector("#operations");
const response = await fetch(PAGE);
// In a preview, or in a copy of a single version, nothing is there.
if (place && response.ok) {
  const runs = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("#runs");
  if (runs) place.replaceChildren(...runs.childNodes);
}
