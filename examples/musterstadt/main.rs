//! Musterstadt: an invented city, so that the page can be tried without a file.
//!
//! `cargo run --example musterstadt` writes the files of `www/example` anew; with a folder as argument, there.
//!
//! Nothing here describes a real place. Integers only and a generator of our own with a fixed seed: the files have the
//! same bytes on every machine. They look as files of offices do, each in another way, and together they hold what all
//! indicators of the built-in catalogue need. `city.rs` is the city; the other modules write what offices would say of it.

mod book;
mod chance;
mod city;
mod civic;
mod people;
mod school;
mod social;
mod text;
mod work;

use city::City;

/// Name and bytes of every file, in the order in which the page opens them.
pub(crate) fn files() -> Vec<(&'static str, Vec<u8>)> {
    let city = City::new();
    vec![
        ("bevoelkerung-stadtteile.csv", people::by_quarter(&city)),
        ("bevoelkerung-2023-revidiert.csv", people::revised(&city)),
        ("bevoelkerung-alter.xlsx", people::by_age(&city)),
        ("geburten-wanderungen.csv", people::moves(&city)),
        ("arbeitslose.csv", work::unemployed(&city)),
        ("arbeitslose-migrationshintergrund.csv", work::asked(&city)),
        ("beschaeftigte.csv", work::employed(&city)),
        ("schueler.csv", school::pupils()),
        ("schulabgaenge.csv", school::leavers()),
        ("berufsbildung.csv", school::trainees(&city)),
        ("kita.csv", school::day_care(&city)),
        ("einschulung.csv", school::examined()),
        ("soziales.csv", social::benefits(&city)),
        ("mikrozensus.csv", social::microcensus(&city)),
        ("einbuergerungen.csv", social::naturalised(&city)),
        ("aufenthalt.csv", social::titles(&city)),
        ("fachstatistik.csv", social::records()),
        ("integrationsratswahl.csv", civic::election(&city)),
        ("buergerumfrage.csv", civic::survey()),
        ("vielfalt.csv", civic::diversity()),
    ]
}

// This is a program: it may write files.
#[allow(clippy::disallowed_methods)]
fn main() -> std::io::Result<()> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/www/example").to_owned();
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap_or(own));
    for (name, bytes) in files() {
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
