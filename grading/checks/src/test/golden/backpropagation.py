"""Prints the fixed numbers that the graders of lesson 4 expect, computed by PyTorch's own backward passes.

./environment/course golden lesson-4
"""
import torch
from torch.nn.functional import cross_entropy, mse_loss

torch.set_default_dtype(torch.float64)


def leaf(rows):
    return torch.tensor(rows, dtype=torch.float64, requires_grad=True)


def show(name, tensor):
    print(name, tensor.detach().numpy().tolist())


z, da = [[-2, -0.5, 0], [0.25, 1, 3]], torch.tensor([[0.5, -1.5, 2], [4, -0.25, 1]], dtype=torch.float64)
for f in (torch.relu, torch.sigmoid, torch.tanh):
    x = leaf(z)
    a = f(x)
    a.backward(da)
    show(f.__name__ + " a", a)
    show(f.__name__ + " dz", x.grad)

y_hat = leaf([[0.5, -1.25], [2, 0.75], [-0.25, 1.5]])
loss = mse_loss(y_hat, torch.tensor([[1, -1], [1.5, 2], [0.5, 1.5]], dtype=torch.float64), reduction="sum") / 3
loss.backward()
show("mse L", loss)
show("mse dYHat", y_hat.grad)

for name, logits in (("softmax", [[2, 1, 0], [-0.5, 0.25, 3]]),
                     ("softmax far apart", [[1000, -1000, 0], [-1000, -1001, -1002], [0, 1000, 1]])):
    x = leaf(logits)
    loss = cross_entropy(x, torch.tensor([1, 2, 1][:len(logits)]))
    loss.backward()
    show(name + " L", loss)
    show(name + " dZ", x.grad)

x = leaf([[0.5, -1, 2], [1.5, 0.25, -0.5]])
(torch.sin(x).sum() * (x * x).sum()).backward()      # every entry acts on every other
show("Σ sin x · Σ x²", x.grad)

X, Y = torch.tensor([[2., 1], [1, 2]]), torch.tensor([[3.], [2]])
W1, b1, W2, b2 = leaf([[1, -1], [0.5, 1]]), leaf([[0.5, -1]]), leaf([[2, 1]]), leaf([[-0.5]])
out = torch.relu(X @ W1.T + b1) @ W2.T + b2
(mse_loss(out, Y, reduction="sum") / 2).backward()
for name, p in (("dW1", W1), ("db1", b1), ("dW2", W2), ("db2", b2)):
    show("lesson's network " + name, p.grad)

z = leaf([[2, 1, 0], [-0.5, 0.25, 3]])               # softmax and cross-entropy, one operation at a time
m = z.max(dim=1, keepdim=True).values
u = z - m
e = u.exp()
s = e.sum(dim=1, keepdim=True)
r = 1 / s
p = e * r
l = p.log()
for step in (m, u, e, s, r, p, l):
    step.retain_grad()
(-(torch.tensor([[0.0, 1, 0], [0, 0, 1]]) * l).sum() / 2).backward()
for name, step in (("dl", l), ("dp", p), ("dr", r), ("ds", s), ("de", e), ("du", u), ("dm", m), ("dz", z)):
    show("steps " + name, step.grad)
