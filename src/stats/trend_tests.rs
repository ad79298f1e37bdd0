//! Tests of the trend tests.

use super::*;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-14
}

#[test]
fn five_rising_values_by_hand() {
    let it = mann_kendall(&[0.0, 1.0, 2.0, 3.0, 4.0]).unwrap();
    assert_eq!(it.s, 10);
    // 5·4·15/18; of 120 orders one rises and one falls throughout.
    assert!(near(it.variance, 50.0 / 3.0) && near(it.z, 9.0 / (50.0_f64 / 3.0).sqrt()));
    assert!(near(it.exact_p.unwrap(), 2.0 / 120.0) && near(it.tau, 1.0));
    assert_eq!(it.trend(it.best_p(), 0.05), Ok(Trend::Increasing));
    let down = mann_kendall(&[4.0, 3.0, 2.0, 1.0, 0.0]).unwrap();
    assert_eq!((down.s, down.z.to_bits()), (-10, (-it.z).to_bits()));
    assert_eq!(down.trend(down.p, 0.05), Ok(Trend::Decreasing));
}

#[test]
fn four_values_prove_nothing() {
    let it = mann_kendall(&[1.0, 2.0, 3.0, 4.0]).unwrap();
    assert!(near(it.exact_p.unwrap(), 2.0 / 24.0));
    assert_eq!(it.trend(it.best_p(), 0.05), Ok(Trend::None));
    let two = mann_kendall(&[4.0, 5.0]).unwrap();
    assert_eq!((two.s, two.z, two.p, two.exact_p), (1, 0.0, 1.0, Ok(1.0)));
}

#[test]
fn equal_values_are_no_trend() {
    let it = mann_kendall(&[5.0; 5]).unwrap();
    assert_eq!((it.s, it.variance, it.z, it.p), (0, 0.0, 0.0, 1.0));
    assert_eq!((it.exact_p, it.tau), (Ok(1.0), 0.0));
    let it = mann_kendall(&[0.0, -0.0]).unwrap();
    assert_eq!((it.s, it.variance), (0, 0.0));
}

/// Second implementation: every order of the places of the values.
fn by_counting(y: &[f64], x: &[f64]) -> f64 {
    fn orders(rest: &mut Vec<f64>, done: &mut Vec<f64>, see: &mut impl FnMut(&[f64])) {
        if rest.is_empty() {
            see(done);
        }
        for i in 0..rest.len() {
            done.push(rest.remove(i));
            orders(rest, done, see);
            rest.insert(i, done.pop().unwrap());
        }
    }
    let s_of = |y: &[f64]| {
        let mut s = 0;
        for j in 0..y.len() {
            for i in 0..j {
                let (dx, dy) = (x[j] - x[i], y[j] - y[i]);
                s += i32::from(dx * dy > 0.0) - i32::from(dx * dy < 0.0);
            }
        }
        s
    };
    let seen = s_of(y).abs();
    let (mut all, mut far) = (0_u32, 0_u32);
    orders(&mut y.to_vec(), &mut Vec::new(), &mut |y| {
        all += 1;
        far += u32::from(s_of(y).abs() >= seen);
    });
    f64::from(far) / f64::from(all)
}

