/** The network's answers: regions of two inputs, a curve over one, and the examples by themselves for more. */
import { classOf, probabilitiesOf, suretyOf } from "./answers.js";
import { brief, css, sheet, spanOf } from "./ink.js";

const DOT_MARGIN = 8;

/** Shapes beside colours, for readers who do not tell the colours apart. */
function mark(g, kind, x, y, r) {
  g.beginPath();
  if (kind === 0) g.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === 1) g.rect(x - r * 0.85, y - r * 0.85, 1.7 * r, 1.7 * r);
  else {
    const corners = kind === 2 ? [-90, 30, 150] : kind === 3 ? [-90, 0, 90, 180] : [-90, 54, 198, -18, 126];
    for (const degrees of corners)
      g.lineTo(x + 1.25 * r * Math.cos((degrees * Math.PI) / 180), y + 1.25 * r * Math.sin((degrees * Math.PI) / 180));
    g.closePath();
  }
  g.fill();
  g.stroke();
}

/** From the smallest to the largest target of the output that is shown. */
export function spanOfTargets({ y, data, classes }) {
  return classes > 0 ? [0, 1] : spanOf(y.filter((_, i) => i % data.outputs.length === 0));
}

/** From -1 to 1 for numbers from low to high. */
function between(v, [low, high]) {
  return Math.max(-1, Math.min(1, (2 * (v - low)) / (high - low) - 1));
}

/** Whether any of the first numbers lies between two others. */
function isSeen(values, count, low, high) {
  for (let i = 0; i < count; i++) if (values[i] >= low && values[i] <= high) return true;
  return false;
}

export class Regions {
  /** @param ground a canvas of one pixel for each cell; @param over the canvas above it, for examples and curves */
  constructor(ground, over, recording) {
    Object.assign(this, { ground, over, recording });
    this.size = recording.columns.at(-1).size;
    this.places = [];
  }

  /** @param focus a neuron {column, neuron} whose output is shown instead of the answer, or null */
  draw(ink, answer, focus) {
    this.answer = answer;
    this.focus = focus;
    this.places = [];
    const { g, width, height } = sheet(this.over, ink);
    this.ground.style.visibility = answer && this.recording.features === 2 ? "visible" : "hidden";
    if (!answer) {
      g.fillStyle = css(ink.faint);
      g.fillText("The network is too large for its answers to be recorded.", 8, 20, width - 16);
      return;
    }
    this.values = answer.columns[focus ? focus.column : this.recording.columns.length - 1];
    this.outputs = answer.columns.at(-1);
    this.probabilities = this.recording.classes > 0 ? probabilitiesOf(this.recording.answerKind, this.outputs, this.size) : null;
    if (this.recording.features === 2) {
      this.cells(ink, answer, focus);
      this.plane(g, ink, answer, width, height);
    } else if (this.recording.features === 1) {
      this.line(g, ink, answer, focus, width, height);
    } else if (this.recording.classes > 0) {
      this.mosaic(g, ink, answer, width, height);
    } else {
      this.predictedByTrue(g, ink, answer, width, height);
    }
  }

  get kinds() {
    return Math.max(2, this.size);
  }

  /** Of a cell or, after all cells, of an example. */
  classAt(row) {
    return classOf(this.outputs, row, this.size);
  }

  cells(ink, { side, cells }, focus) {
    if (this.ground.width !== side) this.ground.width = this.ground.height = side;
    const g = this.ground.getContext("2d");
    const image = g.createImageData(side, side);
    const columnSize = this.recording.columns[focus ? focus.column : this.recording.columns.length - 1].size;
    const asClasses = !focus && this.recording.classes > 0;
    const neuron = focus ? focus.neuron : 0;
    let most = 0;
    if (focus) {
      for (let i = 0; i < cells; i++) {
        const size = Math.abs(this.values[i * columnSize + neuron]);
        if (size > most && Number.isFinite(size)) most = size;
      }
    }
    const targets = spanOfTargets(this.recording);
    for (let i = 0; i < cells; i++) {
      let colour;
      if (asClasses) {
        const best = this.classAt(i);
        colour = ink.region(best, suretyOf(this.probabilities, this.outputs, i, this.size, best));
      } else {
        const value = this.values[i * columnSize + neuron];
        colour = ink.signed(focus ? value / (most || 1) : between(value, targets));
      }
      image.data.set(colour, 4 * i);
      image.data[4 * i + 3] = 255;
    }
    g.putImageData(image, 0, 0);
  }

