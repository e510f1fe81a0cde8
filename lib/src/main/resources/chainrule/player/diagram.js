/** The network as neurons and weights: a weight's width is its size, its colour its sign, and dashes run back with its gradient. */
import { brief, css, sheet, shortened } from "./ink.js";

const MOST_NEURONS = 12;
const TOP = 22;
const BOTTOM = 40;

export class Diagram {
  constructor(canvas, recording) {
    Object.assign(this, { canvas, recording });
    this.shown = recording.columns.map((column) => Math.min(MOST_NEURONS, column.size));
    this.wires = [];
    this.selected = null;
  }

  place(column, neuron, width, height) {
    const inside = height - TOP - BOTTOM;
    const count = this.shown[column];
    const columns = this.recording.columns.length;
    return [26 + (column / (columns - 1)) * (width - 52), TOP + ((neuron + 0.5) / count) * inside];
  }

  /** From one column to the next. */
  apart(width) {
    return (width - 52) / (this.recording.columns.length - 1);
  }

  /** Half the side of a neuron, so that the fullest column has room. */
  radius(height) {
    return Math.max(5, Math.min(15, (height - TOP - BOTTOM) / Math.max(...this.shown) / 2 - 1.5));
  }

  draw(ink, answer, frame, epoch) {
    const { g, width, height } = sheet(this.canvas, ink);
    this.frame = frame;
    this.answer = answer;
    this.wires = [];
    this.most = Math.max(1e-30, ...(frame?.gradients ?? []).map((gradient) => largest(gradient)));
    for (let c = 1; c < this.recording.columns.length; c++) this.weights(g, ink, c, epoch, width, height);
    for (let c = 0; c < this.recording.columns.length; c++) this.column(g, ink, c, width, height);
  }

  weights(g, ink, c, epoch, width, height) {
    const { weights, size } = this.recording.columns[c];
    const [x1] = this.place(c, 0, width, height);
    const [x0] = this.place(c - 1, 0, width, height);
    if (weights < 0 || !this.frame) {
      g.fillStyle = css(ink.faint);
      g.textAlign = "center";
      g.fillText("→", (x0 + x1) / 2, (TOP + height - BOTTOM) / 2);
      return;
    }
    const values = this.frame.values[weights];
    const gradients = this.frame.gradients[weights];
    const inputs = values.length / size;
    const most = largest(values) || 1;
    for (let j = 0; j < this.shown[c]; j++) {
      for (let k = 0; k < Math.min(inputs, this.shown[c - 1]); k++) {
        const from = this.place(c - 1, k, width, height);
        const to = this.place(c, j, width, height);
        const value = values[j * inputs + k];
        const share = Math.min(1, Math.abs(value) / most);
        this.wires.push({ c, j, k, from, to, value, gradient: gradients[j * inputs + k] });
        g.strokeStyle = css(value < 0 ? ink.negative : ink.positive, 0.2 + 0.8 * share);
        g.lineWidth = 0.4 + 4 * share;
        stroke(g, from, to);
        const flow = Math.abs(gradients[j * inputs + k]) / this.most;
        if (flow > 0.03) {
          g.strokeStyle = css(ink.ink, Math.min(1, 0.15 + flow));
          g.lineWidth = 1.2;
          g.setLineDash([2, 7]);
          g.lineDashOffset = (epoch * 3) % 9;
          stroke(g, from, to);
          g.setLineDash([]);
        }
      }
    }
    g.fillStyle = css(ink.faint);
    g.textAlign = "center";
    const said = `‖∂L/∂${this.recording.parameters[weights].name}‖ `;
    const number = brief(Number(norm(gradients).toPrecision(2)));
    // Between layers that lie close together there is room for less, or for none of it.
    const text = [`← ${said}${number}`, `← ${number}`, number].find((each) => g.measureText(each).width <= this.apart(width) - 4);
    if (text) g.fillText(text, (x0 + x1) / 2, height - 6);
  }

  column(g, ink, c, width, height) {
    const { title, size } = this.recording.columns[c];
    const r = this.radius(height);
    const most = this.answer ? largest(this.answer.columns[c].subarray(0, this.answer.cells * size)) : 0;
    for (let n = 0; n < this.shown[c]; n++) {
      const [x, y] = this.place(c, n, width, height);
      g.fillStyle = css(ink.ground);
      g.fillRect(x - r, y - r, 2 * r, 2 * r);
      if (this.answer && this.recording.features <= 2) this.map(g, ink, c, n, most, x, y, r);
      const isSelected = this.selected?.column === c && this.selected.neuron === n;
      g.strokeStyle = css(isSelected ? ink.ink : ink.faint);
      g.lineWidth = isSelected ? 3 : 1;
      g.strokeRect(x - r, y - r, 2 * r, 2 * r);
    }
    g.fillStyle = css(ink.ink);
    g.textAlign = c === 0 ? "left" : c === this.recording.columns.length - 1 ? "right" : "center";
    const [x] = this.place(c, 0, width, height);
    const edge = c === 0 ? 2 : c === this.recording.columns.length - 1 ? width - 2 : x;
    const apart = this.apart(width);
    const room = edge === x ? apart - 8 : apart / 2 + 22;
    g.fillText(shortened(g, g.measureText(title).width > room ? title.replace(/\(.*?\)/g, "") : title, room), edge, 13);
    if (size > this.shown[c]) {
      g.fillStyle = css(ink.faint);
      g.fillText(`+ ${size - this.shown[c]} more`, edge, height - BOTTOM + 14);
    }
  }

