"""What an import does to the variables of earlier cells, on the real kernel: each replaces classes in its own way."""

from course_kit import loose_cells

_VARIABLES = """\
List<String> names = new ArrayList<>(List.of("x"));
String word = "kept";
int count = names.size();
var network = new Network(new Dense(2, 1, new Random(1)));"""
_VALUES = 'System.out.print(names + " " + word + " " + count + " " + (network != null));'
_KEPT, _LOST = "[x] kept 1 true", "null null 1 false"
_NAMED = "The import in this cell has reset these variables to null: names, word, network. Run the cells that set them again.\n"

# Each cell, what it must print (at least that it begins so, or nothing), and what this proves; a cell without proof prepares.
CELLS = [
    (_VARIABLES, "", ""),
    ("import java.util.*;", "", "an import that the start-up script has too says nothing"),
    (_VALUES, _KEPT, "an import that the start-up script has too keeps variables"),
    ("import java.time.*;", "", "another import says nothing"),
    (_VALUES, _KEPT, "another import keeps variables"),
    ("// files\nimport java.nio.file.*;", _NAMED, "an import below a comment names the variables that it empties"),
    (_VALUES, _LOST, "an import below a comment empties variables"),
    (_VARIABLES, "", ""),
    ("import java.util.concurrent.*;", "", "an import after one below a comment says nothing once variables are set again"),
    (_VALUES, _KEPT, "an import after one below a comment keeps what was set again"),
]


def check(stage, ready):
    """Runs the cells on the kernel that is ready; counts each proof."""
    printed = loose_cells.printed(ready, [source for source, _, _ in CELLS], "imports")
    for (_, expected, proof), got in zip(CELLS, printed):
        if proof:
            right = got.startswith(expected) if expected else not got
            stage.check(proof, [] if right else [f"expected “{expected.strip()}”, got “{got.strip()}”"])
