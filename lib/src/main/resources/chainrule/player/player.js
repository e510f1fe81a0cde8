/** The element <chainrule-player>, which holds a recorded run or is given one, and plays it. */
import { Recording, lastUpTo } from "./recording.js";
import { Answers } from "./answers.js";
import { Ink, brief } from "./ink.js";
import { Curve } from "./curves.js";
import { Regions } from "./regions.js";
import { Diagram } from "./diagram.js";
import { Controls, element } from "./controls.js";

const SECONDS = 10; // that a whole run takes at speed 1

const STYLE = `
  :host { display: block; max-width: 1000px; }
  .player { color: var(--jp-content-font-color1, CanvasText); background: var(--jp-layout-color0, Canvas);
    font: 13px/1.4 system-ui, sans-serif; padding: 8px; border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: 6px; }
  .pictures { display: flex; flex-wrap: wrap; gap: 12px; }
  .answers { position: relative; width: 260px; height: 260px; flex: none; }
  .answers canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
  .ground { image-rendering: pixelated; }
  .diagram { flex: 1 1 280px; min-width: 0; height: 260px; }
  .curves { flex: 1 1 240px; min-width: 0; display: flex; flex-direction: column; gap: 4px; }
  .curves canvas { width: 100%; height: 128px; cursor: col-resize; touch-action: none; }
  .controls { display: flex; gap: 6px; align-items: center; margin-top: 8px; }
  .controls input { flex: 1; min-width: 60px; accent-color: #0072B2; }
  button, select { font: inherit; color: inherit; background: transparent; min-width: 34px; min-height: 32px;
    border: 1px solid color-mix(in srgb, currentColor 35%, transparent); border-radius: 4px; cursor: pointer; }
  option { color: CanvasText; background: Canvas; }
  :focus-visible { outline: 2px solid #0072B2; outline-offset: 2px; }
  .words { font-variant-numeric: tabular-nums; min-height: 1.4em; margin-top: 4px; }
  .hint { opacity: .8; min-height: 1.4em; }
  .title { font-size: 12px; opacity: .8; margin-bottom: 6px; overflow-wrap: anywhere; }`;

class ChainrulePlayer extends HTMLElement {
  connectedCallback() {
    if (!this.root) this.build();
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.repaint = () => {
      // JupyterLab hides the page for a moment while it changes themes, too short for the observer of sizes.
      if (this.root.clientWidth > 0) this.draw(true);
      else this.later = requestAnimationFrame(() => this.draw(true));
    };
    this.dark.addEventListener("change", this.repaint);
    window.addEventListener("keydown", this.keepKeys, true);
    this.theme = new MutationObserver(this.repaint);
    this.theme.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
    this.sizes = new ResizeObserver(this.repaint);
    this.sizes.observe(this.root);
    this.score();
  }

  /** JupyterLab, which hears keys before us, leaves arrows and letters alone here, but still saves at Ctrl+S. */
  keepKeys = (event) => {
    if (event.composedPath().includes(this)) this.toggleAttribute("data-lm-suppress-shortcuts", !(event.ctrlKey || event.metaKey));
  };

  /** Nothing of an output that was removed goes on. */
  disconnectedCallback() {
    this.isPlaying = false;
    cancelAnimationFrame(this.request);
    cancelAnimationFrame(this.later);
    clearTimeout(this.scoring);
    this.dark.removeEventListener("change", this.repaint);
    window.removeEventListener("keydown", this.keepKeys, true);
    this.theme.disconnect();
    this.sizes.disconnect();
  }

