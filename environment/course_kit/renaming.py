"""Makes the names of one exercise those of another: in its grader, in its cells, and in the lesson's cells."""

import re
from dataclasses import dataclass

from course_kit.exercises import Exercise

_LITERAL = re.compile(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"')


@dataclass(frozen=True)
class Renaming:
    """What stands for the old exercise becomes what stands for the new one; formulas and sentences stay."""

    old: Exercise
    new: Exercise
    classes: tuple  # the old exercise's own, those in its package

    def class_name(self, name):
        """Only a class that is named after its exercise is named again."""
        return self.new.prefix + name.removeprefix(self.old.prefix) if name.startswith(self.old.prefix) else name

    def java(self, text):
        """A class of the grader: package, own classes, annotation, and the student's class or method where messages name it."""
        text = re.sub(rf"\b{self.old.package.parent.name}\.{self.old.package.name}(?=[.;])", f"{self.new.package.parent.name}.{self.new.package.name}", text)
        for name in self.classes:
            text = re.sub(rf"\b{name}\b", self.class_name(name), text)
        head, annotation, rest = text.partition("@Exercise(")
        if annotation:
            facts, end, rest = rest.partition("class ")
            facts = re.sub(r'\btitle\s*=\s*"[^"]*"', f'title = "{self.new.title}"', facts)
            for key in ("id", "declares"):
                facts = re.sub(rf'\b{key}\s*=\s*"[^"]*"', f'{key} = "{getattr(self.new, key)}"', facts)
            rest = facts + end + self._literals(rest)
        else:
            head = self._literals(head)
        return (head + annotation + rest).replace(f"Exercise {self.old.id}:", f"Exercise {self.new.id}:")

    def _literals(self, text):
        name = re.escape(self.old.declares)
        # A method's name may be a word of a sentence too: “forward”.
        place = rf"\b{name}\b" if name[0].isupper() else rf'(?<=^"){name}(?="$)|\b{name}(?=\()'
        return _LITERAL.sub(lambda literal: re.sub(place, self.new.declares, literal[0]), text)

    def cell(self, text):
        """Code of a notebook cell, in which other objects may have methods of the same name."""
        text = text.replace(f'Check.exercise("{self.old.id}"', f'Check.exercise("{self.new.id}"')
        return re.sub(rf'(?<![\w."]){re.escape(self.old.declares)}\b(?!")', self.new.declares, text)
