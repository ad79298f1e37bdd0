//! The same core without a browser.
//!
//! ```text
//! headless read [--json [--raw]] FILE…                  what was understood, and every finding; or the reading as JSON
//! headless figures  [OPTIONS] FILE…                     all figures as CSV (comma, decimal point)
//! headless verdicts [OPTIONS] FILE…                     all verdicts as CSV
//! headless oracles  FILE.json                           reference cases: `N passed, M failed`
//!
//! OPTIONS: --catalogue C.toml   instead of the built-in catalogue
//!          --project P.toml     classes, levels, bases and goals that were decided
//!          --class CLASS        veroeffentlicht | intern (default) | einzeldaten, for files the project does not name
//!          --shards N           read every file in N parts (results are the same bits)
//!          --choose WHAT=VALUE  decide about the reading, as `decision` lines name it (delimiter=comma, header=3-5,
//!                               repair=yes, decimal:4=comma); may stand several times
//!          --raw                with --json: cells as the text of the file, not as numbers and states
//! ```
//! Exit code 0 when everything was read, 1 when a file or the catalogue was refused (said on the error output),
//! 2 for unusable arguments. Columns of `figures` are `session::FIGURE_COLUMNS`; new ones come at the end.

// This is a program: it may print, read files and end.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]
#![allow(clippy::indexing_slicing, clippy::string_slice)]

mod load;
mod neutral;
mod oracles;

/// A line on the standard output.
macro_rules! say {
    ($($part:tt)*) => { print(&format!("{}\n", format_args!($($part)*))) };
}

use integrationsmonitor::catalogue::{Catalogue, builtin, parse};
use integrationsmonitor::diagnostic::Error;
use integrationsmonitor::export::{Cell, Format, Project, write_csv};
use integrationsmonitor::guard::Class;
use integrationsmonitor::read::{Choices, Shard};
use integrationsmonitor::session::{Loaded, Session};
use std::process::ExitCode;

/// Printed when the arguments are of no use.
const USAGE: &str = "usage: headless read [--json [--raw]] FILE… | figures|verdicts [--catalogue C] [--project P] [--class CLASS] \
                     [--shards N] FILE… | oracles FILE.json";

#[derive(Default)]
struct Options {
    catalogue: Option<String>,
    project: Option<String>,
    class: Option<Class>,
    shards: Option<usize>,
    json: bool,
    raw: bool,
    choices: Choices,
    files: Vec<String>,
}

fn options(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        let mut value = || args.next().ok_or(format!("{arg} needs a value"));
        match arg.as_str() {
            "--catalogue" => options.catalogue = Some(value()?),
            "--project" => options.project = Some(value()?),
            "--class" => {
                let code = value()?;
                options.class =
                    Some(Class::from_code(&code).ok_or(format!("unknown class {code}"))?);
            }
            "--shards" => {
                let n = value()?.parse().ok().filter(|n| (1..=64).contains(n));
                options.shards = Some(n.ok_or("--shards takes 1 to 64")?);
            }
            "--choose" => {
                let said = value()?;
                let (what, value) = said.split_once('=').ok_or("--choose takes WHAT=VALUE")?;
                options
                    .choices
                    .set(what, value)
                    .map_err(|e| e.to_string())?;
            }
            "--json" => options.json = true,
            "--raw" => options.raw = true,
            _ if arg.starts_with("--") => return Err(format!("unknown option {arg}")),
            _ => options.files.push(arg),
        }
    }
    if options.raw && !options.json {
        return Err("--raw needs --json".into());
    }
    if options.files.is_empty() {
        return Err("no file given".into());
    }
    Ok(options)
}

fn text_of(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))
}

fn catalogue(options: &Options) -> Result<Catalogue, String> {
    let found = match &options.catalogue {
        None => builtin(),
        Some(path) => parse(&text_of(path)?),
    };
    found.map_err(|errors| {
        errors
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    })
}

