use kernel::Id;
use plan::{ActivityKind, Desk, actions::activity_fields};
use shell::Fields;
use texts::Tongue;

use crate::{
    course::{Course, Material},
    lecturer::Lecturer,
    words::{CourseType, Work},
};

/// The longest list of material, in characters, and the most lines of it.
const MATERIAL_LENGTH: usize = 4000;
const MATERIAL_LINES: usize = 30;

/// Reads what the form says of a course into it; notes every fault. The places are read by plan.
pub fn read(fields: &mut Fields, course: &mut Course, desk: &Desk, pool: &[Lecturer], t: &Tongue) {
    activity_fields::read(fields, &mut course.activity, desk, t);
    course.activity.kind = ActivityKind::Course;
    let course_type = fields.choice::<CourseType>("kurstype");
    if let Some(course_type) = fields.required("kurstype", course_type) {
        course.course_type = course_type;
    }
    course.work = fields.choice::<Work>("fagomrade");
    course.material = material(fields, t);
    course.lecturers = lecturers(fields, pool, t);
}

fn material(fields: &mut Fields, t: &Tongue) -> Vec<Material> {
    let text = fields
        .text("materiell", MATERIAL_LENGTH)
        .unwrap_or_default();
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let read: Vec<Material> = lines
        .iter()
        .filter_map(|line| Material::read(line))
        .collect();
    if read.len() < lines.len() {
        fields.note("materiell", t.say("training-cannot-material"));
    }
    if lines.len() > MATERIAL_LINES {
        let told = t.with(
            "training-cannot-so-much-material",
            [("most", MATERIAL_LINES.into())],
        );
        fields.note("materiell", told);
    }
    read
}

fn lecturers(fields: &mut Fields, pool: &[Lecturer], t: &Tongue) -> Vec<Id> {
    let codes = fields.all("foreleser");
    let mut chosen: Vec<Id> = codes
        .into_iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    chosen.sort_unstable();
    chosen.dedup();
    if !chosen.iter().all(|id| pool.iter().any(|one| one.id == *id)) {
        fields.note("foreleser", t.say("training-cannot-lecturer-unknown"));
    }
    chosen
}

/// What a course has, as the fields of its form.
pub fn pairs(course: &Course) -> Vec<(String, String)> {
    let mut pairs = activity_fields::pairs(&course.activity);
    let mut pair = |name: &str, value: String| pairs.push((name.to_owned(), value));
    pair("kurstype", course.course_type.code().to_owned());
    if let Some(work) = course.work {
        pair("fagomrade", work.code().to_owned());
    }
    let lines: Vec<String> = course.material.iter().map(Material::line).collect();
    pair("materiell", lines.join("\n"));
    for lecturer in &course.lecturers {
        pair("foreleser", lecturer.to_string());
    }
    pairs
}
