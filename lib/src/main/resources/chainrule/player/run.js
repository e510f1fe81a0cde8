/** One recorded run: its answers, its network, and its curves. */
import { lastUpTo } from "./recording.js";
import { Answers } from "./answers.js";
import { brief } from "./ink.js";
import { Curve } from "./curves.js";
import { Regions } from "./regions.js";
import { Diagram } from "./diagram.js";
import { Caption } from "./caption.js";
import { capital, element } from "./controls.js";

// What there can be; an R² far below 0 says no more than one of -1, and would press the rest of its curve flat.
const BOUNDS = { accuracy: [0, 1], "R²": [-1, 1] };

/** A canvas with a name for those who do not see it. */
export function canvas(name, label, more) {
  return element("canvas", { class: name, role: "img", "aria-label": label, ...more });
}

/** Such as 1,797. */
function grouped(count) {
  return count.toLocaleString("en");
}

/** A run's answers and scores, and what there is to say about them at an epoch. */
export class RunTrack {
  constructor(recording) {
    this.recording = recording;
    this.answers = new Answers(recording);
    this.scoreName = recording.curves.metricName ?? (recording.classes > 0 ? "accuracy" : "R²");
    this.scored = 0;
  }

  get scoreSeries() {
    const { curves } = this.recording;
    const epochs = curves.metric ? curves.epochs : this.answers.source.epochs;
    const values = curves.metric ?? epochs.map((_, place) => this.answers.scores.get(place));
    const bounds = BOUNDS[this.scoreName];
    const isCut = Boolean(bounds) && values.some((v) => v < bounds[0]);
    const name = curves.metric
      ? `validation ${this.scoreName} after the epoch`
      : `training ${this.scoreName}${this.ofSome} after the epoch`;
    return { name, epochs, bounds, isCut, values: isCut ? values.map((v) => (v < bounds[0] ? bounds[0] : v)) : values };
  }

  /** Computes scores until a time of the clock; gives whether some are left. */
  scoreUntil(end) {
    const { epochs } = this.answers.source;
    if (this.recording.curves.metric) return false;
    while (this.scored < epochs.length && performance.now() < end) this.answers.scoreOf(this.scored++);
    return this.scored < epochs.length;
  }

  /** Where not all training examples count, that it is so: empty otherwise. */
  get ofSome() {
    const asked = this.answers.source.examples.length;
    const { of } = this.recording.data;
    return asked < of ? ` (${grouped(asked)} of ${grouped(of)} examples)` : "";
  }

  get resting() {
    return this.recording.ending === "COMPLETED" ? "" : `${capital(this.recording.message)}.`;
  }

  /** Each number is of this epoch, or it is said of which one it is. */
  wordsOf(epoch, answer) {
    const { recording, scoreName } = this;
    const { curves, lastEpoch } = recording;
    const known = recording.curveEpoch(epoch);
    const isSame = answer?.epoch === epoch;
    const parts = [lastEpoch > 0 ? `epoch ${epoch} of ${lastEpoch}` : "epoch 0"];
    const curve = (name) => brief(recording.curveAt(name, epoch));
    let score = "";
    if (known > 0) parts.push(`${known === epoch ? "" : `in epoch ${known}: `}loss ${curve("loss")}`);
    if (known > 0 && curves.metric) parts.push(`validation loss ${curve("validation")}`, `validation ${scoreName} ${curve("metric")}`);
    else if (answer)
      score = `training ${scoreName}${this.ofSome} ${brief(this.answers.scoreOf(lastUpTo(this.answers.source.epochs, epoch)))}`;
    if (score && isSame) parts.push(score);
    if (known > 0) parts.push(`‖∂L/∂θ‖ ${curve("norm")}`);
    if (answer && !isSame) parts.push(`${score ? `${score} and ` : ""}pictures of epoch ${answer.epoch}`);
    return parts.join(" · ");
  }
}

