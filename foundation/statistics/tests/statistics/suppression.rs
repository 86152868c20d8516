//! What is hidden stays hidden: against an attacker of its own making, who tries every table that could be.

use proptest::prelude::*;
use statistics::{
    Draws,
    suppression::{
        Dimension, Equation, Hidden, Kind, NotProtected, Problem, Rules, Table, Zeros, audit,
        protect,
    },
};

/// Every value that each hidden cell could have, by trying: cells get counts from 0 up, as far as equations whose other
/// cells are given allow. Nothing of the library's own reasoning is used.
struct Attacker<'a> {
    hidden: Vec<usize>,
    counts: Vec<Option<u64>>,
    equations: Vec<Vec<&'a Equation>>,
    most: u64,
    least: Vec<u64>,
    greatest: Vec<u64>,
    tries: u64,
}

impl<'a> Attacker<'a> {
    fn of(problem: &'a Problem, is_hidden: &[bool]) -> Self {
        let is_hidden =
            |cell: usize| is_hidden[cell] || problem.cells()[cell].kind == Kind::Implied;
        let hidden: Vec<usize> = (0..problem.cells().len())
            .filter(|cell| is_hidden(*cell))
            .collect();
        let shown = |(at, cell): (usize, &statistics::suppression::Cell)| {
            (!is_hidden(at)).then_some(cell.count)
        };
        let counts = problem.cells().iter().enumerate().map(shown).collect();
        let most = problem
            .cells()
            .iter()
            .map(|cell| cell.count)
            .max()
            .unwrap_or(0)
            + 6;
        let with = |cell: usize| {
            problem
                .equations()
                .iter()
                .filter(move |equation| equation.total == cell || equation.parts.contains(&cell))
                .collect()
        };
        let equations = (0..problem.cells().len()).map(with).collect();
        let (least, greatest) = (vec![u64::MAX; hidden.len()], vec![0; hidden.len()]);
        Self {
            hidden,
            counts,
            equations,
            most,
            least,
            greatest,
            tries: 0,
        }
    }

    /// The least and greatest count of each hidden cell; `None` where there were too many to try.
    fn attack(mut self) -> Option<Vec<(usize, u64, u64)>> {
        self.try_from(0).then(|| {
            let ends = self.least.iter().zip(&self.greatest);
            self.hidden
                .iter()
                .zip(ends)
                .map(|(cell, (low, high))| (*cell, *low, *high))
                .collect()
        })
    }

    fn try_from(&mut self, at: usize) -> bool {
        self.tries += 1;
        if self.tries > 3_000 {
            return false;
        }
        let Some(cell) = self.hidden.get(at).copied() else {
            for (place, cell) in self.hidden.iter().enumerate() {
                let count = self.counts[*cell].unwrap();
                self.least[place] = self.least[place].min(count);
                self.greatest[place] = self.greatest[place].max(count);
            }
            return true;
        };
        for count in 0..=self.most {
            self.counts[cell] = Some(count);
            if self.can_be(cell) && !self.try_from(at + 1) {
                return false;
            }
        }
        self.counts[cell] = None;
        true
    }

    fn can_be(&self, cell: usize) -> bool {
        self.equations[cell].iter().all(|equation| {
            let given: u64 = equation
                .parts
                .iter()
                .filter_map(|part| self.counts[*part])
                .sum();
            let all = equation
                .parts
                .iter()
                .all(|part| self.counts[*part].is_some());
            match self.counts[equation.total] {
                Some(total) if all => given == total,
                Some(total) => given <= total,
                None => true,
            }
        })
    }
}

fn table(draws: &mut Draws, shape: &[usize], mean: f64) -> Table {
    let cells = shape.iter().product();
    let counts: Vec<u64> = (0..cells)
        .map(|_| {
            let mean = mean * draws.gamma(0.7);
            draws.poisson(mean)
        })
        .collect();
    Table::of(
        shape
            .iter()
            .map(|members| Dimension::of(*members))
            .collect(),
        &counts,
    )
    .unwrap()
}

/// Each small count could be as many values as was asked, by the attacker's own reckoning where that ends.
fn attacked(problem: &Problem, hidden: &[bool], rules: &Rules) -> bool {
    let Some(found) = Attacker::of(problem, hidden).attack() else {
        return false;
    };
    for (cell, low, high) in found {
        let here = problem.cells()[cell];
        // The attacker stops trying a little above the largest count, so no limit is met there.
        let wide = if rules.is_small(here.count) {
            rules.width
        } else {
            u64::from(here.kind != Kind::Implied)
        };
        assert!(
            high - low >= wide,
            "cell {cell} is {low} to {high}: {problem:?} {hidden:?}"
        );
    }
    true
}

