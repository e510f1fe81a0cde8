/** What the picture of the answers shows, in words and signs below it, where they cover nothing. */
import { brief, css } from "./ink.js";
import { element } from "./controls.js";
import { spanOfTargets } from "./regions.js";

const SIGNS = ["●", "■", "▲", "◆", "★"]; // as the examples' marks

export class Caption {
  constructor(recording) {
    this.recording = recording;
    this.coloured = [];
    this.part = element("div", { class: "caption" }, ...this.pieces());
  }

  pieces() {
    const { features, classes, data } = this.recording;
    const [first, second] = data.features;
    const target = data.outputs[0];
    const which = data.outputs.length > 1 ? ` (the first of ${data.outputs.length} outputs)` : "";
    if (classes > 0) {
      const axis = this.recording.answerKind === "OUTPUTS" ? "output" : "probability of each class";
      const axes = features === 2 ? `→ ${first}  ↑ ${second} ` : features === 1 ? `→ ${first}  ↑ ${axis} ` : "";
      const cells =
        features > 2
          ? " Each square is an example in the colour of its answer. A wrong answer is crossed out, and an answer that has just changed is framed."
          : "";
      return [axes, ...data.classes.map((name, k) => this.sign(SIGNS[k % 5], name, (ink) => ink.of(k))), cells];
    }
    if (features === 2) {
      const every = this.recording.y.filter((_, i) => i % data.outputs.length === 0);
      if (every.every((v) => v === every[0])) return [`→ ${first}  ↑ ${second}  ${target}${which}: ${brief(every[0])} for every example`];
      const [low, high] = spanOfTargets(this.recording).map((v) => brief(v));
      const ends = [this.sign("■", low, (ink) => ink.negative), this.sign("■", high, (ink) => ink.positive)];
      return [`→ ${first}  ↑ ${second}  ${target}${which}: `, ...ends];
    }
    if (features > 2) return [`→ ${target}  ↑ the network's answer${which}`];
    const isOne = data.outputs.length === 1;
    const names = data.outputs.map((name, k) => this.sign("━", name, (ink) => (isOne ? ink.negative : ink.of(k))));
    return [`→ ${first}  ↑ `, ...names];
  }

  sign(sign, name, colour) {
    const made = element("span", {}, sign);
    this.coloured.push([made, colour]);
    return element("span", { class: "kind" }, made, `\u00a0${name}`); // a line does not end between the two
  }

  draw(ink) {
    for (const [part, colour] of this.coloured) part.style.color = css(colour(ink));
  }
}
