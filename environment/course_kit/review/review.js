// Keys of the review: next and previous, and where to write; and what a page asks before a text is lost.
const LINKS = {
  j: "next",
  ArrowRight: "next",
  k: "prev",
  ArrowLeft: "prev",
  u: "index",
};
const FIELDS = { c: "comment", p: "points", f: "flag" };
const LOST = "You have unsent text in another form on this page, and it would be lost. Send this form anyway?";
let sent = false;

/** Whether anything was written into another form than this one. */
function unsent(form) {
  const fields = document.querySelectorAll("input:not([type=hidden]), textarea");
  return [...fields].some((each) => each.form !== form && each.value !== each.defaultValue);
}

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

addEventListener("submit", (event) => {
  if (sent || (unsent(event.target) && !confirm(LOST))) event.preventDefault();
  else sent = true; // A second click would send it once more.
});

addEventListener("pageshow", () => (sent = false));

addEventListener("beforeunload", (event) => {
  if (!sent && unsent(null)) event.preventDefault(); // The browser asks.
});