#[test]
fn a_thousand_tables_keep_their_small_counts() {
    let mut draws = Draws::seeded(71);
    let rules = Rules::default();
    let (mut shown, mut all, mut tried) = (0, 0, 0);
    for at in 0..1000 {
        let shape: &[usize] = [
            &[3, 3][..],
            &[2, 4],
            &[5],
            &[3, 2],
            &[2, 2, 2],
            &[4, 3],
            &[6, 5],
            &[3, 3, 2],
        ][at % 8];
        let table = table(&mut draws, shape, [2.0, 6.0, 20.0][at % 3]);
        let protection = protect(&table.problem, &rules).unwrap();
        let hidden = protection.hidden();
        assert_eq!(audit(&table.problem, &hidden, &rules), Default::default());
        tried += usize::from(attacked(&table.problem, &hidden, &rules));
        if at % 3 == 2 {
            all += hidden.len();
            shown += hidden.iter().filter(|hidden| !**hidden).count();
        }
    }
    println!(
        "attacked to the end: {tried} of 1000; shown where counts are about 20: {shown} of {all} cells"
    );
    assert!(tried > 500 && shown * 2 > all, "{tried} {shown} {all}");
}

#[test]
fn the_attacker_finds_what_is_left_open() {
    let mut draws = Draws::seeded(72);
    let rules = Rules::default();
    let mut found = 0;
    for _ in 0..100 {
        let table = table(&mut draws, &[3, 3], 6.0);
        // Primary suppression alone.
        let hidden: Vec<bool> = table
            .problem
            .cells()
            .iter()
            .map(|cell| rules.is_small(cell.count))
            .collect();
        let told = audit(&table.problem, &hidden, &rules);
        let Some(attack) = Attacker::of(&table.problem, &hidden).attack() else {
            continue;
        };
        for (cell, low, high) in attack {
            let is_told = told.computable.contains(&cell)
                || told.narrow.iter().any(|narrow| narrow.cell == cell);
            // The library counts whole corners only, so it may tell of more than there is; never of less.
            assert!(is_told || high - low >= rules.width, "{cell} {low} {high}");
            found += usize::from(is_told && high - low < rules.width);
        }
    }
    assert!(found > 50, "{found}");
}

#[test]
fn subtotals_and_differences_do_not_tell_either() {
    let mut draws = Draws::seeded(73);
    let rules = Rules {
        limit: 4,
        zeros: Zeros::Shown,
        width: 3,
    };
    let mut tried = 0;
    for _ in 0..200 {
        let counts: Vec<u64> = (0..8).map(|_| draws.poisson(6.0)).collect();
        let rows = Dimension {
            members: 4,
            groups: vec![vec![0, 1], vec![2, 3]],
        };
        let mut table = Table::of(vec![rows, Dimension::of(2)], &counts).unwrap();
        // The year's second table has one place more in the first group.
        let group = table.cell(&[Some(4), None]).unwrap();
        let more = table.problem.cells()[group].count + draws.poisson(2.0);
        let larger = table.problem.add(more, Kind::Open).unwrap();
        table.problem.difference(larger, group).unwrap();
        let protection = protect(&table.problem, &rules).unwrap();
        assert!(audit(&table.problem, &protection.hidden(), &rules).is_safe());
        tried += usize::from(attacked(&table.problem, &protection.hidden(), &rules));
    }
    assert!(tried > 60, "{tried}");
}

#[test]
fn what_is_published_cannot_be_made_unsaid() {
    let mut problem = Problem::default();
    let small = problem.add(2, Kind::Open).unwrap();
    let other = problem.add(9, Kind::Known).unwrap();
    let total = problem.add(11, Kind::Known).unwrap();
    problem.sum(total, vec![small, other]).unwrap();
    let rules = Rules::default();
    assert_eq!(
        protect(&problem, &rules),
        Err(NotProtected::KnownAnyway(vec![small]))
    );
    let mut problem = Problem::default();
    problem.add(2, Kind::Known).unwrap();
    assert_eq!(
        protect(&problem, &rules),
        Err(NotProtected::AlreadyPublished(0))
    );
}

#[test]
fn nothing_small_hides_nothing() {
    let table = Table::of(vec![Dimension::of(2); 2], &[5, 0, 7, 9]).unwrap();
    let protection = protect(&table.problem, &Rules::default()).unwrap();
    assert_eq!(
        (
            protection.count(Hidden::Primary),
            protection.count(Hidden::Secondary)
        ),
        (0, 0)
    );
    let zeros = Rules {
        zeros: Zeros::Hidden,
        ..Rules::default()
    };
    assert_eq!(
        protect(&table.problem, &zeros)
            .unwrap()
            .count(Hidden::Primary),
        1
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    /// Any counts, any limits: it ends, and what it answers holds.
    #[test]
    fn any_table_is_protected_or_refused(
        rows in 1usize..5, columns in 1usize..5, layers in 1usize..4,
        counts in proptest::collection::vec(prop_oneof![Just(0u64), 0u64..6, 0u64..1000, Just(1u64 << 35)], 48),
        limit in 0u64..12, width in 0u64..12, zeros in any::<bool>(),
    ) {
        let zeros = if zeros { Zeros::Hidden } else { Zeros::Shown };
        let dimensions = [rows, columns, layers].map(Dimension::of).to_vec();
        let table = Table::of(dimensions, &counts[..rows * columns * layers]).unwrap();
        let rules = Rules { limit, zeros, width };
        if let Ok(protection) = protect(&table.problem, &rules) {
            prop_assert!(audit(&table.problem, &protection.hidden(), &rules).is_safe());
        }
    }
}
