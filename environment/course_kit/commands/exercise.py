"""Makes a new exercise like an existing one: a cell, a grader, a solution and wrong cells that compile.

They are copies from the other exercise with new names. The command lists everything that you still have to write, and lists it
again when you repeat the command. It never overwrites anything.
"""

from course_kit import exercises, new_exercise, places, say, solutions

EXAMPLES = """\
  course exercise new huber-loss --like mse
  course test --exercise huber-loss             whether its right cells have full marks and its wrong ones are named"""


def add_arguments(parser):
    parser.add_argument("action", choices=["new"], help="what to do")
    parser.add_argument("id", metavar="ID", help="its name in small letters, with hyphens between words")
    parser.add_argument("--like", metavar="ID", help="the exercise that it begins as a copy of; the new one is put into the same lesson")


def available():
    return places.from_sources() and solutions.available()


def run(arguments):
    if not arguments.like:
        example = f"./environment/course exercise new {arguments.id} --like mse"
        raise say.Trouble("A new exercise begins as a copy of another one: --like ID is missing.", example, code=2)
    model = exercises.named(arguments.like)
    made = new_exercise.like(model, arguments.id)
    if made.grader.is_file():
        say.line(f"The exercise {made.id} already exists; nothing was written.")
    else:
        new_exercise.write(model, made)
        say.line(f"The exercise {made.id} is made, in {made.lesson}: students write {made.declares}.")
    left = list(new_exercise.missing(model, made))
    say.line("What is still to be written:" if left else f"Nothing is left of {model.id}.")
    for row in left:
        say.line(f"  {row}")
    for command in ("./environment/mvnw -q -pl grading/checks spotless:apply", f"./environment/course test --exercise {made.id}", f"./environment/course run {made.lesson[:2]}"):
        say.line(command)
    return 0
