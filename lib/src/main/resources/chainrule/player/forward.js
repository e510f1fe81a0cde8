/** The forward pass of the library's own layers, so that a recording need not hold every answer. */

/** z = xWᵀ + b; x is rows × inputs, w is size × inputs. */
function dense(x, rows, w, b) {
  const size = b.length;
  const inputs = w.length / size;
  const z = new Float32Array(rows * size);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < size; j++) {
      let sum = b[j];
      for (let k = 0; k < inputs; k++) sum += x[i * inputs + k] * w[j * inputs + k];
      z[i * size + j] = sum;
    }
  }
  return z;
}

export function softmaxRows(z, columns) {
  const p = new Float32Array(z.length);
  for (let start = 0; start < z.length; start += columns) {
    let max = -Infinity;
    for (let j = 0; j < columns; j++) max = Math.max(max, z[start + j]);
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += p[start + j] = Math.exp(z[start + j] - max);
    for (let j = 0; j < columns; j++) p[start + j] /= sum;
  }
  return p;
}

function logistic(z) {
  return 1 / (1 + Math.exp(-z));
}

const ELEMENTWISE = {
  relu: (z) => (z > 0 || Number.isNaN(z) ? z : 0),
  sigmoid: logistic,
  tanh: Math.tanh,
};

/** What each layer gives for rows of x. */
export function forwardPass(kinds, values, x, rows) {
  const outputs = [];
  let a = x;
  let next = 0;
  for (const kind of kinds) {
    if (kind === "dense") {
      a = dense(a, rows, values[next], values[next + 1]);
      next += 2;
    } else if (kind === "softmax") {
      a = softmaxRows(a, a.length / rows);
    } else if (kind !== "identity") {
      a = a.map(ELEMENTWISE[kind]);
    }
    outputs.push(a);
  }
  return outputs;
}
