"""Prints the fixed values in the graders of lesson 2. To be run when a grader's fixed inputs change.

./environment/course golden lesson-2
"""

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T = torch.tensor

w, x, b = T([0.5, -1.25, 2]), T([3, 2, 0.75]), -0.375
print("weighted-sum", (torch.dot(w, x) + b).item())

z = T([[-2, -0.5, 0], [0.25, 1, 3]])
for f in (torch.sigmoid, torch.tanh, torch.relu):
    print(f.__name__, f(z).tolist())

print("softmax", torch.softmax(T([[2.0, 1, 0], [-0.5, 0.5, 3]]), 1).tolist())
far = T([[1002.0, 1001, 1000], [0, -1, -2], [-1000, -1001, -1002], [1000, 0, -1000]])
print("softmax, far", torch.softmax(far, 1).tolist())

X = T([[2, 1, -0.5], [1, 2, 0.25]])
W1 = T([[1, -1, 0.5], [0.5, 1, -2], [-0.25, 0.75, 1], [1.5, -0.5, 0.125]])
b1 = T([0.5, -1, 0.25, 2])
W2 = T([[2, 1, -0.5, 0.25], [-1, 0.5, 1.5, -0.75]])
b2 = T([-0.5, 0.125])
Z1 = F.linear(X, W1, b1)
A1 = torch.relu(Z1)
print("dense-forward and Z1", Z1.tolist())
print("A1", A1.tolist())
print("yHat", F.linear(A1, W2, b2).tolist())