export class RunView {
  /** @param player {draw(), tell(words), seek(at)} */
  constructor(film, player, recording = film.runs[0]) {
    Object.assign(this, { player, recording });
    this.track = new RunTrack(recording);
    this.title = recording.title;
    this.unit = "epoch";
    this.step = 1;
    const [ground, over] = [canvas("ground", "", { "aria-hidden": "true" }), canvas("over", "The network's answers")];
    const diagram = canvas("diagram", "The network: the arrow keys move from neuron to neuron", { tabindex: 0 });
    const curves = [canvas("loss", "Loss by epoch"), canvas("score", `${this.track.scoreName} by epoch`)];
    this.regions = new Regions(ground, over, recording);
    this.caption = new Caption(recording);
    this.diagram = new Diagram(diagram, recording);
    const score = () => ({ ...this.track.scoreSeries, xs: this.track.scoreSeries.epochs });
    const isDiverged = recording.ending === "DIVERGED";
    this.curves = [new Curve(curves[0], this, this.losses(), { isDiverged }), new Curve(curves[1], this, [score])];
    const answers = element("div", { class: "seen" }, element("div", { class: "answers" }, ground, over), this.caption.part);
    this.parts = [answers, diagram, element("div", { class: "curves" }, ...curves)];
    this.more = [];
    this.listen(over, diagram, curves);
  }

  get resting() {
    return this.track.resting;
  }

  get last() {
    return this.recording.lastEpoch;
  }

  listen(over, diagram, curves) {
    over.addEventListener("pointermove", (event) => this.player.tell(this.regions.wordsAt(event.offsetX, event.offsetY)));
    diagram.addEventListener("pointermove", (event) => {
      this.player.tell(this.diagram.wordsAt(event.offsetX, event.offsetY));
      this.select(this.diagram.neuronAt(event.offsetX, event.offsetY));
    });
    for (const part of [diagram, over]) part.addEventListener("pointerleave", () => this.player.tell(""));
    for (const end of ["pointerleave", "blur"]) diagram.addEventListener(end, () => this.select(null));
    diagram.addEventListener("keydown", (event) => {
      if (!this.diagram.key(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      this.player.tell(this.diagram.wordsOf(this.diagram.selected));
      this.player.draw();
    });
    curves.forEach((each, i) => scrubbing(each, this.curves[i], this.player));
  }

  losses() {
    const { curves } = this.recording;
    const series = [() => ({ name: "loss before each step", xs: curves.epochs, values: curves.loss })];
    if (curves.validation) series.push(() => ({ name: "validation", xs: curves.epochs, values: curves.validation }));
    return series;
  }

  /** Computes some of the scores; gives whether more are left. */
  work(end) {
    return this.track.scoreUntil(end);
  }

  select(neuron) {
    if (neuron?.column === this.diagram.selected?.column && neuron?.neuron === this.diagram.selected?.neuron) return;
    this.diagram.selected = neuron;
    this.player.draw();
  }

  draw(ink, at) {
    const { recording } = this;
    const epoch = Math.min(at, recording.lastEpoch);
    const frame = recording.frameAt(epoch);
    const answer = this.track.answers.at(epoch);
    this.regions.draw(ink, answer, this.diagram.selected);
    this.caption.draw(ink);
    this.diagram.draw(ink, answer, frame < 0 ? null : recording.parametersOf(frame), epoch);
    this.curves.forEach((curve) => curve.draw(ink, epoch));
    return this.track.wordsOf(epoch, answer);
  }
}

/** Goes to the place of a curve that is pressed, and follows the pointer while it is held. */
export function scrubbing(part, curve, player) {
  const go = (event) => player.seek(curve.placeAt(event.offsetX));
  part.addEventListener("pointerdown", (event) => {
    part.setPointerCapture(event.pointerId);
    go(event);
  });
  part.addEventListener("pointermove", (event) => event.buttons && go(event));
}
