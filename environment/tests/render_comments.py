"""Renders Markdown as nbconvert does, in the private Python environment: a JSON list of texts in, one of HTML out."""

import json
import sys

from nbconvert.filters.markdown_mistune import markdown2html_mistune

json.dump([markdown2html_mistune(text) for text in json.load(sys.stdin)], sys.stdout)
