"""One function a reader: path -> (header, rows), every cell text as in the file; an exception = not loaded.

No reader gets a hint about the file. Cells are asked for as text, because the benchmark compares text. Names that a
reader makes up for columns without one are none, and numbers it adds to repeated names are taken off.
"""

import csv
import json
import pathlib
import re
import subprocess

import duckdb
import pandas

TIMEOUT = 60


def printed(names, made_up, suffix):
    """Names as the file has them.

    >>> printed(["x", "x.1", "y.1", "Unnamed: 3"], r"Unnamed: \\d+", r"\\.\\d+")
    ['x', 'x', 'y.1', '']
    """
    seen, out = set(), []
    for name in names:
        base = re.sub(suffix + "$", "", name)
        if re.fullmatch(made_up, name):
            name = ""
        elif base.lower() in seen:
            name = base
        seen.add(name.lower())
        out.append(name)
    return out


def sniffer(path, always_header):
    """The module's own recipe: sniff a sample; where the sniffer gives up, the default dialect."""
    with open(path, encoding="utf-8", newline="") as file:
        sample = file.read(65536)
        file.seek(0)
        try:
            dialect = csv.Sniffer().sniff(sample)
        except csv.Error:
            dialect = csv.excel
        rows = list(csv.reader(file, dialect))
    if not rows:
        return [], []
    if not always_header:
        try:
            has_header = csv.Sniffer().has_header(sample)
        except csv.Error:
            has_header = True
        if not has_header:
            return [], rows
    return rows[0], rows[1:]


def pandas_reader(path, **options):
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False, **options)
    names = printed([str(name) for name in frame.columns], r"Unnamed: \d+", r"\.\d+")
    if not isinstance(frame.index, pandas.RangeIndex):
        # Rows wider than the header: pandas makes an index of the first cells.
        frame = frame.reset_index(names=[f"index {i}" for i in range(frame.index.nlevels)])
    return names, [["" if pandas.isna(c) else str(c) for c in row] for row in frame.itertuples(index=False, name=None)]


def duckdb_reader(path):
    relation = duckdb.execute("FROM read_csv(?, all_varchar = true)", [path])
    names = [column[0] for column in relation.description]
    rows = [["" if cell is None else cell for cell in row] for row in relation.fetchall()]
    (has_header,) = duckdb.execute("SELECT HasHeader FROM sniff_csv(?)", [path]).fetchone()
    return printed(names, r"column\d+", r"_\d+") if has_header else [], rows


def command(arguments):
    """Runs a program that prints a reading as JSON."""
    done = subprocess.run(arguments, capture_output=True, timeout=TIMEOUT, check=False)
    reading = json.loads(done.stdout)
    if "error" in reading:
        raise ValueError(reading["error"])
    return reading


def papaparse(path, node_modules):
    rows = command(["node", "tools/pollock/papaparse.mjs", node_modules, path])["rows"]
    return (rows[0], rows[1:]) if rows else ([], [])


def ours(path, program):
    """A header of several lines is joined by " | " here and by a blank in the benchmark."""
    reading = command([program, "read", "--json", "--raw", path])
    header = [name.replace(" | ", " ") for name in reading["header"]]
    return header, [[cell["t"] for cell in row] for row in reading["rows"]]


def readers(program, node_modules):
    """Name -> reader; ours first."""
    papaparse_version = json.loads(pathlib.Path(node_modules, "papaparse/package.json").read_text("utf-8"))["version"]
    return {
        "this project": lambda path: ours(path, program),
        "Python csv + Sniffer": lambda path: sniffer(path, always_header=False),
        "Python csv + Sniffer, first line is header": lambda path: sniffer(path, always_header=True),
        f"pandas {pandas.__version__} read_csv": pandas_reader,
        f"pandas {pandas.__version__} read_csv(sep=None)": lambda path: pandas_reader(path, sep=None, engine="python"),
        f"DuckDB {duckdb.__version__} read_csv": duckdb_reader,
        f"PapaParse {papaparse_version}": lambda path: papaparse(path, node_modules),
    }