  build() {
    this.recording ??= Recording.ofJson(this.querySelector("script[type='application/json']").textContent);
    this.answers = new Answers(this.recording);
    this.epoch = 0;
    this.factor = 1;
    const { recording } = this;
    const canvas = (name, label, more) => element("canvas", { class: name, role: "img", "aria-label": label, ...more });
    const [ground, over] = [canvas("ground", "", { "aria-hidden": "true" }), canvas("over", "What the network answers")];
    const diagram = canvas("diagram", "The network: arrow keys go from neuron to neuron", { tabindex: 0 });
    const [loss, score] = [canvas("loss", "Loss by epoch"), canvas("score", "")];
    const name = recording.curves.metricName ?? (recording.classes > 0 ? "accuracy" : "R²");
    score.setAttribute("aria-label", `${name} by epoch`);
    this.scoreName = name;
    this.regions = new Regions(ground, over, recording);
    this.diagram = new Diagram(diagram, recording);
    const diverged = recording.ending === "DIVERGED";
    this.curves = [new Curve(loss, "loss", recording.lastEpoch, this.losses(), diverged), new Curve(score, name, recording.lastEpoch, [() => this.scoreSeries()])];
    this.controls = new Controls(recording.lastEpoch, {
      toggle: () => this.play(!this.isPlaying),
      back: () => this.seek(Math.ceil(this.epoch) - 1),
      forward: () => this.seek(Math.floor(this.epoch) + 1),
      start: () => this.seek(0),
      end: () => this.seek(recording.lastEpoch),
      seek: (epoch) => this.seek(epoch),
      speed: (factor) => (this.factor = factor),
    });
    this.words = element("div", { class: "words", role: "status", "aria-live": "off" });
    this.hint = element("div", { class: "hint", "aria-live": "polite" }, recording.ending === "COMPLETED" ? "" : recording.message);
    this.root = element(
      "div",
      { class: "player", role: "group", "aria-label": recording.words },
      element("div", { class: "title" }, recording.title),
      element("div", { class: "pictures" }, element("div", { class: "answers" }, ground, over), diagram, element("div", { class: "curves" }, loss, score)),
      this.controls.row,
      this.words,
      this.hint,
    );
    const style = element("style", {}, STYLE);
    this.attachShadow({ mode: "open" }).append(style, this.root);
    this.listen(over, diagram, [loss, score]);
  }

  listen(over, diagram, curves) {
    this.root.addEventListener("keydown", (event) => {
      const target = event.composedPath()[0];
      if (target === diagram && this.diagram.key(event.key)) {
        event.preventDefault();
        this.tell(this.diagram.wordsOf(this.diagram.selected));
        this.draw(true);
      } else {
        this.controls.key(event, target);
      }
    });
    over.addEventListener("pointermove", (event) => this.tell(this.regions.wordsAt(event.offsetX, event.offsetY)));
    diagram.addEventListener("pointermove", (event) => {
      this.tell(this.diagram.wordsAt(event.offsetX, event.offsetY));
      this.select(this.diagram.neuronAt(event.offsetX, event.offsetY));
    });
    for (const part of [diagram, over]) part.addEventListener("pointerleave", () => this.tell(""));
    diagram.addEventListener("pointerleave", () => this.select(null));
    diagram.addEventListener("blur", () => this.select(null));
    curves.forEach((canvas, i) => {
      const go = (event) => this.seek(this.curves[i].epochAt(event.offsetX));
      canvas.addEventListener("pointerdown", (event) => {
        canvas.setPointerCapture(event.pointerId);
        go(event);
      });
      canvas.addEventListener("pointermove", (event) => event.buttons && go(event));
    });
  }

  losses() {
    const { curves } = this.recording;
    const series = [() => ({ name: "loss", epochs: curves.epochs, values: curves.loss })];
    if (curves.validation) series.push(() => ({ name: "validation", epochs: curves.epochs, values: curves.validation }));
    return series;
  }

  scoreSeries() {
    const { curves } = this.recording;
    if (curves.metric) return { name: `${this.scoreName} (validation)`, epochs: curves.epochs, values: curves.metric };
    const { epochs } = this.answers.source;
    // An R² far below 0 says no more than one of -1, and would press the rest of its curve flat.
    const values = epochs.map((_, place) => Math.max(-1, this.answers.scores.get(place)));
    return { name: `${this.scoreName} (training)`, epochs, values };
  }

