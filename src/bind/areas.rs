//! Columns of areas: their names, numbers and levels. Countries of origin, sectors or kinds of flats are no areas: without a
//! header, numbers in front of names or a known layout the user is asked.

use super::labels::{area_parts, header_names, plain};
use super::preamble::LANDS;
use super::propose::Proposal;
use super::{Assumption, Confidence, Role};
use crate::diagnostic::{Coded, Gather};
use crate::read::ColumnKind;
use crate::table::ColumnHint;
use std::collections::{BTreeMap, BTreeSet};

/// Levels of the official key of municipalities (AGS) by its length.
const AGS: [(usize, &str); 4] = [(2, "land"), (3, "region"), (5, "kreis"), (8, "gemeinde")];

/// The same within one Land, whose number is left out.
const SHORT: [(usize, &str); 3] = [(1, "region"), (3, "kreis"), (6, "gemeinde")];

/// The name of what belongs to no area ("99 nicht zuzuordnen").
fn is_rest(label: &str) -> bool {
    const REST: [&str; 7] = [
        "nicht zuzuordnen",
        "nicht zuordenbar",
        "nicht zugeordnet",
        "ohne angabe",
        "keine angabe",
        "unbekannt",
        "not stated",
    ];
    let label = label.to_lowercase();
    REST.iter().any(|w| label.contains(w))
}

