//! Tests of the special functions.
#![allow(
    clippy::excessive_precision,
    reason = "digits as the other program prints them"
)]

use super::*;

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * b.abs()
}

#[test]
fn beta_quantiles_by_hand() {
    // I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a, I_x(½, ½) = (2/π)·arcsin √x.
    let x = beta_quantile(0.025, 0.975, 1.0, 10.0).unwrap().value();
    assert!(
        close(x, -libm::expm1(libm::log(0.975) / 10.0), 1e-14),
        "{x}"
    );
    let x = beta_quantile(0.95, 0.05, 7.0, 1.0).unwrap().value();
    assert!(close(x, libm::exp(libm::log(0.95) / 7.0), 1e-15), "{x}");
    for p in [1e-10, 1e-6, 0.2] {
        let x = beta_quantile(p, 1.0 - p, 0.5, 0.5).unwrap().value();
        let sine = libm::sin(p * PI / 2.0);
        assert!(close(x, sine * sine, 1e-13), "{x:e}");
    }
    assert!(close(
        beta_quantile(0.5, 0.5, 5e8, 5e8).unwrap().value(),
        0.5,
        1e-15
    ));
}

#[test]
fn beta_quantiles_agree_with_fifty_digit_arithmetic() {
    // mpmath 1.4.1; the last three: scipy 1.17.1.
    for (p, a, b, x, tolerance) in [
        (0.025, 3.0, 309_998.0, 1.995_720_971_839_937_01e-6, 1e-13),
        (0.025, 4_500.0, 66_735.0, 0.061_396_405_581_248_192_4, 1e-13),
        (0.0005, 0.5, 2.0, 1.111_111_193_415_648_58e-7, 1e-13),
        (0.025, 1e6, 2.0, 0.999_994_428_374_916_44, 1e-15),
        (1e-10, 0.5, 0.5, 2.467_401_100_272_339_83e-20, 1e-13),
        (
            0.0005,
            120_000.0,
            3_480_001.0,
            0.033_022_864_244_532_858_2,
            1e-12,
        ),
        (0.025, 3e7, 1e9, 0.029_115_944_873_565_01, 1e-11),
        (1e-12, 1.0, 1e9, 1.000_000_000_000_500_01e-21, 1e-12),
    ] {
        let got = beta_quantile(p, 1.0 - p, a, b).unwrap().value();
        assert!(close(got, x, tolerance), "{p} {a} {b}: {got:e}");
    }
}

#[test]
fn gamma_quantiles_agree_with_forty_digit_arithmetic() {
    // mpmath 1.4.1.
    for (p, a, lower, upper) in [
        (
            0.025,
            1.0,
            0.025_317_807_984_289_876_8,
            3.688_879_454_113_936_25,
        ),
        (
            0.025,
            10.0,
            4.795_388_696_132_433_68,
            17.084_803_451_419_170_2,
        ),
        (
            0.0005,
            0.7,
            1.678_054_541_932_521e-5,
            6.729_348_324_382_792_43,
        ),
        (
            1e-12,
            3.0,
            0.000_181_720_314_626_374_439,
            34.052_374_190_075_691_3,
        ),
        (
            0.4,
            100.0,
            97.159_666_810_114_617_4,
            102.216_841_406_867_367,
        ),
        (0.9, 3.0, 5.322_320_337_834_210_23, 1.102_065_328_249_320_96),
    ] {
        let got = gamma_quantile(p, Tail::Lower, a).unwrap();
        assert!(close(got, lower, 1e-13), "{p} {a}: {got:e}");
        let got = gamma_quantile(p, Tail::Upper, a).unwrap();
        assert!(close(got, upper, 1e-13), "{p} {a}: {got:e}");
    }
}

#[test]
fn students_t_agrees_with_forty_digit_arithmetic() {
    // mpmath 1.4.1.
    for (confidence, df, t) in [
        (0.95, 6.0, 2.446_911_851_144_969_32),
        (0.99, 2.0, 9.924_843_200_918_288_64),
        (0.5, 3.0, 0.764_892_328_404_345_281),
        (0.999_999, 4.0, 49.458_636_756_578_596_1),
        (0.95, 1_000.0, 1.962_339_080_826_408_1),
    ] {
        let got = student_quantile(confidence, df).unwrap();
        // 1 − 0.999999 has ten digits.
        assert!(close(got, t, 1e-10), "{confidence} {df}: {got:e}");
    }
    for (t, df, p) in [
        (0.0, 3.0, 1.0),
        (1.0, 1.0, 0.5),
        (-10.0, 6.0, 5.791_982_754_953_625_32e-5),
        (1e10, 6.0, 6.75e-59),
        (2.0, 1_000.0, 0.045_770_346_493_251_64),
        (0.001, 5.0, 0.999_240_786_772_197_651),
        (1e200, 2.0, 0.0),
        (f64::INFINITY, 2.0, 0.0),
    ] {
        let got = student_two_sided(t, df).unwrap();
        assert!(close(got, p, 1e-13), "{t} {df}: {got:e}");
    }
    assert_eq!(
        student_two_sided(f64::NAN, 2.0),
        Err(StatsError::OutOfRange)
    );
}

#[test]
fn quantiles_are_where_the_tails_are_at_any_size() {
    for a in [0.5, 1.0, 2.5, 77.0, 1e4, 1e7, LARGEST] {
        for p in [5e-17, 1e-10, 1e-5, 0.3, 0.5] {
            let x = gamma_quantile(p, Tail::Lower, a).unwrap();
            let tails = gamma_tails(x, a).unwrap();
            // A place that is rounded moves the tail by so much; more at large sizes and far out.
            let loose = 1e-12 * (1.0 + a.sqrt()) * (1.0 - libm::log(p));
            assert!(close(tails.lower, p, loose), "{p:e} {a}: {tails:?}");
            for b in [0.5, 1.0, 40.0, 1e6, LARGEST] {
                let at = beta_quantile(p, 1.0 - p, a, b).unwrap();
                let tails = beta_tails(at.value(), at.rest(), a, b).unwrap();
                let loose = 1e-12 * (1.0 + (a + b).sqrt()) * (1.0 - libm::log(p));
                assert!(close(tails.lower, p, loose), "{p:e} {a} {b}: {tails:?}");
            }
        }
    }
}

#[test]
fn refuses_what_is_no_distribution() {
    let quantile = |p, a, b| beta_quantile(p, 1.0 - p, a, b).map(Logit::value);
    for bad in [0.0, -1.0, f64::NAN] {
        assert_eq!(quantile(0.1, bad, 1.0), Err(StatsError::OutOfRange));
        assert_eq!(quantile(0.1, 1.0, bad), Err(StatsError::OutOfRange));
        let gamma = gamma_quantile(0.1, Tail::Upper, bad);
        assert_eq!(gamma, Err(StatsError::OutOfRange));
    }
    assert_eq!(quantile(0.1, 2e10, 1.0), Err(StatsError::Overflow));
    for bad in [0.0, 1.0, f64::NAN] {
        assert_eq!(quantile(bad, 2.0, 1.0), Err(StatsError::BadProbability));
        let gamma = gamma_quantile(bad, Tail::Lower, 1.0);
        assert_eq!(gamma, Err(StatsError::BadProbability));
    }
}