  /** Computes the scores of all epochs in small pieces, so that the page stays quick. */
  score() {
    const { epochs } = this.answers.source;
    if (this.recording.curves.metric || this.scored >= epochs.length) return;
    const end = performance.now() + 8;
    this.scored ??= 0;
    while (this.scored < epochs.length && performance.now() < end) this.answers.scoreOf(this.scored++);
    if (this.scored === epochs.length || this.scored % 20 === 0) this.draw(true);
    this.scoring = setTimeout(() => this.score(), 4);
  }

  select(neuron) {
    if (neuron?.column === this.diagram.selected?.column && neuron?.neuron === this.diagram.selected?.neuron) return;
    this.diagram.selected = neuron;
    this.draw(true);
  }

  tell(words) {
    this.hint.textContent = words || (this.recording.ending === "COMPLETED" ? "" : this.recording.message);
  }

  seek(epoch) {
    this.play(false);
    this.epoch = Math.max(0, Math.min(this.recording.lastEpoch, epoch));
    this.draw();
  }

  play(isPlaying) {
    if (isPlaying && this.epoch >= this.recording.lastEpoch) this.epoch = 0;
    this.isPlaying = isPlaying;
    this.words.setAttribute("aria-live", isPlaying ? "off" : "polite");
    cancelAnimationFrame(this.request);
    this.before = undefined;
    if (isPlaying) this.request = requestAnimationFrame((now) => this.tick(now));
    this.draw(true);
  }

  /** With reduced motion the run advances in ten still pictures, one a second. */
  tick(now) {
    const { lastEpoch } = this.recording;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const passed = ((now - (this.before ?? now)) / 1000) * this.factor;
    if (!isStill || passed >= 1) {
      this.epoch = Math.min(lastEpoch, this.epoch + (isStill ? lastEpoch / 10 : (passed * lastEpoch) / SECONDS));
      this.before = now;
    } else {
      this.before ??= now;
    }
    if (this.epoch >= lastEpoch) this.play(false);
    else this.request = requestAnimationFrame((next) => this.tick(next));
    this.draw();
  }

  draw(isAnyway = false) {
    const epoch = Math.floor(this.epoch);
    if ((!isAnyway && this.drawn === epoch) || !this.isConnected) return;
    if (this.root.clientWidth === 0) return;
    this.drawn = epoch;
    const { recording } = this;
    const ink = new Ink(this.root, recording.palette);
    const frame = recording.frameAt(epoch);
    const answer = this.answers.at(epoch);
    const parameters = frame < 0 ? null : recording.parametersOf(frame);
    this.regions.draw(ink, answer, this.diagram.selected);
    this.diagram.draw(ink, answer, parameters, epoch);
    this.curves.forEach((curve) => curve.draw(ink, epoch));
    const words = this.wordsOf(epoch, answer);
    if (this.words.textContent !== words) this.words.textContent = words;
    this.controls.show(epoch, words, Boolean(this.isPlaying));
  }

  wordsOf(epoch, answer) {
    const { curves, lastEpoch } = this.recording;
    const parts = [`epoch ${epoch} of ${lastEpoch}`];
    if (epoch > 0) parts.push(`loss ${brief(this.recording.curveAt("loss", epoch))}`);
    if (curves.metric) {
      parts.push(`validation ${brief(this.recording.curveAt("validation", epoch))}`, `${this.scoreName} ${brief(this.recording.curveAt("metric", epoch))}`);
    } else if (answer) {
      parts.push(`${this.scoreName} ${brief(this.answers.scoreOf(lastUpTo(this.answers.source.epochs, epoch)))}`);
    }
    if (epoch > 0) parts.push(`‖∂L/∂θ‖ ${brief(this.recording.curveAt("norm", epoch))}`);
    if (answer && answer.epoch !== epoch) parts.push(`pictures of epoch ${answer.epoch}`);
    return parts.join(" · ");
  }
}

// A page with several players has this script several times, and defines the element once.
if (!customElements.get("chainrule-player")) customElements.define("chainrule-player", ChainrulePlayer);
