"""Visits a JupyterLab as a browser would; prints what was wrong as JSON."""

import json
import os
import sys
import urllib.error
import urllib.request


def get(port, path, token):
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers={"Authorization": f"token {token}"} if token else {})
    return json.loads(urllib.request.urlopen(request, timeout=30).read())


def faults(port, token):
    kernels = get(port, "/api/kernelspecs", token)["kernelspecs"]
    if list(kernels) != ["java"]:
        yield f"expected the kernel java, found {list(kernels)}"
    lessons = [file["name"] for file in get(port, "/api/contents", token)["content"] if file["name"].endswith(".ipynb")]
    if len(lessons) < 7:
        yield f"expected seven lessons, found {lessons}"
    try:
        get(port, "/api/contents", None)
        yield "lets in who has no token"
    except urllib.error.HTTPError as refused:
        if refused.code != 403:
            yield f"refuses who has no token with {refused.code}"


if __name__ == "__main__":
    print(json.dumps(list(faults(sys.argv[1], os.environ["LAB_TOKEN"]))))