impl Proposal<'_> {
    pub(super) fn level(&mut self) {
        for at in self.columns() {
            let open = self.is_open(at) && self.may_be_label(at);
            if !open || self.kind(at) != ColumnKind::Text {
                continue;
            }
            let labels = self.labels(at).into_iter();
            let found: BTreeMap<String, Option<String>> = labels
                .map(|label| {
                    let level = self.words.level(&label).cloned();
                    (label, level)
                })
                .gathered();
            let named = header_names(self.name(at), &self.catalogue.words.level);
            let all = !found.is_empty() && found.values().all(Option::is_some);
            // A single word like "gesamt" in some column names no level.
            if all && (found.len() > 1 || named) {
                let because = Coded::new("bind.labels_are_levels").with("count", found.len());
                self.set(at, Role::Level(found), because, Confidence::Sure);
                return;
            }
        }
    }

    /// Most labels are a number followed by a name, each number and each name once ("11 Nord", but not "1 Zimmer").
    fn numbered(&self, at: usize) -> bool {
        let labels = self.labels(at);
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for label in &labels {
            let (code, name) = area_parts(label);
            if !code.is_empty() && !name.is_empty() {
                codes.insert(code);
                names.insert(name);
            }
        }
        codes.len().min(names.len()) * 10 >= labels.len() * 8 && !labels.is_empty()
    }

    pub(super) fn area(&mut self) {
        let mut best: Option<(usize, usize)> = None;
        for at in self.columns() {
            let named = header_names(self.name(at), &self.catalogue.words.area);
            let text = self.kind(at) == ColumnKind::Text;
            let open = self.is_open(at) && self.may_be_label(at);
            if !open || !(text || named && self.kind(at) == ColumnKind::Number) {
                continue;
            }
            let labels = self.labels(at);
            if labels.is_empty() || labels.iter().any(|l| self.words.measure(l).is_some()) {
                continue;
            }
            let hinted = self.hint(at) == ColumnHint::AreaName;
            let numbered = text && self.numbered(at);
            let lands = text && labels.iter().all(|l| LANDS.contains(&l.trim()));
            // A number under such a header is the key of the name beside it.
            let score = 8 * usize::from(hinted)
                + 5 * usize::from(lands)
                + 4 * usize::from(numbered)
                + 3 * usize::from(named && text)
                + usize::from(named);
            if score >= 1 && best.is_none_or(|(_, s)| score > s) {
                best = Some((at, score));
            }
        }
        let Some((at, score)) = best else {
            return self.area_by_key();
        };
        let (at, score) = self.smaller_areas(at).map_or((at, score), |at| (at, 1));
        let named = header_names(self.name(at), &self.catalogue.words.area);
        let code = match (
            self.kind(at) == ColumnKind::Text && self.numbered(at),
            named,
        ) {
            (true, _) => "bind.area_number_and_name",
            (false, true) => "bind.area_header",
            (false, false) => "bind.area_of_layout",
        };
        let confidence = match score {
            0..=4 => Confidence::Likely,
            _ => Confidence::Sure,
        };
        let labels = self.labels(at);
        if let Some(rest) = labels.iter().find(|l| is_rest(l)) {
            // Nobody's district, but part of the whole: it must stay, and be seen.
            let because = Coded::new("bind.area_with_rest")
                .with("count", labels.len())
                .with("label", rest);
            return self.set(at, Role::Area, because, Confidence::Likely);
        }
        let because = Coded::new(code).with("count", labels.len());
        self.set(at, Role::Area, because, confidence);
    }

    /// There are no names: the key with the most different cells that a known layout has.
    fn area_by_key(&mut self) {
        let keys = self.columns().filter(|at| {
            let label = matches!(self.kind(*at), ColumnKind::Text | ColumnKind::Number);
            self.is_open(*at) && label && self.hint(*at) == ColumnHint::AreaCode
        });
        let best = keys.max_by_key(|at| (self.labels(*at).len(), std::cmp::Reverse(*at)));
        if let Some(at) = best {
            let because = Coded::new("bind.area_of_layout").with("count", self.labels(at).len());
            self.set(at, Role::Area, because, Confidence::Likely);
        }
    }

    /// A column that repeats the number in front of the area's name, or that a known layout or its header gives as the key.
    pub(super) fn area_code(&mut self) {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return;
        };
        for at in self.columns() {
            let label = matches!(self.kind(at), ColumnKind::Text | ColumnKind::Number);
            if !label || !self.is_open(at) {
                continue;
            }
            let hinted = self.hint(at) == ColumnHint::AreaCode || self.is_key(at, area);
            if self.repeats_number(at, area)
                || hinted && !self.numbered(area) && self.keys_names(at, area)
            {
                let because = Coded::new("bind.code_of_area").with("area", self.name(area));
                self.set(at, Role::AreaCode, because, Confidence::Sure);
                return;
            }
        }
    }

    /// Its header is that of a key: AGS, or the header of the area with "Id", "Nr" or "Code".
    fn is_key(&self, at: usize, area: usize) -> bool {
        const KEYS: [&str; 8] = [
            "id",
            "nr",
            "code",
            "nummer",
            "schlüssel",
            "schluessel",
            "ags",
            "key",
        ];
        let words = |c: usize| -> BTreeSet<String> {
            let name = plain(self.name(c));
            name.split([' ', '|', '/'])
                .filter(|w| !w.is_empty())
                .map(str::to_owned)
                .gathered()
        };
        let (mine, theirs) = (words(at), words(area));
        let key = mine.iter().any(|w| KEYS.contains(&w.as_str()));
        let level = mine.iter().any(|w| self.words.level(w).is_some());
        let official = ["ags", "geocode", "ars"].iter().any(|w| mine.contains(*w));
        official
            || (key || level) && mine.intersection(&theirs).next().is_some()
            || level && self.only_codes(at)
    }

    fn only_codes(&self, at: usize) -> bool {
        let labels = self.labels(at);
        !labels.is_empty() && labels.iter().all(|l| l.bytes().all(|b| b.is_ascii_digit()))
    }

    /// Each key stands beside one name only.
    fn keys_names(&self, at: usize, area: usize) -> bool {
        let mut names: BTreeMap<&String, &String> = BTreeMap::new();
        let rows = self.evidence.sample.iter();
        let mut pairs = rows.filter_map(|r| Some((r.get(at)?, r.get(area)?)));
        pairs.all(|(code, name)| {
            code.trim().is_empty() || *names.entry(code).or_insert(name) == name
        })
    }

    fn repeats_number(&self, at: usize, area: usize) -> bool {
        let mut same = 0_usize;
        let differs = self.evidence.sample.iter().any(|row| {
            let (Some(label), Some(code)) = (row.get(area), row.get(at)) else {
                return false;
            };
            let (label, _) = area_parts(label);
            let (code, rest) = area_parts(code);
            let number = |c: &str| c.parse::<u64>().ok();
            same += usize::from(!label.is_empty() && number(&label) == number(&code));
            !rest.is_empty()
                || code.is_empty()
                || !label.is_empty() && number(&label) != number(&code)
        });
        !differs && same > 0
    }

    /// Without a column of levels: what the key says by its length, the header, or else the smallest level, and the user is
    /// asked.
    pub(super) fn assumed_levels(&self) -> (Option<Assumption>, BTreeMap<usize, String>) {
        let none = (None, BTreeMap::new());
        if self.has(|r| matches!(r, Role::Level(_))).is_some() {
            return none;
        }
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return none;
        };
        let by_code = self.code_levels(area);
        // An area without such a key is taken for one of the most frequent level.
        if let Some((_, (id, _))) = by_code.iter().max_by_key(|(_, (_, count))| *count) {
            let level = Assumption {
                id: id.clone(),
                assumed: true,
            };
            let several = by_code.len() > 1;
            let levels = by_code
                .into_iter()
                .filter(|_| several)
                .map(|(n, (id, _))| (n, id));
            return (Some(level), levels.collect());
        }
        let below = self
            .labels(area)
            .into_iter()
            .filter(|l| l.trim() != "Deutschland");
        let below: Vec<String> = below.collect();
        if !below.is_empty()
            && below.iter().all(|l| LANDS.contains(&l.trim()))
            && self.catalogue.level("land").is_some()
        {
            return (
                Some(Assumption {
                    id: "land".to_owned(),
                    assumed: false,
                }),
                BTreeMap::new(),
            );
        }
        let name = self.name(area);
        let words = name
            .split(['|', '/', '\n', '_', ' '])
            .filter_map(|w| self.words.level(w));
        let named: BTreeSet<&String> = words.gathered();
        if let Some(id) = self.header_level(area) {
            return (Some(Assumption { id, assumed: false }), BTreeMap::new());
        }
        let deepest = |l: &&crate::catalogue::Level| l.depth;
        let smallest = named
            .iter()
            .filter_map(|id| self.catalogue.level(id))
            .max_by_key(deepest);
        let smallest = smallest.or_else(|| self.catalogue.level.last());
        let level = smallest.map(|l| Assumption {
            id: l.id.as_ref().clone(),
            assumed: true,
        });
        (level, BTreeMap::new())
    }

    /// Areas whose names begin with the name of a level ("Statistische Region Weser-Ems"), among others that do not.
    pub(super) fn area_levels(&self) -> BTreeMap<String, String> {
        let Some(area) = self.has(|r| *r == Role::Area) else {
            return BTreeMap::new();
        };
        let labels = self.labels(area);
        let level = |label: &String| {
            let words: Vec<&str> = label.split_whitespace().collect();
            // One word alone may be part of a name: the "Region Hannover" is a Kreis.
            let two = words.get(..2).filter(|_| words.len() > 2)?.join(" ");
            self.words.level(&two).cloned()
        };
        let found: BTreeMap<String, String> = labels
            .iter()
            .filter_map(|l| Some((l.clone(), level(l)?)))
            .gathered();
        let some =
            found.len() < labels.len() && self.has(|r| matches!(r, Role::Level(_))).is_none();
        if some { found } else { BTreeMap::new() }
    }

    /// Levels by the length of official keys, and how many keys there are of each: all of the key of municipalities, beginning
    /// with the number of a Land (letters in front count), or of its shorter form within one Land.
    fn code_levels(&self, area: usize) -> BTreeMap<usize, (String, usize)> {
        let key = self.has(|r| *r == Role::AreaCode);
        let at = key.unwrap_or(area);
        let official = key.is_some() || self.hint(at) == ColumnHint::AreaCode;
        let short = plain(self.name(at)).split(' ').any(|w| w == "ags");
        let mut lengths: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut of_land = official;
        for label in self.labels(at) {
            let label = label.trim();
            let digits = label.trim_start_matches(|c: char| c.is_ascii_uppercase());
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            let land = digits.get(..2).and_then(|d| d.parse::<u8>().ok());
            of_land &= land.is_some_and(|l| (1..=16).contains(&l));
            let known = lengths.entry(label.len()).or_insert((digits.len(), 0));
            known.1 += 1;
        }
        let scheme: &[(usize, &str)] = match (of_land, short) {
            (true, _) => &AGS,
            (false, true) => &SHORT,
            _ => return BTreeMap::new(),
        };
        let level = |(digits, count): (usize, usize)| {
            let (_, id) = scheme.iter().find(|(n, _)| *n == digits)?;
            self.catalogue.level(id).map(|_| ((*id).to_owned(), count))
        };
        let found: Option<BTreeMap<usize, (String, usize)>> = lengths
            .into_iter()
            .map(|(n, l)| Some((n, level(l)?)))
            .collect();
        // One length alone, of a few codes, may be anything.
        let sure = |f: &BTreeMap<usize, (String, usize)>| {
            f.len() > 1 || f.values().any(|(id, count)| id == "kreis" && *count > 20)
        };
        found.filter(sure).unwrap_or_default()
    }
}