  plane(g, ink, answer, width, height) {
    const { data, x, y, classes } = this.recording;
    const targets = spanOfTargets(this.recording);
    answer.examples.forEach((e, i) => {
      const at = (j) => (x[2 * e + j] - data.low[j]) / (data.high[j] - data.low[j]);
      const [column, row] = [at(0) * width, (1 - at(1)) * height];
      this.places.push([column, row, e, answer.cells + i]);
      const isWrong = classes > 0 && this.classAt(answer.cells + i) !== y[e];
      const outputs = data.outputs.length;
      g.fillStyle = css(classes > 0 ? ink.of(y[e]) : ink.signed(between(y[e * outputs], targets)));
      // A number that is predicted well has the colour of its ground.
      g.strokeStyle = css(isWrong || classes === 0 ? ink.ink : ink.ground);
      g.lineWidth = isWrong ? 1.5 : 0.8;
      mark(g, classes > 0 ? y[e] % 5 : 0, column, row, answer.examples.length > 600 ? 2.4 : 3.4);
    });
  }

  /** One input: the targets over it, and the network's outputs, or probabilities of classes, as curves. */
  line(g, ink, answer, focus, width, height) {
    const { data, x, y, classes, columns } = this.recording;
    const asClasses = classes > 0 && !focus;
    const asProbabilities = asClasses && this.probabilities;
    const values = asProbabilities ? this.probabilities : this.values;
    const size = asProbabilities ? this.kinds : columns[focus ? focus.column : columns.length - 1].size;
    const shown = focus ? [focus.neuron] : Array.from({ length: size }, (_, k) => k);
    const [low, high] = focus ? spanOf(values) : asProbabilities ? [0, 1] : spanOf(asClasses ? [0, 1, ...values] : y);
    const aim = (label) => (this.size > 2 || label > 0 ? 1 : 0); // what the curve of the mark's class, or of class 1 of two, should be
    const pad = 0.12 * (high - low);
    const column = (v) => ((v - data.low[0]) / (data.high[0] - data.low[0])) * width;
    const row = (v) => height - ((v - low + pad) / (high - low + 2 * pad)) * height;
    if (!focus) {
      answer.examples.forEach((e, i) => {
        const outputs = data.outputs.length;
        for (let k = 0; k < (asClasses ? 1 : outputs); k++) {
          const at = [column(x[e]), asClasses ? row(aim(y[e])) : row(y[e * outputs + k])];
          this.places.push([...at, e, answer.cells + i]);
          g.fillStyle = css(ink.of(asClasses ? y[e] : k), 0.55);
          g.strokeStyle = css(ink.ground);
          g.lineWidth = 0.8;
          mark(g, asClasses ? y[e] % 5 : k % 5, ...at, 3);
        }
      });
    }
    if (!focus && !isSeen(values, answer.cells * size, low - pad, high + pad)) {
      g.fillStyle = css(ink.faint);
      g.fillText("The network's answers lie outside this picture.", 8, 14, width - 16);
    }
    shown.forEach((k) => {
      g.strokeStyle = css(size === 1 ? ink.negative : ink.of(k));
      g.lineWidth = 2.6;
      g.beginPath();
      for (let i = 0; i < answer.cells; i++) g.lineTo(((i + 0.5) / answer.cells) * width, row(values[i * size + k]));
      g.stroke();
    });
  }

