/** What can be changed while a network learns: learning rate, batches, noise, activation and layers. */
import { choice, element } from "./controls.js";

const RATES = ["0.001", "0.003", "0.01", "0.03", "0.1", "0.3", "1", "3", "10"];
const BATCHES = ["1", "5", "10", "32", "100", "1000"];
const NOISES = ["0", "0.05", "0.1", "0.15", "0.2", "0.3", "0.5"];
const PACES = { "5 epochs/s": 5, "25 epochs/s": 25, "100 epochs/s": 100, "as fast as it trains": 0 };

function labelled(text, ...parts) {
  return element("label", {}, `${text} `, ...parts);
}

/** Chooses a value, which may be none of those that are offered otherwise. */
function pick(list, value) {
  const text = String(value);
  if (![...list.options].some((option) => option.value === text)) list.append(element("option", { value: text }, text));
  list.value = text;
}

export class LiveForm {
  /** @param change is given a setting and its value as text; @param tell is given words for the reader */
  constructor(film, change, tell) {
    this.film = film;
    this.tell = tell;
    this.change = (...what) => {
      tell(""); // a message about an earlier change no longer holds
      change(...what);
    };
    this.eta = choice("Learning rate η", RATES, (value) => this.change("eta", value));
    this.batch = choice("Batch size", BATCHES, (value) => this.change("batchSize", value));
    this.noise = choice("Noise", NOISES, (value) => this.change("noise", value));
    this.activation = choice("Activation", film.activations, (value) => this.change("activation", value));
    this.layers = element("span", { class: "layers" });
    this.again = this.beginner("Start again", "again", "Start again from the same initial weights");
    this.weights = this.beginner("New weights", "weights", "Start from new initial weights and shuffle in another order");
    this.rate = choice("Pace", Object.keys(PACES), (value) => this.change("rate", PACES[value]));
    this.rate.value = "25 epochs/s";
    this.row = element(
      "div",
      { class: "live", role: "group", "aria-label": "Settings of the training" },
      labelled("η", this.eta),
      labelled("batch", this.batch),
      ...(film.settings.noise === null ? [] : [labelled("noise", this.noise)]),
      labelled("activation", this.activation),
      this.layers,
      this.again,
      this.weights,
    );
    // Arrow keys change numbers and choices here, and do not move through the epochs.
    this.row.addEventListener("keydown", (event) => event.stopPropagation());
    this.show(film.settings);
  }

  beginner(text, word, title) {
    const button = element("button", { type: "button", title }, text);
    button.addEventListener("click", () => this.change(word));
    return button;
  }

  show(settings) {
    pick(this.eta, settings.eta);
    pick(this.batch, settings.batchSize);
    pick(this.noise, settings.noise ?? 0);
    pick(this.activation, settings.activation);
    const hidden = settings.hidden.join(",");
    if (this.hidden === hidden) return;
    this.hidden = hidden;
    this.layer(settings.hidden);
  }

  /** A number for each hidden layer, and buttons for one layer more or less. */
  layer(sizes) {
    const focused = [...this.layers.children].indexOf(this.layers.getRootNode().activeElement);
    const numbers = sizes.map((size, i) => {
      const number = element("input", {
        type: "number",
        min: 1,
        max: this.film.mostNeurons,
        "aria-label": `Neurons in hidden layer ${i + 1}`,
      });
      number.value = size;
      number.addEventListener("change", () => {
        const { value: typed } = number;
        const value = typed === "" ? size : Math.max(1, Math.min(this.film.mostNeurons, Math.round(Number(typed))));
        number.value = value;
        if (value !== size) this.change("hidden", sizes.with(i, value).join(","));
        const isRounded = typed !== "" && Math.abs(Number(typed) - value) < 1;
        if (number.value !== typed)
          this.tell(isRounded ? `${typed} was rounded to ${value}.` : `A hidden layer has 1 to ${this.film.mostNeurons} neurons.`);
      });
      return number;
    });
    const less = this.button("−", "Remove a hidden layer", sizes.length > 0, sizes.slice(0, -1));
    const more = this.button("+", "Add a hidden layer", sizes.length < this.film.mostLayers, [...sizes, sizes.at(-1) ?? 8]);
    this.layers.replaceChildren("hidden ", less, more, ...numbers);
    this.layers.children[focused]?.focus();
  }

  button(sign, label, isPossible, sizes) {
    const button = element("button", { type: "button", "aria-label": label, title: label }, sign);
    button.disabled = !isPossible;
    button.addEventListener("click", () => this.change("hidden", sizes.join(",")));
    return button;
  }
}
