"""What an import does to the variables of earlier cells, on the real kernel: each replaces classes in its own way."""

from course_kit import loose_cells

_VARIABLES = """\
List<String> names = new ArrayList<>(List.of("x"));
String word = "kept";
int count = names.size();
var network = new Network(new Dense(2, 1, new Random(1)));"""
_VALUES = 'System.out.print(names + " " + word + " " + count + " " + (network != null));'
_KEPT = "[x] kept 1 true"
_CLASS = "class Sample {\n    static int made = 3;\n}\nSample sample = new Sample();"
_NAMED = "Sample has changed. The objects of the old class are lost, and with them this variable: sample. Run cell [2] again."

# Each cell, what it must print (at least that it begins so, or nothing), and what this proves; a cell without proof prepares.
CELLS = [
    (_VARIABLES, "", ""),
    (_CLASS, "", ""),
    ("Sample.made = 5;", "", ""),
    ("import java.util.*;", "", "an import that the start-up script has too says nothing"),
    (_VALUES, _KEPT, "an import that the start-up script has too keeps variables"),
    ("import java.time.*;", "", "another import says nothing"),
    (_VALUES, _KEPT, "another import keeps variables"),
    ("// files\nimport java.nio.file.*;", "", "an import below a comment says nothing"),
    (_VALUES, _KEPT, "an import below a comment keeps variables"),
    ("int n = 0; // zero\n\nimport java.util.concurrent.*;", "", "an import in the middle of a cell says nothing"),
    (_VALUES, _KEPT, "an import in the middle of a cell keeps variables"),
    ("System.out.print(sample != null && Sample.made == 5);", "true", "classes of cells and their objects stay too"),
    ("\n\n" + _CLASS.replace("{", "{\n    int n;", 1).split("Sample sample")[0], _NAMED, "a class that has changed names what it empties"),
]


def check(stage, ready):
    """Runs the cells on the kernel that is ready; counts each proof."""
    printed = loose_cells.printed(ready, [source for source, _, _ in CELLS], "imports")
    for (_, expected, proof), got in zip(CELLS, printed):
        if proof:
            right = got.startswith(expected) if expected else not got
            stage.check(proof, [] if right else [f"expected “{expected.strip()}”, got “{got.strip()}”"])
