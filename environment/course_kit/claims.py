"""What a lesson's words claim about a picture or a run, and which of it no assertion holds.

A sentence that says how something ran or looks (“falls faster”, “a hundred steps”, “the lowest”) must be held by an assertion: the words of
one of the lesson's `asserts` (see lesson_execution) cover the words that claim. What is true without a run, such as
mathematics, a definition or advice, is named in the cell's metadata: `"chainrule": {"general": ["never changes its arguments"]}`.
"""

import re

_NUMBER = r"(?:\d(?:[\d.,]*\d)?(?:\s*%)?|one|two|three|four|five|ten|twenty|thirty|a hundred|a thousand|a million)"
_CLAIM = re.compile(
    "|".join(
        [
            r"\b(?:falls?|fell|fallen|ris(?:es|en)|rose|drops?|recovers?|overshoots?|diverges?|settles|levels off|moved|faded)\b",
            r"\b(?:fast(?:er|est)|slow(?:er|est)|slowly|quick(?:er|ly)|sooner|later than|earlier|steep(?:ly|er|est)?|nois(?:y|ier|e)|restless|smooth(?:er|ly)?)\b",
            r"\b(?:lowest|highest|smallest|largest|worst)\b",
            r"\b(?:ends?|starts?|stays?|lies?) (?:lower|higher|above|below|flat|at|near)\b",
            r"\b(?:smaller|larger|lower|higher|greater|worse|better|less|more|longer|shorter) than\b",
            r"\b(?:twice|half|a (?:third|quarter|fifth|tenth))\b",
            rf"\b{_NUMBER} times\b",
            rf"\b(?:about|almost|nearly|roughly|more than|less than|fewer than|at least|at most|over|only|after|within) (?:{_NUMBER})(?!\w)",
            rf"\b(?:\d[\d,]*|ten|twenty|thirty|a hundred|a thousand|a million) (?:steps|epochs|updates|batches|seconds)\b",
            r"\b(?:never|always|hardly|most of|mostly|barely|everywhere|no better|as good as)\b",
        ]
    ),
    re.IGNORECASE,
)
# What claims nothing: code, and the words of a fold.
_APART = re.compile(r"```.*?```|`[^`]*`|<summary>.*?</summary>|</?(?:details|br)[^>]*>", re.DOTALL)
# Headings, open tasks, boxes on sources, times, and questions before a run.
_TASK = re.compile(r"\s*(?:#|>|\*\*Time|\*\*Predict)")
_SENTENCE = re.compile(r".+?(?:[.!?:](?=[\s*)])|(?=\n[-*|\d])|$)", re.DOTALL)
_OPEN_TASKS = {"further"}
# A variable that keeps a time measured in a cell: lesson 7's `double slow = milliseconds(…)`.
_KEPT_TIME = re.compile(r"\b(\w+) = milliseconds\(")


def not_held(notebook):
    """The sentences with words that no assertion holds: each with its cell's id and these words."""
    held = [words for cell in notebook["cells"] for words, _ in _metadata(cell).get("asserts", [])]
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown" and cell["id"] not in _OPEN_TASKS:
            known = [*held, *_metadata(cell).get("general", [])]
            for paragraph in _paragraphs(cell):
                for sentence, words in _claiming(paragraph, known):
                    yield cell["id"], sentence, words


def stale(notebook):
    """Words called general that are in no paragraph of their cell, or that claim nothing."""
    for cell in notebook["cells"]:
        for words in _metadata(cell).get("general", []):
            if not _CLAIM.search(words) or not any(words in paragraph for paragraph in _paragraphs(cell)):
                yield cell["id"], words


def timed_once(notebook):
    """Claims held by a time that was measured once: each with the variable. On a busy machine such a claim fails by chance."""
    names = {name for cell in notebook["cells"] if cell["cell_type"] == "code" for name in _KEPT_TIME.findall("".join(cell["source"]))}
    for cell in notebook["cells"]:
        for words, condition in _metadata(cell).get("asserts", []):
            for name in sorted(names & set(re.findall(r"\w+", condition))):
                yield words, name


def _metadata(cell):
    return cell["metadata"].get("chainrule", {})


def _paragraphs(cell):
    paragraphs = re.split(r"\n\s*\n", _APART.sub("", "".join(cell["source"])))
    return [paragraph for paragraph in paragraphs if not _TASK.match(paragraph)]


def _claiming(paragraph, known):
    spans = [match.span() for words in known for match in re.finditer(re.escape(words), paragraph)]
    for sentence in _SENTENCE.finditer(paragraph):
        claims = _CLAIM.finditer(paragraph, *sentence.span())
        words = [claim[0] for claim in claims if not any(a <= claim.start() and claim.end() <= b for a, b in spans)]
        if words and not sentence[0].rstrip(" *)").endswith("?"):  # a question claims nothing
            yield " ".join(sentence[0].split()), words
