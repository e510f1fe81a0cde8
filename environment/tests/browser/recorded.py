"""Small films as the library would record them, of one dense layer, for pages that need no kernel."""

import base64
import struct
import zlib

PALETTE = ["#0072B2", "#D55E00", "#009E73", "#E69F00", "#56B4E9", "#CC79A7", "#000000", "#F0E442"]
# What run() makes a film of two examples of.
TWO = dict(x=[[0, 0], [1, 1]], y=[0, 1], classes=("no", "yes"), weights=[[[0, 0], [0, 1]]])


def run(x, y, weights, *, classes=(), outputs=("y",), loss=(), frames=None, gradient=1.0, name="a run", **more):
    """weights holds for each frame a matrix, outputs × features; biases are 0, and all gradients the one given."""
    columns = len(weights[0])
    frames = range(len(weights)) if frames is None else frames
    epochs = list(range(1, len(loss) + 1))
    flat = [value for row in x for value in row]
    axes = range(len(x[0]) if len(x[0]) <= 2 else 0)
    taken = b"".join(_frame([value for row in frame for value in row], columns, gradient) for frame in weights)
    curves = {"epochs": epochs, "loss": list(loss), "norm": [1.0] * len(loss), "seconds": [0.1 * e for e in epochs]}
    return {
        "title": name,
        "layers": ["dense"],
        "columns": [_column("input", len(x[0]), -1, -1, -1), _column("Dense", columns, 0, 0, 1)],
        "parameters": [{"name": "W", "rows": columns, "columns": len(x[0])}, {"name": "b", "rows": 1, "columns": columns}],
        "data": {
            "name": "data", "features": [f"x{j + 1}" for j in range(len(x[0]))], "target": "target", "outputs": list(classes or outputs),
            "classes": list(classes), "size": len(x), "of": more.pop("of", len(x)),
            "low": [min(row[j] for row in x) for j in axes], "high": [max(row[j] for row in x) for j in axes],
            "x": _floats(flat), "y": _floats(y),
        },
        "frames": {"epochs": list(frames), "bytes": base64.b64encode(taken).decode()},
        "answers": None,
        "curves": curves | more.pop("curves", {}),
        "stepsPerEpoch": 1, "ending": "COMPLETED", "message": "", **more,
    }


def film(kind, *runs, **more):
    return {"version": 1, "kind": kind, "words": "A recorded training run.", "palette": PALETTE, "runs": list(runs), **more}


def live(*runs, **more):
    settings = {"eta": 0.1, "batchSize": 32, "activation": "Tanh", "hidden": [8], "noise": None}
    return film("live", *runs, session="s", settings=settings, activations=["Tanh"], mostLayers=6, mostNeurons=64, **more)


def picture(width, height):
    """A white picture as a PNG."""
    rows = (b"\0" + b"\xff" * width) * height
    parts = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")
    chunks = (struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _column(title, size, layer, weights, biases):
    return {"title": title, "size": size, "layer": layer, "weights": weights, "biases": biases}


def _frame(values, biases, gradient):
    parts = b""
    for part in (values, [0.0] * biases):
        parts += struct.pack(f"<{len(part)}f", *part) + struct.pack("<f", gradient) + struct.pack(f"<{len(part)}h", *[32767] * len(part))
    return parts


def _floats(values):
    return base64.b64encode(struct.pack(f"<{len(values)}f", *values)).decode()
