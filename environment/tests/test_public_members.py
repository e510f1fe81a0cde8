"""The library is public only in what somebody uses: a lesson, a guide, a grader, or another package."""

import json
import re
import unittest

from course_kit import maven_tests, places, solutions

# Public for a reason that no text shows.
NEEDED = {
    "Threads.count": "tests of other packages look at it",
}
_MEMBER = re.compile(r"((?:@\w+(?:\([^)]*\))?\s+)*)public\s+(static\s+)?(?:final\s+)?(?:<[^>]+>\s+)?([\w<>\[\], ?.]+?)\s+(\w+)\s*\(")
_TYPE = r"\bpublic\b[^;{{=]*\b(?:class|interface|record|enum)\s+{}\b"


def without_comments(source):
    return re.sub(r"/\*.*?\*/|//[^\n]*", "", source, flags=re.S)


def uses():
    """Everything outside the library that may use it, except tests."""
    texts = []
    for path in places.NOTEBOOKS.glob("*.ipynb"):
        texts += ["".join(cell["source"]) + json.dumps(cell["metadata"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
    grading = places.ROOT / "grading"
    found = [places.ROOT / "lib" / "README.md", places.STARTUP, *(places.ROOT / ".github").glob("*.md"), *(grading / "guide").glob("*.md")]
    found += [*places.ENVIRONMENT.rglob("*.py"), *grading.rglob("src/main/java/**/*.java"), *grading.rglob("src/test/exercises/**/*.*")]
    return "\n".join(texts + [path.read_text(encoding="utf-8") for path in found if path.name != "test_public_members.py"])


class Named:
    """The members that a text names, read once."""

    def __init__(self, text):
        self.text = text
        self.members = set(re.findall(r"(?:\.|::)\s*(\w+)", text))
        self.owned = set(re.findall(r"\b(\w+)(?=\s*(?:\.|::)\s*(\w+)\b)", text))
        self.imported = set(re.findall(r"import static [\w.]*\b(\w+)\.(\*|\w+)", text))
        self.called = set(re.findall(r"(?<![.\w])(\w+)\(", text))

    def has(self, owner, name, static):
        imported = (owner, "*") in self.imported or (owner, name) in self.imported
        return (owner, name) in self.owned or (imported and name in self.called) if static else name in self.members


def unused(sources, outside):
    """Public methods of public classes that no text outside their package names."""
    beyond = Named(outside)
    packages = {}
    for path, source in sources.items():
        packages.setdefault(path.parent, []).append(source)
    named = {package: Named("\n".join(texts)) for package, texts in packages.items()}
    for path, source in sources.items():
        if not re.search(_TYPE.format(path.stem), source):
            continue
        users = [beyond, *(names for package, names in named.items() if package != path.parent)]
        for member in _MEMBER.finditer(source):
            overrides, static, kind, name = member.groups()
            declares = kind.split()[0] in ("record", "class", "interface", "enum")
            if not declares and "@Override" not in overrides and not any(user.has(path.stem, name, static) for user in users):
                yield f"{path.stem}.{name}"


@unittest.skipUnless(solutions.available(), "a student's release has no sources")
class PublicMembersTest(unittest.TestCase):
    def setUp(self):
        folder = places.ROOT / maven_tests.MODULES["lib"] / "src" / "main" / "java"
        self.sources = {path: without_comments(path.read_text(encoding="utf-8")) for path in folder.rglob("*.java")}
        self.outside = uses()

    def test_somebody_uses_every_public_method_of_the_library(self):
        found = sorted(set(unused(self.sources, self.outside)))
        self.assertEqual(found, sorted(NEEDED), "use them in a lesson, show them in lib/README.md, or make them package-private")

    def test_a_method_that_nobody_uses_would_be_found(self):
        path = next(path for path in self.sources if path.stem == "Toy")
        more = self.sources | {path: self.sources[path].replace("public final class Toy {", "public final class Toy {\n    public static int nobodysOwn() {}\n")}
        self.assertIn("Toy.nobodysOwn", set(unused(more, self.outside)))