  /** Many inputs, classes: a cell for each example in the colour of its answer; wrong ones are crossed, new answers framed; a class whose colour another one has bears its sign. */
  mosaic(g, ink, answer, width, height) {
    const { y } = this.recording;
    const order = answer.examples.map((e, i) => [y[e], i, e]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const perRow = Math.ceil(Math.sqrt(order.length));
    const step = Math.min(width, height) / perRow;
    const before = answer.classesBefore();
    order.forEach(([label, i, e], place) => {
      const best = this.classAt(answer.cells + i);
      const [left, top] = [(place % perRow) * step, Math.floor(place / perRow) * step];
      this.places.push([left + step / 2, top + step / 2, e, answer.cells + i]);
      g.fillStyle = css(best < 0 ? ink.faint : ink.of(best), best === label ? 0.75 : 1);
      g.fillRect(left + 0.5, top + 0.5, step - 1, step - 1);
      g.strokeStyle = css(best < 0 ? ink.ink : ink.on(ink.of(best)));
      g.lineWidth = 1.6;
      if (best !== label) {
        g.beginPath();
        g.moveTo(left + 2, top + 2);
        g.lineTo(left + step - 2, top + step - 2);
        g.moveTo(left + step - 2, top + 2);
        g.lineTo(left + 2, top + step - 2);
        g.stroke();
      }
      if (best >= 0 && ink.isRepeated(best)) {
        g.fillStyle = css(ink.ground);
        g.lineWidth = 0.8;
        mark(g, best % 5, left + step / 2, top + step / 2, Math.min(5, step / 3.4));
        g.lineWidth = 1.6;
      }
      if (i in before && before[i] !== best) g.strokeRect(left + 1, top + 1, step - 2, step - 2);
    });
  }

  /** Many inputs, numbers: the prediction over the truth; a perfect one lies on the line. */
  predictedByTrue(g, ink, answer, width, height) {
    const { y, data } = this.recording;
    const [low, high] = spanOfTargets(this.recording);
    const at = (v, length) => DOT_MARGIN + ((v - low) / (high - low)) * (length - 2 * DOT_MARGIN);
    g.strokeStyle = css(ink.negative);
    g.lineWidth = 2;
    g.beginPath();
    g.moveTo(at(low, width), height - at(low, height));
    g.lineTo(at(high, width), height - at(high, height));
    g.stroke();
    const last = answer.columns.at(-1);
    answer.examples.forEach((e, i) => {
      const place = [at(y[e * data.outputs.length], width), height - at(last[(answer.cells + i) * this.size], height)];
      this.places.push([...place, e, answer.cells + i]);
      g.fillStyle = css(ink.positive, 0.7);
      g.strokeStyle = css(ink.ground);
      g.lineWidth = 0.8;
      mark(g, 0, ...place, 3);
    });
  }

  /** What lies at a place of the picture, in words; empty where nothing does. */
  wordsAt(x, y) {
    const { data, classes } = this.recording;
    const distance = ([left, top]) => Math.hypot(left - x, top - y);
    const near = this.places.reduce((best, place) => (distance(place) < distance(best) ? place : best), this.places[0]);
    if (near && distance(near) < 7) {
      const [, , example, row] = near;
      const truth = classes > 0 ? data.classes[this.recording.y[example]] : brief(this.recording.y[example * data.outputs.length]);
      return `example ${example}: ${data.target} ${truth}, the network answers ${this.said(row)}`;
    }
    if (!this.answer || data.low.length === 0) return "";
    // The network was asked in the middle of each cell, and of no other place is its answer known.
    const { side } = this.answer;
    const cell = (at, length) => Math.max(0, Math.min(side - 1, Math.floor((at / length) * side)));
    const value = (share, axis) => data.low[axis] + share * (data.high[axis] - data.low[axis]);
    const column = cell(x, this.over.clientWidth);
    const first = `${data.features[0]} = ${brief(value((column + 0.5) / side, 0))}`;
    if (data.low.length === 1) return `${first}: ${this.said(column)}`;
    const row = cell(y, this.over.clientHeight);
    const second = `${data.features[1]} = ${brief(value(1 - (row + 0.5) / side, 1))}`;
    return `${first}, ${second} (the middle of this cell): ${this.said(row * side + column)}`;
  }

  said(row) {
    if (this.focus) return brief(this.values[row * this.recording.columns[this.focus.column].size + this.focus.neuron]);
    if (this.recording.classes === 0) return brief(this.values[row * this.size]);
    const best = this.classAt(row);
    if (best < 0) return "NaN";
    const shown = this.probabilities
      ? `${(100 * this.probabilities[row * this.kinds + best]).toFixed(1)} %`
      : `output ${brief(this.outputs[row * this.size + (this.size === 1 ? 0 : best)])}`;
    return `${this.recording.data.classes[best] ?? best} (${shown})`;
  }
}
