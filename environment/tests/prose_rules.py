"""The project's own rules for plain English: each names a slip that its texts once had, and what to write instead."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    """What is looked for in a sentence, an example that it finds, one that it leaves alone, and the advice."""

    pattern: str
    wrong: str
    right: str
    advice: str

    def found(self, sentence):
        return re.search(self.pattern, sentence)


RULES = [
    Rule(r"\bon wish\b", "It says more on wish.", "If you like, it says more.", "write “if you like”, or name the option"),
    Rule(r"\b[Ff]or who(?:m)? (?:does|do|is|are|has|have|cannot)\b", "A description for who does not see it.", "A description for people who cannot see it.", "write “for people who”"),
    Rule(r"\b(?:named|said|called|written) so\b", "Nothing is named so here.", "Nothing has this name here.", "say what “so” stands for"),
    Rule(r"\b(?:is|are|was|were) told(?: (?:with|of|by|in|there|here|as|at|under|beside|too|once)\b|[.,;:])", "A wrong row is told with its line.", "The student is told why.", "people are told something; a thing is reported, named or shown"),
    Rule(r"(?:^|[.;:!] )Who (?!(?:is|are|wants|reads|uses|would) [^.]*\?)[a-z]+ [^?]*$", "Who handed in nothing has a row.", "Students who handed in nothing have a row.", "begin with a noun: “students who”, “anyone who”"),
    Rule(r"(?:^|[.;:!] )What (?:is|are|was|stands|has|does|counts|throws|ends|ran|comes|lies) [^?]* (?:is|are|was|stands?|goes|says) (?:not )?(?:\w+ed|told|said|kept|read|left|known|found|given|in|there|here|doctor)\b[^?]*\.$", "What is missing there is named.", "What is missing?", "begin with a noun: “a command that is missing”, “everything that”"),
    Rule(r"\bsays? (?:doctor|it|he|she|the \w+)[.;]", "What is missing says doctor.", "The command says it again.", "put the subject before the verb"),
    Rule(r"(?<!we )(?<!can )(?<!each l )(?<!m )\bstands? (?:in|there|here|beside|under|above|below|with)\b(?! \*\*layers)", "All of it stands in left-out.txt.", "All of it is in left-out.txt.", "a text “is” or “appears” somewhere"),
    Rule(r"\blies? (?:in|there|here|beside|under|on)\b(?! the right region)", "Such a file lies in the folder.", "Such a file is in the folder.", "a file “is” somewhere"),
    Rule(r"(?:^|[.;] )Else\b|, else\b(?! \{| 0| \$0)", "Else it is unknown.", "Otherwise it is unknown.", "write “otherwise”, or “if not”"),
    Rule(r"(?<!-)\banew\b", "Each call begins anew.", "Each call begins again.", "write “again”"),
    Rule(r"\b[Mm]end(?:s|ed|ing)?\b", "Mend that cell and run it.", "Fix that cell and run it.", "write “fix”"),
    Rule(r", so that (?:each|no|nothing|the|this|its|(?:it|they) (?:is|are|plays?|neither))\b", "It is packed, so that it plays by itself.", "Divide by the sum so that the row adds up to 1.", "use “so” for a result, and no comma before “so that” for a purpose"),
    Rule(r"\b(?:is|are) (?:not )?to be (?:written|had|done|found|read|sent|opened|played|looked|given|made|put)\b", "These are not to be written.", "Do not write these.", "say who does it: “do not write”, “you can send”"),
    Rule(r"\b[Aa]ll that (?:is|are|was|it|a|an|the|you|students|has|needs|can|may|comes|counts)\b", "All that is sent is limited.", "Everything that is sent is limited.", "write “everything that”"),
    Rule(r"\ba (?:line|row|page|box|file|mutant|cell|step|dot|point) an? (?:student|exercise|example|feature|epoch|number|step|picture|class|neuron)\b", "It prints a line a student.", "It prints a line for each student.", "write “for each”"),
    Rule(r"\b(?:that|which|it|they|this|these|who|arrays?|files?) (?:is|are) no (?!longer\b|more\b|less\b|other\b|better\b|worse\b|larger\b|smaller\b|match\b|such\b|two\b)\w+", "Files that are no notebooks are named.", "Files that are not notebooks are named.", "write “not a”, or “not”"),
    Rule(r"\btells (?:of|how|which|whether|where|when|by)\b", "The table tells how long it took.", "The table shows how long it took.", "a text says, shows or explains"),
    Rule(r"\bpass(?:es)? for one of\b|\bput to death\b", "It never passes for one of ours.", "It is never taken for ours.", "write “is taken for”"),
    Rule(r"\breckoning\b", "A second reckoning agrees.", "A second calculation agrees.", "write “calculation”"),
    Rule(r"\b(?:has|have|had) besides\b|\bbesides[.,;]", "What the zip has besides.", "Everything else in the zip.", "write “also”, or “everything else”"),
    Rule(r"\bone's own (?:loop|name|hand)\b|\bof one's own\b", "In a loop of one's own.", "In your own loop.", "speak to the reader: “your own”"),
    Rule(r"\bas one writes\b|(?<!first )(?<!this )(?<!last )(?<!ich )(?<!ach )\bone (?:sees|writes|takes|needs|gets|has)\b(?! of)", "As one writes it.", "As you write it.", "speak to the reader: “you”"),
    Rule(r"\b(?:is|are|was|were) (?:the one|those) of now\b|\bof (?:now|today) *[.;,]", "The table is the one of now.", "The table is up to date.", "write “current”, or “up to date”"),
    Rule(r"(?:^|[.;] )Of [^,.]*, (?:only|those|that|all)\b", "Of other cells, only what is needed is compiled.", "Only the needed parts of other cells are compiled.", "put the subject first"),
    Rule(r"\bwhat (?:is|was|are) (?:\w+ ){1,4}(?:is|are|was) (?:said|told|named|kept|read|graded|compiled|left)\b", "Again, what is wrong there is told.", "Again, it says what is wrong there.", "put the subject first, as a noun"),
    Rule(r"\b(?:was|were|is|are) there (?:yet )?once\b|\bmuch asking\b", "Three rules that save much asking.", "Three rules that answer many questions.", "use the common phrase"),
    Rule(r"\b(?:no|each|every) (?:\w+'s) to (?:deal|look)\b|\bto deal with *\.|\b(?:are|is) yours to\b", "The backups are yours to look at.", "Look at the backups yourself.", "say what the reader does"),
    Rule(r"\bbelongs? into\b", "It belongs into setGradient.", "It belongs in setGradient.", "write “belongs in”"),
    Rule(r"\boutside of\b", "A variable outside of the method.", "A variable outside the method.", "write “outside”"),
    Rule(r"\bwritten over\b", "The array was written over.", "The array was overwritten.", "write “overwritten”"),
    Rule(r"\b(?:something|anything|nothing) else than\b", "It returned something else than a list.", "It returned something other than a list.", "write “other than”"),
    Rule(r"(?<!here )\b(?:is|are) no (?:array|file|folder|layer|notebook|number|record|zip)s?\b|\b(?:and|but) no (?:file|folder|notebook)(?:[.,;]|$)", "It is a pipe and no file.", "It is a pipe, not a file.", "write “not a”"),
    Rule(r"\b(?:not|is) there(?: when (?:a|the|your) notebook is graded|,? already| already)\b", "The folder is there already.", "The folder already exists.", "write “exists”, or “available”"),
    Rule(r"\b(?:number|server|zone),? as (?:https?://|\d|Europe/)", "It must be a number as 7.5.", "It must be a number such as 7.5.", "write “such as” before an example"),
    Rule(r"\b(?:does|do|did) not tell\b|\btells? (?:all|no)\b", "The name does not tell the student.", "The name does not say which student.", "a text says, shows or lists"),
    Rule(r"\bwithout an? end\b|\bcarr(?:y|ied|ies) through\b", "It calls itself without an end.", "It calls itself without end.", "use the common phrase"),
    Rule(r"\bby (?:\.|\w+\.)\w+\(|\bas by (?!hand)\w", "Leave it out by .without(…).", "Leave it out with .without(…).", "a reader does something “with” a method"),
    Rule(r"\b(?:[Ww]as|[Ww]ere|[Hh]as|[Hh]ave) (?:the|its|this|that) cell (?:been )?run\b", "Was the cell run that makes it?", "Did you run the cell that makes it?", "ask the reader: “did you run”"),
    Rule(r"; else\b", "If it jumps about, stop; else go on.", "If it jumps about, stop; otherwise go on.", "write “otherwise”"),
]

# What the documentation of classes and methods must not have either.
JAVADOC_RULES = [
    Rule(r"\bto be had\b|\bcomes? on top\b", "Points that come on top of those to be had.", "Points that are added to the maximum.", "write “the maximum”, or “are added”"),
    Rule(r"\b[Ww]hoever\b", "Whoever grades others' work calls this.", "Grading calls this.", "name who does it"),
    Rule(r"\b(?:nothing|none) where\b|\bnot where\b(?! each)", "The lesson; nothing where there is none.", "The lesson; empty if there is none.", "write “empty if”"),
    Rule(r"\bone a (?:row|line|step|epoch)\b|, a line each\b", "The targets, one a row.", "The targets, one in each row.", "write “for each”, or “in each”"),
    Rule(r"^To be (?:called|told|said|asked|given)\b", "To be called before the first run.", "Call this before the first run.", "say what the reader does: “call this”"),
    Rule(r"^(?:Those|Such as|Of (?:a|an|the|what|one|several)|All of (?:them|it)\.|In place of)\b", "Those of a report.", "The mistakes in a report.", "begin with a noun or a verb"),
]

_CODE = re.compile(r"(?ms)^ *```.*?^ *```[^\n]*$|^(?: {4}|\t)(?! *(?:[-*]|\d+\.) )[^\n]*$|<!--.*?-->")
_SPAN = re.compile(r"`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]*\$|!?\[([^\]]*)\]\([^)\s]*\)", re.S)


def prose(markdown):
    """The text without code, formulas and addresses; a quoted word stands for each piece of code."""
    text = _CODE.sub("\n", markdown)
    return _SPAN.sub(lambda found: found[1] if found[1] else "“x”", text)


def sentences(text):
    """A row of a table, a point of a list and a heading are pieces of their own."""
    for piece in re.split(r"\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\.) ?)|\|", text):
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZŶΑ-Ω“*(])", " ".join(piece.split())):
            yield sentence.strip(" -*#|>")


def faults(text, rules=RULES):
    """Each slip as the sentence that has it, and the advice."""
    return [f"“{sentence}”: {rule.advice}" for sentence in sentences(text) for rule in rules if sentence and rule.found(sentence)]
