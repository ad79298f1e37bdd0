//! All rules with what they need, for a page that lists them. The order is the one in which they are shown: what needs
//! least first, then group and reference, then targets, then the rules of others.

use super::{
    direction, eurostat, gap_closing, laender, oecd, opensdg, parity, plan, sdsn, share_of_way,
    un_2022, un_2023, weather,
};

/// What a rule must be given besides the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a need of its own, and a page prints them one by one"
)]
pub struct Needs {
    /// A decided direction.
    pub direction: bool,
    /// A target value.
    pub target: bool,
    /// The year of the target.
    pub target_year: bool,
    /// A base, or a year to compare with.
    pub base: bool,
    /// A reference group beside the group.
    pub reference: bool,
    /// A panel of districts or cities.
    pub panel: bool,
    /// A tolerance.
    pub tolerance: bool,
    /// Fewest values of the series.
    pub points: usize,
}

/// What a rule speaks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Where the value stands.
    Level,
    /// How it moves.
    Trend,
    /// Both, as separate facts.
    Both,
}

impl Kind {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Trend => "trend",
            Self::Both => "both",
        }
    }
}

/// How a rule measures change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scale {
    /// By differences: a share and its complement get the same answer, and zeros are values.
    Linear,
    /// By rates of growth: a share and its complement do not, and there is none from zero.
    Growth,
    /// By the ratio of two rates: parity of shares is another than that of their complements.
    Ratio,
}

impl Scale {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Growth => "growth",
            Self::Ratio => "ratio",
        }
    }
}

/// Whether the thresholds were read where they are cited from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confirmed {
    /// Read in the source named.
    Read,
    /// Professional knowledge; the source was not read again. To be printed beside the name of the rule.
    NotReRead,
    /// The rule is this tool's own or has no thresholds.
    Own,
}

impl Confirmed {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::NotReRead => "not_re_read",
            Self::Own => "own",
        }
    }
}

/// A rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodInfo {
    /// Its id.
    pub id: &'static str,
    /// Who made it; empty for our own.
    pub body: &'static str,
    /// Year of the text it follows; none where it has no such text.
    pub year: Option<u16>,
    /// What it must be given.
    pub needs: Needs,
    /// What it speaks about.
    pub kind: Kind,
    /// How it measures.
    pub scale: Scale,
    /// Whether its thresholds were read.
    pub confirmed: Confirmed,
    /// Where it comes from, to be cited.
    pub source: &'static str,
}

const NOTHING: Needs = Needs {
    direction: false,
    target: false,
    target_year: false,
    base: false,
    reference: false,
    panel: false,
    tolerance: false,
    points: 2,
};
const DIRECTION: Needs = Needs {
    direction: true,
    ..NOTHING
};
const FROM_BASE: Needs = Needs {
    base: true,
    ..DIRECTION
};
const PAIR: Needs = Needs {
    reference: true,
    ..FROM_BASE
};
const TO_TARGET: Needs = Needs {
    target: true,
    ..FROM_BASE
};
const TO_TARGET_YEAR: Needs = Needs {
    target_year: true,
    ..TO_TARGET
};

