"""How well a loaded table matches the expected one: the measures of the Pollock benchmark.

Vitagliano et al., "Pollock: A Data Loading Benchmark", PVLDB 16 (2023): a file is loaded or not (success); header,
records and cells are compared as multisets by precision, recall and F1. Ten measures from 0 to 1 a file; the score of
a reader is the sum of their means over the files. Written from the paper's definition.
"""

import csv
import json
import re
from collections import Counter

MEASURES = ["success"] + [f"{level} {m}" for level in ("header", "record", "cell") for m in ("P", "R", "F1")]


def overlap(expected, got):
    """Precision, recall and F1 of two multisets. Nothing expected and nothing given is right.

    >>> overlap(["a", "a", "b"], ["a", "b", "c", "d"])
    (0.5, 0.6666666666666666, 0.5714285714285714)
    >>> overlap([], []), overlap([], ["a"]), overlap(["a"], [])
    ((1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    """
    expected, got = Counter(expected), Counter(got)
    if not expected and not got:
        return 1.0, 1.0, 1.0
    common = (expected & got).total()
    if common == 0:
        return 0.0, 0.0, 0.0
    f1 = 2 * common / (got.total() + expected.total())
    return common / got.total(), common / expected.total(), f1


def lines(text):
    """Line ends in a cell are one kind: the files are stored with other ones than their clean versions had."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def blanks(text):
    """Blanks at the edges gone, several in a row one."""
    return " ".join(text.split())


def table(header, rows, text):
    """Every cell through `text`; records whose cells are all empty are dropped, and with them blank lines, and empty
    names: whether a column without name has an empty one or none is a matter of taste.

    >>> table(["", "a ", ""], [["x", ""], [" ", ""], []], blanks)
    (['a'], [('x', '')])
    """
    records = [tuple(text(cell) for cell in row) for row in rows if any(cell.strip() for cell in row)]
    return [text(name) for name in header if name.strip()], records


def clean(path, parameters):
    """The expected table. Its first record is the header, if the parameters say that the file has one; names that the
    benchmark made up for a file without header are none."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with open(parameters, encoding="utf-8") as file:
        lines_of_header = int(json.load(file)["header_lines"])
    if not rows:
        return [], []
    made_up = all(re.fullmatch(r"col_\d+", cell) for cell in rows[0])
    if lines_of_header:
        return rows[0], rows[1:]
    return [], rows[1:] if made_up else rows


def score(expected, got, text):
    """The ten measures of one file. `expected`, `got`: header and rows; `got` is None where the reader failed."""
    if got is None:
        return dict.fromkeys(MEASURES, 0.0)
    (header, records), (got_header, got_records) = table(*expected, text), table(*got, text)
    levels = [
        overlap(header, got_header),
        overlap(records, got_records),
        overlap((c for r in records for c in r), (c for r in got_records for c in r)),
    ]
    return dict(zip(MEASURES, [1.0] + [m for level in levels for m in level]))