  /** What the neuron gives for each place of the inputs. */
  map(g, ink, c, n, most, x, y, r) {
    const { side, cells, columns } = this.answer;
    const { size } = this.recording.columns[c];
    if (this.recording.features === 1) {
      g.save();
      g.beginPath();
      g.rect(x - r, y - r, 2 * r, 2 * r);
      g.clip();
      g.strokeStyle = css(ink.ink);
      g.lineWidth = 1.2;
      g.beginPath();
      for (let i = 0; i < cells; i += 4) g.lineTo(x - r + (i / cells) * 2 * r, y - (columns[c][i * size + n] / (most || 1)) * r * 0.9);
      g.stroke();
      g.restore();
      return;
    }
    const step = Math.max(1, Math.floor(side / 20));
    const count = Math.floor(side / step);
    this.small ??= document.createElement("canvas");
    this.small.width = this.small.height = count;
    const small = this.small.getContext("2d");
    const image = small.createImageData(count, count);
    for (let i = 0; i < count * count; i++) {
      const cell = Math.floor(i / count) * step * side + (i % count) * step;
      image.data.set(ink.signed(columns[c][cell * size + n] / (most || 1)), 4 * i);
      image.data[4 * i + 3] = 255;
    }
    small.putImageData(image, 0, 0);
    g.drawImage(this.small, x - r, y - r, 2 * r, 2 * r);
  }

  /** The neuron at a place of the picture, or null. */
  neuronAt(x, y) {
    const r = this.radius(this.canvas.clientHeight);
    for (let column = 0; column < this.shown.length; column++) {
      for (let neuron = 0; neuron < this.shown[column]; neuron++) {
        const [left, top] = this.place(column, neuron, this.canvas.clientWidth, this.canvas.clientHeight);
        if (Math.abs(left - x) <= r && Math.abs(top - y) <= r) return { column, neuron };
      }
    }
    return null;
  }

  wordsAt(x, y) {
    const neuron = this.neuronAt(x, y);
    if (neuron) return this.wordsOf(neuron);
    const distance = ({ from, to }) => {
      const share = (x - from[0]) / (to[0] - from[0]);
      return share < 0 || share > 1 ? Infinity : Math.abs(y - from[1] - share * (to[1] - from[1]));
    };
    const near = this.wires.reduce((best, wire) => (distance(wire) < distance(best) ? wire : best), this.wires[0]);
    if (!near || distance(near) > 5) return "";
    const name = this.recording.parameters[this.recording.columns[near.c].weights].name;
    return `layer ${near.c}: ${name}[${near.j}][${near.k}] = ${brief(near.value)}, gradient ${brief(near.gradient)}`;
  }

  wordsOf({ column, neuron }) {
    const { title, biases } = this.recording.columns[column];
    if (column === 0) return `input ${this.recording.data.features[neuron]}`;
    const bias =
      biases < 0 || !this.frame
        ? ""
        : `: ${this.recording.parameters[biases].name}[${neuron}] = ${brief(this.frame.values[biases][neuron])}`;
    const slope = biases < 0 || !this.frame ? "" : `, gradient ${brief(this.frame.gradients[biases][neuron])}`;
    return `neuron ${neuron} of ${title}${bias}${slope}`;
  }

  /** Moves the selection by arrow keys; gives whether the key was one. */
  key(name) {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!(name in steps)) return false;
    const [dc, dn] = steps[name];
    const column = Math.max(0, Math.min(this.shown.length - 1, (this.selected?.column ?? 0) + dc));
    const neuron = Math.max(0, Math.min(this.shown[column] - 1, (this.selected?.neuron ?? 0) + dn));
    this.selected = { column, neuron };
    return true;
  }
}

function stroke(g, from, to) {
  g.beginPath();
  g.moveTo(...from);
  g.lineTo(...to);
  g.stroke();
}

/** Of the finite ones. */
function largest(values) {
  let most = 0;
  for (const v of values) if (Math.abs(v) > most && Number.isFinite(v)) most = Math.abs(v);
  return most;
}

function norm(values) {
  let sum = 0;
  for (const v of values) sum += v * v;
  return Math.sqrt(sum);
}
