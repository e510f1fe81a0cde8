/** Several recorded runs side by side, on one time line by epochs, steps or seconds. */
import { lastUpTo } from "./recording.js";
import { Curve } from "./curves.js";
import { Regions } from "./regions.js";
import { Caption } from "./caption.js";
import { choice, element } from "./controls.js";
import { RunTrack, canvas, scrubbing } from "./run.js";
import { brief, css } from "./ink.js";

const PIECES = 500; // into which a time line of seconds is cut

/** How far each epoch of a run lies along the time line, and which epoch lies at a place. */
const WAYS = {
  epochs: { of: (_run, epoch) => epoch, at: (_run, place) => Math.floor(place) },
  steps: { of: (run, epoch) => epoch * run.stepsPerEpoch, at: (run, place) => Math.floor(place / run.stepsPerEpoch) },
  seconds: {
    of: (run, epoch) => (epoch === 0 ? 0 : run.curveAt("seconds", epoch)),
    at: (run, place) => run.curves.epochs[lastUpTo(run.curves.seconds, place)] ?? 0,
  },
};

export class ComparisonView {
  /** @param player {draw(), tell(words), seek(at)} */
  constructor(film, player) {
    Object.assign(this, { player, names: film.names });
    this.title = film.runs.length === 1 ? "1 run" : `${film.runs.length} runs`;
    this.unit = "place"; // for the controls, as epochs, steps and seconds share them
    this.tracks = film.runs.map((run) => new RunTrack(run));
    this.panels = film.runs.map((run, i) => this.panel(run, film.names[i]));
    this.axis = { unit: "", last: 0 };
    const sheets = [canvas("loss", "Loss of each run"), canvas("score", "Score of each run")];
    this.curves = [
      new Curve(
        sheets[0],
        this.axis,
        this.series((track) => ({ epochs: track.recording.curves.epochs, values: track.recording.curves.loss })),
        { title: () => "loss before each step" },
      ),
      new Curve(
        sheets[1],
        this.axis,
        this.series((track) => track.scoreSeries),
        { title: () => [...new Set(this.tracks.map((track) => track.scoreSeries.name))].join(", ") },
      ),
    ];
    this.parts = [...this.panels.map((panel) => panel.part), element("div", { class: "curves wide" }, ...sheets)];
    this.more = [choice("Aligned by", Object.keys(WAYS), (name) => this.align(name))];
    sheets.forEach((sheet, i) => scrubbing(sheet, this.curves[i], player));
    this.align("epochs");
  }

  panel(run, name) {
    const [ground, over] = [canvas("ground", "", { "aria-hidden": "true" }), canvas("over", `The answers of the network of ${name}`)];
    const regions = new Regions(ground, over, run);
    const caption = new Caption(run);
    const words = element("div", { class: "said" });
    const heading = element("div", { class: "name", title: run.title }, name);
    over.addEventListener("pointermove", (event) => this.player.tell(regions.wordsAt(event.offsetX, event.offsetY)));
    over.addEventListener("pointerleave", () => this.player.tell(""));
    return {
      regions,
      caption,
      words,
      heading,
      // The name below the picture, so that pictures side by side begin on one line however long their names are.
      part: element("div", { class: "panel" }, element("div", { class: "answers" }, ground, over), heading, caption.part, words),
    };
  }

  series(of) {
    return this.tracks.map((track, i) => () => {
      const { epochs, name, ...rest } = of(track);
      // Where scores of two kinds share an axis, each says which it is.
      const isMixed = name && new Set(this.tracks.map((each) => each.scoreName)).size > 1;
      const xs = epochs.map((epoch) => this.way.of(track.recording, epoch));
      return { ...rest, name: isMixed ? `${this.names[i]}: ${track.scoreName}` : this.names[i], xs };
    });
  }

  /** Keeps the first run that is not over at its epoch; where all are over, they stay so. */
  align(name) {
    const isBegin = !this.way;
    const epochs = this.tracks.map(({ recording }) => (isBegin ? 0 : this.way.at(recording, this.shown)));
    const kept = epochs.findIndex((epoch, i) => epoch < this.tracks[i].recording.lastEpoch);
    this.way = WAYS[name];
    this.wayName = name;
    this.last = Math.max(...this.tracks.map(({ recording }) => this.way.of(recording, recording.lastEpoch)));
    this.step = name === "seconds" ? this.last / PIECES || 1 : 1;
    Object.assign(this.axis, { unit: name, last: this.last });
    this.player.seek(kept < 0 ? this.last : this.way.of(this.tracks[kept].recording, epochs[kept]));
  }

  get resting() {
    return this.tracks.flatMap((track, i) => (track.resting ? [`${this.names[i]}: ${track.resting}`] : [])).join(" ");
  }

  work(end) {
    return this.tracks.filter((track) => track.scoreUntil(end)).length > 0;
  }

  draw(ink, at) {
    this.shown = at;
    this.tracks.forEach(({ recording, answers }, i) => {
      const epoch = Math.min(recording.lastEpoch, this.way.at(recording, at));
      const answer = answers.at(epoch);
      const { regions, caption, words, heading } = this.panels[i];
      regions.draw(ink, answer, null);
      caption.draw(ink);
      const said = this.tracks[i].wordsOf(epoch, answer);
      if (words.textContent !== said) words.textContent = said;
      heading.style.borderColor = css(this.curves[0].colour(ink, i));
    });
    this.curves.forEach((curve) => curve.draw(ink, at));
    return `${this.wayName}: ${brief(at)} of ${brief(this.last)}`;
  }
}