/// Loads all files; refused ones are said and counted.
fn session(options: &Options) -> Result<(Session, usize), String> {
    let mut session = Session::new(catalogue(options)?);
    let project = match &options.project {
        None => Project::default(),
        Some(path) => Project::parse(&text_of(path)?).map_err(|e| format!("{path}: {e}"))?,
    };
    session.open_project(&project).map_err(|e| e.to_string())?;
    let mut refused = 0;
    for path in &options.files {
        let name = path.rsplit('/').next().unwrap_or(path);
        let bytes = std::fs::read(path).map_err(|e| format!("{path}: {e}"))?;
        let loaded = load_file(&mut session, name, &bytes, options);
        // The class of the project is stronger than that of the command line.
        let classed = loaded.and_then(|(id, _)| match options.class {
            Some(class) if !session.table(id)?.class_asked => session.set_class(id, class),
            _ => Ok(()),
        });
        if let Err(error) = classed {
            eprintln!("{path}: {error}");
            refused += 1;
        }
    }
    Ok((session, refused))
}

/// Prints, and ends quietly when nobody reads any more (`headless … | head`).
fn print(text: &str) {
    use std::io::Write;
    if std::io::stdout().write_all(text.as_bytes()).is_err() {
        std::process::exit(0);
    }
}

fn read(session: &Session) {
    for table in session.tables() {
        say!(
            "file\t{}\t{} bytes\t{} rows",
            table.name,
            table.size,
            table.evidence.rows()
        );
        for d in table.decisions() {
            let column = d.column.map_or(String::new(), |c| format!(":{c}"));
            say!(
                "decision\t{}{column}\t{}\t{}",
                d.what,
                d.value,
                d.because.code
            );
        }
        columns(table);
        let b = &table.binding;
        if let Some(level) = &b.level {
            say!(
                "level\t{}\t{}",
                level.id,
                if level.assumed { "assumed" } else { "said" }
            );
        }
        say!(
            "base\t{}\t{}",
            b.base.id,
            if b.base.assumed { "assumed" } else { "said" }
        );
        for missing in &b.missing {
            say!("missing\t{}", missing.code);
        }
        say!(
            "used\t{} of {} rows",
            table.used_rows,
            table.evidence.rows()
        );
        for log in [&table.evidence.log, &table.log] {
            for d in log.diagnostics() {
                let lines: Vec<String> = d
                    .places
                    .iter()
                    .filter_map(|p| p.line)
                    .take(100)
                    .map(|l| l.to_string())
                    .collect();
                say!(
                    "diagnostic\t{:?}\t{}\t{}\tlines {}",
                    d.severity,
                    d.code,
                    d.count,
                    lines.join(",")
                );
            }
        }
    }
}

/// One file under the decisions of the project, or of the command line.
fn load_file(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    options: &Options,
) -> Result<(usize, Vec<Shard>), Error> {
    let shards = options.shards.unwrap_or(1);
    if options.choices.is_empty() {
        return load::load(session, name, bytes, shards);
    }
    load::load_as(session, name, bytes, shards, &options.choices)
}

/// Every file alone, one JSON object a line.
fn read_json(options: &Options) -> Result<bool, String> {
    let mut all_read = true;
    for path in &options.files {
        let mut session = Session::new(catalogue(options)?);
        let bytes = std::fs::read(path).map_err(|e| format!("{path}: {e}"))?;
        let name = path.rsplit('/').next().unwrap_or(path);
        if bytes.is_empty() {
            // Nothing is what stands in it; the page says so in words.
            say!(
                "{}",
                serde_json::json!({ "path": path, "header": [], "rows": [], "note": "read.empty" })
            );
            continue;
        }
        let loaded = load_file(&mut session, name, &bytes, options);
        let value = match loaded.and_then(|(id, shards)| Ok((session.table(id)?, shards))) {
            Ok((table, shards)) => neutral::reading(path, table, &shards, options.raw),
            Err(error) => {
                all_read = false;
                serde_json::json!({ "path": path, "error": error.to_string() })
            }
        };
        say!("{value}");
    }
    Ok(all_read)
}