/// All rules.
pub static METHODS: &[MethodInfo] = &[
    MethodInfo {
        id: direction::METHOD,
        body: "",
        year: None,
        needs: FROM_BASE,
        kind: Kind::Trend,
        scale: Scale::Linear,
        confirmed: Confirmed::Own,
        source: "",
    },
    MethodInfo {
        id: laender::METHOD,
        body: "Länderoffene Arbeitsgruppe Indikatorenentwicklung und Monitoring",
        year: Some(2021),
        needs: PAIR,
        kind: Kind::Trend,
        scale: Scale::Linear,
        confirmed: Confirmed::NotReRead,
        source: "Integrationsmonitoring der Länder, Bericht 2021",
    },
    MethodInfo {
        id: gap_closing::METHOD,
        body: "",
        year: None,
        needs: PAIR,
        kind: Kind::Both,
        scale: Scale::Linear,
        confirmed: Confirmed::Own,
        source: "",
    },
    MethodInfo {
        id: parity::METHOD,
        body: "UNESCO Institute for Statistics",
        year: None,
        needs: Needs {
            reference: true,
            points: 1,
            ..NOTHING
        },
        kind: Kind::Both,
        scale: Scale::Ratio,
        confirmed: Confirmed::Read,
        source: "UNESCO Institute for Statistics, SDG indicator 4.5.1, metadata (adjusted parity index, 0.97–1.03)",
    },
    MethodInfo {
        id: share_of_way::METHOD,
        body: "",
        year: None,
        needs: TO_TARGET,
        kind: Kind::Both,
        scale: Scale::Linear,
        confirmed: Confirmed::Own,
        source: "",
    },
    MethodInfo {
        id: plan::METHOD,
        body: "Kommunale Praxis",
        year: None,
        needs: Needs {
            tolerance: true,
            points: 1,
            ..TO_TARGET_YEAR
        },
        kind: Kind::Both,
        scale: Scale::Linear,
        confirmed: Confirmed::NotReRead,
        source: "",
    },
    MethodInfo {
        id: weather::METHOD,
        body: "Statistisches Bundesamt",
        year: None,
        needs: Needs {
            points: weather::LEAST_POINTS,
            ..DIRECTION
        },
        kind: Kind::Trend,
        scale: Scale::Linear,
        confirmed: Confirmed::Read,
        source: "Statistisches Bundesamt, Deutsche Nachhaltigkeitsstrategie, Status der Indikatoren, dns-indikatoren.de/status",
    },
    MethodInfo {
        id: sdsn::METHOD,
        body: "Sustainable Development Solutions Network",
        year: Some(2023),
        needs: TO_TARGET_YEAR,
        kind: Kind::Trend,
        scale: Scale::Linear,
        confirmed: Confirmed::NotReRead,
        source: "J. D. Sachs, G. Lafortune, G. Fuller, E. Drumm, Sustainable Development Report 2023, annex on methods",
    },
    MethodInfo {
        id: oecd::METHOD,
        body: "OECD",
        year: Some(2022),
        needs: Needs {
            direction: true,
            target: true,
            panel: true,
            points: 1,
            ..NOTHING
        },
        kind: Kind::Level,
        scale: Scale::Linear,
        confirmed: Confirmed::NotReRead,
        source: "OECD, The Short and Winding Road to 2030: Measuring Distance to the SDG Targets, 2022",
    },
    MethodInfo {
        id: eurostat::METHOD,
        body: "Eurostat",
        year: Some(2024),
        needs: FROM_BASE,
        kind: Kind::Trend,
        scale: Scale::Growth,
        confirmed: Confirmed::NotReRead,
        source: "Eurostat, Sustainable development in the European Union: monitoring report, 2024 edition, annex",
    },
    MethodInfo {
        id: un_2023::METHOD,
        body: "United Nations",
        year: Some(2023),
        needs: FROM_BASE,
        kind: Kind::Trend,
        scale: Scale::Growth,
        confirmed: Confirmed::Read,
        source: "United Nations, SDG Progress Chart 2023, Technical Note, as set out by EUSTAT, Medición del progreso",
    },
    MethodInfo {
        id: un_2022::METHOD,
        body: "United Nations",
        year: Some(2022),
        needs: FROM_BASE,
        kind: Kind::Trend,
        scale: Scale::Growth,
        confirmed: Confirmed::NotReRead,
        source: "United Nations, SDG Progress Chart 2022, Technical Note, as programmed by UNDP, SDG trend analysis",
    },
    MethodInfo {
        id: opensdg::METHOD,
        body: "Open SDG / Statistics Canada",
        year: None,
        needs: FROM_BASE,
        kind: Kind::Trend,
        scale: Scale::Growth,
        confirmed: Confirmed::Read,
        source: "open-sdg/sdg-build, sdg/ProgressMeasure.py, 139fede; open-sdg/open-sdg, docs/progress-methodology.md",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_stands_in_the_list_once_and_cites_what_it_follows() {
        let files = include_str!("mod.rs").matches("\npub mod ").count();
        // catalogue, growth, input and pair are no methods.
        assert_eq!(METHODS.len(), files - 4);
        let ids: std::collections::BTreeSet<_> = METHODS.iter().map(|m| m.id).collect();
        assert_eq!(ids.len(), METHODS.len());
        for m in METHODS {
            assert_eq!(m.body.is_empty(), m.confirmed == Confirmed::Own, "{}", m.id);
            assert!(!m.needs.target_year || m.needs.target, "{}", m.id);
            assert!(m.needs.points > 0);
        }
    }

    #[test]
    fn thresholds_that_were_not_read_are_marked() {
        let marked: Vec<_> = METHODS
            .iter()
            .filter(|m| m.confirmed == Confirmed::NotReRead)
            .map(|m| m.id)
            .collect();
        let expected = [
            "laender-2021",
            "kommunal-plan-tolerance",
            "sdsn-2023",
            "oecd-distance-2022",
            "eurostat-sdg-2024",
            "un-progress-2022",
        ];
        assert_eq!(marked, expected);
    }
}
