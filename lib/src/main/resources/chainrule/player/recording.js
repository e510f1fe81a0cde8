/** Numbers and texts of a recorded run, as chainrule.player.Recording writes them. */

export function unpackBytes(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export function unpackFloats(base64) {
  return new Float32Array(unpackBytes(base64).buffer);
}

/** The place of the last number that is not above the wanted one, in an ascending list; -1 before the first. */
export function lastUpTo(ascending, wanted) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export class Recording {
  constructor(json) {
    Object.assign(this, json);
    this.x = unpackFloats(json.data.x);
    this.y = unpackFloats(json.data.y);
    this.features = json.data.features.length;
    this.classes = json.data.classes.length;
    this.frameBytes = new DataView(unpackBytes(json.frames.bytes).buffer);
    this.lastEpoch = json.curves.epochs.at(-1) ?? 0;
    this.cached = { frame: -1 };
  }

  /** The value of a curve at an epoch, or at the last recorded one before it; NaN where there is none. */
  curveAt(name, epoch) {
    const place = lastUpTo(this.curves.epochs, epoch);
    return place < 0 ? NaN : (this.curves[name]?.[place] ?? NaN);
  }

  /** The place of the frame to be shown at an epoch; -1 where no parameters were recorded. */
  frameAt(epoch) {
    return lastUpTo(this.frames.epochs, epoch);
  }

  /** Values and gradients of all parameters in a frame. */
  parametersOf(frame) {
    if (this.cached.frame === frame) return this.cached;
    const sizes = this.parameters.map((p) => p.rows * p.columns);
    const bytes = sizes.reduce((sum, size) => sum + 4 + 6 * size, 0);
    let at = frame * bytes;
    const values = [];
    const gradients = [];
    for (const size of sizes) {
      const value = new Float32Array(size);
      const gradient = new Float32Array(size);
      for (let i = 0; i < size; i++, at += 4) value[i] = this.frameBytes.getFloat32(at, true);
      const scale = this.frameBytes.getFloat32(at, true) / 32767;
      at += 4;
      for (let i = 0; i < size; i++, at += 2) gradient[i] = this.frameBytes.getInt16(at, true) * scale;
      values.push(value);
      gradients.push(gradient);
    }
    this.cached = { frame, values, gradients };
    return this.cached;
  }
}
