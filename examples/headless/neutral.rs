//! A reading in the neutral form of import benchmarks: header, and every cell as number, text or state.

use integrationsmonitor::read::{ColumnKind, Shard};
use integrationsmonitor::session::Loaded;
use integrationsmonitor::text::{CellState, Signs, parse_number};
use serde_json::{Value, json};

/// The reading of a table; `shards` hold its rows. `raw`: every cell is the text of the file, not a number or a state.
pub(crate) fn reading(path: &str, table: &Loaded, shards: &[Shard], raw: bool) -> Value {
    let delimiter = match table
        .reading
        .decisions
        .iter()
        .find(|d| d.what == "delimiter")
    {
        Some(d) if d.value == "none" => Value::Null,
        _ => json!(char::from(table.reading.dialect.delimiter).to_string()),
    };
    let rows: Vec<Value> = shards
        .iter()
        .flat_map(|s| (0..s.rows().len()).filter_map(|r| s.rows().row(r)))
        .map(|cells| {
            let cells = cells.iter().enumerate();
            Value::Array(
                cells
                    .map(|(column, text)| {
                        if raw {
                            json!({ "t": text })
                        } else {
                            cell(table, column, text)
                        }
                    })
                    .collect(),
            )
        })
        .collect();
    json!({
        "path": path,
        "encoding": table.evidence.encoding.code(),
        "delimiter": delimiter,
        "header": header(table),
        "rows": rows,
    })
}

/// Names made up for columns without a header are none.
fn header(table: &Loaded) -> Vec<&str> {
    let made_up = |n: &str| {
        n.strip_prefix('#')
            .is_some_and(|n| n.parse::<usize>().is_ok())
    };
    let all = table.evidence.names.iter();
    all.map(|n| if made_up(n) { "" } else { n.as_str() })
        .collect()
}

fn cell(table: &Loaded, column: usize, text: &str) -> Value {
    let reading = &table.readings[column];
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if reading.kind == ColumnKind::Number
        && let Some(notation) = reading.notation.as_ref().and_then(|n| n.notation)
    {
        let planned = table.plan.numbers.iter().find(|n| n.column == column);
        let signs = planned.map_or_else(Signs::default, |n| n.signs);
        return match parse_number(&text, notation, signs) {
            Ok(number) => json!({ "n": number.value.to_string() }),
            Err(CellState::Unreadable) => json!({ "t": text }),
            Err(state) => json!({ "s": state.code() }),
        };
    }
    if text.is_empty() {
        json!({ "s": "missing" })
    } else {
        json!({ "t": text })
    }
}
