/** What an output holds to be played: one recorded run, several of them, or a row of pictures. */
import { Recording } from "./recording.js";

/** Runs on the same data as the run before them come without them. */
export function filmOf(text) {
  const film = JSON.parse(text);
  if (film.version !== 1) throw new Error(`expected a recording of version 1, got version ${film.version}`);
  let data = null;
  film.runs = (film.runs ?? []).map((run) => {
    data = run.data ?? data;
    return new Recording({ ...run, data });
  });
  return film;
}

/** The film that an output's HTML holds; an error where there is none that this script can play. */
export function filmOfHtml(html) {
  return filmOf(/<script type="application\/json">(.*?)<\/script>/s.exec(html)?.[1]);
}
