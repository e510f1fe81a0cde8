"""What everybody was given: the lessons' stubs, and the reference solutions where the project has them."""

import json

from course_kit import notebook_files, solutions


def write(folder):
    """A folder for each exercise; what a cell shares with it does not count as similar."""
    for lesson in notebook_files.lessons():
        for cell in json.loads(lesson.read_text(encoding="utf-8"))["cells"]:
            exercise = cell.get("metadata", {}).get("chainrule", {}).get("exercise")
            if exercise and cell["cell_type"] == "code":
                place = folder / exercise
                place.mkdir(parents=True, exist_ok=True)
                (place / "Stub.java").write_text("".join(cell["source"]), encoding="utf-8")
                if solutions.available():
                    (place / "Solution.java").write_text(solutions.of(exercise), encoding="utf-8")
    return folder