#[test]
fn exact_probabilities_are_those_of_counting_with_ties_too() {
    let years: Vec<f64> = (0..7_u32).map(f64::from).collect();
    for y in [
        vec![1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 3.0],
        vec![0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        vec![3.0, 1.0, 2.0, 5.0, 4.0, 7.0, 6.0],
        vec![2.0, 2.0, 1.0, 1.0],
        vec![1.0, 2.0, 1.0, 2.0, 2.0],
        vec![5.0, 5.0, 5.0],
    ] {
        let got = mann_kendall(&y).unwrap().exact_p.unwrap();
        assert!(near(got, by_counting(&y, &years)), "{y:?}: {got}");
    }
}

#[test]
fn probabilities_of_the_longest_series_still_add_up() {
    let y: Vec<f64> = (0..33_u32).map(f64::from).collect();
    let it = mann_kendall(&y).unwrap();
    // 2/33!
    assert!(
        (it.exact_p.unwrap() / 2.303_267_124_15e-37 - 1.0).abs() < 1e-10,
        "{it:?}"
    );
    // Two neighbours changed places: 33 times as many orders, the first itself included.
    let mut swapped = y.clone();
    swapped.swap(3, 4);
    let more = mann_kendall(&swapped).unwrap().exact_p.unwrap();
    assert!(near(more / it.exact_p.unwrap(), 33.0));
    let mut close = y;
    close.reverse();
    for i in (0..33).step_by(2) {
        close.swap(i, 32 - i);
    }
    let p = mann_kendall(&close).unwrap();
    assert!((p.exact_p.unwrap() - p.p).abs() < 0.02, "{p:?}");
}

#[test]
fn tau_with_ties() {
    // scipy 1.17.1, kendalltau.
    let years: Vec<f64> = (2015..2022_i32).map(f64::from).collect();
    let it = kendall_tau(&years, &[1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 3.0]).unwrap();
    // 16/√(21·16).
    assert!(near(it.tau_b, 16.0 / 336.0_f64.sqrt()) && !it.exact);
    // Both lists the same: 1, whatever is tied.
    let same = [1.0, 2.0, 2.0, 3.0];
    assert!(near(kendall_tau(&same, &same).unwrap().tau_b, 1.0));
    let (a, b) = ([3.0, 1.0, 2.0, 2.0], [1.0, 4.0, 2.0, 2.0]);
    let (it, back) = (kendall_tau(&a, &b).unwrap(), kendall_tau(&b, &a).unwrap());
    assert!(near(it.tau_b, -1.0) && it == back);
}

#[test]
fn tau_without_ties_is_exact() {
    let it = kendall_tau(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 4.0]).unwrap();
    assert!(it.exact && near(it.p, 2.0 / 24.0) && near(it.tau_b, 1.0));
    // The order of the pairs changes nothing.
    let (x, y) = ([3.0, 1.0, 4.0, 2.0, 5.0], [2.0, 9.0, 4.0, 7.0, 1.0]);
    let it = kendall_tau(&x, &y).unwrap();
    let sorted = kendall_tau(&[1.0, 2.0, 3.0, 4.0, 5.0], &[9.0, 7.0, 2.0, 4.0, 1.0]);
    assert_eq!(Ok(it), sorted);
    assert!(near(it.p, by_counting(&y, &x)));
}

#[test]
fn refuses_what_cannot_be_ordered() {
    assert_eq!(mann_kendall(&[]), Err(StatsError::TooFew));
    assert_eq!(mann_kendall(&[1.0]), Err(StatsError::TooFew));
    assert_eq!(mann_kendall(&[1.0, f64::NAN]), Err(StatsError::OutOfRange));
    assert_eq!(mann_kendall(&[1.0; LONGEST + 1]), Err(StatsError::TooMany));
    assert_eq!(
        kendall_tau(&[1.0], &[1.0, 2.0]),
        Err(StatsError::LengthMismatch)
    );
    assert_eq!(
        kendall_tau(&[1.0; 3], &[1.0, 2.0, 3.0]),
        Err(StatsError::Undefined)
    );
    assert_eq!(
        kendall_tau(&[1.0, 2.0, 3.0], &[1.0; 3]),
        Err(StatsError::Undefined)
    );
    let it = mann_kendall(&[1.0, 2.0, 3.0]).unwrap();
    assert_eq!(it.trend(it.p, 1.0), Err(StatsError::BadProbability));
    // The longest series takes no time.
    let y: Vec<f64> = (0..2_000_u32).map(|i| f64::from(i * 7919 % 1999)).collect();
    let it = mann_kendall(&y).unwrap();
    assert_eq!(it.exact_p, Err(StatsError::TooMany));
    assert!(it.p.is_finite() && near(kendall_tau(&y, &y).unwrap().tau_b, 1.0));
}