fn columns(table: &Loaded) {
    for (i, name) in table.evidence.names.iter().enumerate() {
        let kind = table.readings[i].kind.code();
        let decimal = table.readings[i]
            .notation
            .as_ref()
            .map_or("-", |n| n.notation.map_or("ask", |n| n.code()));
        let role = &table.binding.columns[i];
        say!(
            "column\t{i}\t{name}\t{kind}\t{decimal}\t{}\t{}\t{}",
            role_code(&role.role),
            role.confidence.code(),
            role.because.code
        );
    }
}

fn role_code(role: &integrationsmonitor::bind::Role) -> &'static str {
    use integrationsmonitor::bind::Role;
    match role {
        Role::Period => "period",
        Role::Area => "area",
        Role::AreaCode => "code",
        Role::Parent(_) => "parent",
        Role::Level(_) => "level",
        Role::Month => "month",
        Role::Groups(..) => "groups",
        Role::Measures(_) => "names",
        Role::Filter => "filter",
        Role::Sum => "sum",
        Role::Value => "value",
        Role::Label(_) => "label",
        Role::Unused => "unused",
    }
}

fn verdicts(session: &Session) -> Result<String, String> {
    let header = [
        "territory",
        "base",
        "indicator",
        "method",
        "main",
        "stand",
        "symbol",
        "reason",
        "level",
        "heading",
        "group",
        "compared_with",
        "doubt",
        "inputs",
    ];
    let mut rows = Vec::new();
    for (number, scope) in session.scopes().iter().enumerate() {
        for indicator in &session.catalogue().indicator {
            let id = indicator.id.as_ref();
            for v in session.verdicts(number, id).map_err(|e| e.to_string())? {
                rows.push(vec![
                    Cell::text(&scope.territory),
                    Cell::text(&scope.base),
                    Cell::text(id),
                    Cell::text(v.method),
                    Cell::text(if v.main { "yes" } else { "no" }),
                    Cell::text(v.stand.code()),
                    Cell::text(v.symbol.unwrap_or_default()),
                    Cell::text(v.reason.code),
                    Cell::text(v.level.map_or("", |l| l.code())),
                    Cell::text(v.heading.map_or("", |h| h.code())),
                    Cell::text(v.whose.unwrap_or_default()),
                    Cell::text(v.reference.unwrap_or_default()),
                    Cell::text(v.doubt.map(|d| d.code).unwrap_or_default()),
                    Cell::text(inputs(&v.inputs)),
                ]);
            }
        }
    }
    Ok(write_csv(Format::Plain, &header, &rows))
}

/// `name=value`, separated by blanks.
fn inputs(all: &[(&'static str, String)]) -> String {
    let pairs = all.iter().map(|(name, value)| format!("{name}={value}"));
    pairs.collect::<Vec<_>>().join(" ")
}

fn run() -> Result<bool, (u8, String)> {
    let mut args = std::env::args().skip(1);
    let verb = args.next().ok_or((2, USAGE.to_owned()))?;
    let options = options(args).map_err(|e| (2, format!("{e}\n{USAGE}")))?;
    let fail = |e: String| (1, e);
    if verb == "oracles" {
        let report = oracles::run(&text_of(&options.files[0]).map_err(fail)?).map_err(fail)?;
        for line in &report.lines {
            say!("{line}");
        }
        say!("{} passed, {} failed", report.passed, report.failed);
        return Ok(report.failed == 0);
    }
    if verb == "read" && options.json {
        return read_json(&options).map_err(fail);
    }
    let (session, refused) = session(&options).map_err(fail)?;
    match verb.as_str() {
        "read" => read(&session),
        "figures" => {
            let all: Vec<usize> = (0..session.scopes().len()).collect();
            print(
                &session
                    .figures_csv(&all, Format::Plain)
                    .map_err(|e| fail(e.to_string()))?,
            );
        }
        "verdicts" => print(&verdicts(&session).map_err(fail)?),
        _ => return Err((2, USAGE.to_owned())),
    }
    Ok(refused == 0)
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err((code, message)) => {
            eprintln!("{message}");
            ExitCode::from(code)
        }
    }
}
