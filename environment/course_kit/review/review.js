// Keys of the review: next and previous, and where to write. All else works without this file.
const LINKS = {
  j: "next",
  ArrowRight: "next",
  k: "prev",
  ArrowLeft: "prev",
  u: "index",
};
const FIELDS = { c: "comment", p: "points", f: "flag" };

addEventListener("keydown", (event) => {
  const writing = event.target.matches("input, textarea, select");
  if (event.key === "Escape" && writing) event.target.blur();
  if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (Object.hasOwn(LINKS, event.key)) {
    document.querySelector(`a[rel="${LINKS[event.key]}"]`)?.click();
  } else if (Object.hasOwn(FIELDS, event.key)) {
    event.preventDefault(); // The letter would be written into the field.
    document.getElementById(FIELDS[event.key])?.focus();
  }
});
