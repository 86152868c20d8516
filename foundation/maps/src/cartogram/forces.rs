use super::Circle;
use crate::Point;

/// Rounds in which circles are drawn to their places and neighbours and pushed off each other.
const ROUNDS: u32 = 240;
/// In so many of them they grow to their size: what grows pushes others outwards and never jumps over them, so that who
/// lay east of a town still does.
const GROWING: u32 = 180;
/// Rounds in which they are pushed alone, at most.
const PUSHING: u32 = 240;
/// How strongly they are drawn, at the beginning.
const TO_HOME: f64 = 0.015;
const TO_NEIGHBOUR: f64 = 0.25;

/// Moves the circles until none overlaps another, in a fixed number of rounds at most.
pub(super) fn settle(circles: &mut [Circle], neighbours: &[(usize, usize)], gap: f64) {
    let mut sweep = Sweep::new(circles.len(), gap);
    for round in 0..ROUNDS {
        sweep.grown = (f64::from(round + 1) / f64::from(GROWING)).min(1.0);
        let strength = 1.0 - f64::from(round) / f64::from(ROUNDS);
        draw_home(circles, TO_HOME * strength);
        draw_together(circles, neighbours, TO_NEIGHBOUR * strength, gap);
        sweep.push(circles);
    }
    for _ in 0..PUSHING {
        if sweep.push(circles) <= gap / 2.0 {
            break;
        }
    }
    spread(circles);
}

fn draw_home(circles: &mut [Circle], strength: f64) {
    for circle in circles {
        circle.at.x += (circle.home.x - circle.at.x) * strength;
        circle.at.y += (circle.home.y - circle.at.y) * strength;
    }
}

/// Neighbours that do not touch come nearer, the lighter of the two by more.
fn draw_together(circles: &mut [Circle], neighbours: &[(usize, usize)], strength: f64, gap: f64) {
    for &(one, other) in neighbours {
        let (a, b) = (&circles[one], &circles[other]);
        let apart = a.at.distance(b.at);
        let between = apart - a.radius - b.radius - gap;
        if between > 0.0 {
            move_both(circles, (one, other), -between * strength / apart);
        }
    }
}

/// Moves two circles off each other by this part of their distance.
fn move_both(circles: &mut [Circle], (one, other): (usize, usize), part: f64) {
    let (a, b) = (&circles[one], &circles[other]);
    let (x, y) = ((b.at.x - a.at.x) * part, (b.at.y - a.at.y) * part);
    let (heavy_a, heavy_b) = (a.radius * a.radius, b.radius * b.radius);
    let share = heavy_b / (heavy_a + heavy_b).max(f64::MIN_POSITIVE);
    circles[one].at.x -= x * share;
    circles[one].at.y -= y * share;
    circles[other].at.x += x * (1.0 - share);
    circles[other].at.y += y * (1.0 - share);
}

/// Finds circles that overlap from left to right.
struct Sweep {
    order: Vec<usize>,
    gap: f64,
    /// Which part of their radius they have.
    grown: f64,
}

impl Sweep {
    fn new(count: usize, gap: f64) -> Self {
        Self {
            order: (0..count).collect(),
            gap,
            grown: 1.0,
        }
    }

    /// Pushes every two circles that overlap off each other; the largest overlap that there was.
    fn push(&mut self, circles: &mut [Circle]) -> f64 {
        let grown = self.grown;
        let left = |at: usize| circles[at].at.x - circles[at].radius * grown;
        self.order
            .sort_by(|a, b| left(*a).total_cmp(&left(*b)).then(a.cmp(b)));
        let mut largest = 0.0f64;
        for (place, &one) in self.order.iter().enumerate() {
            let reach = circles[one].at.x + circles[one].radius * grown + self.gap;
            for &other in &self.order[place + 1..] {
                if circles[other].at.x - circles[other].radius * grown > reach {
                    break;
                }
                largest = largest.max(self.push_pair(circles, one, other));
            }
        }
        largest
    }

    fn push_pair(&self, circles: &mut [Circle], one: usize, other: usize) -> f64 {
        let need = (circles[one].radius + circles[other].radius) * self.grown + self.gap;
        let apart = circles[one].at.distance(circles[other].at);
        let overlap = need - apart;
        if overlap <= need * 1e-9 {
            return 0.0;
        }
        if apart <= need * 1e-6 {
            // At the same place there is no direction to be pushed in: each pair takes its own.
            let towards = direction(one.max(other));
            circles[other].at.x += towards.x * need * 1e-3;
            circles[other].at.y += towards.y * need * 1e-3;
        } else {
            move_both(circles, (one, other), overlap / apart);
        }
        overlap
    }
}

/// A direction for each number, far from that of the number before.
fn direction(number: usize) -> Point {
    const GOLDEN: f64 = 2.399_963_229_728_653;
    let number = u32::try_from(number % 10_000).unwrap_or(0);
    let (sine, cosine) = (f64::from(number) * GOLDEN).sin_cos();
    Point::new(cosine, sine)
}

/// Draws all places apart until no circles overlap: what is left after the pushing is little, and then it is nothing.
fn spread(circles: &mut [Circle]) {
    part_those_at_one_place(circles);
    let mut factor = 1.0f64;
    for (at, one) in circles.iter().enumerate() {
        for other in &circles[at + 1..] {
            let need = one.radius + other.radius;
            factor = factor.max(need / one.at.distance(other.at));
        }
    }
    if factor > 1.0 {
        let factor = factor * (1.0 + 1e-9);
        for circle in circles {
            for point in [&mut circle.at, &mut circle.home] {
                *point = Point::new(point.x * factor, point.y * factor);
            }
        }
    }
}

/// Two circles that still stand at the same place could not be drawn apart.
fn part_those_at_one_place(circles: &mut [Circle]) {
    for at in 1..circles.len() {
        let (before, rest) = circles.split_at_mut(at);
        let circle = &mut rest[0];
        let is_on = |one: &Circle| one.at.distance(circle.at) < circle.radius * 0.01;
        if before.iter().any(is_on) {
            let towards = direction(at);
            let far = circle.radius * f64::from(u32::try_from(at).unwrap_or(u32::MAX));
            circle.at = Point::new(circle.at.x + towards.x * far, circle.at.y + towards.y * far);
        }
    }
}
