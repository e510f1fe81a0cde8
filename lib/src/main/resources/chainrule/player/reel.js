/** Pictures one after the other, each with its words. */
import { canvas } from "./run.js";

const LEGIBLE = 640;

export class ReelView {
  /** @param player {draw()} */
  constructor(film, player) {
    this.film = film;
    this.title = "";
    this.unit = film.quantity;
    this.last = film.frames.length - 1;
    this.step = 1;
    this.resting = "";
    this.more = [];
    this.sheet = canvas("reel", "");
    this.parts = [this.sheet];
    this.layers = film.frames.map(({ png }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      image.decode().then(() => player.draw());
      return image;
    });
  }

  work() {
    return false;
  }

  /** Layers lie on each other pixel by pixel; only the sheet as a whole is made larger or smaller. */
  draw(_ink, at) {
    const { frames } = this.film;
    let first = at;
    while (!frames[first].isWhole) first--;
    const whole = this.layers[first];
    this.sheet.style.width = `${frames[first].width}px`;
    // On a phone the whole picture would have letters of five pixels; one moves it aside instead.
    this.sheet.style.minWidth = `${Math.min(frames[first].width, LEGIBLE)}px`;
    this.sheet.width = whole.naturalWidth;
    this.sheet.height = whole.naturalHeight;
    const g = this.sheet.getContext("2d");
    for (const layer of this.layers.slice(first, at + 1)) if (layer.complete && layer.naturalWidth > 0) g.drawImage(layer, 0, 0);
    const { name, words } = frames[at];
    this.sheet.setAttribute("aria-label", words);
    return this.unit === "step" ? `step ${at} of ${this.last} · ${words}` : `${this.unit} = ${name}`;
  }
}
