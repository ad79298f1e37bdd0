"""Measures all readers on the files of the Pollock benchmark and writes docs/pollock.md (see measure.sh)."""

import argparse
import json
import pathlib

import readers
import score

SETS = ["polluted", "survey_sample"]
TEXT = """# How well files are loaded, beside other readers

Written by `tools/pollock/measure.sh`; do not edit. Measures of Vitagliano et al., "Pollock: A Data Loading Benchmark" (PVLDB 2023),
computed by `tools/pollock/score.py` from the paper's definition. For every file: was it loaded (success), and precision, recall and
F1 of the header's names, of the records (same cells in the same order) and of the cells of the records, each as multisets. A file that
was not loaded has 0 everywhere; nothing expected and nothing given is 1. **Sum**: the ten measures, each the mean over the files,
added up; 10 is the most. The two sets are those files of the benchmark that may be passed on: {counts}.

Every reader works fully automatically, with no hint about any file, and gives every cell as text. The same for all readers:

- Cells are compared as text, exactly; only line ends inside a cell are made one kind. "Sum, blanks" is the same with blanks at the edges
  of a cell removed and several blanks made one.
- Records whose cells are all empty do not count (blank lines, lines of delimiters only), in the expected table as in the loaded one.
- A file without header expects no names. Names a reader makes up for columns without one (`#1`, `column0`, `Unnamed: 0`, and the
  benchmark's own `col_0`) are none, as are empty names; numbers added to repeated names are taken off.
- Header lines joined into one name are joined by a blank, as in the benchmark.
- The clean version is read by the rules of RFC 4180.

Where `csv.Sniffer` gives up, its row uses the module's default dialect; whether there is a header says `Sniffer.has_header` or, in the second
row, always the first line. For pandas and PapaParse the first line is the header, for DuckDB what its sniffer says.
"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder with polluted/ and survey_sample/")
    parser.add_argument("--program", required=True, help="headless")
    parser.add_argument("--node-modules", required=True, help="folder with papaparse")
    parser.add_argument("--details", required=True, type=pathlib.Path, help="all measures of all files as JSON")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="the report")
    return parser.parse_args()


def load(reader, path):
    """The reading, or None and why not. Whatever a reader throws means: not loaded."""
    try:
        return reader(str(path)), ""
    except Exception as error:  # noqa: BLE001
        return None, str(error).split("\n", 1)[0]


def measure(folder, all_readers):
    """reader -> file -> measures."""
    out = {name: {} for name in all_readers}
    for path in sorted((folder / "csv").iterdir()):
        expected = score.clean(folder / "clean" / path.name, folder / "parameters" / f"{path.name}_parameters.json")
        for name, reader in all_readers.items():
            got, error = load(reader, path)
            exact, loose = (score.score(expected, got, text) for text in (score.lines, score.blanks))
            out[name][path.name] = {"exact": exact, "blanks": loose, "error": error}
    return out


def mean(files, measure_name, kind="exact"):
    return sum(f[kind][measure_name] for f in files.values()) / len(files)


def total(files, kind="exact"):
    return sum(mean(files, m, kind) for m in score.MEASURES)


def own(file):
    return sum(file["exact"].values())


def per_reader(results):
    columns = ["success", "header F1", "record F1", "cell F1"]
    yield "| reader | success | header F1 | record F1 | cell F1 | sum | sum, blanks |"
    yield "|---|---|---|---|---|---|---|"
    best = max(results, key=lambda name: total(results[name]))
    for name, files in results.items():
        values = [f"{mean(files, c):.3f}" for c in columns] + [f"{total(files):.3f}", f"{total(files, 'blanks'):.3f}"]
        yield f"| {f'**{name}**' if name == best else name} | {' | '.join(values)} |"


def per_file(results):
    """Ours beside the best of the others, by cells and by all measures."""
    (ours, mine), *others = results.items()
    yield f"| file | cell F1, {ours} | cell F1, best other | all ten, {ours} | all ten, best other |"
    yield "|---|---|---|---|---|"
    for file, values in mine.items():
        cells = max(((o[file]["exact"]["cell F1"], name) for name, o in others), key=lambda pair: pair[0])
        sums = max(((own(o[file]), name) for name, o in others), key=lambda pair: pair[0])
        show = "{:.3f} ({})".format
        name = file.replace("|", "\\|")
        yield f"| {name} | {values['exact']['cell F1']:.3f} | {show(*cells)} | {own(values):.3f} | {show(*sums)} |"


def main():
    args = arguments()
    all_readers = readers.readers(args.program, args.node_modules)
    results = {name: measure(args.data / name, all_readers) for name in SETS}
    args.details.write_text(json.dumps(results, indent=1), encoding="utf-8")
    counts = {name: len(next(iter(r.values()))) for name, r in results.items()}
    report = [TEXT.format(counts=" and ".join(f"{n} files in `{name}`" for name, n in counts.items()))]
    for name in SETS:
        report += [f"## {name}", "", *per_reader(results[name]), ""]
        print(name, *per_reader(results[name]), sep="\n")
    for name in SETS:
        report += [f"## Files of {name}", "", *per_file(results[name]), ""]
    args.out.write_text("\n".join(report), encoding="utf-8")


if __name__ == "__main__":
    main()
