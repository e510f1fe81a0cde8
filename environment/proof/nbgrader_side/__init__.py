"""nbgrader beside course grade: do both give the same marks, and how fast is each?"""
