/** A recorded run for each value of a quantity, and a slider that moves through the values. */
import { RunView } from "./run.js";
import { element } from "./controls.js";

export class SweepView {
  /** @param player {draw(), tell(words), seek(at), rebuild()} */
  constructor(film, player) {
    Object.assign(this, { film, player });
    this.views = [];
    this.unit = "epoch";
    this.step = 1;
    this.last = Math.max(...film.runs.map((run) => run.lastEpoch));
    this.slider = element("input", {
      type: "range",
      min: 0,
      max: film.runs.length - 1,
      step: 1,
      value: 0,
      "aria-label": film.quantity,
    });
    this.value = element("output", {});
    this.slider.addEventListener("input", () => this.choose(Number(this.slider.value)));
    // The player's arrow keys go through the epochs, this slider's own through the values.
    this.slider.addEventListener("keydown", (event) => event.stopPropagation());
    this.above = [element("label", { class: "quantity" }, `${film.quantity} = `, this.value, this.slider)];
    this.place = element("div", { class: "chosen" });
    this.parts = [this.place];
    this.more = [];
    this.choose(0);
  }

  /** Each run's pictures are made when it is first looked at. */
  choose(index) {
    this.index = index;
    this.views[index] ??= new RunView(this.film, this.player, this.film.runs[index]);
    this.place.replaceChildren(...this.view.parts);
    this.value.textContent = this.film.names[index];
    this.slider.setAttribute("aria-valuetext", `${this.film.quantity} = ${this.film.names[index]}`);
    this.player.draw();
    this.player.work();
  }

  get view() {
    return this.views[this.index];
  }

  get title() {
    return this.view.title;
  }

  get resting() {
    return this.view.resting;
  }

  work(end) {
    return this.view.work(end);
  }

  draw(ink, at) {
    return `${this.film.quantity} = ${this.film.names[this.index]} · ${this.view.draw(ink, at)}`;
  }
}
