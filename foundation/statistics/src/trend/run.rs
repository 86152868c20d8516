use super::NoTrend;

/// The figures from the last break on, in the order of the years. A break at a year means that it and later ones are
/// not comparable with those before.
pub(super) fn since_break<T: Copy>(
    figures: &[(i32, T)],
    breaks: &[i32],
    least: usize,
) -> Result<Vec<(i32, T)>, NoTrend> {
    let mut figures = figures.to_vec();
    figures.sort_by_key(|(year, _)| *year);
    let twice = figures.windows(2).find(|pair| pair[0].0 == pair[1].0);
    if let Some(pair) = twice {
        return Err(NoTrend::YearTwice(pair[0].0));
    }
    if let Some((last, _)) = figures.last().copied() {
        let from = breaks.iter().filter(|year| **year <= last).max();
        figures.retain(|(year, _)| from.is_none_or(|from| year >= from));
    }
    let found = figures.len();
    // Two points lie on a line always; with three there is something to miss.
    let least = least.max(3);
    if found < least {
        return Err(NoTrend::FewYears { found, least });
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_stops_the_series() {
        let figures: Vec<(i32, ())> = (2010..2020).map(|year| (year, ())).collect();
        for (breaks, found) in [
            (&[][..], Ok(2010)),
            (&[2014], Ok(2014)),
            (&[2014, 2012], Ok(2014)),
            (&[2016], Err(NoTrend::FewYears { found: 4, least: 5 })),
            (&[2020], Ok(2010)),
        ] {
            let first = since_break(&figures, breaks, 5).map(|run| run[0].0);
            assert_eq!(first, found, "{breaks:?}");
        }
    }

    #[test]
    fn a_year_counts_once() {
        let twice = [(2001, ()), (2002, ()), (2001, ())];
        assert_eq!(since_break(&twice, &[], 3), Err(NoTrend::YearTwice(2001)));
    }
}
